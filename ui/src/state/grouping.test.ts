import { expect, test } from "vitest";
import type { DraftEntry } from "../bindings";
import { groupDrafts, rowsOf, segments } from "./grouping";

const today = "2026-08-18";

function draft(id: number, day: string | null, saved = 0): DraftEntry {
  return {
    id,
    day,
    saved,
    title: `Draft ${id}`,
    observance: null,
    observanceName: null,
    year: null,
    state: "draft",
    language: "en",
    template: null,
    words: 0,
    created: 0,
    trashed: null,
    errors: null,
    warnings: null,
    isTranslation: false,
    translationOf: null,
    passage: null,
  };
}

const shape = (drafts: DraftEntry[]) =>
  groupDrafts(drafts, today).map((group) => [group.name, group.drafts.map((each) => each.id)]);

test("drafts stand in the order of their days", () => {
  const drafts = [
    draft(1, "2026-10-05"),
    draft(2, null),
    draft(3, "2026-08-19"),
    draft(4, "2026-06-08"),
    draft(5, "2026-08-09"),
    draft(6, "2026-09-12"),
  ];
  expect(shape(drafts)).toEqual([
    ["soon", [3, 6]],
    ["later", [1]],
    ["past", [5, 4]],
    ["none", [2]],
  ]);
});

test("today and the twenty-eighth day are within four weeks, the next is later, yesterday is past", () => {
  expect(
    shape([draft(1, today), draft(2, "2026-09-15"), draft(3, "2026-09-16"), draft(4, "2026-08-17")]),
  ).toEqual([
    ["soon", [1, 2]],
    ["later", [3]],
    ["past", [4]],
  ]);
});

test("of one day, and without a day, the last saved stands first", () => {
  expect(shape([draft(1, today, 5), draft(2, today, 9), draft(3, null, 1), draft(4, null, 2)])).toEqual([
    ["soon", [2, 1]],
    ["none", [4, 3]],
  ]);
});

test("each group's heading counts its drafts", () => {
  const rows = rowsOf(groupDrafts([draft(1, today), draft(2, null)], today));
  expect(rows.map((row) => (row.kind === "heading" ? `${row.name} ${row.count}` : row.draft.id))).toEqual([
    "soon 1",
    1,
    "none 1",
    2,
  ]);
});

test("matches are cut out without losing a letter", () => {
  const pieces = segments("the harbour light", [
    [4, 11],
    [12, 17],
  ]);
  expect(pieces).toEqual([
    { text: "the ", hit: false },
    { text: "harbour", hit: true },
    { text: " ", hit: false },
    { text: "light", hit: true },
  ]);
});

test("a match outside the text is passed over", () => {
  expect(segments("day", [[1, 9]])).toEqual([{ text: "day", hit: false }]);
});
