import { describe, expect, test } from "vitest";
import type { CalendarDay } from "../bindings";
import { byMonth, countDue, dueOf, plusDays, plusMonths, progress, weeksOf } from "./due";

const TODAY = "2026-08-18";

function day(change: Partial<CalendarDay>): CalendarDay {
  return {
    id: "south-south-cooperation-day",
    name: "United Nations Day for South-South Cooperation",
    kind: "day",
    start: "2026-09-12",
    end: "2026-09-12",
    year: 2026,
    marked: true,
    state: "nothing",
    draft: null,
    title: null,
    others: 0,
    articles: [],
    draftDue: "2026-08-22",
    reviewDue: "2026-09-05",
    origin: "compiled",
    ...change,
  };
}

describe("what is due", () => {
  const cases: [Partial<CalendarDay>, string, number, boolean][] = [
    [{}, "draft", 4, false],
    [{ draftDue: "2026-08-19" }, "draft-tomorrow", 1, false],
    [{ draftDue: "2026-08-18", state: "draft" }, "draft-today", 0, true],
    [{ draftDue: "2026-08-15", state: "planned" }, "draft-late", 3, true],
    [{ state: "in-review" }, "review", 18, false],
    [{ state: "in-review", reviewDue: "2026-08-17" }, "review-late", 1, true],
    [{ state: "approved" }, "out", 25, false],
    [{ state: "approved", start: "2026-08-18", end: "2026-08-18" }, "out-today", 0, true],
    [{ state: "published" }, "published", 25, false],
    [{ start: "2026-08-01", end: "2026-08-01" }, "over", 17, false],
    // What nobody marks is not due, however near it is.
    [{ marked: false, draftDue: "2026-08-01" }, "day", 25, false],
    // A decade that began years ago waits for no draft.
    [
      { kind: "decade", start: "2021-01-01", end: "2030-12-31", draftDue: "2020-12-11" },
      "running",
      1596,
      false,
    ],
    // A week that has begun without its article is late all the same.
    [
      { kind: "week", start: "2026-08-17", end: "2026-08-23", draftDue: "2026-07-27" },
      "draft-late",
      22,
      true,
    ],
  ];
  test.each(cases)("%j is %s", (change, id, days, late) => {
    expect(dueOf(day(change), TODAY)).toMatchObject({ id, days, late });
  });

  test("what is late is counted once, by what is missing", () => {
    const days = cases.map(([change]) => day(change));
    expect(countDue(days, TODAY)).toEqual({ drafts: 3, reviews: 2 });
  });
});

test("the way to the day passes its steps", () => {
  expect(progress(day({}), "2026-01-01")).toBe(0);
  expect(progress(day({}), "2026-08-22")).toBe(34);
  expect(progress(day({}), "2026-09-05")).toBe(74);
  expect(progress(day({}), "2026-09-12")).toBe(100);
  expect(progress(day({ draftDue: "2026-09-12", reviewDue: "2026-09-12" }), "2026-09-13")).toBe(100);
  const along = ["2026-08-01", "2026-08-22", "2026-08-29", "2026-09-05", "2026-09-08"].map((today) =>
    progress(day({}), today),
  );
  expect(along).toEqual([...along].sort((a, b) => a - b));
});

test("what has begun stands in today's month", () => {
  const week = day({ start: "2026-07-30", end: "2026-08-20" });
  expect(byMonth([week, day({})], TODAY).map((each) => each.month)).toEqual(["2026-08", "2026-09"]);
});

test("weeks begin on Monday, in leap years too", () => {
  expect(weeksOf("2026-09")[0]).toEqual([
    null,
    "2026-09-01",
    "2026-09-02",
    "2026-09-03",
    "2026-09-04",
    "2026-09-05",
    "2026-09-06",
  ]);
  expect(weeksOf("2028-02").flat()).toContain("2028-02-29");
  expect(weeksOf("2027-02").flat()).not.toContain("2027-02-29");
  expect(weeksOf("2027-02").length).toBe(4);
});

test("days are plain dates: no hour moves them", () => {
  expect(plusDays("2026-03-29", 1)).toBe("2026-03-30");
  expect(plusDays("2026-10-25", 1)).toBe("2026-10-26");
  expect(plusDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(plusMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(plusMonths("2026-01-15", -1)).toBe("2025-12-15");
});
