// The calendar as the window shows it: what comes, the months of a year, the day beside it.

import type { CalendarDay, CalendarView, DayChoice, DayLeaf, OwnEntry } from "../bindings";
import type { Host } from "../host/host";
import { byMonth, countDue, plusDays } from "./due";

export type CalendarForm = "coming" | "months";
const PAUSE = 150;
/** How far ahead "Coming" looks: a year and a little, so that each day is there once at least. */
const AHEAD = 380;

export class Calendar {
  /** Whether it stands in the place of the article. */
  shown = $state(false);
  form = $state<CalendarForm>("coming");
  year = $state(0);
  search = $state("");
  /** What comes, from today on; the counts follow from it. */
  coming = $state.raw<CalendarView | null>(null);
  /** The days of the year that "Months" shows. */
  months = $state.raw<CalendarDay[]>([]);
  /** Ids that answer the search; null while nothing is searched for. */
  found = $state.raw<Set<string> | null>(null);
  selected = $state.raw<{ id: string; year: number; start: string } | null>(null);
  /** A day of the months whose observances are listed beside them. */
  dayListed = $state<string | null>(null);
  leaf = $state.raw<DayLeaf | null>(null);
  today = $state("");
  #host: Host;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  /** The years that have been asked for since anything changed, so that turning back and on waits for nothing. */
  readonly #years = new Map<number, CalendarDay[] | Promise<CalendarDay[]>>();
  #leafAsked = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  get choice(): DayChoice | null {
    return this.coming?.choice ?? null;
  }
  /** Whether days have been chosen: until then every day is shown, and none is due. */
  get hasChosen(): boolean {
    return (this.choice?.observances.length ?? 0) > 0;
  }
  readonly due = $derived.by(() => countDue(this.coming?.days ?? [], this.today));

  /** What "Coming" lists. */
  readonly groups = $derived.by(() => {
    const found = this.found;
    const days = (this.coming?.days ?? []).filter((day) => {
      if (found) return found.has(day.id);
      if (!this.hasChosen && !day.marked) return day.kind === "day" || day.kind === "week";
      return day.marked;
    });
    return byMonth(days, this.today);
  });

  /** What the months mark, by day. */
  readonly byDay = $derived.by(() => {
    const found = this.found;
    const marks = new Map<string, CalendarDay[]>();
    for (const day of this.months) {
      if (day.kind !== "day" && day.kind !== "week") continue;
      if (found ? !found.has(day.id) : this.hasChosen && !day.marked) continue;
      for (let at = day.start; at <= day.end; at = plusDays(at, 1)) {
        const known = marks.get(at);
        if (known) known.push(day);
        else marks.set(at, [day]);
      }
    }
    return marks;
  });

  async refresh(): Promise<void> {
    if (!this.today) return;
    const asked = ++this.#asked;
    if (this.year === 0) this.year = Number(this.today.slice(0, 4));
    const year = this.year;
    const words = this.search.trim();
    const wantsMonths = this.shown && this.form === "months";
    this.#years.clear();
    const [coming, months, found] = await Promise.all([
      // Until it is shown, only what is marked counts: for what is due.
      this.#host.calendar(this.today, plusDays(this.today, AHEAD), this.shown),
      wantsMonths ? this.#daysOf(year) : null,
      words ? this.#host.daysToChoose(words) : null,
    ]);
    // Answers may overtake one another; the last question's counts.
    if (asked !== this.#asked) return;
    this.coming = coming;
    if (months && year === this.year) this.months = months;
    else if (this.shown) this.#askAhead(year);
    this.found = found ? new Set(found.map((day) => day.id)) : null;
  }

  /** Every day of a year; asked for once. */
  #daysOf(year: number): CalendarDay[] | Promise<CalendarDay[]> {
    const known = this.#years.get(year);
    if (known) return known;
    const asked = this.#host.calendar(`${year}-01-01`, `${year}-12-31`, true).then((view) => view.days);
    this.#years.set(year, asked);
    const still = () => this.#years.get(year) === asked;
    asked.then(
      (days) => still() && this.#years.set(year, days),
      // What failed is asked for again the next time.
      () => still() && this.#years.delete(year),
    );
    return asked;
  }

  /** Shows the months of a year, and asks for those that it may be turned to next. */
  async showYear(year: number): Promise<void> {
    const known = this.#daysOf(year);
    this.year = year;
    // Together with the year where they are known, so that it is drawn once.
    if (Array.isArray(known)) this.months = known;
    else {
      const days = await known;
      if (year !== this.year) return;
      this.months = days;
    }
    this.#askAhead(year + 1, year - 1, year + 2);
  }

  #askAhead(...years: number[]): void {
    for (const year of years) void Promise.resolve(this.#daysOf(year)).catch(() => {});
  }

  /** Lists what comes, or shows the months. */
  async showForm(form: CalendarForm): Promise<void> {
    this.form = form;
    if (form === "months") await this.showYear(this.year);
  }

  refreshSoon(pause = PAUSE): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh().then(() => this.showLeaf()), pause);
  }

  select(day: { id: string; year: number; start: string } | null): void {
    this.dayListed = null;
    if (day?.id === this.selected?.id && day?.year === this.selected?.year) return;
    this.selected = day;
    void this.showLeaf();
  }

  async showLeaf(): Promise<void> {
    const selected = this.selected;
    const asked = ++this.#leafAsked;
    if (!selected || !this.shown) return;
    const leaf = await this.#host.dayLeaf(selected.id, selected.year).catch(() => null);
    if (asked === this.#leafAsked) this.leaf = leaf;
  }

  /** Everything anew, after something of it changed. */
  async changed(): Promise<void> {
    await this.refresh();
    await this.showLeaf();
  }

  async choose(choice: DayChoice): Promise<void> {
    await this.#host.setDayChoice(choice);
    await this.changed();
  }

  async setChosen(id: string, chosen: boolean): Promise<void> {
    const choice = this.choice;
    if (!choice) return;
    const others = choice.observances.filter((each) => each !== id);
    await this.choose({ ...choice, observances: chosen ? [...others, id] : others });
  }

  async keepEntry(entry: OwnEntry): Promise<OwnEntry> {
    const kept = await this.#host.saveOwnEntry(entry);
    await this.changed();
    return kept;
  }
}
