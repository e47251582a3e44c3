import { describe, expect, test } from "vitest";
import { daysUntil, distance, leaf, longDay, readDay, running, savedTime, shortDay, weekday } from "./days";

const today = "2026-08-18";

describe("distance", () => {
  test.each([
    ["2026-08-18", "day-today", 0],
    ["2026-08-19", "day-tomorrow", 1],
    ["2026-08-17", "day-yesterday", -1],
    ["2026-09-12", "day-in", 25],
    ["2026-08-08", "day-ago", 10],
    ["2028-02-29", "day-in", 560],
  ])("%s is %s", (day, id, days) => {
    expect(distance(day, today)).toEqual({ id, days });
  });

  test("a change of the clocks does not cost a day", () => {
    expect(daysUntil("2026-11-01", "2026-10-20")).toBe(12);
  });
});

describe("something of several days", () => {
  test.each([
    ["2026-08-15", "2026-08-21", true],
    ["2026-08-12", "2026-08-18", true],
    ["2026-08-18", "2026-08-24", false],
    ["2026-08-10", "2026-08-17", false],
    ["2026-08-18", "2026-08-18", false],
  ])("from %s to %s is under way: %s", (start, end, expected) => {
    expect(running(start, end, today)).toBe(expected);
  });
});

describe("days in words", () => {
  test("this year's days have no year", () => {
    expect(shortDay("2026-09-12", today)).toBe("12 Sep");
    expect(shortDay("2027-09-12", today)).toBe("12 Sep 2027");
  });
  test("long, weekday, leaf", () => {
    expect(longDay("2026-09-12")).toBe("12 September 2026");
    expect(weekday("2026-09-12")).toBe("Saturday");
    expect(leaf("2026-09-12")).toEqual({ number: "12", month: "Sep" });
    expect(leaf("2026-09-12", "long")).toEqual({ number: "12", month: "September" });
  });
});

describe("when something was saved", () => {
  const at = (text: string) => new Date(text).getTime();
  test.each([
    ["2026-08-18T14:02:00", "14:02"],
    ["2026-08-18T00:05:00", "00:05"],
    ["2026-08-17T09:00:00", "Mon"],
    ["2026-08-11T09:00:00", "11 Aug"],
    ["2025-12-31T09:00:00", "31 Dec 2025"],
  ])("%s reads %s", (moment, words) => {
    expect(savedTime(at(moment), today)).toBe(words);
  });
});

describe("a typed day", () => {
  test.each([
    ["2026-09-12", "2026-09-12"],
    ["2026-9-2", "2026-09-02"],
    ["12 September 2026", "2026-09-12"],
    [" 12 sept 2026 ", "2026-09-12"],
    ["29 February 2028", "2028-02-29"],
    ["31 February 2026", null],
    ["12/09/2026", null],
    ["soon", null],
    ["", null],
  ])("%s is read as %s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});
