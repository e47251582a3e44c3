// The editor's commands by the names that toolbar, palette and menu use.

import { redo, undo } from "@codemirror/commands";
import { syntaxTree } from "@codemirror/language";
import { openSearchPanel } from "@codemirror/search";
import type { EditorState, StateCommand } from "@codemirror/state";
import type { Command } from "@codemirror/view";
import { partsBetween } from "./analysis";
import { openCard } from "./citation-card";
import { goToFinding } from "./findings";
import { toggleBold, toggleCode, toggleItalic, toggleStrikethrough } from "./inline";
import { insertFootnote, toggleGoals, toggleSignOff } from "./insert";
import { cycleHeading, toggleHeading, toggleList, toggleQuote } from "./lines";
import { insertTable } from "./table";

/** Commands that need a dialog: the window opens it and calls back. */
export type Request = "citation" | "fact" | "link" | "picture";

export const requests: readonly Request[] = ["citation", "fact", "link", "picture"];

export const commands: Record<string, Command | StateCommand> = {
  heading: cycleHeading,
  // An article's own headings begin below its title.
  "heading-1": toggleHeading(2),
  "heading-2": toggleHeading(3),
  "heading-3": toggleHeading(4),
  bold: toggleBold,
  italic: toggleItalic,
  strikethrough: toggleStrikethrough,
  code: toggleCode,
  "bullet-list": toggleList(false),
  "ordered-list": toggleList(true),
  quote: toggleQuote,
  goals: toggleGoals,
  "sign-off": toggleSignOff,
  footnote: insertFootnote,
  table: insertTable,
  undo,
  redo,
  find: openSearchPanel,
  "citation-card": openCard,
  "next-finding": goToFinding(1),
  "previous-finding": goToFinding(-1),
};

const nodes: Record<string, string> = {
  StrongEmphasis: "bold",
  Emphasis: "italic",
  Strikethrough: "strikethrough",
  InlineCode: "code",
  Link: "link",
  BulletList: "bullet-list",
  OrderedList: "ordered-list",
  Blockquote: "quote",
  Table: "table",
  ATXHeading1: "heading",
  ATXHeading2: "heading",
  ATXHeading3: "heading",
  ATXHeading4: "heading",
  ATXHeading5: "heading",
  ATXHeading6: "heading",
};

/** The commands whose effect already holds at the caret. */
export function activeCommands(state: EditorState): string[] {
  const active = new Set<string>();
  const { head } = state.selection.main;
  for (const side of [-1, 1] as const) {
    for (
      let node: ReturnType<typeof syntaxTree>["topNode"] | null = syntaxTree(state).resolveInner(head, side);
      node;
      node = node.parent
    ) {
      const name = nodes[node.name];
      if (name && (node.from < head || name === "heading") && node.to >= head) active.add(name);
    }
  }
  for (const { value } of partsBetween(state, head, head)) {
    if (value.kind === "goals" || value.kind === "sign-off") {
      active.add(value.kind);
      active.delete("quote");
    } else if (value.kind === "citation" || value.kind === "fact") {
      active.add(value.kind);
      active.delete("link");
    }
  }
  return [...active];
}
