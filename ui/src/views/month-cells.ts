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

/** A month's table, and what stands in its cells: what they show is not read from the document. */
export interface Month {
  table: HTMLTableElement;
  weeks: Week[];
}
interface Week {
  row: HTMLTableRowElement;
  cells: Cell[];
}
interface Cell {
  box: HTMLTableCellElement;
  number: Text;
  sign: HTMLElement;
  shown: Shown;
}
interface Shown {
  date: string;
  number: string;
  label: string;
  sign: string;
  look: string;
  listed: boolean;
}

const nothing: Shown = {
  date: "",
  number: "",
  label: "",
  sign: "",
  look: "",
  listed: false,
};

/** A month's empty table: six weeks of seven days, `days` from Monday on above them, used again for every year. */
export function emptyMonth(days: string[]): Month {
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
  const weeks = Array.from({ length: WEEKS }, () => {
    const row = body.insertRow();
    return { row, cells: Array.from({ length: 7 }, () => emptyCell(row.insertCell())) };
  });
  return { table, weeks };
}

function emptyCell(box: HTMLTableCellElement): Cell {
  const number = box.appendChild(document.createTextNode(""));
  return { box, number, sign: document.createElement("i"), shown: nothing };
}

/** Writes a month, 0 to 11, into its cells. */
export function fillMonth({ weeks }: Month, month: number, of: Year): void {
  const first = (new Date(Date.UTC(of.year, month, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(of.year, month + 1, 0)).getUTCDate();
  const stem = `${of.year}-${String(month + 1).padStart(2, "0")}-`;
  for (const [week, { row, cells }] of weeks.entries()) {
    row.hidden = week * 7 >= first + length;
    for (const [weekday, cell] of cells.entries()) {
      const day = week * 7 + weekday - first + 1;
      if (day < 1 || day > length) empty(cell);
      else write(cell, dayOf(`${stem}${String(day).padStart(2, "0")}`, day, weekday, month, of), of.reached);
    }
  }
}

function dayOf(date: string, day: number, weekday: number, month: number, of: Year): Shown {
  const marks = of.marks.get(date) ?? [];
  const today = date === of.today;
  const listed = date === of.listed;
  return {
    date,
    number: String(day),
    label: of.label(date, weekday, month, marks),
    sign: marks.length > 0 ? `o ${of.sign(marks)}` : "",
    look: [today && "today", listed && "listed"].filter(Boolean).join(" "),
    listed,
  };
}

function empty(cell: Cell): void {
  if (cell.shown === nothing) return;
  cell.sign.remove();
  cell.number.data = "";
  for (const name of cell.box.getAttributeNames()) cell.box.removeAttribute(name);
  cell.shown = nothing;
}

/** Writes only what differs: a year turned leaves most of a cell as it is. */
function write(cell: Cell, day: Shown, reached: string): void {
  const { box, number, sign, shown } = cell;
  if (day.date !== shown.date) {
    box.dataset.date = day.date;
    // The names of another day's observances.
    box.removeAttribute("title");
  }
  if (day.number !== shown.number) number.data = day.number;
  if (day.label !== shown.label) box.setAttribute("aria-label", day.label);
  if (day.look !== shown.look) box.className = day.look;
  if (day.listed !== shown.listed || shown === nothing) box.ariaSelected = String(day.listed);
  if (day.sign !== shown.sign) {
    sign.className = day.sign;
    if (day.sign === "") sign.remove();
    else if (shown.sign === "") box.append(sign);
  }
  // Which day Tab reaches is changed from outside too. A cell without the attribute cannot have the focus at all.
  const tab = day.date === reached ? 0 : -1;
  if (box.tabIndex !== tab || shown === nothing) box.tabIndex = tab;
  cell.shown = day;
}
