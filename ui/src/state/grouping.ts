// Drafts in the order of their days.

import type { DraftEntry } from "../bindings";
import { daysUntil } from "./days";
import { setsOf } from "./translations.svelte";

export type GroupName = "soon" | "later" | "past" | "none" | "found" | "trashed";
export type Group = { name: GroupName; drafts: DraftEntry[] };
export type Row = { kind: "heading"; name: GroupName; count: number } | { kind: "draft"; draft: DraftEntry };

const SOON = 28;

function nameOf(draft: DraftEntry, today: string): GroupName {
  if (draft.day === null) return "none";
  const days = daysUntil(draft.day, today);
  if (days < 0) return "past";
  return days <= SOON ? "soon" : "later";
}

/** Has translations follow what they are translations of, where that is in the list too. */
function together(drafts: DraftEntry[]): DraftEntry[] {
  const sets = setsOf(drafts);
  if (sets.size === 0) return drafts;
  const placed = new Set<number>();
  return drafts.flatMap((draft) => {
    if (placed.has(draft.id)) return [];
    const set = sets.get(draft.id) ?? [draft];
    for (const member of set) placed.add(member.id);
    return set;
  });
}

/** Groups by the day's distance: the nearest day first, of past days the latest first, without a day the last saved first. */
export function groupDrafts(drafts: DraftEntry[], today: string): Group[] {
  const groups: Record<"soon" | "later" | "past" | "none", DraftEntry[]> = {
    soon: [],
    later: [],
    past: [],
    none: [],
  };
  for (const draft of drafts) groups[nameOf(draft, today) as keyof typeof groups].push(draft);
  const nearest = (a: DraftEntry, b: DraftEntry) =>
    (a.day ?? "").localeCompare(b.day ?? "") || b.saved - a.saved || a.id - b.id;
  groups.soon.sort(nearest);
  groups.later.sort(nearest);
  groups.past.sort((a, b) => (b.day ?? "").localeCompare(a.day ?? "") || b.saved - a.saved || a.id - b.id);
  groups.none.sort((a, b) => b.saved - a.saved || a.id - b.id);
  return (["soon", "later", "past", "none"] as const)
    .map((name) => ({ name, drafts: together(groups[name]) }))
    .filter((group) => group.drafts.length > 0);
}

/** Lays groups out as the rows of one list. */
export function rowsOf(groups: Group[]): Row[] {
  return groups.flatMap((group): Row[] => [
    { kind: "heading", name: group.name, count: group.drafts.length },
    ...group.drafts.map((draft): Row => ({ kind: "draft", draft })),
  ]);
}

/** Splits a text at the matches, for marking them without markup. */
export function segments(text: string, matches: [number, number][]): { text: string; hit: boolean }[] {
  const pieces: { text: string; hit: boolean }[] = [];
  let at = 0;
  for (const [from, to] of matches) {
    if (from < at || to > text.length) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
    pieces.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}
