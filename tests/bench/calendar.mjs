// From the press to a year that is laid out with its marks: node tests/bench/calendar.mjs [debug]
//
// Nothing is chosen, so that every observance is marked: the most that a year can hold.

import { debugBinary, freshHome, Key, startDisplay, Window } from "../e2e/window.mjs";
import { buildRelease, quantile, release, show, table } from "./measure.mjs";

const debug = process.argv[2] === "debug";
if (!debug) {
  buildRelease();
}

/** Presses what the selector names, and gives the milliseconds until the other is there and laid out. */
const PRESS = `
  const [press, sign, done] = arguments;
  const start = performance.now();
  const look = () => {
    if (!document.querySelector(sign)) return;
    watch.disconnect();
    void document.body.offsetHeight;
    done(performance.now() - start);
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  document.querySelector(press).click();
  look();`;

const display = await startDisplay();
const home = freshHome();
const window = await Window.open({ display, home, binary: debug ? debugBinary : release("daymark") });
const rows = [["what", "times", "p50 ms", "p95 ms", "figure to hold, p95"]];
try {
  await window.role("button", "New article");
  await window.chord(Key.CONTROL, "4");
  await window.role("heading", "Calendar");
  await window.waitFor(`return document.querySelectorAll("[data-row]").length > 200`, "all days");
  const year = new Date().getFullYear();
  const drawn = [];
  for (let round = 0; round < 20; round++) {
    drawn.push(
      await window.session.executeAsyncScript(
        PRESS,
        `input[value="months"]`,
        `[data-date="${year}-09-12"] i`,
      ),
    );
    await window.run(`document.querySelector('input[value="coming"]').click()`);
    await window.waitFor(`return document.querySelectorAll("[data-row]").length > 200`, "all days");
  }
  rows.push([
    "months drawn",
    "20",
    show(quantile(drawn, 0.5)),
    show(quantile(drawn, 0.95)),
    "33 (two frames)",
  ]);
  await window.run(`document.querySelector('input[value="months"]').click()`);
  await window.css(`[data-date="${year}-09-12"] i`);
  const turned = [];
  for (let at = year + 1; at <= year + 20; at++)
    turned.push(
      await window.session.executeAsyncScript(
        PRESS,
        `[aria-label="${at}, the year after"]`,
        `[data-date="${at}-09-12"] i`,
      ),
    );
  rows.push([
    "year turned",
    "20",
    show(quantile(turned, 0.5)),
    show(quantile(turned, 0.95)),
    "33 (two frames)",
  ]);
} finally {
  await window.close();
  await display.stop();
  home.remove();
}
table("calendar", rows);
