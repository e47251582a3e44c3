// Tables: Tab goes from cell to cell, and the columns stay aligned.

import type { EditorState, Text } from "@codemirror/state";
import { type Command, EditorView } from "@codemirror/view";

export type Alignment = "none" | "left" | "center" | "right";

const rule = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/** The cells of a row; `\|` and a bar in code do not part them. */
export function cells(line: string): string[] {
  const list: string[] = [];
  let cell = "";
  let code = false;
  const text = line.trim();
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === "\\" && at + 1 < text.length) {
      cell += sign + text.charAt(++at);
    } else if (sign === "`") {
      code = !code;
      cell += sign;
    } else if (sign === "|" && !code) {
      if (at > 0) list.push(cell.trim());
      cell = "";
    } else {
      cell += sign;
    }
  }
  if (cell.trim() || !text.endsWith("|")) list.push(cell.trim());
  return list;
}

function alignment(cell: string): Alignment {
  const left = cell.startsWith(":");
  const right = cell.endsWith(":");
  return left && right ? "center" : right ? "right" : left ? "left" : "none";
}

/** Columns as wide as they look: a wide character takes two places, a combining one none. */
function width(text: string): number {
  let sum = 0;
  for (const character of text) {
    if (/\p{M}|\u200d/u.test(character)) continue;
    sum += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(character)
      ? 2
      : 1;
  }
  return sum;
}

/** The same table with its columns aligned. */
export function alignTable(lines: readonly string[]): string[] {
  const rows = lines.map(cells);
  const ruled = lines.findIndex((line) => rule.test(line));
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const kinds = (rows[ruled] ?? []).map(alignment);
  const widths = Array.from({ length: columns }, (_none, column) =>
    Math.max(3, ...rows.map((row, index) => (index === ruled ? 3 : width(row[column] ?? "")))),
  );
  return rows.map((row, index) => {
    const filled = widths.map((wide, column) => {
      const kind = kinds[column] ?? "none";
      if (index === ruled) {
        const left = kind === "left" || kind === "center" ? ":" : "-";
        const right = kind === "right" || kind === "center" ? ":" : "-";
        return left + "-".repeat(wide - 2) + right;
      }
      const text = row[column] ?? "";
      const room = wide - width(text);
      if (kind === "right") return " ".repeat(room) + text;
      if (kind === "center") return " ".repeat(Math.floor(room / 2)) + text + " ".repeat(Math.ceil(room / 2));
      return text + " ".repeat(room);
    });
    return `| ${filled.join(" | ")} |`;
  });
}

export interface TableAt {
  /** Line numbers. */
  first: number;
  last: number;
  ruled: number;
}

/** The table around a position: rows with bars, the second of which is the rule. */
export function tableAt(doc: Text, pos: number): TableAt | null {
  const at = doc.lineAt(pos).number;
  const row = (number: number): boolean =>
    number >= 1 && number <= doc.lines && doc.line(number).text.includes("|");
  if (!row(at)) return null;
  let first = at;
  while (row(first - 1)) first--;
  let last = at;
  while (row(last + 1)) last++;
  if (last === first) return null;
  const ruled = first + 1;
  return rule.test(doc.line(ruled).text) ? { first, last, ruled } : null;
}

/** Where each cell's words stand in a row. */
export function cellRanges(line: string): [number, number][] {
  const list: [number, number][] = [];
  let start = line.search(/\S/);
  if (start < 0) return list;
  if (line.charAt(start) === "|") start++;
  let code = false;
  const end = line.trimEnd().length;
  for (let at = start; at <= end; at++) {
    const sign = line.charAt(at);
    if (sign === "\\") at++;
    else if (sign === "`") code = !code;
    else if (at === end || (sign === "|" && !code)) {
      if (at === end && line.charAt(end - 1) === "|" && at === start) break;
      const text = line.slice(start, at);
      const lead = text.search(/\S/);
      const from = lead < 0 ? start + Math.min(1, text.length) : start + lead;
      list.push([from, lead < 0 ? from : start + text.trimEnd().length]);
      start = at + 1;
    }
  }
  return list;
}

interface Aligned {
  from: number;
  to: number;
  lines: string[];
  changed: boolean;
}

function aligned(state: EditorState, { first, last }: TableAt): Aligned {
  const { doc } = state;
  const old: string[] = [];
  for (let number = first; number <= last; number++) old.push(doc.line(number).text);
  const lines = alignTable(old);
  return {
    from: doc.line(first).from,
    to: doc.line(last).to,
    lines,
    changed: lines.some((line, index) => line !== old[index]),
  };
}

function cellOf(line: string, column: number): number {
  const ranges = cellRanges(line);
  let index = ranges.findIndex(([, to]) => column <= to);
  if (index < 0) index = ranges.length - 1;
  return Math.max(0, index);
}

/** The table's text with a place for the caret in the cell asked for; a row is added below the last. */
function goTo(view: EditorView, table: TableAt, row: number, column: number, whole: boolean): void {
  const { from, to, lines } = aligned(view.state, table);
  const columns = cellRanges(lines[0] ?? "").length;
  if (row >= lines.length) lines.push(...alignTable([...lines, `|${" |".repeat(columns)}`]).slice(-1));
  const [start, end] = cellRanges(lines[row] ?? "")[column] ?? [0, 0];
  const before = lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, 0);
  view.dispatch({
    changes: { from, to, insert: lines.join("\n") },
    selection: { anchor: from + before + (whole ? start : end), head: from + before + end },
    scrollIntoView: true,
    userEvent: "input.table",
  });
}

/** Tab and Shift-Tab in a table. */
export function moveCell(step: 1 | -1): Command {
  return (view) => {
    const { head } = view.state.selection.main;
    const { doc } = view.state;
    const table = tableAt(doc, head);
    if (!table) return false;
    const line = doc.lineAt(head);
    const columns = cellRanges(doc.line(table.first).text).length;
    let column = cellOf(line.text, head - line.from) + step;
    let row = line.number - table.first;
    if (column >= columns) {
      column = 0;
      row++;
    } else if (column < 0) {
      column = columns - 1;
      row--;
    }
    if (row === 1) row += step;
    if (row < 0) return false;
    goTo(view, table, row, column, true);
    return true;
  };
}

/** Enter in a table goes down a row; in an empty last row it leaves the table. */
export const nextRow: Command = (view) => {
  const { main } = view.state.selection;
  if (!main.empty) return false;
  const { doc } = view.state;
  const table = tableAt(doc, main.head);
  if (!table) return false;
  const line = doc.lineAt(main.head);
  const row = line.number - table.first;
  const last = line.number === table.last;
  if (last && row > 1 && cells(line.text).every((cell) => !cell)) {
    view.dispatch({
      changes: { from: line.from, to: line.to, insert: "" },
      selection: { anchor: line.from },
      scrollIntoView: true,
      userEvent: "input.table",
    });
    return true;
  }
  // Enter at the end of all, outside the cells, begins a new paragraph as everywhere.
  if (main.head === line.from) return false;
  goTo(view, table, row === 0 ? 2 : row + 1, cellOf(line.text, main.head - line.from), false);
  return true;
};

/** A table of two columns under a head, its first cell chosen. */
export const insertTable: Command = (view) => {
  const { state } = view;
  const { head } = state.selection.main;
  const line = state.doc.lineAt(head);
  const at = line.to;
  const above = line.number > 1 ? state.doc.line(line.number - 1).text.trim() : "";
  const below = line.number < state.doc.lines ? state.doc.line(line.number + 1).text.trim() : "";
  const lead = line.text.trim() ? "\n\n" : above ? "\n" : "";
  const text = "|     |     |     |\n| --- | --- | --- |\n|     |     |     |\n|     |     |     |";
  view.dispatch({
    changes: { from: at, insert: `${lead}${text}${below ? "\n" : ""}` },
    selection: { anchor: at + lead.length + 2 },
    scrollIntoView: true,
    userEvent: "input.insert",
  });
  return true;
};

/** Aligns a table as soon as the caret has left the row that was edited. */
export const alignOnLeaving = EditorView.updateListener.of((update) => {
  if (!update.selectionSet || update.docChanged) return;
  const before = update.startState.selection.main.head;
  const { doc } = update.state;
  const left = doc.lineAt(before);
  const now = doc.lineAt(update.state.selection.main.head);
  if (left.number === now.number || !left.text.includes("|")) return;
  const table = tableAt(doc, before);
  if (!table) return;
  const { from, to, lines, changed } = aligned(update.state, table);
  if (!changed) return;
  const { view } = update;
  // Not within the update that is being drawn.
  queueMicrotask(() => {
    if (view.state.doc !== doc) return;
    const main = view.state.selection.main;
    const row = doc.lineAt(main.head).number - table.first;
    const inside = row >= 0 && row < lines.length;
    const column = inside ? cellOf(now.text, main.head - now.from) : 0;
    const cell = inside ? cellRanges(lines[row] ?? "")[column] : undefined;
    const start = lines.slice(0, Math.max(0, row)).reduce((sum, line) => sum + line.length + 1, from);
    view.dispatch({
      changes: { from, to, insert: lines.join("\n") },
      selection: inside && main.empty && cell ? { anchor: start + cell[1] } : undefined,
      userEvent: "format.table",
    });
  });
});
