// Underlines what the checks found and puts a sign in the margin.

import type { Range } from "@codemirror/state";
import {
  type Command,
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { FindingInfo } from "../bindings";
import { analysisArrived, findingsBetween, found } from "./analysis";
import { SignWidget } from "./chips";

const rank: Record<string, number> = { error: 0, warning: 1, suggestion: 2 };

function build(view: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  const worst = new Map<number, FindingInfo>();
  const { doc } = view.state;
  for (const { from, to } of view.visibleRanges) {
    for (const { from: start, to: end, value } of findingsBetween(view.state, from, to)) {
      ranges.push(Decoration.mark({ class: `dm-u-${value.severity}` }).range(start, end));
      const line = doc.lineAt(start).from;
      const known = worst.get(line);
      if (!known || (rank[value.severity] ?? 3) < (rank[known.severity] ?? 3)) worst.set(line, value);
    }
  }
  for (const [line, { severity, message }] of worst) {
    ranges.push(Decoration.widget({ widget: new SignWidget(severity, message), side: -10 }).range(line));
  }
  return Decoration.set(ranges, true);
}

export const findingMarks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = build(view);
    }

    update(update: ViewUpdate): void {
      const arrived = update.transactions.some((one) =>
        one.effects.some((effect) => effect.is(analysisArrived)),
      );
      if (arrived || update.viewportChanged) this.decorations = build(update.view);
      else if (update.docChanged) this.decorations = this.decorations.map(update.changes);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** Goes to the next or previous finding, round the ends; false where there is none. */
export function goToFinding(step: 1 | -1): Command {
  return (view) => {
    const places: { from: number; to: number }[] = [];
    view.state
      .field(found, false)
      ?.findings.between(0, view.state.doc.length, (from, to) => void places.push({ from, to }));
    const { from } = view.state.selection.main;
    const next =
      step === 1
        ? (places.find((each) => each.from > from) ?? places[0])
        : (places.findLast((each) => each.from < from) ?? places.at(-1));
    if (!next) return false;
    view.dispatch({
      selection: { anchor: next.from, head: next.to },
      effects: EditorView.scrollIntoView(next.from, { y: "center" }),
      userEvent: "select",
    });
    return true;
  };
}
