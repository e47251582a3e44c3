// Marks around words: bold, italic, strikethrough, code.

import { EditorSelection, type StateCommand } from "@codemirror/state";

interface Pair {
  open: string;
  close: string;
}

const letter = /[\p{L}\p{N}_'’]/u;

/** Puts the mark around each selection, or around the word at the caret; takes it away where it stands. */
export function toggleMark(mark: string): StateCommand {
  const { open, close }: Pair = { open: mark, close: mark };
  return ({ state, dispatch }) => {
    const first = open.charAt(0);
    const changes = state.changeByRange((range) => {
      let { from, to } = range;
      if (range.empty) {
        const line = state.doc.lineAt(from);
        const text = line.text;
        let start = from - line.from;
        let end = start;
        while (start > 0 && letter.test(text.charAt(start - 1))) start--;
        while (end < text.length && letter.test(text.charAt(end))) end++;
        from = line.from + start;
        to = line.from + end;
      } else {
        // A mark beside a space would not be read as one.
        while (from < to && /\s/.test(state.sliceDoc(from, from + 1))) from++;
        while (to > from && /\s/.test(state.sliceDoc(to - 1, to))) to--;
      }
      const count = (at: number, step: 1 | -1): number => {
        let length = 0;
        for (let place = at; length < 3; place += step) {
          const sign = step === 1 ? state.sliceDoc(place, place + 1) : state.sliceDoc(place - 1, place);
          if (sign !== first) break;
          length++;
        }
        return length;
      };
      const has = (before: number, after: number): boolean => {
        if (first !== "*") return before >= open.length && after >= close.length;
        const both = Math.min(before, after);
        return open.length === 1 ? both === 1 || both === 3 : both >= 2;
      };
      if (has(count(from, -1), count(to, 1))) {
        return {
          changes: [
            { from: from - open.length, to: from },
            { from: to, to: to + close.length },
          ],
          range: EditorSelection.range(range.anchor - open.length, range.head - open.length),
        };
      }
      const inside = to - from >= open.length + close.length && has(count(from, 1), count(to, -1));
      if (inside && !range.empty) {
        return {
          changes: [
            { from, to: from + open.length },
            { from: to - close.length, to },
          ],
          range: EditorSelection.range(from, to - open.length - close.length),
        };
      }
      const shift = open.length;
      return {
        changes: [
          { from, insert: open },
          { from: to, insert: close },
        ],
        range: range.empty
          ? EditorSelection.cursor(range.from + shift)
          : EditorSelection.range(from + shift, to + shift),
      };
    });
    dispatch(state.update(changes, { userEvent: "input.format", scrollIntoView: true }));
    return true;
  };
}

export const toggleBold = toggleMark("**");
export const toggleItalic = toggleMark("*");
export const toggleStrikethrough = toggleMark("~~");
export const toggleCode = toggleMark("`");
