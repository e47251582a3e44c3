// Days and times in words. Pure: today and now come in.

const DAY = 86_400_000;

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Made once each: making one takes longer than a hundred uses, and a year of the calendar needs hundreds. */
const formats = new Map<string, Intl.DateTimeFormat>();

function words(day: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
    formats.set(key, format);
  }
  return format.format(utc(day));
}

/** Counts the days from `today` to `day`; negative for a day gone by. */
export function daysUntil(day: string, today: string): number {
  return Math.round((utc(day) - utc(today)) / DAY);
}

export type Distance = { id: string; days: number };

/** Names the distance to a day: a message id and its count. */
export function distance(day: string, today: string): Distance {
  const days = daysUntil(day, today);
  if (days === 0) return { id: "day-today", days };
  if (days === 1) return { id: "day-tomorrow", days };
  if (days === -1) return { id: "day-yesterday", days };
  return days > 0 ? { id: "day-in", days } : { id: "day-ago", days: -days };
}

/** Tells whether something of several days has begun and is not over. */
export function running(start: string, end: string, today: string): boolean {
  return start < today && today <= end && start !== end;
}

/** "12 Sep", with the year where it is not this year's. */
export function shortDay(day: string, today: string): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return words(day, { day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) }).replace(
    "Sept",
    "Sep",
  );
}

/** "24 November" */
export function dayAndMonth(day: string): string {
  return words(day, { day: "numeric", month: "long" });
}

/** "12 September 2026" */
export function longDay(day: string): string {
  return words(day, { day: "numeric", month: "long", year: "numeric" });
}

export function weekday(day: string): string {
  return words(day, { weekday: "long" });
}

/** The calendar leaf: "12" over "Sep" or "September". */
export function leaf(day: string, month: "short" | "long" = "short"): { number: string; month: string } {
  return {
    number: words(day, { day: "numeric" }),
    month: words(day, { month }).replace("Sept", month === "short" ? "Sep" : "Sept"),
  };
}

/** "14:02" */
export function clock(at: number): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    at,
  );
}

/** When something was saved, beside today: "14:02", "Mon", "12 Aug", "12 Aug 2025". */
export function savedTime(at: number, today: string): string {
  const day = localDay(at);
  const ago = daysUntil(today, day);
  if (ago <= 0) return clock(at);
  if (ago < 7) return words(day, { weekday: "short" });
  return shortDay(day, today);
}

/** The day of a moment where the author is: "2026-08-18". */
export function localDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Reads "2026-09-12", "12 September 2026" or "12 Sep 2026" as an ISO day; null where it is none of them. */
export function readDay(text: string): string | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  const spoken = /^(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(trimmed);
  let parts: [number, number, number];
  if (iso) parts = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  else if (spoken) {
    const month = MONTHS.indexOf((spoken[2] ?? "").slice(0, 3).toLowerCase()) + 1;
    parts = [Number(spoken[3]), month, Number(spoken[1])];
  } else return null;
  const [year, month, day] = parts;
  const date = new Date(Date.UTC(year, month - 1, day));
  // 31 February would silently become a day of March.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** "September" of 9. */
export function monthName(month: number, form: "long" | "short" = "long"): string {
  return words(`2026-${String(month).padStart(2, "0")}-01`, { month: form }).replace(
    "Sept",
    form === "short" ? "Sep" : "Sept",
  );
}
