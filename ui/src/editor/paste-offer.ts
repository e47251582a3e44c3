// A pasted address or symbol of a document stays as it was pasted; beside it Daymark offers the citation.

import { type Extension, Prec, StateEffect, StateField } from "@codemirror/state";
import { type Command, EditorView, keymap, showTooltip, type Tooltip } from "@codemirror/view";
import type { CitableDocument } from "../bindings";
import { iconElement } from "../components/icons/icons";
import type { Host } from "../host/host";
import { t } from "../messages";

type Core = Pick<Host, "citationOf">;

interface Offer {
  from: number;
  to: number;
  document: CitableDocument;
}

const offered = StateEffect.define<Offer | null>();

const offer = StateField.define<Offer | null>({
  create: () => null,
  update(value, transaction) {
    // Whoever types on, or goes elsewhere, has declined.
    let now = transaction.docChanged || transaction.selection ? null : value;
    for (const effect of transaction.effects) if (effect.is(offered)) now = effect.value;
    return now;
  },
  provide: (field) => showTooltip.compute([field], (state) => tooltip(state.field(field))),
});

function tooltip(value: Offer | null): Tooltip | null {
  if (!value) return null;
  return {
    pos: value.from,
    end: value.to,
    above: false,
    create(view) {
      const dom = document.createElement("div");
      dom.className = "dm-paste-offer";
      dom.setAttribute("role", "status");
      const take = document.createElement("button");
      take.type = "button";
      take.className = "btn quiet small";
      const label = document.createElement("span");
      label.textContent = t("offer-cite", { mention: value.document.firstMention });
      const key = document.createElement("kbd");
      key.textContent = "Ctrl .";
      key.setAttribute("aria-hidden", "true");
      take.append(iconElement("citation"), label, key);
      take.addEventListener("mousedown", (event) => event.preventDefault());
      take.addEventListener("click", () => takeOffer(view));
      dom.append(take);
      return { dom };
    },
  };
}

const takeOffer: Command = (view) => {
  const value = view.state.field(offer, false);
  if (!value) return false;
  const insert = `[@${value.document.key}]`;
  view.dispatch({
    changes: { from: value.from, to: value.to, insert },
    selection: { anchor: value.from + insert.length },
    effects: offered.of(null),
    userEvent: "input.complete",
  });
  view.focus();
  return true;
};

const declineOffer: Command = (view) => {
  if (!view.state.field(offer, false)) return false;
  view.dispatch({ effects: offered.of(null) });
  return true;
};

/** Whether a pasted text may be the address or symbol of a document, before the core is asked. */
export function mayBeDocument(text: string): boolean {
  const trimmed = text.trim();
  return (
    trimmed.length > 3 &&
    trimmed.length <= 300 &&
    !/\s/.test(trimmed) &&
    (/(?:^|[./])(?:undocs|un)\.org\//i.test(trimmed) || /^[A-Z]{1,5}\/.*\d/i.test(trimmed))
  );
}

export function pasteOffers(core: Core, draft: () => number): Extension {
  const watch = EditorView.updateListener.of((update) => {
    for (const transaction of update.transactions) {
      if (!transaction.isUserEvent("input.paste")) continue;
      transaction.changes.iterChanges((_fromA, _toA, from, to, inserted) => {
        const text = inserted.toString();
        if (!mayBeDocument(text)) return;
        const { state } = update;
        const trimmed = text.trim();
        const start = from + text.indexOf(trimmed);
        // Within a citation or a link's address it is in its place already.
        if (/[@(<]$/.test(state.sliceDoc(Math.max(0, start - 1), start))) return;
        void core.citationOf(draft(), trimmed).then((document) => {
          const { view } = update;
          const still = view.state.sliceDoc(start, start + trimmed.length) === trimmed;
          if (!document || !still || view.state.selection.main.head !== to) return;
          view.dispatch({
            effects: offered.of({ from: start, to: start + trimmed.length, document }),
          });
        });
      });
    }
  });
  return [
    offer,
    watch,
    Prec.highest(
      keymap.of([
        { key: "Enter", run: takeOffer },
        { key: "Mod-.", run: takeOffer },
        { key: "Escape", run: declineOffer },
      ]),
    ),
  ];
}
