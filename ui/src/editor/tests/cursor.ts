// For tests: texts with `|` where the caret is, or `|…|` around what is chosen.

import { history } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { EditorState, type Extension, type StateCommand } from "@codemirror/state";
import { type Command, EditorView } from "@codemirror/view";
import { Strikethrough, Table } from "@lezer/markdown";
import { found } from "../analysis";

// jsdom lays nothing out; the view asks all the same once a frame comes.
Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;

export function state(marked: string, extra: Extension = [], sign = "|"): EditorState {
  const anchor = marked.indexOf(sign);
  const rest = marked.replace(sign, "");
  const second = rest.indexOf(sign);
  return EditorState.create({
    doc: second < 0 ? rest : rest.replace(sign, ""),
    selection: { anchor: Math.max(0, anchor), head: Math.max(0, second < 0 ? anchor : second) },
    extensions: [history(), found, markdown({ extensions: [Table, Strikethrough], addKeymap: false }), extra],
  });
}

export function marked(now: EditorState, sign = "|"): string {
  const { from, to, empty } = now.selection.main;
  const text = now.doc.toString();
  return empty
    ? text.slice(0, from) + sign + text.slice(from)
    : text.slice(0, from) + sign + text.slice(from, to) + sign + text.slice(to);
}

/** The text after the command, with its caret; null where the command did not apply. */
export function after(text: string, command: Command | StateCommand, sign = "|"): string | null {
  const view = new EditorView({ state: state(text, [], sign) });
  const done = command(view);
  const now = marked(view.state, sign);
  view.destroy();
  return done ? now : null;
}
