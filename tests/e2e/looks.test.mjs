// The organisation's looks, chosen in the window: the preview follows, what cannot be read is told.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pictures, violations } from "./judge.mjs";
import { freshHome, Key, startDisplay, Window } from "./window.mjs";

async function openDialog(window) {
  await window.chord(Key.CONTROL, "k");
  await window.role("dialog", "", { exact: false });
  await window.keys("organisation");
  await window.waitFor(
    `return document.querySelector('dialog [role="option"]')?.textContent.includes("Organisation")`,
    "the command",
  );
  await window.keys(Key.ENTER);
  return window.role("dialog", "Organisation", { exact: false });
}

/** The colour of links and marks, as the preview's page computes it. */
const MARK = `getComputedStyle(document.querySelector('iframe[title="Preview"]').contentDocument.documentElement)
  .getPropertyValue("--mark").trim()`;

const marked = (window, colour, what) => window.waitFor(`return ${MARK} === arguments[0]`, what, colour);

async function type(window, name, text) {
  const field = await window.role("textbox", name, { within: "dialog[open]" });
  await window.fill(field, text);
}

describe("the organisation's looks in the real window", () => {
  let display;
  let home;
  let window;
  const written = () => JSON.parse(readFileSync(path.join(home.data, "organisation.json"), "utf8"));

  before(async () => {
    display = await startDisplay();
    home = freshHome();
    window = await Window.open({ display, home });
    await window.waitFor(`return document.querySelector("h1")?.checkVisibility()`, "the welcome");
    await window.newArticle({ observance: "south-south cooperation", year: 2026 });
    await window.saved();
  });

  after(async () => {
    await window?.close();
    await display?.stop();
    home?.remove();
  });

  test("a theme is shown at once, and not kept when the dialog is left", async () => {
    await openDialog(window);
    const box = await window.role("combobox", "Theme");
    const names = await window.run(`return [...arguments[0].options].map((each) => each.text)`, box);
    assert.deepEqual(names, ["Calendar leaf", "Letterhead", "Poster"]);
    const before = await window.run(`return ${MARK}`);
    await box.sendKeys("Poster");
    await type(window, "Accent colour", "#0b4f8a");
    await marked(window, "#0b4f8a", "the colour in the preview");
    await window.keys(Key.ESCAPE);
    await marked(window, before, "the look that is kept");
  });

  test("a colour that cannot be read is told where it is set, and what is kept is kept", async () => {
    const dialog = await openDialog(window);
    await type(window, "Accent colour", "#ffee99");
    const told = await window.waitFor(
      `return document.getElementById("o-look-problems").textContent.trim()`,
      "what is wrong with it",
    );
    assert.match(told, /contrast/);
    assert.deepEqual(await violations(window, "dialog[open]"), []);
    if (pictures) await window.screenshot(path.join(pictures, "looks.png"));
    await type(window, "Accent colour", "#0b4f8a");
    await window.waitFor(
      `return document.getElementById("o-look-problems").textContent.trim() === ""`,
      "nothing wrong any more",
    );
    await (await window.role("combobox", "Theme")).sendKeys("Poster");
    await window.click("button", "Keep", { within: dialog });
    await window.waitFor(`return document.querySelector("dialog[open]") === null`, "the dialog to go");
    await marked(window, "#0b4f8a", "the colour in the preview");
    assert.equal(written().theme, "campaign");
    assert.equal(written().colours.accent, "#0b4f8a");
  });
});
