// What the window tests have in common to judge a screen by: axe-core, in both sizes and both schemes, with a picture
// of each where somebody wants to look: DAYMARK_PICTURES=/tmp/screens node --test …

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./window.mjs";

const axe = readFileSync(path.join(root, "node_modules/axe-core/axe.min.js"), "utf8");
/** The folder of the pictures. */
export const pictures = process.env.DAYMARK_PICTURES;
if (pictures) mkdirSync(pictures, { recursive: true });

/** What axe-core finds that is serious or critical, once what moves has come to rest; `within`: in that element alone. */
export async function violations(window, within = ":root") {
  await window.run(`if (!window.axe) { ${axe}; }`);
  return window.session.executeAsyncScript(
    `const [within, done] = arguments;
     const frame = () => new Promise((next) => requestAnimationFrame(next));
     // What is still fading in has not its contrast yet.
     frame().then(frame)
       .then(() => Promise.all(document.getAnimations().filter((a) => a.effect?.getComputedTiming().iterations !== Infinity).map((a) => a.finished)))
       .then(() => axe.run(document.querySelector(within), { iframes: false })).then((r) => done(r.violations.filter((v) => ["serious", "critical"].includes(v.impact))
       .map((v) => v.id + ": " + v.nodes.map((n) => n.html.slice(0, 200)).join(" | "))), (e) => done([String(e)]));`,
    within,
  );
}

/** Judges the window in both sizes and both schemes, and leaves it wide and light. `also` looks at each further. */
export async function look(window, name, also = async () => {}) {
  for (const [width, height] of [
    [900, 600],
    [1280, 800],
  ]) {
    await window.session.manage().window().setRect({ x: 0, y: 0, width, height });
    for (const scheme of ["dark", "light"]) {
      await window.run("document.documentElement.dataset.scheme = arguments[0]", scheme);
      assert.deepEqual(await violations(window), [], `${name}, ${width} wide, ${scheme}`);
      await also(`${name}, ${width} wide, ${scheme}`);
      if (pictures) await window.screenshot(path.join(pictures, `${name}-${width}-${scheme}.png`));
    }
  }
  await window.waitFor("return innerWidth === 1280", "the wide window");
}
