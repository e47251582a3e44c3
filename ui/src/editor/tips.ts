// What resting on a part or a finding tells, by pointer and by caret alike.

import { completionStatus } from "@codemirror/autocomplete";
import { type Extension, StateEffect, StateField } from "@codemirror/state";
import {
  type EditorView,
  hoverTooltip,
  showTooltip,
  type Tooltip,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { type IconName, iconElement } from "../components/icons/icons";
import { findingsBetween, partsBetween } from "./analysis";
import { words } from "./words";

interface Row {
  icon: IconName | null;
  name: string;
  text: string;
  tone: string;
}

function tip(view: EditorView, pos: number, pointer: boolean): Tooltip | null {
  const rows: Row[] = [];
  let from = pos;
  let to = pos;
  const line = view.state.doc.lineAt(pos);
  for (const placed of findingsBetween(view.state, pos, pos)) {
    const { severity, message } = placed.value;
    const icon = severity === "error" ? "error" : severity === "warning" ? "warning" : "suggestion";
    rows.push({ icon, name: words[icon], text: message, tone: `dm-${icon}` });
    from = Math.max(line.from, Math.min(from, placed.from));
    to = Math.min(line.to, Math.max(to, placed.to));
  }
  for (const placed of partsBetween(view.state, pos, pos)) {
    const { detail, problem, kind } = placed.value;
    // Under the pointer a citation has a card of its own.
    if (pointer && kind === "citation") continue;
    // A part of several lines speaks through its first line only, else it would follow the caret everywhere.
    if (!detail || pos > view.state.doc.lineAt(placed.from).to) continue;
    rows.push({
      icon: problem ? "error" : null,
      name: words.problem,
      text: detail,
      tone: problem ? "dm-error" : "",
    });
    from = Math.max(line.from, Math.min(from, placed.from));
    to = Math.min(line.to, Math.max(to, placed.to));
  }
  if (!rows.length) return null;
  return {
    pos: from,
    end: to,
    above: true,
    create() {
      const dom = document.createElement("div");
      dom.className = "dm-tip";
      for (const { icon, name, text, tone } of rows) {
        const row = document.createElement("div");
        row.className = "dm-tip-row";
        if (icon) {
          const sign = iconElement(icon, name);
          sign.classList.add(tone);
          row.append(sign);
        }
        const told = document.createElement("span");
        told.textContent = text;
        row.append(told);
        dom.append(row);
      }
      return { dom };
    },
  };
}

const rested = StateEffect.define<Tooltip | null>();

const restingTip = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    let now = transaction.docChanged || transaction.selection ? null : value;
    for (const effect of transaction.effects) if (effect.is(rested)) now = effect.value;
    return now;
  },
  provide: (field) => showTooltip.from(field),
});

const caretRest = ViewPlugin.fromClass(
  class {
    #timer: ReturnType<typeof setTimeout> | undefined;

    update(update: ViewUpdate): void {
      if (!update.selectionSet && !update.docChanged && !update.focusChanged) return;
      clearTimeout(this.#timer);
      const { view } = update;
      this.#timer = setTimeout(() => {
        const { main } = view.state.selection;
        if (!view.hasFocus || !main.empty || completionStatus(view.state)) return;
        const shown = tip(view, main.head, false);
        if (shown || view.state.field(restingTip, false)) view.dispatch({ effects: rested.of(shown) });
      }, 700);
    }

    destroy(): void {
      clearTimeout(this.#timer);
    }
  },
);

export const tips: Extension = [
  restingTip,
  caretRest,
  hoverTooltip((view, pos) => tip(view, pos, true), { hoverTime: 400 }),
];
