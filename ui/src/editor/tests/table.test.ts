import { EditorView } from "@codemirror/view";
import { describe, expect, it } from "vitest";
import { alignOnLeaving, alignTable, cellRanges, cells, insertTable, moveCell, nextRow } from "../table";
import { after, state } from "./cursor";

const caret = "¦";

describe("tables", () => {
  it("parts cells, but not at an escaped bar or in code", () => {
    expect(cells("| a | b \\| c | `d|e` |")).toEqual(["a", "b \\| c", "`d|e`"]);
    expect(cells("a | b")).toEqual(["a", "b"]);
    expect(cells("|  |  |")).toEqual(["", ""]);
  });

  it("finds where each cell's words stand", () => {
    const line = "| ab |    | c |";
    expect(cellRanges(line).map(([from, to]) => line.slice(from, to))).toEqual(["ab", "", "c"]);
  });

  it("aligns columns by their kind", () => {
    expect(alignTable(["|Year|Number|", "|---|--:|", "|2024|7|"])).toEqual([
      "| Year | Number |",
      "| ---- | -----: |",
      "| 2024 |      7 |",
    ]);
  });

  it("is aligned once it is aligned", () => {
    const once = alignTable(["a | b", ":-: | -", "日本 | c"]);
    expect(alignTable(once)).toEqual(once);
  });

  const table = "| a | b |\n| --- | --- |\n| c¦ | d |";

  it("Tab goes to the next cell and aligns", () => {
    expect(after(table, moveCell(1), caret)).toBe("| a   | b   |\n| --- | --- |\n| c   | ¦d¦   |");
  });

  it("Tab in the last cell adds a row", () => {
    expect(after("| a | b |\n| --- | --- |\n| c | d¦ |", moveCell(1), caret)).toBe(
      "| a   | b   |\n| --- | --- |\n| c   | d   |\n| ¦    |     |",
    );
  });

  it("Shift-Tab passes over the rule", () => {
    expect(after(table, moveCell(-1), caret)).toBe("| a   | ¦b¦   |\n| --- | --- |\n| c   | d   |");
    expect(after("| a¦ | b |\n| --- | --- |", moveCell(-1), caret)).toBeNull();
  });

  it("Enter goes down, and out of an empty last row", () => {
    expect(after(table, nextRow, caret)).toBe("| a   | b   |\n| --- | --- |\n| c   | d   |\n| ¦    |     |");
    expect(after("| a | b |\n| --- | --- |\n| c | d |\n| ¦ |  |", nextRow, caret)).toBe(
      "| a | b |\n| --- | --- |\n| c | d |\n¦",
    );
    expect(after("no table¦", nextRow, caret)).toBeNull();
  });

  it("begins apart from the paragraph, its first cell chosen", () => {
    expect(after("Text¦", insertTable, caret)?.startsWith("Text\n\n| ¦    |")).toBe(true);
  });

  it("is aligned when the caret leaves the row", async () => {
    const view = new EditorView({
      state: state("|a|bb|\n|---|---|\n|c|d¦|\n\nAfter", [alignOnLeaving], caret),
    });
    view.dispatch({ selection: { anchor: view.state.doc.length } });
    await Promise.resolve();
    expect(view.state.doc.toString()).toBe("| a   | bb  |\n| --- | --- |\n| c   | d   |\n\nAfter");
    expect(view.state.selection.main.head, "the caret stays where it went").toBe(view.state.doc.length);
    view.destroy();
  });
});
