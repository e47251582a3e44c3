// Shows the parts of the dialect in the text, and their source where the caret is.

import type { EditorState, Range } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { TextPart } from "../bindings";
import { analysisArrived, found, partsBetween } from "./analysis";
import { ChipWidget, HeaderWidget } from "./chips";
import { sourceStyle } from "./widths";

const callouts = new Set(["goals", "sign-off", "quote", "theme", "key-facts"]);
const chips = new Set(["fact", "citation", "prompt", "image"]);

const callout = /^(\s{0,3}> ?)(\[![\w-]+\][+-]?[ \t]*)?/;
const quoted = /^\s{0,3}> ?/;

export interface Shown {
  from: number;
  to: number;
  decoration: Decoration;
}

/** Whether the part's source is to be seen: the caret or the selection touches it. */
export function entered(state: EditorState, from: number, to: number): boolean {
  return state.selection.ranges.some((range) => range.from <= to && range.to >= from);
}

function chosen(state: EditorState, from: number, to: number): boolean {
  const { main } = state.selection;
  return main.from === from && main.to === to;
}

function chip(state: EditorState, part: TextPart, from: number, to: number): Shown {
  const source = state.sliceDoc(from, to);
  const whole = part.kind === "prompt" && chosen(state, from, to);
  if (entered(state, from, to) && !whole) {
    const attributes = { style: sourceStyle(part, source) };
    return {
      from,
      to,
      decoration: Decoration.mark({ class: `dm-source${part.problem ? " dm-problem" : ""}`, attributes }),
    };
  }
  return { from, to, decoration: Decoration.replace({ widget: new ChipWidget(part, source, whole) }) };
}

function block(
  state: EditorState,
  part: TextPart,
  from: number,
  to: number,
  seen: [number, number],
): Shown[] {
  const shown: Shown[] = [];
  const { doc } = state;
  const first = doc.lineAt(from);
  let last = doc.lineAt(Math.max(from, to));
  // A part's end may be the start of the line after it.
  if (last.number > first.number && (last.from === to || !last.length)) last = doc.line(last.number - 1);
  const start = Math.max(first.number, doc.lineAt(seen[0]).number);
  const end = Math.min(last.number, doc.lineAt(seen[1]).number);
  for (let number = start; number <= end; number++) {
    const line = doc.line(number);
    const edge = `${number === first.number ? " dm-first" : ""}${number === last.number ? " dm-last" : ""}`;
    shown.push({
      from: line.from,
      to: line.from,
      decoration: Decoration.line({ class: `dm-part dm-part-${part.kind}${edge}` }),
    });
    const match = (number === first.number ? callout : quoted).exec(line.text);
    if (!match) continue;
    const mark = match[1] ?? match[0];
    const label = match[2];
    const markEnd = line.from + mark.length;
    if (mark.length) {
      const open = entered(state, line.from, line.to);
      shown.push({
        from: line.from,
        to: markEnd,
        decoration: Decoration.mark({ class: open ? "dm-hang dm-hang-open" : "dm-hang" }),
      });
    }
    if (label) {
      const labelEnd = markEnd + label.length;
      // A caret right behind the label belongs to the words that follow it, where there are any.
      const until = labelEnd < line.to ? labelEnd - 1 : labelEnd;
      shown.push({
        from: markEnd,
        to: labelEnd,
        decoration: entered(state, markEnd, until)
          ? Decoration.mark({ class: "dm-header dm-header-open" })
          : Decoration.replace({ widget: new HeaderWidget(part.kind, part.label, part.problem) }),
      });
    }
  }
  return shown;
}

/** The decorations of the parts that touch `from`..`to`. */
export function showParts(state: EditorState, from: number, to: number): Range<Decoration>[] {
  const ranges: Range<Decoration>[] = [];
  let chipEnd = -1;
  for (const placed of partsBetween(state, from, to)) {
    const { value: part } = placed;
    if (callouts.has(part.kind)) {
      for (const shown of block(state, part, placed.from, placed.to, [from, to])) {
        ranges.push(shown.decoration.range(shown.from, shown.to));
      }
    } else if (chips.has(part.kind)) {
      // Never across a line's end: a plugin may not replace one, and a chip inside another has no place.
      if (placed.from < chipEnd || state.doc.lineAt(placed.from).to < placed.to) continue;
      const shown = chip(state, part, placed.from, placed.to);
      ranges.push(shown.decoration.range(shown.from, shown.to));
      chipEnd = placed.to;
    } else if (part.kind === "footnote") {
      ranges.push(Decoration.mark({ class: "dm-footnote" }).range(placed.from, placed.to));
    }
  }
  return ranges;
}

function build(view: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) ranges.push(...showParts(view.state, from, to));
  return Decoration.set(ranges, true);
}

function arrived(update: ViewUpdate): boolean {
  return update.transactions.some((transaction) =>
    transaction.effects.some((effect) => effect.is(analysisArrived)),
  );
}

export const partChips = [
  found,
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = build(view);
      }

      update(update: ViewUpdate): void {
        if (update.docChanged || update.selectionSet || update.viewportChanged || arrived(update)) {
          this.decorations = build(update.view);
        }
      }
    },
    { decorations: (plugin) => plugin.decorations },
  ),
];
