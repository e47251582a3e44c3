// When an edition's draft and review are due, and how that is said. Pure: today comes in.

import type { CalendarDay } from "../bindings";
import { dayAndMonth, daysUntil } from "./days";

export interface Due {
  /** What is said, as in the messages that begin with `due-`. */
  id: string;
  days: number;
  day: string;
  /** Whether it is overdue or due today. */
  late: boolean;
  /** What is late: a draft or a review. */
  step: "draft" | "review" | "day" | "none";
}

/** What is to be done next for an edition. What is not marked is never due. */
export function dueOf(day: CalendarDay, today: string): Due {
  const say = (id: string, date: string, step: Due["step"], late = false): Due => ({
    id,
    days: Math.abs(daysUntil(date, today)),
    day: dayAndMonth(date),
    late,
    step,
  });
  if (day.end < today) return say(day.state === "published" ? "published" : "over", day.end, "none");
  if (day.state === "published") return say("published", day.start, "none");
  // What lasts for years has no text of its day: nobody waits for it once it has begun.
  const long = day.kind !== "day" && day.kind !== "week";
  if (day.start < today && (long || !day.marked)) return say("running", day.end, "none");
  if (!day.marked) return say("day", day.start, "none");
  if (day.state === "approved") {
    const left = daysUntil(day.start, today);
    if (left > 0) return say(left === 1 ? "out-tomorrow" : "out", day.start, "day");
    return say(left === 0 ? "out-today" : "out-late", day.start, "day", true);
  }
  const review = day.state === "in-review";
  const step = review ? "review" : "draft";
  const date = review ? day.reviewDue : day.draftDue;
  const left = daysUntil(date, today);
  if (left < 0) return say(`${step}-late`, date, step, true);
  if (left === 0) return say(`${step}-today`, date, step, true);
  return say(left === 1 ? `${step}-tomorrow` : `${step}`, date, step);
}

/** How much is due now: drafts, and reviews. */
export function countDue(days: CalendarDay[], today: string): { drafts: number; reviews: number } {
  const due = days.map((day) => dueOf(day, today)).filter((each) => each.late);
  return {
    drafts: due.filter((each) => each.step === "draft").length,
    reviews: due.filter((each) => each.step !== "draft").length,
  };
}

/** Where the two steps stand on the way to the day, in per cent. */
export const STEPS = { draft: 34, review: 74 };
/** How many days before the first step the way begins. */
const RUN_UP = 28;

/** How far along the way to the day today is, in per cent. */
export function progress(day: CalendarDay, today: string): number {
  const marks: [string, number][] = [
    [day.draftDue, STEPS.draft],
    [day.reviewDue, STEPS.review],
    [day.start, 100],
  ];
  const untilDraft = daysUntil(day.draftDue, today);
  if (untilDraft >= 0) return Math.max(0, (1 - untilDraft / RUN_UP) * STEPS.draft);
  let [before, from] = marks[0] as [string, number];
  for (const [date, to] of marks.slice(1)) {
    if (today <= date) {
      const span = Math.max(1, daysUntil(date, before));
      return from + ((to - from) * daysUntil(today, before)) / span;
    }
    before = date;
    from = to;
  }
  return 100;
}

/** Days by the month they begin in: of one that has begun, by today's. */
export function byMonth(days: CalendarDay[], today: string): { month: string; days: CalendarDay[] }[] {
  const months: { month: string; days: CalendarDay[] }[] = [];
  for (const day of days) {
    const month = (day.start < today ? today : day.start).slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.days.push(day);
    else {
      const known = months.find((each) => each.month === month);
      if (known) known.days.push(day);
      else months.push({ month, days: [day] });
    }
  }
  return months.sort((a, b) => a.month.localeCompare(b.month));
}

/** The weeks of a month, Monday first; days of other months are null. */
export function weeksOf(month: string): (string | null)[][] {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const first = new Date(Date.UTC(year, number - 1, 1));
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const blank = (first.getUTCDay() + 6) % 7;
  const cells: (string | null)[] = Array<null>(blank).fill(null);
  for (let day = 1; day <= length; day++) cells.push(`${month}-${String(day).padStart(2, "0")}`);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The day so many days later. */
export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day of another month, or its last where it has none. */
export function plusMonths(day: string, months: number): string {
  const [year, month, number] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(number, last))).toISOString().slice(0, 10);
}
