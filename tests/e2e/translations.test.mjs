// Languages as one set in the real window: a translation made, its source changed, told, gone to, done and opened again.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { look } from "./judge.mjs";
import { freshHome, Key, startDisplay, Window } from "./window.mjs";

/** The year of the edition that comes next. */
const now = new Date();
const year = now.getFullYear() + (now.getMonth() >= 8 ? 1 : 0);

const ENGLISH = `---
title: International Day of Peace, ${year}
observance: international-day-peace
year: ${year}
date: ${year}-09-21
language: en
template: international-day
summary: A bell for every quiet day of the year.
---

On {{ observance.date | full }}, we ring the harbour bell once for every quiet day of the year.

## Why a bell

The Day was established by [@A/RES/36/67], and its date was fixed by [@A/RES/55/282].

> [!goals] For this Day, our goals are to:
>
> - keep the seats for those who were absent; and
> - listen before we answer.

Come to the quay at noon.
`;

/** Waits until the text box holds these words. */
const reads = (window, words) =>
  window.waitFor(
    `const box = document.querySelector('[aria-label="Article text"]');
     return (box?.cmTile?.view ?? box?.cmView?.view)?.state.doc.toString().includes(arguments[0])`,
    `“${words}” in the text`,
    words,
  );

/** Writes other words in the place of some, as typing over a selection does. */
async function retype(window, old, words) {
  await window.waitFor(
    `const box = document.querySelector('[aria-label="Article text"]');
     const view = (box?.cmTile?.view ?? box?.cmView?.view);
     const at = view?.state.doc.toString().indexOf(arguments[0]) ?? -1;
     if (at < 0) return false;
     view.dispatch({ changes: { from: at, to: at + arguments[0].length, insert: arguments[1] }, userEvent: "input.type" });
     return true`,
    `“${old}” in the text`,
    old,
    words,
  );
  await reads(window, words);
  await window.saved();
}

/** Opens a draft of the library by a part of its title and its language. */
async function open(window, title, language) {
  await window.waitFor(
    `const entry = [...document.querySelectorAll("[data-pane='library'] [data-draft]")].find(
       (each) => each.querySelector("b").textContent.includes(arguments[0]) && (each.querySelector(".language .vh")?.textContent ?? "").startsWith(arguments[1]));
     entry?.click();
     return entry?.getAttribute("aria-current") === "true"`,
    `${title} in ${language} open`,
    title,
    language,
  );
}

const changes = (window) =>
  window.run(
    `return [...document.querySelectorAll("[data-change]")].map((each) => ({
       kind: [...each.querySelector("h4").childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join("").trim(),
       was: each.querySelector(".was")?.textContent ?? "", is: each.querySelector(".is")?.textContent ?? "" }))`,
  );
const count = (window, wanted) =>
  window.waitFor(
    `return document.querySelectorAll("[data-change]").length === arguments[0]`,
    `${wanted} changes`,
    wanted,
  );
const selected = (window) =>
  window.run(
    `const box = document.querySelector('[aria-label="Article text"]');
     const { state } = (box.cmTile?.view ?? box.cmView?.view);
     return state.sliceDoc(state.selection.main.from, state.selection.main.to)`,
  );

describe("translations", () => {
  let display;
  let home;
  let window;

  before(async () => {
    display = await startDisplay("1280x800");
    home = freshHome();
    writeFileSync(
      path.join(home.data, "organisation.json"),
      JSON.stringify({
        name: "Alderline Institute",
        language: "en",
        base_url: "https://alderline.example/days",
      }),
    );
    window = await Window.open({ display, home });
    await window.session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 800 });
    await window.role("button", "New article");
    await window.drop("peace.md", ENGLISH);
    await window.waitForPreview("harbour bell");
    await window.saved();
  });

  after(async () => {
    await window?.close();
    await display?.stop();
    home?.remove();
  });

  test("it is made from the palette, in one of the languages that are free", async () => {
    await window.chord(Key.CONTROL, "k");
    await window.role("dialog", "", { exact: false });
    await window.keys("new translation");
    await window.keys(Key.ENTER);
    const dialog = await window.role("dialog", "New translation");
    const french = await window.role("radio", "French", { within: dialog });
    await french.click();
    assert.equal(
      await window.run(
        `return [...arguments[0].querySelectorAll("input")].some((each) => each.value === "en")`,
        dialog,
      ),
      false,
      "the article's own language is not offered",
    );
    await look(window, "translation-dialog");
    await window.click("button", "Create", { within: dialog, exact: false });
    await window.waitFor(
      `return document.querySelector('[aria-label="Title of the article"]')?.value === arguments[0]`,
      "the title in French",
      `Journée internationale de la paix, ${year}`,
    );
    await window.waitForPreview(`21 septembre ${year}`);
    await window.waitForPreview("résolution 36/67");
    await window.role("tab", "Translation", { exact: false });
  });

  test("its text is written over, and nothing is behind", async () => {
    await retype(
      window,
      "On {{ observance.date | full }}, we ring the harbour bell once for every quiet day of the year.",
      "La cloche du port sonne une fois pour chaque jour calme de l’année.",
    );
    await retype(window, "## Why a bell", "## Pourquoi une cloche");
    await retype(window, "Come to the quay at noon.", "Venez sur le quai à midi.");
    await window.click("tab", "Translation", { exact: false });
    await window.waitFor(
      `return document.body.textContent.includes("Nothing in the English article has changed")`,
      "that it is up to date",
    );
    await look(window, "translation-up-to-date");
  });

  test("when the source has changed, the translation says which paragraphs", async () => {
    await open(window, "International Day of Peace", "English");
    await reads(window, "every quiet day");
    await retype(window, "harbour bell once", "harbour bell twice");
    await retype(window, "Come to the quay at noon.", "A choir sings.\n\nCome to the quay at noon.");
    await window.chord(Key.CONTROL, Key.SHIFT, "d");
    const summary = await window.role("textbox", "Summary", { exact: false });
    await window.fill(summary, "Two bells.");
    await window.chord(Key.CONTROL, Key.SHIFT, "d");
    await window.saved();
    await window.waitFor(
      `return document.querySelector("[role=tabpanel]").textContent.includes("3 paragraphs behind")`,
      "the translation behind in the source's list",
    );
    await look(window, "translations-of-source");
    await open(window, "Journée internationale", "French");
    await window.waitFor(
      `return [...document.querySelectorAll(".strip")].some((each) => each.textContent.includes("3 paragraphs of the English article have changed since this was translated"))`,
      "the line above the text",
    );
    await count(window, 3);
    assert.deepEqual(
      (await changes(window)).map(({ kind, was, is }) => [kind, was.includes("once"), is]),
      [
        ["Changed", false, "Now:Two bells."],
        [
          "Changed",
          true,
          "Now:On {{ observance.date | full }}, we ring the harbour bell twice for every quiet day of the year.",
        ],
        ["New", false, "Now:A choir sings."],
      ],
    );
    await look(window, "translation-changes");
  });

  test("each is gone to in the translation", async () => {
    await window.click("button", "Show in the text: On {{ observance", { exact: false });
    await window.waitFor(
      `return document.activeElement.getAttribute("aria-label") === "Article text"`,
      "the text",
    );
    assert.equal(
      await selected(window),
      "La cloche du port sonne une fois pour chaque jour calme de l’année.",
    );
    await window.click("button", "Show in the text: A choir", { exact: false });
    await window.waitFor(
      `const box = document.querySelector('[aria-label="Article text"]');
       const { state } = (box.cmTile?.view ?? box.cmView?.view);
       return state.sliceDoc(0, state.selection.main.from).endsWith("listen before we answer.")`,
      "the place behind what it follows in the source",
    );
    await window.click("button", "Show in the text: Two bells", { exact: false });
    await window.waitFor(`return document.activeElement.id === "d-summary"`, "the summary's field");
    await window.chord(Key.CONTROL, Key.SHIFT, "d");
  });

  test("what is done goes, comes back by undo, and is remembered", async () => {
    await window.click("button", "Done: Two bells", { exact: false });
    await count(window, 2);
    await window.waitFor(
      `return document.activeElement.getAttribute("aria-label")?.startsWith("Done: On {{")`,
      "the focus on the next",
    );
    await window.click("button", "Undo");
    await count(window, 3);
    await window.click("button", "All done");
    await count(window, 0);
    assert.equal(await window.run(`return document.querySelectorAll(".strip").length`), 0);
    await window.saved();
    await window.close();
    window = await Window.open({ display, home });
    await window.session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 800 });
    await reads(window, "La cloche du port");
    await window.click("tab", "Translation", { exact: false });
    await window.waitFor(
      `return document.body.textContent.includes("Nothing in the English article has changed")`,
      "what was done",
    );
    await open(window, "International Day of Peace", "English");
    await retype(window, "harbour bell twice", "harbour bell thrice");
    await open(window, "Journée internationale", "French");
    await count(window, 1);
    const [again] = await changes(window);
    assert.ok(again.was.includes("twice") && again.is.includes("thrice"), JSON.stringify(again));
  });

  test("the menu of a draft opens what there is, and the calendar knows it", async () => {
    await open(window, "International Day of Peace", "English");
    await window.run(`document.querySelector("[data-pane='library'] li.open [data-menu]").click()`);
    await window.click("menuitem", "New translation…");
    const dialog = await window.role("dialog", "New translation");
    await window.role("button", "French: open", { within: dialog, exact: false });
    await look(window, "translation-dialog-again");
    await window.click("button", "French: open", { within: dialog, exact: false });
    await reads(window, "La cloche du port");
    await window.chord(Key.CONTROL, "4");
    await window.waitFor(
      `return [...document.querySelectorAll("[data-day] small")].some((each) => each.textContent.includes("in English, French"))`,
      "both languages in the calendar",
    );
    await window.run(
      `[...document.querySelectorAll("[data-day] button[data-row]")].find((each) => each.textContent.includes("in English, French")).click()`,
    );
    await window.role("button", "French: open", { exact: false });
    await look(window, "translation-calendar");
    await window.click("button", "French: open", { exact: false });
    await reads(window, "La cloche du port");
  });

  test("the page of each names the others where they will stand", async () => {
    const out = path.join(home.home, "pages");
    await window.chord(Key.CONTROL, "e");
    const dialog = await window.role("dialog", "Export");
    const folder = await window.role("textbox", "Folder", { within: dialog });
    await folder.sendKeys(out);
    await window.click("button", "Export", { within: dialog, exact: false });
    // It is half translated: the checks say so first.
    await window.click("button", "Export anyway");
    await window.waitFor(
      `return document.querySelector("dialog .res h3")?.textContent.includes("Written")`,
      "it written",
    );
    await window.keys(Key.ESCAPE);
    const html = readFileSync(path.join(out, `international-day-of-peace-${year}-fr.html`), "utf8");
    for (const [tag, name] of [
      ["en", `international-day-of-peace-${year}.html`],
      ["fr", `international-day-of-peace-${year}-fr.html`],
      ["x-default", `international-day-of-peace-${year}.html`],
    ])
      assert.ok(
        html.includes(`hreflang="${tag}" href="https://alderline.example/days/${name}"`),
        `${tag} in ${html.slice(0, 3000)}`,
      );
  });

  test("a source in the wastebasket is said, and put back", async () => {
    await window.click("tab", "Translation", { exact: false });
    await open(window, "International Day of Peace", "English");
    await window.chord(Key.CONTROL, "k");
    await window.role("dialog", "", { exact: false });
    await window.keys("move to the wastebasket");
    await window.keys(Key.ENTER);
    await open(window, "Journée internationale", "French");
    await window.waitFor(
      `return document.querySelector("[role=tabpanel]").textContent.includes("The English article lies in the wastebasket")`,
      "where the source is",
    );
    await look(window, "translation-source-trashed");
    await window.click("button", "Put back English");
    await reads(window, "harbour bell thrice");
  });
});
