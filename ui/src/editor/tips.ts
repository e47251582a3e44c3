// What resting on a part or a finding tells, by pointer and by caret alike.

import { completionStatus } from "@codemirror/autocomplete";
import { type Extension, StateEffect, StateField } from "@codemirror/state";
import {
  type EditorView,
  hasHoverTooltips,
  hoverTooltip,
  showTooltip,
  type Tooltip,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { FindingInfo } from "../bindings";
import { type IconName, iconElement } from "../components/icons/icons";
import { type FindingActs, headline, isSpelling } from "./acts";
import { findingsBetween, partsBetween } from "./analysis";
import { iconOf } from "./signs";
import { words } from "./words";

interface Row {
  icon: IconName | null;
  name: string;
  text: string;
  tone: string;
  /** What the row is about, where something can be done about it. */
  finding?: FindingInfo;
}

function button(label: string, run: () => void, primary = false): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = `btn small${primary ? " primary" : ""}`;
  // The keyboard has Ctrl . for the same: Tab keeps its meaning in the text.
  made.tabIndex = -1;
  made.textContent = label;
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", run);
  return made;
}

/** The buttons below a finding's message. */
function actions(finding: FindingInfo, acts: FindingActs): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "dm-tip-acts";
  if (finding.fix) {
    const fix = button(finding.fix.label, () => acts.fix(finding), true);
    const key = document.createElement("kbd");
    key.dataset.key = words.fixKey;
    fix.append(key);
    bar.append(fix);
  }
  if (isSpelling(finding)) {
    const ask = button(words.suggestions, () => {
      ask.disabled = true;
      void acts.suggestions(finding).then((found) => {
        const shown = found.slice(0, 4).map((word) => button(word, () => acts.replace(finding, word), true));
        if (shown.length > 0) ask.replaceWith(...shown);
        else ask.textContent = words.suggestionsNone;
      });
    });
    bar.append(
      ask,
      button(words.addWord, () => acts.addWord(finding)),
    );
  }
  if (finding.from !== null) bar.append(button(words.ignoreHere, () => acts.ignoreHere(finding)));
  bar.append(button(words.explain, () => acts.explain(finding)));
  return bar;
}

function tip(view: EditorView, pos: number, acts: FindingActs): Tooltip | null {
  const rows: Row[] = [];
  let from = pos;
  let to = pos;
  const line = view.state.doc.lineAt(pos);
  for (const placed of findingsBetween(view.state, pos, pos)) {
    const { severity, message } = placed.value;
    const icon = iconOf(severity);
    rows.push({ icon, name: words[icon], text: message, tone: `dm-${icon}`, finding: placed.value });
    from = Math.max(line.from, Math.min(from, placed.from));
    to = Math.min(line.to, Math.max(to, placed.to));
  }
  for (const placed of partsBetween(view.state, pos, pos)) {
    const { detail, problem, kind } = placed.value;
    // A citation has a card of its own.
    if (kind === "citation") continue;
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
      for (const { icon, name, text, tone, finding } of rows) {
        const row = document.createElement("div");
        row.className = "dm-tip-row";
        if (icon) {
          const sign = iconElement(icon, name);
          sign.classList.add(tone);
          row.append(sign);
        }
        const told = document.createElement("div");
        if (finding) {
          const { head, rest } = headline(text);
          const title = document.createElement("b");
          title.textContent = head;
          told.append(title);
          if (rest) {
            const more = document.createElement("p");
            more.textContent = rest;
            told.append(more);
          }
          if (!view.state.readOnly) told.append(actions(finding, acts));
        } else {
          told.textContent = text;
        }
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

const caretRest = (acts: FindingActs) =>
  ViewPlugin.fromClass(
    class {
      #timer: ReturnType<typeof setTimeout> | undefined;

      update(update: ViewUpdate): void {
        if (!update.selectionSet && !update.docChanged && !update.focusChanged) return;
        clearTimeout(this.#timer);
        const { view } = update;
        this.#timer = setTimeout(() => {
          // One card at a time: the pointer's stands already.
          if (hasHoverTooltips(view.state)) return;
          const { main } = view.state.selection;
          if (!view.hasFocus || !main.empty || completionStatus(view.state)) return;
          const shown = tip(view, main.head, acts);
          if (shown || view.state.field(restingTip, false)) view.dispatch({ effects: rested.of(shown) });
        }, 700);
      }

      destroy(): void {
        clearTimeout(this.#timer);
      }
    },
  );

export const tips = (acts: FindingActs): Extension => [
  restingTip,
  caretRest(acts),
  hoverTooltip(
    (view, pos) => {
      const resting = view.state.field(restingTip, false);
      return resting && resting.pos <= pos && pos <= (resting.end ?? resting.pos)
        ? null
        : tip(view, pos, acts);
    },
    { hoverTime: 400, hideOnChange: true },
  ),
];
