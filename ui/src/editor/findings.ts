// Underlines what the checks found, and goes from one to the next.

import { type Range, StateEffect, StateField } from "@codemirror/state";
import {
  type Command,
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { analysisArrived, checksArrived, findingsBetween } from "./analysis";
import { findingSigns, signName } from "./signs";

/** Names the finding that the side panel shows, to be set off from the others. */
export const markFinding = StateEffect.define<string | null>();

const marked = StateField.define<string | null>({
  create: () => null,
  update(value, transaction) {
    let now = value;
    for (const effect of transaction.effects) if (effect.is(markFinding)) now = effect.value;
    return now;
  },
});

function build(view: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  const current = view.state.field(marked, false);
  for (const { from, to } of view.visibleRanges) {
    for (const { from: start, to: end, value } of findingsBetween(view.state, from, to)) {
      const now = value.id === current ? ` dm-now dm-now-${value.severity}` : "";
      ranges.push(Decoration.mark({ class: `dm-u-${value.severity}${now}` }).range(start, end));
    }
  }
  return Decoration.set(ranges, true);
}

const underlines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = build(view);
    }

    update(update: ViewUpdate): void {
      const arrived = update.transactions.some((one) =>
        one.effects.some(
          (effect) => effect.is(analysisArrived) || effect.is(checksArrived) || effect.is(markFinding),
        ),
      );
      if (arrived || update.viewportChanged) this.decorations = build(update.view);
      else if (update.docChanged) this.decorations = this.decorations.map(update.changes);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

export const findingMarks = [marked, underlines, findingSigns];

/** Goes to the next or previous finding, round the ends; false where there is none. */
export function goToFinding(step: 1 | -1): Command {
  return (view) => {
    const places = findingsBetween(view.state, 0, view.state.doc.length).sort(
      (a, b) => a.from - b.from || a.to - b.to,
    );
    const { from } = view.state.selection.main;
    const next =
      step === 1
        ? (places.find((each) => each.from > from) ?? places[0])
        : (places.findLast((each) => each.from < from) ?? places.at(-1));
    if (!next) return false;
    view.dispatch({
      selection: { anchor: next.from, head: next.to },
      effects: [
        EditorView.scrollIntoView(next.from, { y: "center" }),
        EditorView.announce.of(signName([next.value])),
      ],
      userEvent: "select",
    });
    return true;
  };
}
