// Parts put into the text: callouts, citations, facts, links, pictures, footnotes.

import {
  EditorSelection,
  type EditorState,
  type StateCommand,
  type TransactionSpec,
} from "@codemirror/state";
import { selectedLines } from "./lines";

/** Line breaks that part a block at `at` from what stands before and behind it. */
export function gaps(state: EditorState, from: number, to: number): [string, string] {
  const before = state.doc.lineAt(from);
  const after = state.doc.lineAt(to);
  const above = before.number > 1 ? state.doc.line(before.number - 1) : null;
  const below = after.number < state.doc.lines ? state.doc.line(after.number + 1) : null;
  const lead = from > before.from ? "\n\n" : above?.text.trim() ? "\n" : "";
  const tail = to < after.to ? "\n\n" : below?.text.trim() ? "\n" : "";
  return [lead, tail];
}

/** Puts `text` in the place of the selection as a block of its own; the caret goes to `caret` in it. */
function insertBlock(state: EditorState, text: string, anchor: number, head = anchor): TransactionSpec {
  const { from, to } = state.selection.main;
  const [lead, tail] = gaps(state, from, to);
  const start = from + lead.length;
  return {
    changes: { from, to, insert: lead + text + tail },
    selection: { anchor: start + anchor, head: start + head },
    userEvent: "input.insert",
    scrollIntoView: true,
  };
}

/** The whole lines of the selection, when it holds more than blanks. */
function chosenLines(state: EditorState): { from: number; to: number; lines: string[] } | null {
  const lines = selectedLines(state);
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last || !lines.some((line) => line.text.trim())) return null;
  return { from: first.from, to: last.to, lines: lines.map((line) => line.text) };
}

function wrap(state: EditorState, head: string): TransactionSpec | null {
  const chosen = chosenLines(state);
  if (!chosen) return null;
  const { from, to, lines } = chosen;
  const quoted = lines.map((line) => (line ? `> ${line}` : ">"));
  const above = state.doc.lineAt(from).number > 1 ? state.doc.line(state.doc.lineAt(from).number - 1) : null;
  const below =
    state.doc.lineAt(to).number < state.doc.lines ? state.doc.line(state.doc.lineAt(to).number + 1) : null;
  const lead = above?.text.trim() ? "\n" : "";
  const tail = below?.text.trim() ? "\n" : "";
  const text = `${head}\n${quoted.join("\n")}`;
  return {
    changes: { from, to, insert: lead + text + tail },
    selection: { anchor: from + lead.length + text.length },
    userEvent: "input.insert",
    scrollIntoView: true,
  };
}

const calloutHead = /^\s{0,3}> ?\[!([\w-]+)\]/;

/** Takes the callout of that kind around the caret away again, when there is one. */
function unwrap(state: EditorState, kind: string): TransactionSpec | null {
  const { doc } = state;
  const at = doc.lineAt(state.selection.main.head).number;
  let first = at;
  while (first > 1 && /^\s{0,3}>/.test(doc.line(first).text) && !calloutHead.test(doc.line(first).text))
    first--;
  if (calloutHead.exec(doc.line(first).text)?.[1] !== kind) return null;
  let last = first;
  while (last < doc.lines && /^\s{0,3}>/.test(doc.line(last + 1).text)) last++;
  const lines: string[] = [];
  for (let number = first; number <= last; number++) {
    const plain = doc.line(number).text.replace(/^\s{0,3}> ?/, "");
    const text = number === first ? plain.replace(/^\[![\w-]+\][+-]?[ \t]*/, "") : plain;
    if (number > first || text) lines.push(text);
  }
  return {
    changes: { from: doc.line(first).from, to: doc.line(last).to, insert: lines.join("\n") },
    userEvent: "input.format",
    scrollIntoView: true,
  };
}

/** A callout: taken away where the caret is in one, put around what is chosen, else begun. */
function callout(kind: string, skeleton: (state: EditorState) => TransactionSpec): StateCommand {
  return ({ state, dispatch }) => {
    const spec =
      unwrap(state, kind) ??
      (state.selection.main.empty ? null : wrap(state, `> [!${kind}]`)) ??
      skeleton(state);
    dispatch(state.update(spec));
    return true;
  };
}

export const toggleGoals = callout("goals", (state) => {
  const head = "> [!goals] ";
  return insertBlock(state, `${head}\n>\n> - \n> - \n> - `, head.length);
});

export const toggleSignOff = callout("sign-off", (state) => {
  const text = "> [!sign-off]\n> ";
  return insertBlock(state, text, text.length);
});

/** A space parts an insertion from the word before it, not from an opening bracket or quotation mark. */
function spaced(state: EditorState, from: number, text: string): string {
  const before = from > 0 ? state.sliceDoc(from - 1, from) : "\n";
  return /[\p{L}\p{N},.;:!?)\]}]/u.test(before) ? ` ${text}` : text;
}

function replaceSelection(state: EditorState, text: string): TransactionSpec {
  const { from, to } = state.selection.main;
  const insert = from === to ? spaced(state, from, text) : text;
  return {
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    userEvent: "input.insert",
    scrollIntoView: true,
  };
}

export const citation = (state: EditorState, key: string): TransactionSpec =>
  replaceSelection(state, `[@${key}]`);

export const fact = (state: EditorState, name: string): TransactionSpec =>
  replaceSelection(state, `{{ ${name} }}`);

const escapeLabel = (text: string): string => text.replace(/[\\[\]]/g, "\\$&").replace(/\s*\n\s*/g, " ");

/** Angle brackets hold an address with blanks or brackets together. */
const address = (target: string): string =>
  /[\s()<>]/.test(target) ? `<${target.replace(/[<>\n]/g, encodeURIComponent)}>` : target;

export interface Picture {
  name: string;
  alt: string;
  /** It says nothing that the text does not: read aloud it is passed over. */
  decorative: boolean;
}

export function picture(state: EditorState, { name, alt, decorative }: Picture): TransactionSpec {
  const text = `![${decorative ? "" : escapeLabel(alt)}](${address(name)})`;
  const { from, to } = state.selection.main;
  const line = state.doc.lineAt(from);
  if (from !== to || line.text.trim()) {
    const end = Math.max(to, line.to);
    return {
      changes: { from: end, insert: `\n\n${text}${gaps(state, end, end)[1]}` },
      selection: { anchor: end + 2 + text.length },
      userEvent: "input.insert",
      scrollIntoView: true,
    };
  }
  return insertBlock(state, text, text.length);
}

export function link(state: EditorState, target: string, text?: string): TransactionSpec {
  const { from, to } = state.selection.main;
  const shown = text || state.sliceDoc(from, to) || target;
  const insert = `[${escapeLabel(shown)}](${address(target)})`;
  return {
    changes: { from, to, insert },
    selection: EditorSelection.cursor(from + insert.length),
    userEvent: "input.insert",
    scrollIntoView: true,
  };
}

/** The lowest number that no footnote of the text bears. */
export function nextFootnote(text: string): number {
  const used = new Set([...text.matchAll(/\[\^(\d+)\]/g)].map((match) => Number(match[1])));
  let number = 1;
  while (used.has(number)) number++;
  return number;
}

/** Puts the reference behind the selection and its note at the end, where the caret goes. */
export const insertFootnote: StateCommand = ({ state, dispatch }) => {
  const text = state.doc.toString();
  const number = nextFootnote(text);
  const at = state.selection.main.to;
  const reference = `[^${number}]`;
  const end = text.trimEnd().length;
  const lastLine = text.slice(0, end).split("\n").at(-1) ?? "";
  const gap = end === 0 || end < at ? "" : /^\[\^[^\]]+\]:/.test(lastLine) ? "\n" : "\n\n";
  const place = Math.max(end, at);
  const note = `${gap || "\n\n"}${reference}: `;
  dispatch(
    state.update({
      changes: [
        { from: at, insert: reference },
        { from: place, to: state.doc.length, insert: note },
      ],
      selection: { anchor: place + reference.length + note.length },
      userEvent: "input.insert",
      scrollIntoView: true,
    }),
  );
  return true;
};
