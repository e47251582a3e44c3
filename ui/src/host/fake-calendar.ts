// The calendar of the host in memory: a few days, a choice, own entries that last as long as the page.

import type { CalendarDay, DayChoice, DayLeaf, OwnEntry } from "../bindings";
import type { FakeDraft } from "./fake";
import { OBSERVANCES, TODAY } from "./fake-data";
import { type Host, HostError } from "./host";

type CalendarHost = Pick<
  Host,
  | "calendar"
  | "dayLeaf"
  | "daysToChoose"
  | "setDayChoice"
  | "exportChoice"
  | "importChoice"
  | "saveCalendar"
  | "setPlanned"
  | "setDraftState"
  | "ownEntries"
  | "ownEntry"
  | "saveOwnEntry"
  | "removeOwnEntry"
  | "setAnnouncedDate"
>;

const STATES = ["nothing", "planned", "draft", "in-review", "approved", "published"];

function before(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

export function fakeCalendar(drafts: Map<number, FakeDraft>, card: Host["observanceCard"]): CalendarHost {
  let choice: DayChoice = {
    observances: OBSERVANCES.map((each) => each.id),
    draftDays: 21,
    reviewDays: 7,
  };
  const planned = new Set<string>();
  const own = new Map<string, OwnEntry>();

  function day(id: string, year: number): CalendarDay | null {
    const known = OBSERVANCES.find((each) => each.id === id);
    const entry = own.get(id);
    const monthDay = entry
      ? `${String(entry.rule.month).padStart(2, "0")}-${String(entry.rule.day).padStart(2, "0")}`
      : known?.start?.slice(5);
    if (!monthDay) return null;
    const start = `${year}-${monthDay}`;
    const of = [...drafts.values()].filter(
      ({ entry }) => entry.observance === id && entry.year === year && entry.trashed === null,
    );
    of.sort((a, b) => STATES.indexOf(b.entry.state) - STATES.indexOf(a.entry.state));
    const draft = of[0]?.entry;
    const isPlanned = planned.has(`${id} ${year}`);
    return {
      id,
      name: entry?.name ?? known?.name ?? id,
      kind: entry?.kind ?? known?.kind ?? "day",
      start,
      end: start,
      year,
      marked: choice.observances.includes(id) || draft !== undefined || isPlanned,
      state: draft?.state ?? (isPlanned ? "planned" : "nothing"),
      draft: draft?.id ?? null,
      title: draft?.title ?? null,
      others: Math.max(0, of.length - 1),
      articles: of.map(({ entry: { id: article, title, language, state } }) => ({
        draft: article,
        title,
        language,
        state,
      })),
      draftDue: before(start, choice.draftDays),
      reviewDue: before(start, choice.reviewDays),
      origin: entry ? (entry.correction ? "corrected" : "own") : "compiled",
    };
  }

  const ids = () => [...new Set([...OBSERVANCES.map((each) => each.id), ...own.keys()])];

  return {
    async calendar(from, to, all) {
      const years = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
      const days = [...new Set(years)]
        .flatMap((year) => ids().map((id) => day(id, year)))
        .filter((each): each is CalendarDay => each !== null)
        .filter((each) => each.start <= to && each.end >= from && (all || each.marked))
        .sort((a, b) => a.start.localeCompare(b.start));
      return {
        today: TODAY,
        days,
        awaiting: [],
        choice,
        chosen: choice.observances.length,
        known: 425,
        problems: [],
      };
    },
    async dayLeaf(id, year): Promise<DayLeaf> {
      const editions = [year + 1, year, year - 1, year - 2].map((each) => day(id, each));
      const entry = own.get(id);
      return {
        card: await card(id, year),
        editions: editions.filter((each): each is CalendarDay => each !== null),
        chosen: choice.observances.includes(id),
        origin: entry ? (entry.correction ? "corrected" : "own") : "compiled",
        file: entry?.file ?? null,
        corrected: [],
        sources: [],
        confidence: "high",
        lead: ["UNOSSC"],
        url: null,
        note: null,
        announced: false,
        announcedDate: null,
      };
    },
    async daysToChoose(query) {
      const wanted = query.toLowerCase();
      return ids()
        .map((id) => day(id, Number(TODAY.slice(0, 4))))
        .filter((each): each is CalendarDay => each !== null)
        .filter((each) => each.name.toLowerCase().includes(wanted))
        .map((each) => ({
          id: each.id,
          name: each.name,
          kind: each.kind,
          start: each.start,
          lead: each.id === "south-south" ? ["UNOSSC"] : [],
          origin: each.origin,
          highlight: null,
        }));
    },
    async setDayChoice(next) {
      choice = next;
      return choice;
    },
    async exportChoice() {
      return "/home/mira/days.json";
    },
    async importChoice() {
      return { choice, unknown: [] };
    },
    async saveCalendar() {
      return ["/home/mira/days.ics", choice.observances.length];
    },
    async setPlanned(observance, year, on) {
      if (on) planned.add(`${observance} ${year}`);
      else planned.delete(`${observance} ${year}`);
    },
    async setDraftState(id, state) {
      const draft = drafts.get(id);
      if (draft) draft.entry.state = state;
    },
    async ownEntries() {
      return [...own.values()];
    },
    async ownEntry(id) {
      const known = OBSERVANCES.find((each) => each.id === id);
      const entry = own.get(id);
      if (entry) return entry;
      if (!known)
        throw new HostError(
          "not-found",
          "There is no such observance any more.",
          "Choose again in the list.",
        );
      return {
        id,
        name: known.name,
        kind: known.kind,
        rule: {
          rule: "fixed",
          month: Number(known.start?.slice(5, 7)),
          day: Number(known.start?.slice(8)),
          endMonth: 0,
          endDay: 0,
          weekday: "",
          nth: 0,
          every: null,
          start: "",
          end: "",
        },
        firstObserved: null,
        document: "",
        body: "",
        documentDate: "",
        note: "",
        correction: true,
        file: "",
        readOnly: false,
      };
    },
    async saveOwnEntry(entry) {
      if (entry.rule.day < 1 || entry.rule.day > 31)
        throw new HostError(
          "other",
          `The entry cannot be kept: month ${entry.rule.month} has no day ${entry.rule.day}.`,
          "Correct that and try again.",
        );
      const id = entry.id || entry.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
      const kept = { ...entry, id, file: `${id}.json` };
      own.set(id, kept);
      return kept;
    },
    async removeOwnEntry(id) {
      own.delete(id);
    },
    async setAnnouncedDate() {},
  };
}
