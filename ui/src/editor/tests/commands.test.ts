import { redo, undo } from "@codemirror/commands";
import type { TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { describe, expect, it } from "vitest";
import { activeCommands, commands } from "../commands";
import { enter } from "../enter";
import { toggleBold, toggleItalic, toggleStrikethrough } from "../inline";
import {
  citation,
  fact,
  insertFootnote,
  link,
  nextFootnote,
  picture,
  toggleGoals,
  toggleSignOff,
} from "../insert";
import { cycleHeading, indentItems, toggleHeading, toggleList, toggleQuote } from "../lines";
import { after, marked, state } from "./cursor";

describe("marks around words", () => {
  it.each([
    ["a |word| here", "a **|word|** here"],
    ["a **|word|** here", "a |word| here"],
    ["a |**word**| here", "a |word| here"],
    ["a wo|rd here", "a **wo|rd** here"],
    ["a **wo|rd** here", "a wo|rd here"],
    ["a | here", "a **|** here"],
    ["a **|** here", "a | here"],
    ["a| word |here", "a **|word|** here"],
    ["*|word|*", "***|word|***"],
    ["***|word|***", "*|word|*"],
  ])("bold: %s", (before, wanted) => expect(after(before, toggleBold)).toBe(wanted));

  it.each([
    ["**|word|**", "***|word|***"],
    ["***|word|***", "**|word|**"],
    ["*|word|*", "|word|"],
    ["Zürich|", "*Zürich|*"],
  ])("italic leaves bold alone: %s", (before, wanted) => expect(after(before, toggleItalic)).toBe(wanted));

  it("strikes through", () => expect(after("|old|", toggleStrikethrough)).toBe("~~|old|~~"));

  it("is one step of undo", () => {
    const view = new EditorView({ state: state("a |word| here") });
    toggleBold(view);
    undo(view);
    expect(marked(view.state)).toBe("a |word| here");
    redo(view);
    expect(view.state.doc.toString()).toBe("a **word** here");
  });
});

describe("lines", () => {
  it.each([
    ["Wh|y", "## Wh|y"],
    ["## Wh|y", "### Wh|y"],
    ["#### Wh|y", "Wh|y"],
    ["- Wh|y", "## Wh|y"],
  ])("heading goes round: %s", (before, wanted) => expect(after(before, cycleHeading)).toBe(wanted));

  it("a heading's command takes it away again", () => {
    expect(after("### A|", toggleHeading(3))).toBe("A|");
    expect(after("## A|", toggleHeading(3))).toBe("### A|");
  });

  it.each([
    ["|one\ntwo|", "- |one\n- two|"],
    ["- |one\n- two|", "|one\ntwo|"],
    ["> o|ne", "> - o|ne"],
    ["1. o|ne", "- o|ne"],
    ["|one\n\ntwo|", "- |one\n\n- two|"],
  ])("bullets: %j", (before, wanted) => expect(after(before, toggleList(false))).toBe(wanted));

  it("numbers a list", () => {
    expect(after("|one\n- two\nthree|", toggleList(true))).toBe("1. |one\n2. two\n3. three|");
  });

  it("quotes and unquotes", () => {
    expect(after("|one\n\ntwo|", toggleQuote)).toBe("> |one\n> \n> two|");
    expect(after("> |one\n> two|", toggleQuote)).toBe("|one\ntwo|");
  });

  it("does not take a line that the selection only reaches", () => {
    expect(after("|one\n|two", toggleList(false))).toBe("- |one\n|two");
  });

  it("indents entries, and leaves Tab alone elsewhere", () => {
    expect(after("- a\n- b|", indentItems(1))).toBe("- a\n  - b|");
    expect(after("> - a\n>   - b|", indentItems(-1))).toBe("> - a\n> - b|");
    expect(after("text|", indentItems(1))).toBeNull();
  });
});

describe("Enter", () => {
  it.each([
    ["- one|", "- one\n- |"],
    ["1. one|", "1. one\n2. |"],
    ["> - one|", "> - one\n> - |"],
    ["> one|", "> one\n> |"],
  ])("continues %j", (before, wanted) => expect(after(before, enter)).toBe(wanted));

  it.each([
    ["- one\n- |", "- one\n\n|"],
    ["> - one\n> - |", "> - one\n>\n> |"],
    ["> one\n> |", "> one\n>\n> |"],
    ["> one\n>\n> |", "> one\n\n|"],
  ])("leaves %j, so that what follows stands apart", (before, wanted) =>
    expect(after(before, enter)).toBe(wanted),
  );

  it("is left to the ordinary key in a paragraph", () => expect(after("one|", enter)).toBeNull());
});

describe("goals and sign-off", () => {
  it("begins a callout with its list", () => {
    expect(after("|", toggleGoals)).toBe("> [!goals] |\n>\n> - \n> - \n> - ");
    expect(after("Before.\n|", toggleGoals)).toBe("Before.\n\n> [!goals] |\n>\n> - \n> - \n> - ");
  });

  it("goes around what is chosen", () => {
    expect(after("Our goals:\n\n|- one;\n- two.|\n\nAfter", toggleGoals)).toBe(
      "Our goals:\n\n> [!goals]\n> - one;\n> - two.|\n\nAfter",
    );
  });

  it("is taken away again", () => {
    expect(after("> [!goals] We will:\n>\n> - o|ne", toggleGoals)?.replace("|", "")).toBe(
      "We will:\n\n- one",
    );
  });

  it("parts the sign-off from the paragraph before it", () => {
    expect(after("Last.|", toggleSignOff)).toBe("Last.\n\n> [!sign-off]\n> |");
  });

  it("stays out of another callout", () => {
    expect(after("> [!sign-off]\n> Th|anks", toggleGoals)).toContain("[!goals]");
  });
});

describe("insertions", () => {
  const put = (text: string, make: (now: ReturnType<typeof state>) => TransactionSpec) => {
    const now = state(text);
    return marked(now.update(make(now)).state);
  };

  it("puts a space before a citation where a word stands", () => {
    expect(put("established by|", (now) => citation(now, "A/RES/58/220"))).toBe(
      "established by [@A/RES/58/220]|",
    );
    expect(put("(|)", (now) => citation(now, "A/RES/58/220"))).toBe("([@A/RES/58/220]|)");
  });

  it("replaces what is chosen by a fact", () => {
    expect(put("On |some day|.", (now) => fact(now, "observance.date"))).toBe("On {{ observance.date }}|.");
  });

  it("links what is chosen", () => {
    expect(put("see |the page|", (now) => link(now, "https://alderline.example/"))).toBe(
      "see [the page](https://alderline.example/)|",
    );
    expect(put("|", (now) => link(now, "https://alderline.example/a (b)", "x]y"))).toBe(
      "[x\\]y](<https://alderline.example/a (b)>)|",
    );
  });

  it("gives a picture a paragraph of its own", () => {
    const leaf = { name: "leaf one.png", alt: "A [leaf]", decorative: false };
    expect(put("Text| here", (now) => picture(now, leaf))).toBe(
      "Text here\n\n![A \\[leaf\\]](<leaf one.png>)|",
    );
    expect(put("|", (now) => picture(now, { name: "a.png", alt: "lost", decorative: true }))).toBe(
      "![](a.png)|",
    );
  });

  it("numbers footnotes by the lowest that is free", () => {
    expect(nextFootnote("[^1] and [^3]")).toBe(2);
    expect(after("One.|", insertFootnote)).toBe("One.[^1]\n\n[^1]: |");
    expect(after("One|[^1] two.\n\n[^1]: Note.\n", insertFootnote)).toBe(
      "One[^2][^1] two.\n\n[^1]: Note.\n[^2]: |",
    );
  });
});

describe("what holds at the caret", () => {
  it.each([
    ["a **wo|rd**", "bold"],
    ["## A|", "heading"],
    ["- a|", "bullet-list"],
    ["> a|", "quote"],
  ])("%s", (text, wanted) => expect(activeCommands(state(text))).toContain(wanted));

  it("every command of the registry runs", () => {
    for (const [name, command] of Object.entries(commands)) {
      const view = new EditorView({ state: state("A wo|rd.") });
      expect(() => command(view), name).not.toThrow();
      view.destroy();
    }
  });
});
