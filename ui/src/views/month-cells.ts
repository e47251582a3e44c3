// The cells of a year's months as plain elements: 365 reactive cells took longer than two frames to draw.

import type { CalendarDay } from "../bindings";

/** What a year's cells are drawn from. */
export interface Year {
  year: number;
  today: string;
  /** The day whose observances are listed beside the months. */
  listed: string | null;
  /** The day that Tab reaches. */
  reached: string;
  marks: Map<string, CalendarDay[]>;
  /** "Saturday 12 September; International Day of …" */
  label: (date: string, weekday: number, month: number, marks: CalendarDay[]) => string;
  /** The class of a day's sign. */
  sign: (marks: CalendarDay[]) => string;
}

const WEEKS = 6;

/** A month's empty table: six weeks of seven days, `days` from Monday on above them, used again for every year. */
export function emptyMonth(days: string[]): HTMLTableElement {
  const table = document.createElement("table");
  table.setAttribute("role", "grid");
  const heads = table.createTHead().insertRow();
  for (const day of days) {
    const head = heads.appendChild(document.createElement("th"));
    head.scope = "col";
    head.abbr = day;
    const letter = head.appendChild(document.createElement("span"));
    letter.ariaHidden = "true";
    letter.textContent = day.slice(0, 1);
    const whole = head.appendChild(document.createElement("span"));
    whole.className = "vh";
    whole.textContent = day;
  }
  const body = table.createTBody();
  for (let week = 0; week < WEEKS; week++) {
    const row = body.insertRow();
    for (let day = 0; day < 7; day++) row.insertCell();
  }
  return table;
}

/** Writes a month, 0 to 11, into its cells. */
export function fillMonth(table: HTMLTableElement, month: number, of: Year): void {
  const [body] = table.tBodies;
  if (!body) return;
  const first = (new Date(Date.UTC(of.year, month, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(of.year, month + 1, 0)).getUTCDate();
  const stem = `${of.year}-${String(month + 1).padStart(2, "0")}-`;
  for (let week = 0; week < WEEKS; week++) {
    const row = body.rows[week] as HTMLTableRowElement;
    row.hidden = week * 7 >= first + length;
    for (let weekday = 0; weekday < 7; weekday++) {
      const day = week * 7 + weekday - first + 1;
      const cell = row.cells[weekday] as HTMLTableCellElement;
      if (day < 1 || day > length) empty(cell);
      else fill(cell, `${stem}${String(day).padStart(2, "0")}`, String(day), weekday, month, of);
    }
  }
}

function empty(cell: HTMLTableCellElement): void {
  if (!cell.dataset.date) return;
  cell.textContent = "";
  for (const name of [...cell.getAttributeNames()]) cell.removeAttribute(name);
}

function fill(
  cell: HTMLTableCellElement,
  date: string,
  number: string,
  weekday: number,
  month: number,
  of: Year,
): void {
  const marks = of.marks.get(date) ?? [];
  if (cell.dataset.date !== date) {
    cell.dataset.date = date;
    cell.textContent = number;
  }
  const sign = cell.querySelector("i");
  if (marks.length === 0) sign?.remove();
  else (sign ?? cell.appendChild(document.createElement("i"))).className = `o ${of.sign(marks)}`;
  cell.tabIndex = date === of.reached ? 0 : -1;
  cell.classList.toggle("today", date === of.today);
  cell.classList.toggle("listed", date === of.listed);
  set(cell, "aria-selected", String(date === of.listed));
  set(cell, "aria-label", of.label(date, weekday, month, marks));
  if (marks.length > 0) set(cell, "title", marks.map((day) => day.name).join("\n"));
  else cell.removeAttribute("title");
}

/** Writes only what differs: a year turned leaves most of a cell as it is. */
function set(cell: HTMLElement, name: string, value: string): void {
  if (cell.getAttribute(name) !== value) cell.setAttribute(name, value);
}
