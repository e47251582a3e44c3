import { expect, test } from "vitest";
import type { CalendarDay } from "../bindings";
import { emptyMonth, fillMonth, type Year } from "./month-cells";

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

const numbers = (body: HTMLTableSectionElement) =>
  [...body.rows]
    .filter((row) => !row.hidden)
    .map((row) => [...row.cells].map((cell) => cell.textContent || "·").join(" "));

test("a month stands on its weekdays, Monday first, with as many weeks as it has", () => {
  const body = emptyMonth();
  fillMonth(body, 1, year(2027));
  expect(numbers(body)).toEqual([
    "1 2 3 4 5 6 7",
    "8 9 10 11 12 13 14",
    "15 16 17 18 19 20 21",
    "22 23 24 25 26 27 28",
  ]);
  fillMonth(body, 1, year(2028));
  expect(numbers(body).at(0)).toBe("· 1 2 3 4 5 6");
  expect(numbers(body).at(-1)).toBe("28 29 · · · · ·");
});

test("cells that are used for another year keep nothing of the last", () => {
  const body = emptyMonth();
  const marks = new Map([["2028-02-29", [mark("Leap Day")]]]);
  fillMonth(body, 1, year(2028, { marks, listed: "2028-02-29", reached: "2028-02-29" }));
  const leap = body.querySelector<HTMLElement>('[data-date="2028-02-29"]');
  expect(leap?.getAttribute("aria-label")).toBe("1/1/2028-02-29 Leap Day");
  expect(leap?.className).toBe("today listed");
  expect([leap?.tabIndex, leap?.title, leap?.querySelector("i")?.className]).toEqual([
    0,
    "Leap Day",
    "o none",
  ]);
  fillMonth(body, 1, year(2027));
  expect(body.querySelectorAll("[title], i, .today, .listed, [aria-selected='true']").length).toBe(0);
  expect(body.querySelectorAll("[data-date]").length).toBe(28);
  expect([...body.querySelectorAll("td[tabindex='0']")].map((cell) => cell.textContent)).toEqual(["1"]);
});
