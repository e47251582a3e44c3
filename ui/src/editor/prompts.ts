// Tab goes from one prompt of the template to the next; what is typed then takes its place.

import type { EditorState } from "@codemirror/state";
import type { Command } from "@codemirror/view";
import type { TextPart } from "../bindings";
import { found, type Placed } from "./analysis";

export function prompts(state: EditorState): Placed<TextPart>[] {
  const list: Placed<TextPart>[] = [];
  state.field(found, false)?.parts.between(0, state.doc.length, (from, to, value) => {
    if (value.part.kind === "prompt") list.push({ from, to, value: value.part });
  });
  return list;
}

/** Chooses the next or previous prompt; false where there is none on that side. */
export function goToPrompt(step: 1 | -1): Command {
  return (view) => {
    const { main } = view.state.selection;
    const all = prompts(view.state);
    const next =
      step === 1
        ? all.find((prompt) => prompt.from >= main.to || (prompt.to >= main.to && prompt.from > main.from))
        : all.findLast((prompt) => prompt.to <= main.from);
    if (!next) return false;
    view.dispatch({
      selection: { anchor: next.from, head: next.to },
      scrollIntoView: true,
      userEvent: "select",
    });
    return true;
  };
}
