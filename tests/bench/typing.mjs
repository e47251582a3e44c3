// Key to patched preview in the real webview, the app's own work: node tests/bench/typing.mjs

import { writeFileSync } from "node:fs";
import path from "node:path";
import { freshHome, Key, startDisplay, Window } from "../e2e/window.mjs";
import { article, buildRelease, quantile, release, show, table } from "./measure.mjs";

buildRelease();

const display = await startDisplay();
const rows = [
  [
    "words",
    "keys",
    "p50 ms",
    "p95 ms",
    "figure to hold, p95",
    "key to edit, p50 / p95",
    "edit to page, p50 / p95",
  ],
];
const both = (values) => [0.5, 0.95].map((at) => show(quantile(values, at))).join(" / ");
try {
  for (const [words, figure] of [
    [2000, 8],
    [50000, 16],
  ]) {
    const home = freshHome();
    const file = path.join(home.home, "long.md");
    const { matter, body } = article(1, words);
    writeFileSync(file, matter + body);
    const window = await Window.open({ display, home, binary: release("daymark"), args: [file] });
    try {
      await window.waitForPreview("Made article 1");
      await (await window.editor()).click();
      // In the middle, where both halves of the text follow the caret.
      await window.run(
        `const box = document.querySelector('[aria-label="Article text"]');
         const view = box.cmTile?.view ?? box.cmView?.view;
         const line = view.state.doc.lineAt(view.state.doc.length / 2 | 0);
         let n = line.number; while (n < view.state.doc.lines && view.state.doc.line(n).length < 80) n++;
         view.dispatch({ selection: { anchor: view.state.doc.line(n).to }, scrollIntoView: true }); view.focus();`,
      );
      await window.keys(" warm up ");
      await window.saved();
      await window.run("performance.clearMeasures()");
      const text = "every word of this line is measured on its way to the page, ".repeat(4).slice(0, 200);
      for (const key of text) await window.keys(key);
      await window.saved();
      const measured = (name) =>
        window.run(
          `return performance.getEntriesByName(arguments[0]).map((e) => [e.startTime, e.duration])`,
          name,
        );
      const whole = await measured("daymark:key-to-preview");
      const times = whole.map(([, duration]) => duration);
      const edits = new Map(await measured("daymark:key-to-edit"));
      const parts = whole.filter(([start]) => edits.has(start));
      if (times.length < 100) throw new Error(`only ${times.length} of 200 keys were measured`);
      rows.push([
        String(words),
        String(times.length),
        show(quantile(times, 0.5)),
        show(quantile(times, 0.95)),
        String(figure),
        both(parts.map(([start]) => edits.get(start))),
        both(parts.map(([start, duration]) => duration - edits.get(start))),
      ]);
      await window.keys(Key.END);
    } finally {
      await window.close();
      home.remove();
    }
  }
} finally {
  await display.stop();
}
table("typing", rows);
