import { expect, test } from "vitest";
import type { CalendarDay } from "../bindings";
import { emptyMonth, fillMonth, type Month, type Year } from "./month-cells";

const mark = (name: string) => ({ name, state: "nothing" }) as CalendarDay;

function year(of: number, more: Partial<Year> = {}): Year {
  return {
    year: of,
    today: "2028-02-29",
    listed: null,
    reached: `${of}-02-01`,
    marks: new Map(),
    label: (date, weekday, month, marks) =>
      `${weekday}/${month}/${date}${marks.map((day) => ` ${day.name}`).join("")}`,
    sign: () => "none",
    ...more,
  };
}

const days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const numbers = ({ table }: Month) =>
  [...(table.tBodies[0]?.rows ?? [])]
    .filter((row) => !row.hidden)
    .map((row) => [...row.cells].map((cell) => cell.textContent || "·").join(" "));

test("a month stands on its weekdays, Monday first, with as many weeks as it has", () => {
  const february = emptyMonth(days);
  fillMonth(february, 1, year(2027));
  expect(numbers(february)).toEqual([
    "1 2 3 4 5 6 7",
    "8 9 10 11 12 13 14",
    "15 16 17 18 19 20 21",
    "22 23 24 25 26 27 28",
  ]);
  fillMonth(february, 1, year(2028));
  expect(numbers(february).at(0)).toBe("· 1 2 3 4 5 6");
  expect(numbers(february).at(-1)).toBe("28 29 · · · · ·");
});

test("cells that are used for another year keep nothing of the last", () => {
  const february = emptyMonth(days);
  const { table } = february;
  const marks = new Map([["2028-02-29", [mark("Leap Day")]]]);
  fillMonth(february, 1, year(2028, { marks, listed: "2028-02-29", reached: "2028-02-29" }));
  const leap = table.querySelector<HTMLElement>('[data-date="2028-02-29"]');
  expect(leap?.getAttribute("aria-label")).toBe("1/1/2028-02-29 Leap Day");
  expect(leap?.className).toBe("today listed");
  expect([leap?.tabIndex, leap?.querySelector("i")?.className]).toEqual([0, "o none"]);
  if (leap) leap.title = "Leap Day";
  fillMonth(february, 1, year(2027));
  expect(table.querySelectorAll("[title], i, .today, .listed, [aria-selected='true']").length).toBe(0);
  expect(table.querySelectorAll("[data-date]").length).toBe(28);
  expect(table.querySelectorAll("[data-date][tabindex]").length, "each can have the focus").toBe(28);
  expect([...table.querySelectorAll("td[tabindex='0']")].map((cell) => cell.textContent)).toEqual(["1"]);
});
