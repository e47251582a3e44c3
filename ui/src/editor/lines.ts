// What a whole line is: a heading, a list's entry, a quotation.

import {
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type Line,
  type StateCommand,
} from "@codemirror/state";

const prefix = /^((?:\s{0,3}> ?)*)([ \t]*)/;
const headingMark = /^#{1,6}[ \t]+/;
const bulletMark = /^[-*+][ \t]+/;
const orderedMark = /^\d{1,9}[.)][ \t]+/;

/** The lines that the selection touches. */
export function selectedLines(state: EditorState): Line[] {
  const lines: Line[] = [];
  let after = -1;
  for (const { from, to, empty } of state.selection.ranges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      // A selection that ends at a line's start does not mean that line.
      if (line.from > after && (empty || line.from < to || line.from === from)) {
        lines.push(line);
        after = line.from;
      }
      at = line.to + 1;
    }
  }
  return lines;
}

function body(line: Line): { start: number; rest: string } {
  const quoted = prefix.exec(line.text)?.[1]?.length ?? 0;
  return { start: line.from + quoted, rest: line.text.slice(quoted) };
}

function apply(
  state: EditorState,
  dispatch: Parameters<StateCommand>[0]["dispatch"],
  changes: ChangeSpec[],
): boolean {
  if (!changes.length) return true;
  const set = state.changes(changes);
  dispatch(
    state.update({
      changes: set,
      // The caret goes behind a mark put in front of it.
      selection: EditorSelection.create(
        state.selection.ranges.map((range) =>
          EditorSelection.range(set.mapPos(range.anchor, 1), set.mapPos(range.head, 1)),
        ),
        state.selection.mainIndex,
      ),
      userEvent: "input.format",
      scrollIntoView: true,
    }),
  );
  return true;
}

/** Makes the lines headings of that level; the same command again takes it away. The title is level 1. */
export function toggleHeading(level: number): StateCommand {
  return ({ state, dispatch }) => {
    const lines = selectedLines(state);
    const filled = lines.length > 1 ? lines.filter((line) => line.text.trim()) : lines;
    const mark = `${"#".repeat(level)} `;
    const all = filled.every((line) => body(line).rest.startsWith(mark));
    const changes = filled.map((line) => {
      const { start, rest } = body(line);
      const old =
        (headingMark.exec(rest) ?? bulletMark.exec(rest) ?? orderedMark.exec(rest))?.[0].length ?? 0;
      return { from: start, to: start + old, insert: all ? "" : mark };
    });
    return apply(state, dispatch, changes);
  };
}

/** Text, heading, subheading, lesser heading, text: one step each time. */
export const cycleHeading: StateCommand = (target) => {
  const line = target.state.doc.lineAt(target.state.selection.main.head);
  const level = headingMark.exec(body(line).rest)?.[0].trim().length ?? 0;
  const next = level === 0 ? 2 : level < 4 ? level + 1 : level;
  return toggleHeading(next)(target);
};

export function toggleList(ordered: boolean): StateCommand {
  return ({ state, dispatch }) => {
    const lines = selectedLines(state);
    const filled = lines.length > 1 ? lines.filter((line) => line.text.trim()) : lines;
    const own = ordered ? orderedMark : bulletMark;
    const all = filled.every((line) => own.test(body(line).rest.trimStart()));
    let number = 0;
    const changes = filled.map((line) => {
      const { start, rest } = body(line);
      const indent = rest.length - rest.trimStart().length;
      const text = rest.slice(indent);
      const old =
        (bulletMark.exec(text) ?? orderedMark.exec(text) ?? headingMark.exec(text))?.[0].length ?? 0;
      number++;
      const mark = ordered ? `${number}. ` : "- ";
      return { from: start + indent, to: start + indent + old, insert: all ? "" : mark };
    });
    return apply(state, dispatch, changes);
  };
}

export const toggleQuote: StateCommand = ({ state, dispatch }) => {
  const lines = selectedLines(state);
  const quoted = /^\s{0,3}> ?/;
  const all = lines.every((line) => quoted.test(line.text));
  const changes = lines.map((line) => {
    const old = all ? (quoted.exec(line.text)?.[0].length ?? 0) : 0;
    return { from: line.from, to: line.from + old, insert: all ? "" : "> " };
  });
  return apply(state, dispatch, changes);
};

const anyItem = /^(?:\s{0,3}> ?)*[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** Moves a list's entries one level in or out; elsewhere the key keeps its meaning. */
export function indentItems(step: 1 | -1): StateCommand {
  return ({ state, dispatch }) => {
    const lines = selectedLines(state).filter((line) => anyItem.test(line.text));
    if (!lines.length) return false;
    const changes: ChangeSpec[] = [];
    for (const line of lines) {
      const { start, rest } = body(line);
      const width = /^[ \t]*\d/.test(rest) ? 3 : 2;
      if (step === 1) changes.push({ from: start, insert: " ".repeat(width) });
      else {
        const space = /^(?:\t| {1,4})/.exec(rest)?.[0] ?? "";
        const less = space.startsWith("\t") ? 1 : Math.min(width, space.length);
        if (less) changes.push({ from: start, to: start + less });
      }
    }
    return apply(state, dispatch, changes);
  };
}
