// The card of a citation: what is known of the document, when the pointer or the caret rests on its chip.

import { completionStatus } from "@codemirror/autocomplete";
import { type EditorState, type Extension, Facet, StateEffect, StateField } from "@codemirror/state";
import {
  type Command,
  EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
  showTooltip,
  type Tooltip,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { CitationCard } from "../bindings";
import { iconElement } from "../components/icons/icons";
import type { Host } from "../host/host";
import { t } from "../messages";
import { partsBetween } from "./analysis";

type Core = Pick<Host, "citationCard" | "openExternally">;

interface Source {
  core: Core;
  draft(): number;
}

const source = Facet.define<Source, Source | undefined>({ combine: (all) => all[0] });

/** The keys in a citation's source: `[@A/RES/58/220, para. 3; @other]`. */
export function keysIn(text: string): string[] {
  return [...text.matchAll(/@([^\];,@،؛，；\n]+)/g)].map((match) => (match[1] ?? "").trim()).filter(Boolean);
}

function citationAt(state: EditorState, pos: number): { from: number; to: number; keys: string[] } | null {
  for (const { from, to, value } of partsBetween(state, pos, pos)) {
    if (value.kind !== "citation") continue;
    const keys = keysIn(state.sliceDoc(from, to));
    if (keys.length > 0) return { from, to, keys };
  }
  return null;
}

function basisWords(card: CitationCard): string {
  switch (card.basis) {
    case "source":
      return t("card-basis-source");
    case "general-knowledge":
      return t("card-basis-unconfirmed");
    case "organisation":
      return t("card-basis-organisation");
    case "own-source":
      return t("card-basis-own");
    default:
      return t("card-basis-unknown");
  }
}

function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(label: string, icon: "copy" | "open", act: (pressed: HTMLButtonElement) => void) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn quiet small";
  made.append(iconElement(icon), element("span", "", label));
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", () => act(made));
  return made;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = document.createElement("textarea");
    box.value = text;
    box.className = "vh";
    document.body.append(box);
    const before = document.activeElement;
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}

function entry(card: CitationCard, core: Core): HTMLElement {
  const section = document.createElement("section");
  section.className = "dm-card-entry";
  section.setAttribute("aria-label", card.key);
  if (card.problem) {
    const row = element("p", "dm-card-problem", "");
    row.append(iconElement("error"), element("span", "", `${card.key}: ${card.problem}`));
    section.append(row);
    return section;
  }
  section.append(element("p", "dm-card-title", card.title ?? card.firstMention));
  const facts = [card.body, card.date ?? t("card-no-date")].filter(Boolean).join(" · ");
  section.append(element("p", "dm-card-facts", facts));
  const unsure = card.basis === "general-knowledge" || card.basis === "unknown";
  section.append(element("p", unsure ? "dm-card-basis dm-card-unsure" : "dm-card-basis", basisWords(card)));
  if (card.publishedIn)
    section.append(element("p", "dm-card-basis", t("card-printed-in", { place: card.publishedIn })));
  section.append(element("p", "dm-card-reads", card.firstMention));
  const { link } = card;
  if (link) {
    const row = element("div", "dm-card-acts", "");
    row.append(
      button(t("card-copy"), "copy", async (pressed) => {
        const done = await copy(link);
        const label = pressed.querySelector("span");
        if (label) label.textContent = done ? t("card-copied") : t("card-not-copied");
      }),
      // Nothing is asked of the network before this press.
      button(t("card-open"), "open", () => void core.openExternally(link)),
    );
    section.append(row);
  } else if (card.basis !== "own-source") {
    section.append(element("p", "dm-card-basis", t("card-no-document")));
  }
  return section;
}

/** How a card came to be opened: by the pointer, by a caret that rests, or by a key that goes into it. */
type Opened = "pointer" | "caret" | "key";

function cardTooltip(view: EditorView, pos: number, opened: Opened): Tooltip | null {
  const found = citationAt(view.state, pos);
  const from = view.state.facet(source);
  if (!found || !from) return null;
  return {
    pos: found.from,
    end: found.to,
    above: false,
    create(inside) {
      const dom = document.createElement("div");
      dom.className = "dm-card";
      dom.setAttribute("role", "dialog");
      dom.setAttribute("aria-label", t("card-name"));
      dom.tabIndex = -1;
      dom.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        inside.dispatch({ effects: shown.of(null) });
        inside.focus();
      });
      const cards = found.keys.slice(0, 6).map((key) => from.core.citationCard(from.draft(), key));
      void Promise.allSettled(cards).then((settled) => {
        for (const one of settled) if (one.status === "fulfilled") dom.append(entry(one.value, from.core));
        if (opened === "key") (dom.querySelector("button") ?? dom).focus();
        if (opened === "caret") tellOfRest(inside, dom, settled);
      });
      return { dom };
    },
  };
}

/** The caret stays in the text, so what is known is said as well as shown, with the key that goes into the card. */
function tellOfRest(view: EditorView, dom: HTMLElement, settled: PromiseSettledResult<CitationCard>[]): void {
  dom.append(element("p", "dm-card-hint", t("card-go-in")));
  const said = settled.flatMap((one) =>
    one.status === "fulfilled"
      ? [one.value.problem ?? `${one.value.firstMention}. ${basisWords(one.value)}`]
      : [],
  );
  // A view that is gone has nobody to tell.
  if (view.dom.isConnected)
    view.dispatch({ effects: EditorView.announce.of([...said, t("card-go-in")].join(" ")) });
}

const shown = StateEffect.define<Tooltip | null>();

const openedCard = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    const head = transaction.newSelection.main.head;
    // Within its citation the caret may move on.
    const left = value !== null && !(value.pos <= head && head <= (value.end ?? value.pos));
    let now = transaction.docChanged || left ? null : value;
    for (const effect of transaction.effects) if (effect.is(shown)) now = effect.value;
    return now;
  },
  provide: (field) => showTooltip.from(field),
});

/** Opens the card of the citation at the caret and goes into it; false where there is none. */
export const openCard: Command = (view) => {
  const tooltip = cardTooltip(view, view.state.selection.main.head, "key");
  if (!tooltip) return false;
  view.dispatch({ effects: shown.of(tooltip) });
  return true;
};

const closeCard: Command = (view) => {
  if (!view.state.field(openedCard, false)) return false;
  view.dispatch({ effects: shown.of(null) });
  return true;
};

/** How long the caret rests before the card comes. */
const REST = 700;

/** Shows the card where a caret that was moved comes to rest; while somebody types, none. */
const caretRest = ViewPlugin.fromClass(
  class {
    #timer: ReturnType<typeof setTimeout> | undefined;

    update(update: ViewUpdate): void {
      // A card that was opened or closed meanwhile stays so until the caret moves again.
      const decided = update.transactions.some((one) => one.effects.some((effect) => effect.is(shown)));
      if (!decided && !update.selectionSet && !update.docChanged) return;
      clearTimeout(this.#timer);
      if (decided || update.docChanged) return;
      const { view } = update;
      this.#timer = setTimeout(() => {
        const { main } = view.state.selection;
        const busy = !view.hasFocus || !main.empty || completionStatus(view.state) !== null;
        if (busy || hasHoverTooltips(view.state) || view.state.field(openedCard)) return;
        const tooltip = cardTooltip(view, main.head, "caret");
        if (tooltip) view.dispatch({ effects: shown.of(tooltip) });
      }, REST);
    }

    destroy(): void {
      clearTimeout(this.#timer);
    }
  },
);

export function citationCards(core: Core, draft: () => number): Extension {
  return [
    source.of({ core, draft }),
    openedCard,
    caretRest,
    hoverTooltip(
      (view, pos) => {
        const open = view.state.field(openedCard);
        const here = open && open.pos <= pos && pos <= (open.end ?? open.pos);
        return here ? null : cardTooltip(view, pos, "pointer");
      },
      { hoverTime: 350 },
    ),
    keymap.of([
      { key: "Alt-Enter", run: openCard },
      { key: "Escape", run: closeCard },
    ]),
  ];
}
