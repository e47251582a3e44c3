// One editor state: everything that an article's text box does.

import { acceptCompletion, completionStatus } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import {
  deleteMarkupBackward,
  insertNewlineContinueMarkupCommand,
  markdown,
} from "@codemirror/lang-markdown";
import { openSearchPanel, searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorState, type Extension, Prec } from "@codemirror/state";
import {
  type Command,
  drawSelection,
  dropCursor,
  EditorView,
  keymap,
  panels,
  tooltips,
} from "@codemirror/view";
import { Strikethrough, Table } from "@lezer/markdown";
import type { OpenArticle } from "../bindings";
import { isRightToLeft } from "../components/languages";
import type { Host } from "../host/host";
import type { FindingActs } from "./acts";
import { citationCards } from "./citation-card";
import { commands, type Request, requests } from "./commands";
import { partPicker } from "./completion";
import { enter } from "./enter";
import { findAndReplace } from "./find";
import { findingMarks, goToFinding } from "./findings";
import { indentItems } from "./lines";
import { manuscriptLook } from "./look";
import { manuscriptLines } from "./marks";
import { mendAtCaret, offers } from "./offer";
import { partChips } from "./parts";
import { pasting } from "./paste";
import { pasteOffers } from "./paste-offer";
import { goToPrompt } from "./prompts";
import { alignOnLeaving, moveCell, nextRow } from "./table";
import { tips } from "./tips";
import { words } from "./words";

/** Marks a change that the core knows already. */
export const fromCore = Annotation.define<boolean>();

export interface Setup {
  host: Host;
  article: OpenArticle;
  panelContainer: HTMLElement;
  draft(): number;
  request(what: Request): void;
  files(files: File[]): void;
  acts: FindingActs;
  listener: Extension;
}

const first =
  (...list: Command[]): Command =>
  (view) =>
    list.some((command) => command(view));

/** Runs a command by its name. */
export function runCommand(view: EditorView, name: string, request: (what: Request) => void): boolean {
  const wanted = requests.find((one) => one === name);
  if (wanted) {
    if (view.state.readOnly) return false;
    request(wanted);
    return true;
  }
  const reads = name === "find" || name === "citation-card" || name.endsWith("-finding");
  if (view.state.readOnly && !reads) return false;
  return commands[name]?.(view) ?? false;
}

const findReplace: Command = (view) => {
  openSearchPanel(view);
  requestAnimationFrame(() => {
    const field = view.dom.getRootNode() as Document | ShadowRoot;
    field.querySelectorAll<HTMLInputElement>(".dm-find-field")[1]?.select();
  });
  return true;
};

const attributesOf = new Compartment();

export function articleAttributes(article: OpenArticle): Extension {
  const { language } = article.details;
  return EditorView.contentAttributes.of({
    "aria-label": words.articleText,
    spellcheck: "false",
    autocorrect: "off",
    autocapitalize: "off",
    ...(language ? { lang: language, dir: isRightToLeft(language) ? "rtl" : "ltr" } : {}),
  });
}

export function reattribute(article: OpenArticle) {
  return attributesOf.reconfigure([
    articleAttributes(article),
    EditorState.readOnly.of(article.readOnly !== null),
  ]);
}

export function articleState(setup: Setup): EditorState {
  const run =
    (name: string): Command =>
    (view) =>
      runCommand(view, name, setup.request);
  const nonce = document.getElementById("csp-nonce")?.nonce;
  return EditorState.create({
    doc: setup.article.body,
    extensions: [
      nonce ? EditorView.cspNonce.of(nonce) : [],
      Prec.high(
        keymap.of([
          { key: "Mod-b", run: run("bold") },
          { key: "Mod-i", run: run("italic") },
          { key: "Mod-Shift-x", run: run("strikethrough") },
          { key: "Mod-Shift-c", run: run("citation"), preventDefault: true },
          { key: "Mod-Shift-g", run: run("goals"), preventDefault: true },
          { key: "Mod-Shift-l", run: run("fact"), preventDefault: true },
          { key: "Mod-Shift-s", run: run("sign-off"), preventDefault: true },
          { key: "Mod-Alt-1", run: run("heading-1") },
          { key: "Mod-Alt-2", run: run("heading-2") },
          { key: "Mod-Alt-3", run: run("heading-3") },
          { key: "F8", run: goToFinding(1) },
          { key: "Shift-F8", run: goToFinding(-1) },
          { key: "Mod-.", run: mendAtCaret(setup.acts), preventDefault: true },
          { key: "Mod-f", run: openSearchPanel },
          { key: "Mod-h", run: findReplace, preventDefault: true },
          {
            key: "Tab",
            run: (view) =>
              completionStatus(view.state) === "active"
                ? acceptCompletion(view)
                : first(moveCell(1), indentItems(1), goToPrompt(1))(view),
          },
          { key: "Shift-Tab", run: first(moveCell(-1), indentItems(-1), goToPrompt(-1)) },
        ]),
      ),
      partPicker(setup.host, setup.draft),
      citationCards(setup.host, setup.draft),
      pasteOffers(setup.host, setup.draft),
      keymap.of([
        { key: "Enter", run: first(nextRow, enter) },
        { key: "Backspace", run: deleteMarkupBackward },
        ...historyKeymap,
        ...searchKeymap,
        ...defaultKeymap,
      ]),
      history({ newGroupDelay: 600 }),
      drawSelection({ cursorBlinkRate: 1100 }),
      dropCursor(),
      EditorView.lineWrapping,
      markdown({
        extensions: [Table, Strikethrough],
        addKeymap: false,
        completeHTMLTags: false,
        pasteURLAsLink: true,
      }),
      manuscriptLook,
      manuscriptLines,
      partChips,
      findingMarks,
      alignOnLeaving,
      tips(setup.acts),
      offers,
      findAndReplace,
      panels({ topContainer: setup.panelContainer }),
      // In the pane they would end at its edge.
      tooltips({ position: "fixed", parent: document.body }),
      pasting({ files: setup.files }),
      attributesOf.of([
        articleAttributes(setup.article),
        EditorState.readOnly.of(setup.article.readOnly !== null),
      ]),
      setup.listener,
    ],
  });
}
