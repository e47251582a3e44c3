import { undo } from "@codemirror/commands";
import { EditorView } from "@codemirror/view";
import { describe, expect, it, vi } from "vitest";
import type { FindingInfo } from "../../bindings";
import { type FindingActs, headline } from "../acts";
import { analysisArrived } from "../analysis";
import { findingMarks, goToFinding, markFinding } from "../findings";
import { findingsAtSelection, fixes, placeOf, planned, replacement } from "../mend";
import { mendAtCaret, offers } from "../offer";
import { signName } from "../signs";
import { state } from "./cursor";
import { finding, fixable } from "./finding";

function withFindings(marked: string, findings: FindingInfo[], extra: Parameters<typeof state>[1] = []) {
  const analysis = { words: 0, readingMinutes: 0, checked: true, parts: [], findings, ignores: [] };
  return state(marked, extra).update({ effects: analysisArrived.of({ analysis, since: null }) }).state;
}

const acts = (): FindingActs => ({
  fix: vi.fn(),
  ignoreHere: vi.fn(),
  ignoreInArticle: vi.fn(),
  explain: vi.fn(),
  suggestions: vi.fn(async () => ["neighbour", "neighbours"]),
  replace: vi.fn(),
  addWord: vi.fn(),
  nothingHere: vi.fn(),
});

describe("fixes", () => {
  it("are made where the finding is now", () => {
    const one = fixable(3, "Wednesday", "Saturday");
    const before = withFindings("On Wednesday.", [one]);
    const typed = before.update({ changes: { from: 0, insert: "So, " } }).state;
    const made = fixes(typed, [one.id]);
    expect(typed.update(made?.spec ?? {}).state.doc.toString()).toBe("So, On Saturday.");
  });

  it("of several findings are one step for undo", () => {
    const view = new EditorView({
      state: withFindings("aa bb aa", [fixable(0, "aa", "x"), fixable(6, "aa", "yy")]),
    });
    view.dispatch({ changes: { from: 8, insert: "!" }, userEvent: "input.type" });
    const made = fixes(view.state, ["placeholder-0-2", "placeholder-6-8"]);
    view.dispatch(made?.spec ?? {});
    expect(view.state.doc.toString()).toBe("x bb yy!");
    undo(view);
    expect(view.state.doc.toString(), "what was typed just before stays").toBe("aa bb aa!");
    view.destroy();
  });

  it("leave alone what was changed since, and the later of two that overlap", () => {
    const first = fixable(0, "ab", "x");
    const second = fixable(1, "bc", "y");
    const now = withFindings("abcd", [first, second]);
    expect(fixes(now, [first.id, second.id])?.done).toEqual([first.id]);
    const typed = now.update({ changes: { from: 1, insert: "-" } }).state;
    expect(fixes(typed, [first.id])).toBeNull();
    expect(fixes(now, ["another"])).toBeNull();
  });
});

describe("a finding", () => {
  it("is at the caret when the selection touches it, the narrowest first", () => {
    const now = withFindings("one |two three", [
      finding(0, 13, { id: "wide" }),
      finding(4, 7, { id: "narrow" }),
    ]);
    expect(findingsAtSelection(now).map(({ value }) => value.id)).toEqual(["wide", "narrow"].reverse());
    expect(placeOf(now, "narrow")).toMatchObject({ from: 4, to: 7 });
    expect(placeOf(now, "gone")).toBeNull();
  });

  it("gives way to another text, with the caret behind it", () => {
    const now = withFindings("a neigbour|.", [finding(2, 10)]);
    const after = now.update(replacement(now, "placeholder-2-10", "neighbour") ?? {}).state;
    expect([after.doc.toString(), after.selection.main.head]).toEqual(["a neighbour.", 11]);
  });

  it("is set off while it is the current one", () => {
    const view = new EditorView({ state: withFindings("one two", [finding(0, 3)], findingMarks) });
    expect(view.contentDOM.querySelector(".dm-u-error")?.textContent).toBe("one");
    view.dispatch({ effects: markFinding.of("placeholder-0-3") });
    expect(view.contentDOM.querySelector(".dm-now-error")?.textContent).toBe("one");
    view.dispatch({ effects: markFinding.of(null) });
    expect(view.contentDOM.querySelector(".dm-now")).toBeNull();
    view.destroy();
  });

  it("is gone to in the order of the text, round the ends", () => {
    const view = new EditorView({
      state: withFindings("|one two six", [finding(8, 11), finding(0, 3), finding(4, 7)], findingMarks),
    });
    const places: number[] = [];
    for (let step = 0; step < 3; step++) {
      goToFinding(1)(view);
      places.push(view.state.selection.main.from);
    }
    goToFinding(-1)(view);
    expect([...places, view.state.selection.main.from]).toEqual([4, 8, 0, 8]);
    view.destroy();
  });
});

describe("Ctrl .", () => {
  it("makes the certain repair", () => {
    const one = fixable(0, "one", "two");
    const view = new EditorView({ state: withFindings("o|ne", [one], offers) });
    const what = acts();
    expect(mendAtCaret(what)(view)).toBe(true);
    expect(what.fix).toHaveBeenCalledWith(one);
    view.destroy();
  });

  it("offers what can be done where no repair is certain", async () => {
    const one = finding(0, 8, { rule: "spelling", message: "“neigbour” is in no dictionary." });
    const view = new EditorView({ state: withFindings("nei|gbour", [one], offers), parent: document.body });
    const what = acts();
    mendAtCaret(what)(view);
    const items = () => [...document.querySelectorAll<HTMLElement>(".dm-offer [role=menuitem]")];
    await vi.waitFor(() => expect(items()[0]?.textContent).toBe("neighbour"));
    expect(items().map((item) => item.textContent)).toEqual([
      "neighbour",
      "neighbours",
      "Add to dictionary",
      "Ignore here",
      "Ignore in this article",
      "Explain",
    ]);
    items()[0]?.click();
    expect(what.replace).toHaveBeenCalledWith(one, "neighbour");
    expect(items(), "the menu is gone").toEqual([]);
    view.destroy();
  });

  it("says so where nothing is found", () => {
    const view = new EditorView({ state: withFindings("o|ne two", [finding(4, 7)], offers) });
    const what = acts();
    mendAtCaret(what)(view);
    expect(what.nothingHere).toHaveBeenCalled();
    view.destroy();
  });
});

it("what the core plans is one step for undo", () => {
  const view = new EditorView({ state: state("One.\n\nTwo|.") });
  const insert = "<!-- daymark: ignore placeholder -->\n";
  view.dispatch(planned({ version: 1, changes: [{ from: 6, to: 6, insert }] }));
  expect(view.state.doc.toString()).toBe(`One.\n\n${insert}Two.`);
  undo(view);
  expect(view.state.doc.toString()).toBe("One.\n\nTwo.");
  view.destroy();
});

it("a line's sign names all that is found there", () => {
  expect(
    signName([finding(0, 1), finding(2, 3, { severity: "warning", message: "The link is called “here”." })]),
  ).toBe("Error: Still to be written. Warning: The link is called “here”.");
});

it.each([
  ["It is a Saturday. The catalogue says so.", "It is a Saturday", "The catalogue says so."],
  ["This is still to be written.", "This is still to be written", ""],
  ["See para. 3 of it. Then go on.", "See para. 3 of it", "Then go on."],
  ["Resolution No. 5 is cited. “No. 6” is not.", "Resolution No. 5 is cited", "“No. 6” is not."],
  ["It says “Done. Next.” here. Write it anew.", "It says “Done. Next.” here", "Write it anew."],
  ["Are you sure? Look.", "Are you sure?", "Look."],
])("%s is told in two", (message, head, rest) => {
  expect(headline(message)).toEqual({ head, rest });
});
