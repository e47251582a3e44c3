// Enter in lists and callouts: continues them, and leaves them so that what follows is not read as part of them.

import { insertNewlineContinueMarkupCommand } from "@codemirror/lang-markdown";
import type { StateCommand } from "@codemirror/state";

const emptyItem = /^((?:\s{0,3}> ?)*)(?:[-*+]|\d{1,9}[.)])[ \t]*$/;
const emptyQuote = /^(?:\s{0,3}> ?)+$/;

const continueMarkup = insertNewlineContinueMarkupCommand({ nonTightLists: false });

// Markdown takes a paragraph right below a list or a quotation as its continuation: a blank line has to part them.
const leave: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  if (!main.empty || main.head !== line.to || state.selection.ranges.length > 1) return false;
  const put = (from: number, insert: string): boolean => {
    dispatch(
      state.update({
        changes: { from, to: line.to, insert },
        selection: { anchor: from + insert.length },
        scrollIntoView: true,
        userEvent: "input",
      }),
    );
    return true;
  };
  const above = line.number > 1 ? state.doc.line(line.number - 1) : null;
  const item = emptyItem.exec(line.text);
  if (item) {
    const quote = item[1] ?? "";
    if (!above || !above.text.slice(quote.length).trim()) return put(line.from, quote);
    return put(line.from, `${quote.trimEnd()}\n${quote}`);
  }
  if (emptyQuote.test(line.text) && above && /^\s{0,3}>/.test(above.text)) {
    // The first blank line begins a new paragraph inside, the second ends the quotation.
    if (emptyQuote.test(above.text)) return put(above.from, "\n");
    return put(line.from, `${line.text.trimEnd()}\n${line.text.trimEnd()} `);
  }
  return false;
};

export const enter: StateCommand = (target) => leave(target) || continueMarkup(target);
