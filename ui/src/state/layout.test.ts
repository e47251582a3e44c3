import { expect, test } from "vitest";
import { EDITOR_LEAST, Layout } from "./layout.svelte";

function layout(window: number, kept = ""): Layout {
  const made = new Layout(() => {});
  made.restore(kept);
  made.window = window;
  return made;
}

test("the usual widths stand at 1280", () => {
  const made = layout(1280);
  expect([made.library, made.side, made.libraryDocked, made.sideDocked]).toEqual([254, 424, true, true]);
});

test.each([860, 900, 1024, 1180, 1280, 1600])(
  "at %i the editor keeps its least width, however wide the panes were dragged",
  (window) => {
    const made = layout(window);
    made.resize("library", 900);
    made.resize("side", 4000);
    const editor = window - (made.libraryDocked ? made.library : 0) - (made.sideDocked ? made.side : 0);
    // At 860 the side panel's own least width leaves 500.
    expect(editor).toBeGreaterThanOrEqual(Math.min(EDITOR_LEAST, window));
  },
);

test("below 1180 the library folds, below 860 the side panel too", () => {
  expect([layout(1179).libraryDocked, layout(1179).sideDocked]).toEqual([false, true]);
  expect([layout(859).libraryDocked, layout(859).sideDocked]).toEqual([false, false]);
});

test("a folded pane slides over and is no remembered choice", () => {
  const made = layout(800);
  made.toggle("library");
  expect([made.over, made.libraryVisible, made.showLibrary]).toEqual(["library", true, true]);
  made.toggle("side");
  expect([made.over, made.libraryVisible]).toEqual(["side", false]);
});

test("widths and hidden panes come back, and a layout that cannot be read is the usual one", () => {
  let kept = "";
  const first = new Layout((json) => {
    kept = json;
  });
  first.window = 1600;
  first.resize("library", 300);
  first.toggle("side");
  const second = layout(1600, kept);
  expect([second.library, second.showSide]).toEqual([300, false]);
  expect(layout(1280, "{nonsense").library).toBe(254);
});
