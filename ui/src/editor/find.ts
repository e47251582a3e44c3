// Find and replace, above the text.

import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceNext,
  SearchQuery,
  search,
  setSearchQuery,
} from "@codemirror/search";
import type { Extension } from "@codemirror/state";
import { EditorView, type Panel, type ViewUpdate } from "@codemirror/view";
import { type IconName, iconElement } from "../components/icons/icons";
import { words } from "./words";

/** Counting stops here: nobody steps through more, and a long text must stay quick. */
const most = 9999;

interface Counted {
  all: number;
  at: number;
}

function count(view: EditorView, query: SearchQuery): Counted {
  const counted = { all: 0, at: 0 };
  if (!query.valid) return counted;
  const { main } = view.state.selection;
  const cursor = query.getCursor(view.state);
  for (let next = cursor.next(); !next.done && counted.all < most; next = cursor.next()) {
    counted.all++;
    if (next.value.from === main.from && next.value.to === main.to) counted.at = counted.all;
  }
  return counted;
}

/** Replaces every match in one step of undo; returns how many there were. */
export function replaceEvery(view: EditorView, query: SearchQuery): number {
  if (!query.valid || view.state.readOnly) return 0;
  const changes: { from: number; to: number; insert: string }[] = [];
  const cursor = query.getCursor(view.state);
  for (let next = cursor.next(); !next.done; next = cursor.next()) {
    changes.push({ from: next.value.from, to: next.value.to, insert: query.replace });
  }
  if (changes.length) view.dispatch({ changes, userEvent: "input.replace.all" });
  return changes.length;
}

class FindPanel implements Panel {
  readonly dom: HTMLElement;
  readonly top = true;
  readonly #view: EditorView;
  readonly #find: HTMLInputElement;
  readonly #replace: HTMLInputElement;
  readonly #case: HTMLButtonElement;
  readonly #words: HTMLButtonElement;
  readonly #count: HTMLElement;
  #query: SearchQuery;

  constructor(view: EditorView) {
    this.#view = view;
    this.#query = getSearchQuery(view.state);
    this.dom = document.createElement("div");
    this.dom.className = "dm-find";
    this.dom.setAttribute("role", "search");
    this.dom.setAttribute("aria-label", words.findLabel);
    this.#find = this.#field(words.find, this.#query.search);
    this.#find.setAttribute("main-field", "true");
    this.#replace = this.#field(words.replaceWith, this.#query.replace);
    this.#count = document.createElement("span");
    this.#count.className = "dm-find-count";
    this.#count.setAttribute("role", "status");
    this.#case = this.#toggle("Aa", words.matchCase, this.#query.caseSensitive);
    this.#words = this.#toggle("“ ”", words.wholeWords, this.#query.wholeWord);
    const spring = document.createElement("span");
    spring.className = "dm-find-spring";
    const first = document.createElement("div");
    first.className = "dm-find-row";
    first.append(
      this.#find,
      this.#case,
      this.#words,
      this.#icon("chevron-up", words.previous, () => findPrevious(view)),
      this.#icon("chevron-down", words.next, () => findNext(view)),
      this.#count,
      spring,
      this.#icon("close", words.close, () => this.#leave()),
    );
    const second = document.createElement("div");
    second.className = "dm-find-row";
    second.append(
      this.#replace,
      this.#button(words.replace, () => replaceNext(view)),
      this.#button(words.replaceAll, () => {
        const all = replaceEvery(view, this.#query);
        this.#count.textContent = words.replaced(all);
      }),
    );
    this.dom.append(first, second);
    this.dom.addEventListener("keydown", (event) => this.#key(event));
    this.#tell();
  }

  mount(): void {
    this.#find.select();
  }

  update(update: ViewUpdate): void {
    const query = getSearchQuery(update.state);
    const changed = !query.eq(this.#query);
    if (changed) {
      this.#query = query;
      this.#find.value = query.search;
      this.#replace.value = query.replace;
      this.#case.setAttribute("aria-pressed", String(query.caseSensitive));
      this.#words.setAttribute("aria-pressed", String(query.wholeWord));
    }
    if (changed || update.docChanged || update.selectionSet) this.#tell();
  }

  #leave(): void {
    closeSearchPanel(this.#view);
    this.#view.focus();
  }

  #key(event: KeyboardEvent): void {
    const held = event.ctrlKey || event.metaKey;
    if (event.key === "Escape") this.#leave();
    else if (event.key === "Enter" && event.target === this.#find) {
      (event.shiftKey ? findPrevious : findNext)(this.#view);
    } else if (event.key === "Enter" && event.target === this.#replace) replaceNext(this.#view);
    else if (held && event.key.toLowerCase() === "f") this.#find.select();
    else if (held && event.key.toLowerCase() === "h") this.#replace.select();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #commit(): void {
    const query = new SearchQuery({
      search: this.#find.value,
      replace: this.#replace.value,
      caseSensitive: this.#case.getAttribute("aria-pressed") === "true",
      wholeWord: this.#words.getAttribute("aria-pressed") === "true",
      literal: true,
    });
    if (!query.eq(this.#query)) this.#view.dispatch({ effects: setSearchQuery.of(query) });
  }

  #tell(): void {
    if (!this.#query.search) {
      this.#count.textContent = "";
      return;
    }
    const { all, at } = count(this.#view, this.#query);
    this.#count.textContent = !all ? words.noMatches : at ? words.match(at, all) : words.matches(all);
  }

  #field(label: string, value: string): HTMLInputElement {
    const field = document.createElement("input");
    field.className = "dm-find-field";
    field.setAttribute("aria-label", label);
    field.placeholder = label;
    field.spellcheck = false;
    field.value = value;
    field.addEventListener("input", () => this.#commit());
    return field;
  }

  #toggle(sign: string, label: string, pressed: boolean): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "dm-find-icon";
    button.textContent = sign;
    button.title = label;
    button.setAttribute("aria-label", label);
    button.setAttribute("aria-pressed", String(pressed));
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      this.#commit();
    });
    return button;
  }

  #icon(icon: IconName, label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "dm-find-icon";
    button.title = label;
    button.append(iconElement(icon));
    button.setAttribute("aria-label", label);
    button.addEventListener("click", act);
    return button;
  }

  #button(label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "dm-find-button";
    button.textContent = label;
    button.addEventListener("click", act);
    return button;
  }
}

const look = EditorView.baseTheme({
  ".dm-find": {
    display: "grid",
    gap: "6px",
    padding: "8px 12px",
    borderBottom: "1px solid var(--line)",
    font: "400 13px/19px var(--ui)",
  },
  ".dm-find-row": { display: "flex", alignItems: "center", gap: "4px", minWidth: "0" },
  ".dm-find-field": {
    font: "inherit",
    color: "var(--ink)",
    background: "var(--paper)",
    border: "1px solid var(--edge)",
    borderRadius: "var(--r2)",
    height: "28px",
    padding: "0 9px",
    width: "240px",
    minWidth: "80px",
    flex: "0 1 240px",
    marginInlineEnd: "4px",
  },
  ".dm-find-field:focus-visible": { outline: "2px solid var(--accent)", outlineOffset: "-1px" },
  ".dm-find-icon": {
    display: "inline-grid",
    placeItems: "center",
    minWidth: "28px",
    height: "28px",
    border: "0",
    borderRadius: "var(--r2)",
    background: "transparent",
    color: "var(--ink-2)",
    font: "500 12px/1 var(--ui)",
    padding: "0",
  },
  ".dm-find-icon:hover, .dm-find-icon[aria-pressed=true]": { background: "var(--well)", color: "var(--ink)" },
  ".dm-find-button": {
    font: "500 12px/1 var(--ui)",
    height: "28px",
    padding: "0 10px",
    border: "1px solid var(--line-2)",
    borderRadius: "var(--r2)",
    background: "var(--raise)",
    color: "var(--ink)",
    whiteSpace: "nowrap",
  },
  ".dm-find button:focus-visible": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
  ".dm-find-count": {
    color: "var(--ink-3)",
    fontSize: "12px",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  ".dm-find-spring": { flex: "1" },
});

export const findAndReplace: Extension = [
  search({ top: true, createPanel: (view) => new FindPanel(view) }),
  look,
];
