// The next edition in the host in memory: a few kinds of passage, enough to look at the interface and to test it.

import type { BoundPassage, EditionComparison, EditionPlan, EditionReview, OpenArticle } from "../bindings";
import type { FakeDraft } from "./fake";
import { type Host, HostError } from "./host";

type EditionHost = Pick<
  Host,
  "editionPlan" | "makeNextEdition" | "editionReview" | "keepPassage" | "compareEditions"
>;

interface Made {
  from: FakeDraft;
  title: string;
  year: number;
  base: string;
  kept: Set<number>;
}

/** What the fake finds, and what it offers for it. */
const FOUND: [pattern: RegExp, group: string, offer: string | null, reason: string][] = [
  [/Saturday/g, "dates", "Sunday", "The Day of 2026 was a Saturday; that of 2027 is a Sunday."],
  [/forty-eight years/gi, "anniversaries", "Forty-nine years", "2027 less 1978 is 49."],
  [/this year/gi, "time", null, "Said in 2026; in 2027 it means another time."],
  [/\b2026\b/g, "years", "2027", "The year of the old edition; the new one is of 2027."],
  [/\bfourteen countries\b/g, "numbers", null, "A figure for 2026: nobody but you can know this one."],
];

export function fakeEditions(
  get: (id: number) => FakeDraft,
  add: (from: FakeDraft, year: number) => FakeDraft,
  opened: (draft: FakeDraft) => OpenArticle,
): EditionHost {
  const made = new Map<number, Made>();

  function passages(draft: FakeDraft, { base, kept }: Made): BoundPassage[] {
    const found = FOUND.flatMap(([pattern, group, offer, reason]) =>
      [...base.matchAll(pattern)].map((match) => ({ at: match.index, text: match[0], group, offer, reason })),
    ).sort((a, b) => a.at - b.at);
    return found.map(({ at, text, group, offer, reason }, id): BoundPassage => {
      const line = base.lastIndexOf("\n", at) + 1;
      const end = base.indexOf("\n", at);
      const before = base.slice(line, at);
      const after = base.slice(at + text.length, end < 0 ? undefined : end);
      const whole = before + text + after;
      const now = draft.body.indexOf(whole);
      const from = now < 0 ? 0 : now + before.length;
      return {
        id,
        group,
        place: "opening",
        reason,
        offer,
        state: now < 0 ? "changed" : kept.has(id) ? "kept" : "open",
        old: [before, text, after],
        new: [before, now < 0 ? (offer ?? "") : text, after],
        field: null,
        from,
        to: now < 0 ? 0 : from + text.length,
        cutFrom: Math.max(0, now),
        cutTo: now < 0 ? 0 : now + whole.length,
        value: "",
      };
    });
  }

  function review(id: number): EditionReview | null {
    const one = made.get(id);
    if (!one) return null;
    return {
      draft: id,
      origin: one.from.entry.id,
      originTitle: one.title,
      oldYear: one.year - 1,
      year: one.year,
      oldDay: `Saturday, 12 September ${one.year - 1}`,
      newDay: `Sunday, 12 September ${one.year}`,
      liveFacts: 6,
      citations: 2,
      passages: passages(get(id), one),
    };
  }

  return {
    async editionPlan(id, asked): Promise<EditionPlan> {
      const { entry } = get(id);
      const oldYear = entry.year ?? 2026;
      const year = asked ?? oldYear + 1;
      const possible = year > oldYear;
      return {
        title: entry.title,
        oldYear,
        oldDay: `Saturday, 12 September ${oldYear}`,
        year,
        newDay: `Sunday, 12 September ${year}`,
        problem: possible ? null : `The new edition must be of a later year than ${oldYear}.`,
        possible,
        existing: null,
      };
    },
    async makeNextEdition(id, year) {
      const from = get(id);
      const draft = add(from, year);
      made.set(draft.entry.id, {
        from,
        title: from.entry.title,
        year,
        base: draft.body,
        kept: new Set(),
      });
      return opened(draft);
    },
    editionReview: async (id) => review(id),
    async keepPassage(id, passage, kept) {
      const one = made.get(id);
      if (kept) one?.kept.add(passage);
      else one?.kept.delete(passage);
      return review(id);
    },
    async compareEditions(id): Promise<EditionComparison> {
      const one = made.get(id);
      if (!one) throw new HostError("other", "There is nothing to compare it with.", "");
      const [old, now] = [one.from.body.split("\n"), get(id).body.split("\n")];
      const rows = now.map((line, index) => {
        const changed = line !== old[index];
        return { old: [{ text: old[index] ?? "", changed }], new: [{ text: line, changed }] };
      });
      return {
        oldTitle: one.title,
        oldYear: one.year - 1,
        newTitle: get(id).entry.title,
        year: one.year,
        rows,
        changes: rows.filter((row) => row.new.some((piece) => piece.changed)).length,
      };
    },
  };
}
