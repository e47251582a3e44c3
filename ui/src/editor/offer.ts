// Ctrl . at a finding: its fix where it is certain, else a menu of what can be done about it.

import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { type Command, type EditorView, showTooltip, type Tooltip } from "@codemirror/view";
import type { FindingInfo } from "../bindings";
import { type FindingActs, headline, isSpelling } from "./acts";
import { findingsAtSelection } from "./mend";
import { words } from "./words";

const offered = StateEffect.define<Tooltip | null>();

const offer = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    let now = transaction.docChanged ? null : value;
    for (const effect of transaction.effects) if (effect.is(offered)) now = effect.value;
    return now;
  },
  provide: (field) => showTooltip.from(field),
});

export const offers: Extension = offer;

function close(view: EditorView, focus: boolean): void {
  if (view.state.field(offer, false)) view.dispatch({ effects: offered.of(null) });
  if (focus) view.focus();
}

function item(label: string, run: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("role", "menuitem");
  button.tabIndex = -1;
  button.textContent = label;
  button.addEventListener("click", run);
  return button;
}

function menu(view: EditorView, finding: FindingInfo, acts: FindingActs): HTMLElement {
  const dom = document.createElement("div");
  dom.className = "dm-offer";
  const { head } = headline(finding.message);
  const title = document.createElement("div");
  title.className = "dm-offer-title";
  title.textContent = head;
  const list = document.createElement("div");
  list.setAttribute("role", "menu");
  list.setAttribute("aria-label", head);
  dom.append(title, list);
  const then = (act: () => void) => () => {
    close(view, true);
    act();
  };
  const items = () => [...list.querySelectorAll<HTMLButtonElement>("[role=menuitem]")];
  if (isSpelling(finding)) {
    const looking = item(words.suggestionsLooking, () => {});
    looking.setAttribute("aria-disabled", "true");
    list.append(looking);
    void acts.suggestions(finding).then((found) => {
      const focused = document.activeElement === looking;
      const buttons = found.slice(0, 6).map((word) =>
        item(
          word,
          then(() => acts.replace(finding, word)),
        ),
      );
      for (const button of buttons) button.classList.add("dm-offer-word");
      if (buttons.length > 0) looking.replaceWith(...buttons);
      else looking.textContent = words.suggestionsNone;
      if (focused) items()[0]?.focus();
    });
    list.append(
      item(
        words.addWord,
        then(() => acts.addWord(finding)),
      ),
    );
  }
  if (finding.from !== null)
    list.append(
      item(
        words.ignoreHere,
        then(() => acts.ignoreHere(finding)),
      ),
    );
  list.append(
    item(
      words.ignoreInArticle,
      then(() => acts.ignoreInArticle(finding)),
    ),
    item(
      words.explain,
      then(() => acts.explain(finding)),
    ),
  );
  dom.addEventListener("keydown", (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) all.at(to % all.length)?.focus();
    else if (event.key === "Escape" || event.key === "Tab") close(view, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  dom.addEventListener("focusout", (event) => {
    if (!dom.contains(event.relatedTarget as Node | null) && dom.isConnected) {
      // A word that is replaced by those found loses the focus for a moment only.
      setTimeout(() => dom.contains(document.activeElement) || close(view, false));
    }
  });
  return dom;
}

function target(state: EditorState): { finding: FindingInfo; from: number } | null {
  const here = findingsAtSelection(state);
  const first = here.find(({ value }) => value.fix) ?? here[0];
  return first ? { finding: first.value, from: first.from } : null;
}

/** The command behind Ctrl . */
export function mendAtCaret(acts: FindingActs): Command {
  return (view) => {
    if (view.state.readOnly) return false;
    const here = target(view.state);
    if (!here) {
      acts.nothingHere();
      return true;
    }
    const { finding, from } = here;
    if (finding.fix) {
      acts.fix(finding);
      return true;
    }
    view.dispatch({
      effects: offered.of({
        pos: from,
        above: false,
        create: () => {
          const dom = menu(view, finding, acts);
          return { dom, mount: () => dom.querySelector<HTMLElement>("[role=menuitem]")?.focus() };
        },
      }),
    });
    return true;
  };
}
