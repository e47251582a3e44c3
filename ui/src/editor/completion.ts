// The picker that opens while `[@` or `{{` is typed.

import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { CitableDocument, FactInfo } from "../bindings";
import type { Host } from "../host/host";
import { words } from "./words";

type Core = Pick<Host, "citations" | "facts">;

interface Entry extends Completion {
  explains?: string;
}

/** Replaces what was typed, and a closing sign that already stands behind it. */
function accept(text: string, closing: string) {
  return (view: EditorView, completion: Completion, from: number, to: number): void => {
    const behind = view.state.sliceDoc(to, to + closing.length + 1);
    const blank = behind.startsWith(" ") && closing.length > 1 ? 1 : 0;
    const end = behind.slice(blank).startsWith(closing) ? to + blank + closing.length : to;
    view.dispatch({
      changes: { from, to: end, insert: text },
      selection: { anchor: from + text.length },
      userEvent: "input.complete",
      annotations: pickedCompletion.of(completion),
    });
  };
}

export function citationEntry(document: CitableDocument): Entry {
  const about = [document.title, document.relation].filter((text) => text).join(". ");
  return {
    label: document.firstMention,
    explains: document.unconfirmed ? `${about} (${words.unconfirmed})` : about,
    apply: accept(`[@${document.key}]`, "]"),
  };
}

export function factEntry(fact: FactInfo): Entry {
  return {
    label: fact.value ?? fact.problem ?? words.noValue,
    explains: `${fact.description} · ${fact.name}`,
    apply: accept(`{{ ${fact.name} }}`, "}}"),
  };
}

/** Facts whose name, value or description holds every word that was typed. */
export function matchingFacts(facts: FactInfo[], query: string): FactInfo[] {
  const wanted = query
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((word) => word);
  return facts.filter(({ name, value, description }) => {
    const all = `${name} ${value ?? ""} ${description}`.toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}

export function partPicker(core: Core, draft: () => number): Extension {
  const citations = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const typed = context.matchBefore(/\[@[^\]\n;,]{0,80}/);
    if (!typed) return null;
    const found = await core.citations(draft(), typed.text.slice(2).trim());
    if (context.aborted || !found.length) return null;
    return { from: typed.from, to: context.pos, filter: false, options: found.map(citationEntry) };
  };
  const facts = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const typed = context.matchBefore(/\{\{[^{}\n]{0,60}/);
    if (!typed) return null;
    const found = matchingFacts(await core.facts(draft()), typed.text.slice(2).trim());
    if (context.aborted || !found.length) return null;
    return { from: typed.from, to: context.pos, filter: false, options: found.map(factEntry) };
  };
  return autocompletion({
    override: [citations, facts],
    icons: false,
    activateOnTypingDelay: 40,
    maxRenderedOptions: 60,
    addToOptions: [
      {
        position: 60,
        render(completion) {
          const { explains } = completion as Entry;
          if (!explains) return null;
          const line = document.createElement("span");
          line.className = "dm-option";
          line.textContent = explains;
          return line;
        },
      },
    ],
  });
}
