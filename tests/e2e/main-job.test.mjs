// The main job, as an editor does it: a day is chosen, the article written, the page taken out.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium } from "../pages/chromium.mjs";
import { axeFindings, htmlValidate, nu } from "../pages/validators.mjs";
import { freshHome, Key, root, startDisplay, Window } from "./window.mjs";

const plain = (text) => text.replace(/\u00a0/g, " ").replace(/\s+/g, " ");

/** Exports the open article as a web page into a fresh folder, and returns the page. */
async function exportPage(window, folder) {
  await window.click("button", "Export…");
  const dialog = await window.role("dialog", "Export");
  const field = await window.role("textbox", "Folder");
  await window.fill(field, folder);
  await window.click("button", "Export", { within: dialog });
  await window.waitFor(
    `const asks = [...document.querySelectorAll("dialog button,[role=dialog] button,[role=alertdialog] button")].find((b) => b.textContent.trim() === "Export anyway");
     if (asks && asks.checkVisibility()) asks.click();
     return [...document.querySelectorAll("dialog,[role=dialog],[role=alertdialog]")].some((d) => d.checkVisibility() && /\\.html/.test(d.textContent) && /Show in folder/.test(d.textContent));`,
    "the export's result",
  );
  const [name] = readdirSync(folder).filter((file) => file.endsWith(".html"));
  return path.join(folder, name);
}

describe("the main job in the real window", () => {
  let display;
  let home;
  let window;

  before(async () => {
    display = await startDisplay();
    home = freshHome();
    window = await Window.open({ display, home });
  });

  after(async () => {
    await window?.close();
    await display?.stop();
    home?.remove();
  });

  test("the first start explains itself and is not in the way", async () => {
    await window.waitFor(
      `return document.body.textContent.includes("What day will you mark?")`,
      "the welcome",
    );
    await window.newArticle({ observance: "south-south cooperation", year: 2026 });
    const text = await window.text();
    assert.match(text, /\[!goals\]/, "the template brings its goals");
    assert.match(text, /\[!sign-off\]/, "the template brings its sign-off");
    assert.match(text, /\[@A\/RES\/58\/220\]/, "the founding document is cited already");
    await window.saved();
  });

  test("what is typed shows in the preview and is saved", async () => {
    const editor = await window.editor();
    await editor.click();
    await window.chord(Key.CONTROL, Key.END);
    await window.keys(Key.ENTER, Key.ENTER, "A door stands open in Port Ellery.");
    await window.waitForPreview("A door stands open in Port Ellery.");
    await window.saved();
  });

  test("bold by key, lists that continue, undo", async () => {
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, Key.END);
    await window.keys(Key.ENTER, Key.ENTER);
    await window.chord(Key.CONTROL, "b");
    await window.keys("gladly");
    await window.waitForPreview("gladly");
    assert.match(await window.text(), /\*\*gladly\*\*/);
    const { html } = await window.preview();
    assert.match(html, /<strong>gladly<\/strong>/);
    await window.chord(Key.CONTROL, Key.END);
    await window.keys(Key.ENTER, Key.ENTER, "- one", Key.ENTER, "two");
    await window.waitFor(
      `const d = document.querySelector('iframe[title="Preview"]').contentDocument;
       return [...d.querySelectorAll("li")].some((li) => li.textContent.trim() === "two")`,
      "the second item",
    );
    assert.match(await window.text(), /- one\n- two/);
  });

  test("the title is set in Details and shows on the page", async () => {
    await window.chord(Key.CONTROL, Key.SHIFT, "d");
    const title = await window.role("textbox", "Title");
    await window.fill(title, "Neighbours who teach");
    await window.waitForPreview("Neighbours who teach");
    const summary = await window.role("textbox", "Summary");
    await window.fill(summary, "What one office learns, the next may use.");
    await window.saved();
    await window.waitFor(
      `return [...document.querySelectorAll('[aria-label="Drafts"] *')].some((n) => n.textContent.trim() === "Neighbours who teach")`,
      "the title in the library",
    );
  });

  test("an article with open errors asks before it goes out", async () => {
    const folder = path.join(home.home, "asked");
    await window.click("button", "Export…");
    const dialog = await window.role("dialog", "Export");
    const field = await window.role("textbox", "Folder");
    await window.fill(field, folder);
    await window.click("button", "Export", { within: dialog });
    await window.role("button", "Export anyway");
    assert.equal(
      existsSync(folder) && readdirSync(folder).length > 0,
      false,
      "nothing is written before the answer",
    );
    await window.keys(Key.ESCAPE);
    await window.keys(Key.ESCAPE);
  });

  test("a restart opens the article again", async () => {
    const before = await window.text();
    await window.saved();
    await window.close();
    window = await Window.open({ display, home });
    await window.editor();
    assert.equal(await window.text(), before);
  });
});

const seed = path.resolve(root, "../shared/seed");

describe("the article that the project grew from", {
  skip: !existsSync(seed) && "its text is not here",
}, () => {
  let display;
  let home;
  let window;
  let browser;

  before(async () => {
    display = await startDisplay();
    home = freshHome();
    window = await Window.open({ display, home });
  });

  after(async () => {
    await window?.close();
    await browser?.quit();
    await display?.stop();
    home?.remove();
  });

  test("brought in by an editor, its page is complete and valid", async () => {
    const raw = readFileSync(path.join(seed, readdirSync(seed)[0]), "utf8");
    const start = raw.indexOf("The Auschwitz Institute");
    const end = raw.indexOf("\n", raw.indexOf("On this International Day for"));
    const paragraphs = raw
      .slice(start, end)
      .split(/\n\n+/)
      .map((p) => p.trim());
    const goals = paragraphs.flatMap((p) => p.split("\n")).filter((line) => line.startsWith("- "));
    assert.equal(goals.length, 8);
    const prose = paragraphs.filter((p) => !p.startsWith("- "));
    const body = [
      prose[0],
      prose[1]
        .replace("Resolution 58/220 on December 23, 2003", "[@A/RES/58/220]")
        .replace(/, which are to:$/, "."),
      ["> [!goals] The goals are to:", ...goals.map((line) => `> ${line.replace(/^-\s+/, "- ")}`)].join("\n"),
      ["> [!sign-off]", `> ${prose.at(-1)}`].join("\n"),
    ].join("\n\n");

    await window.newArticle({ observance: "south-south cooperation", year: 2023 });
    await (await window.editor()).click();
    await window.selectAll();
    await window.paste(body);
    assert.equal(await window.text(), body, "pasted text arrives unchanged");
    await window.chord(Key.CONTROL, Key.SHIFT, "d");
    const title = await window.role("textbox", "Title");
    await window.fill(title, "International Day for South-South Cooperation");
    await window.waitForPreview("International Day for South-South Cooperation");
    await window.saved();

    const folder = path.join(home.home, "seed-page");
    const page = await exportPage(window, folder);
    browser = await chromium();
    await browser.get(`file://${page}`);
    const shown = await browser.executeScript(`return {
      title: document.querySelector("h1").textContent,
      times: [...document.querySelectorAll("time")].map((t) => t.dateTime),
      goals: [...document.querySelectorAll("section li")].filter((li) => li.closest("section").querySelector("h2,h3")?.textContent.startsWith("The goals")).length,
      links: [...document.links].map((a) => [a.textContent, a.href]),
      text: document.body.textContent,
    }`);
    assert.equal(shown.title, "International Day for South-South Cooperation");
    assert.ok(shown.times.includes("2023-09-12"), "the day of the edition of 2023");
    assert.equal(shown.goals, 8);
    assert.ok(
      shown.links.some(
        ([text, href]) => text.startsWith("Buenos Aires Plan of Action") && href.includes("unsouthsouth.org"),
      ),
      "the Plan of Action is linked",
    );
    const citation = "General Assembly resolution 58/220 of 23 December 2003";
    assert.ok(
      shown.links.some(
        ([text, href]) => plain(text).includes(citation) && href === "https://docs.un.org/en/A/RES/58/220",
      ),
      "the citation is linked with its date",
    );
    assert.ok(
      plain(shown.text).includes("prevent mass atrocities around the globe."),
      "the sign-off is there",
    );
    const { text } = await window.preview();
    assert.ok(plain(text).includes(citation), "the preview shows the citation too");

    assert.deepEqual(await nu([page]), []);
    assert.deepEqual(await htmlValidate([page]), []);
    assert.deepEqual(await axeFindings(browser, page), []);
  });
});
