// The chips that stand in the text for what Daymark understands.

import { EditorView, WidgetType } from "@codemirror/view";
import type { TextPart } from "../bindings";
import { type IconName, iconElement } from "../components/icons/icons";
import { words } from "./words";

const partIcons: Record<string, IconName> = {
  citation: "citation",
  image: "picture",
  footnote: "footnote",
  goals: "goals",
  "sign-off": "sign-off",
  quote: "quote",
  theme: "theme",
  "key-facts": "key-facts",
};

export function partName(kind: string): string {
  switch (kind) {
    case "fact":
      return words.fact;
    case "citation":
      return words.citation;
    case "prompt":
      return words.prompt;
    case "image":
      return words.picture;
    case "footnote":
      return words.footnote;
    case "goals":
      return words.goals;
    case "sign-off":
      return words.signOff;
    case "theme":
      return words.theme;
    case "key-facts":
      return words.keyFacts;
    default:
      return words.quote;
  }
}

/** A fact, citation, prompt or picture in the line. */
export class ChipWidget extends WidgetType {
  readonly part: TextPart;
  readonly source: string;
  readonly chosen: boolean;

  constructor(part: TextPart, source: string, chosen: boolean) {
    super();
    this.part = part;
    this.source = source;
    this.chosen = chosen;
  }

  override eq(other: ChipWidget): boolean {
    const { kind, label, problem } = this.part;
    return (
      kind === other.part.kind &&
      label === other.part.label &&
      problem === other.part.problem &&
      this.source === other.source &&
      this.chosen === other.chosen
    );
  }

  override toDOM(view: EditorView): HTMLElement {
    const { kind, label, problem } = this.part;
    const chip = document.createElement("span");
    chip.className = `dm-chip dm-chip-${kind}${problem ? " dm-problem" : ""}${this.chosen ? " dm-chosen" : ""}`;
    const shown = label || this.source;
    // A short name that broke in two would be read as two chips; a fact wraps like the text it stands for.
    if (shown.length <= 30 && (kind !== "fact" || problem)) chip.classList.add("dm-chip-short");
    chip.setAttribute("role", "img");
    chip.setAttribute("aria-label", `${problem ? `${words.problem}, ` : ""}${partName(kind)}: ${shown}`);
    const icon = problem ? "error" : partIcons[kind];
    if (icon) chip.append(iconElement(icon));
    const text = document.createElement("span");
    text.dir = "auto";
    text.textContent = shown;
    chip.append(text);
    chip.addEventListener("mousedown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      enterChip(view, chip, this.source.length, kind === "prompt");
    });
    return chip;
  }

  override ignoreEvent(event: Event): boolean {
    return event.type === "mousedown";
  }
}

// A prompt is chosen whole, so that typing replaces it; anything else is entered to be edited.
function enterChip(view: EditorView, chip: HTMLElement, length: number, whole: boolean): void {
  const from = view.posAtDOM(chip);
  view.focus();
  view.dispatch({
    selection: whole
      ? { anchor: from, head: from + length }
      : { anchor: from + length - Math.min(2, length) },
    userEvent: "select.pointer",
  });
}

/** The first row of a part: its sign, its name, and at the end what the core says of it. */
export class HeaderWidget extends WidgetType {
  readonly kind: string;
  readonly label: string;
  readonly problem: boolean;

  constructor(kind: string, label: string, problem: boolean) {
    super();
    this.kind = kind;
    this.label = label;
    this.problem = problem;
  }

  override eq(other: HeaderWidget): boolean {
    return this.kind === other.kind && this.label === other.label && this.problem === other.problem;
  }

  override toDOM(view: EditorView): HTMLElement {
    const header = document.createElement("span");
    header.className = `dm-header${this.problem ? " dm-problem" : ""}`;
    header.setAttribute("role", "img");
    const name = partName(this.kind);
    header.setAttribute("aria-label", this.label ? `${name}: ${this.label}` : name);
    const icon = this.problem ? "error" : partIcons[this.kind];
    if (icon) header.append(iconElement(icon));
    const title = document.createElement("span");
    title.textContent = name;
    header.append(title);
    if (this.label) {
      const label = document.createElement("span");
      label.className = "dm-header-label";
      label.dir = "auto";
      label.textContent = this.label;
      header.append(label);
    }
    header.addEventListener("mousedown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      view.focus();
      view.dispatch({ selection: { anchor: view.posAtDOM(header) }, userEvent: "select.pointer" });
    });
    return header;
  }

  override ignoreEvent(event: Event): boolean {
    return event.type === "mousedown";
  }
}
