// A site from the real window: chosen by state and by tick, asked about, written as the command line writes it, remembered.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { look, pictures, violations } from "./judge.mjs";
import { cli, freshHome, Key, startDisplay, Window } from "./window.mjs";

/** A folder for a picture of each screen, for looking at them. */
/** The 22nd of March 2026 was a Sunday: one error is open. */
const ARTICLES = {
  wells: `---
title: Wells
observance: water-day
year: 2026
date: 2026-03-22
language: en
summary: Two villages share what they have.
---

On Monday, 22 March 2026, two villages share a well.
`,
  puits: `---
title: Puits
observance: water-day
year: 2026
date: 2026-03-22
language: fr
summary: Deux villages partagent ce qu’ils ont.
translation_of: wells
---

Deux villages partagent un puits.
`,
  rain: `---
title: Rain
observance: water-day
year: 2025
date: 2025-03-22
language: en
summary: What falls is kept.
---

What falls is kept.
`,
};

/** Every file below a folder, by path, with its bytes. */
function tree(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return Object.fromEntries(
    names
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );
}

const chosen = (window, text) =>
  window.waitFor(
    `return [...document.querySelectorAll("dialog [role=status]")].some((each) => each.textContent.trim() === arguments[0])`,
    text,
    text,
  );

/** The outcome's words, once they hold these. */
const told = (window, words) =>
  window.waitFor(
    `const shown = document.querySelector("dialog .res");
     return shown?.textContent.includes(arguments[0]) ? shown.textContent : null`,
    words,
    words,
  );

async function retype(window, field, text) {
  const box = await window.role("textbox", field);
  await window.fill(box, text);
}

const exportNow = (window) => window.click("button", "Export", { within: "dialog .foot", exact: false });

describe("a site from the real window", () => {
  let display;
  let home;
  let window;
  let out;

  before(async () => {
    display = await startDisplay("1280x800");
    home = freshHome();
    out = path.join(home.home, "site");
    writeFileSync(
      path.join(home.data, "organisation.json"),
      JSON.stringify({ name: "Alderline Institute", language: "en" }),
    );
    window = await Window.open({ display, home });
    await window.session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 800 });
    await window.role("button", "New article");
    for (const [name, text] of Object.entries(ARTICLES)) {
      await window.drop(`${name}.md`, text);
      await window.waitForPreview(text.match(/title: (.*)/)[1]);
      await window.saved();
    }
  });

  after(async () => {
    await window?.close();
    await display?.stop();
    home?.remove();
  });

  test("where an article stands is set where it is written", async () => {
    for (const [state, sign] of [
      ["approved", ".s-approved"],
      ["draft", ".s-draft"],
    ]) {
      const select = await window.role("combobox", "Where it stands");
      await window.run(
        `arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event("change", { bubbles: true }))`,
        select,
        state,
      );
      await window.waitFor(
        `return document.querySelector("[data-pane='library'] li.open ${sign}") !== null
           && document.querySelector(".pill ${sign}") !== null`,
        `${state} in the library and above the text`,
      );
      if (state === "approved" && pictures) await window.screenshot(path.join(pictures, "state.png"));
    }
    assert.deepEqual(await violations(window), []);
  });

  test("articles are chosen by where they stand and by tick", async () => {
    await window.click("button", "Export…");
    const dialog = await window.role("dialog", "Export");
    await window.run(
      "arguments[0].labels[0].click()",
      await window.role("radio", "Site", { within: dialog }),
    );
    await chosen(window, "0 of 0 chosen");
    await look(window, "site-nothing");
    await window.click("button", "Draft, 3");
    await chosen(window, "3 of 3 chosen");
    await window.run(`arguments[0].click()`, await window.role("checkbox", "Rain", { exact: false }));
    await chosen(window, "2 of 3 chosen");
    await window.run(`arguments[0].click()`, await window.role("checkbox", "All of these"));
    await chosen(window, "3 of 3 chosen");
    await look(window, "site-chosen");
  });

  test("without a folder or with a wrong address nothing is written", async () => {
    await exportNow(window);
    await window.waitFor(
      `return document.getElementById("export-folder-note").textContent.includes("Type a folder")`,
      "what is missing",
    );
    await retype(window, "Folder", out);
    await retype(window, "Address once published", "alderline.example");
    await exportNow(window);
    await window.waitFor(
      `return document.getElementById("site-address-note").textContent.includes("https://")`,
      "what is wrong",
    );
    assert.equal(existsSync(out), false);
    await retype(window, "Address once published", "https://alderline.example/days");
  });

  test("open errors are asked about, then it is written", async () => {
    await exportNow(window);
    await window.role("button", "Export anyway");
    await look(window, "site-ask");
    await window.click("button", "Export anyway");
    const words = await told(window, "3 articles, written at");
    assert.match(words, /\d+ files written/);
    await look(window, "site-written");
    for (const name of [
      "index.html",
      "sitemap.xml",
      "atom.xml",
      "2026/wells/index.html",
      "fr/2026/puits/index.html",
    ])
      assert.ok(existsSync(path.join(out, name)), name);
    assert.match(
      readFileSync(path.join(out, "2026/wells/index.html"), "utf8"),
      /hreflang="fr" href="https:\/\/alderline\.example\/days\/fr\/2026\/puits\/"/,
    );
  });

  test("its files are those that the command line writes", () => {
    const files = path.join(home.home, "files");
    const data = path.join(home.home, "cli-data");
    for (const folder of [files, data]) mkdirSync(folder);
    copyFileSync(path.join(home.data, "organisation.json"), path.join(data, "organisation.json"));
    const inputs = Object.entries(ARTICLES).map(([name, text]) => {
      const file = path.join(files, `${name}.md`);
      writeFileSync(file, text);
      return file;
    });
    const other = path.join(home.home, "by-cli");
    const run = spawnSync(
      cli,
      [
        "export",
        "--target",
        "site",
        "--out",
        other,
        "--base-url",
        "https://alderline.example/days",
        ...inputs,
      ],
      { env: { ...process.env, DAYMARK_DATA_DIR: data }, encoding: "utf8" },
    );
    assert.equal(run.status, 0, run.stderr);
    assert.deepEqual(tree(out), tree(other));
  });

  test("again nothing changes, and what is taken out leads on", async () => {
    await exportNow(window);
    await window.click("button", "Export anyway");
    await told(window, "Nothing has changed since the last time");
    await window.run(`arguments[0].click()`, await window.role("checkbox", "Rain", { exact: false }));
    await exportNow(window);
    await window.click("button", "Export anyway");
    await told(window, "The page of an article that is gone leads on to another");
    assert.match(readFileSync(path.join(out, "2025/rain/index.html"), "utf8"), /http-equiv="refresh"/);
  });

  test("the choices are remembered, and hold without an open article", async () => {
    await window.keys(Key.ESCAPE);
    await window.waitFor(`return document.querySelector("dialog[open]") === null`, "the dialog to go");
    await window.close();
    window = await Window.open({ display, home });
    await window.session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 800 });
    await window.editor();
    await window.chord(Key.CONTROL, "4");
    await window.chord(Key.CONTROL, "k");
    await window.role("dialog", "", { exact: false });
    await window.keys("export a site");
    await window.keys(Key.ENTER);
    const dialog = await window.role("dialog", "Export");
    assert.equal(
      await (await window.role("textbox", "Folder", { within: dialog })).getAttribute("value"),
      out,
    );
    await chosen(window, "2 of 3 chosen");
    assert.equal(
      await window.run(`return arguments[0].querySelectorAll("[role=radiogroup] input").length`, dialog),
      1,
      "the other targets need an article",
    );
  });
});
