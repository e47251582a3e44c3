// The manuscript's lines: headings whose marks hang in the margin, lists that hang, quiet blank lines.

import { syntaxTree } from "@codemirror/language";
import type { Range } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";

const heading = /^(#{1,6})[ \t]+/;
const item = /^((?:\s{0,3}> ?)?)([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)/;

function build(view: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  const { doc } = view.state;
  const tree = syntaxTree(view.state);
  const plain = (at: number): boolean => {
    const name = tree.resolveInner(at, 1).name;
    return name !== "CodeText" && name !== "CodeMark" && name !== "FencedCode" && name !== "CodeBlock";
  };
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = doc.lineAt(at);
      at = line.to + 1;
      if (!line.length) {
        const after = line.number > 1 && doc.line(line.number - 1).length > 0;
        const above = after && heading.test(doc.line(line.number - 1).text);
        if (above) ranges.push(Decoration.line({ class: "dm-blank-inside" }).range(line.from));
        else if (after) ranges.push(Decoration.line({ class: "dm-blank" }).range(line.from));
        continue;
      }
      if (/^\s{0,3}>[ \t]*$/.test(line.text)) {
        const next = line.number < doc.lines && /^\s{0,3}>/.test(doc.line(line.number + 1).text);
        // The last line of a part is where its next words will stand.
        if (next) ranges.push(Decoration.line({ class: "dm-blank-inside" }).range(line.from));
        continue;
      }
      const title = heading.exec(line.text);
      if (title?.[1] && plain(line.from)) {
        ranges.push(Decoration.line({ class: `dm-heading dm-heading-${title[1].length}` }).range(line.from));
        ranges.push(
          Decoration.mark({ class: "dm-heading-mark" }).range(line.from, line.from + title[0].length),
        );
        continue;
      }
      const entry = item.exec(line.text);
      if (entry && plain(line.from + (entry[1]?.length ?? 0))) {
        const indent = entry[2]?.length ?? 0;
        const mark = (entry[3]?.length ?? 1) + (entry[4]?.length ?? 1);
        const depth = indent + mark;
        ranges.push(
          Decoration.line({
            class: "dm-item",
            attributes: {
              style: `padding-inline-start:calc(var(--dm-inset, 0px) + ${depth}ch);text-indent:-${depth}ch`,
            },
          }).range(line.from),
        );
        const start = line.from + (entry[1]?.length ?? 0);
        const width = { style: `width:${depth}ch` };
        ranges.push(
          Decoration.mark({ class: "dm-item-mark", attributes: width }).range(start, start + depth),
        );
      }
    }
  }
  return Decoration.set(ranges, true);
}

export const manuscriptLines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = build(view);
    }

    update(update: ViewUpdate): void {
      if (
        update.docChanged ||
        update.viewportChanged ||
        syntaxTree(update.startState) !== syntaxTree(update.state)
      ) {
        this.decorations = build(update.view);
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
