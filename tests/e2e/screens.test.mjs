// Every screen of the window before axe-core, in light and dark, wide and narrow.

import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pictures, violations } from "./judge.mjs";
import { freshHome, Key, startDisplay, Window } from "./window.mjs";

for (const size of [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
])
  describe(`screens at ${size.width} × ${size.height}`, () => {
    let display;
    let home;
    let window;

    before(async () => {
      display = await startDisplay(`${size.width}x${size.height}`);
      home = freshHome();
      window = await Window.open({ display, home });
      await window.session
        .manage()
        .window()
        .setRect({ x: 0, y: 0, ...size });
    });

    after(async () => {
      await window?.close();
      await display?.stop();
      home?.remove();
    });

    for (const scheme of ["light", "dark"])
      test(`nothing serious or critical in ${scheme}`, async () => {
        await window.run("document.documentElement.dataset.scheme = arguments[0]", scheme);
        const judge = async (what) => {
          assert.deepEqual(await violations(window), [], `${what} in ${scheme}`);
          if (pictures)
            await window.screenshot(
              path.join(pictures, `${size.width}-${scheme}-${what.replaceAll(" ", "-")}.png`),
            );
        };
        if (scheme === "light") {
          await window.waitFor(
            `return document.body.textContent.includes("What day will you mark?")`,
            "welcome",
          );
          await judge("the first start");
        }
        await window.chord(Key.CONTROL, "n");
        await window.role("dialog", "New article");
        await judge("new article");
        await window.keys(Key.ESCAPE);
        if (scheme === "light")
          await window.newArticle({ observance: "south-south cooperation", year: 2026 });
        await window.waitForPreview("South-South");
        await judge("the editor");
        await window.chord(Key.CONTROL, Key.SHIFT, "d");
        await window.role("textbox", "Title");
        await judge("details");
        await window.chord(Key.CONTROL, Key.SHIFT, "d");
        for (const [what, keys] of [
          ["the palette", [Key.CONTROL, "k"]],
          ["the list of keys", [Key.F1]],
          ["export", [Key.CONTROL, "e"]],
        ]) {
          await window.chord(...keys);
          await window.waitFor(
            `return [...document.querySelectorAll("dialog[open],[role=dialog]")].some((d) => d.checkVisibility())`,
            what,
          );
          await judge(what);
          await window.keys(Key.ESCAPE);
          await window.waitFor(
            `return ![...document.querySelectorAll("dialog[open],[role=dialog]")].some((d) => d.checkVisibility())`,
            `${what} closed`,
          );
        }
        const sideways = await window.run(
          "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        assert.equal(sideways, 0, "nothing scrolls sideways");
      });
  });
