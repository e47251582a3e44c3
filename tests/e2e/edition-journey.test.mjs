// From a day of the calendar to the article of the year after: created, written, exported, made anew, exported again.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { freshHome, Key, root, startDisplay, Window } from "./window.mjs";

const plain = (text) => text.replace(/\u00a0/g, " ").replace(/\s+/g, " ");
const marked = readFileSync(path.join(root, "tests/cases/editions/journey/cooperation.md"), "utf8");
/** What is bound to the edition of 2027: the kind of passage, and its words. */
const marks = [...marked.matchAll(/⟦([^¦]*)¦([^⟧]*)⟧/g)].map(([, kind, text]) => ({ kind, text }));
const article = marked.replace(/⟦[^¦]*¦([^⟧]*)⟧/g, "$1");
const body = article.slice(article.indexOf("\n---\n", 4) + 5).trim();

/** Exports the open article as a web page into a fresh folder, and gives the page's text. */
async function exported(window, folder) {
  await window.chord(Key.CONTROL, "e");
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
  await window.keys(Key.ESCAPE);
  await window.waitFor(`return !document.querySelector("dialog[open]")`, "the dialog gone");
  const [name] = readdirSync(folder).filter((file) => file.endsWith(".html"));
  return plain(readFileSync(path.join(folder, name), "utf8"));
}

/** Goes to the months of a year, and to the day of South-South cooperation in it. */
async function goToTheDay(window, year) {
  await window.chord(Key.CONTROL, "4");
  await window.role("heading", "Calendar");
  await window.run(`document.querySelector('input[value="months"]').click()`);
  const shown = () =>
    window.run(`return Number(document.querySelector("[data-calendar] .year h2")?.textContent ?? 0)`);
  await window.waitFor(
    `return Number(document.querySelector("[data-calendar] .year h2")?.textContent) > 2000`,
    "the months",
  );
  for (let at = await shown(); at !== year; at = await shown())
    await window.click("button", at < year ? `${at + 1}, the year after` : `${at - 1}, the year before`);
  const cell = `[data-date="${year}-09-12"]`;
  await window.waitFor(`return document.querySelector(arguments[0])?.querySelector("i")`, "its mark", cell);
  await window.run(`document.querySelector(arguments[0]).focus()`, cell);
}

const passages = (window) =>
  window.run(
    `return [...document.querySelectorAll('ol[aria-label="Passages"] > li')].map((li) => ({
       old: li.querySelector("del").textContent, offer: li.querySelector("ins")?.textContent ?? null,
       current: li.getAttribute("aria-current") === "true" }))`,
  );

describe("from the calendar to next year's article", () => {
  let display;
  let home;
  let window;

  before(async () => {
    display = await startDisplay("1280x800");
    home = freshHome();
    writeFileSync(
      path.join(home.data, "organisation.json"),
      JSON.stringify({ name: "Alderline Institute", language: "en" }),
    );
    writeFileSync(
      path.join(home.data, "calendar.json"),
      JSON.stringify({ observances: ["south-south-cooperation-day"] }),
    );
    window = await Window.open({ display, home });
    await window.role("button", "New article");
  });

  after(async () => {
    await window?.close();
    await display?.stop();
    home?.remove();
  });

  test("the day of 2027 is picked, an article created, two sentences written, the page exported", async () => {
    await goToTheDay(window, 2027);
    await window.keys(Key.ENTER);
    const dialog = await window.role("dialog", "New article");
    await window.waitFor(
      `return arguments[0].querySelector("#edition-year").value === "2027" && arguments[0].textContent.includes("South-South")`,
      "observance and year filled in",
      dialog,
    );
    await window.click("button", "Create", { within: dialog, exact: false });
    await window.editor();
    await window.waitFor(`return !document.querySelector("dialog[open]")`, "the dialog gone");
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, Key.END);
    await window.keys(Key.ENTER, Key.ENTER);
    await window.keys("We lend tools across the water. Whoever borrows one comes back with a friend.");
    await window.waitForPreview("comes back with a friend");
    await window.saved();
    const page = await exported(window, path.join(home.home, "first"));
    for (const words of [
      "12 September 2027",
      "We lend tools across the water.",
      "58/220 of 23 December 2003",
    ])
      assert.ok(page.includes(words), `“${words}” in the page`);
  });

  test("the edition of 2028 is made from it in the calendar, and lists every old fact", async () => {
    // The text is taller than the window by now: the focus goes there, not a click on its middle.
    await window.run("arguments[0].focus()", await window.editor());
    await window.selectAll();
    await window.paste(body);
    await window.waitForPreview("Lend first, ask afterwards");
    await window.saved();
    await goToTheDay(window, 2028);
    await window.keys(Key.ENTER);
    const dialog = await window.role("dialog", "New article");
    const offered = await window.role("button", "Next edition, from 2027…", { within: dialog });
    await window.run("arguments[0].focus()", offered);
    await window.keys(Key.ENTER);
    const next = await window.role("dialog", "Next edition");
    await window.waitFor(`return arguments[0].textContent.includes("Tuesday, 12")`, "the new day", next);
    const year = await window.role("textbox", "Edition year", { within: next });
    assert.equal(await year.getAttribute("value"), "2028");
    await window.click("button", "Create", { within: next, exact: false });
    await window.role("heading", "The edition of 2028");

    const listed = (await passages(window)).map((each) => ({ ...each, old: plain(each.old) }));
    const touches = (entry, mark) =>
      entry.old.includes(plain(mark.text)) || plain(mark.text).includes(entry.old);
    // The front matter came from the template: of the marked one only its date is there.
    const ofBody = marks.filter((mark) => body.includes(mark.text));
    assert.ok(new Set(ofBody.map((mark) => mark.kind)).size >= 30, "thirty kinds of passage");
    for (const mark of ofBody)
      assert.ok(
        listed.some((entry) => touches(entry, mark)),
        `${mark.kind}: “${mark.text}” is listed: ${JSON.stringify(listed.map((entry) => entry.old))}`,
      );
    const astray = listed.filter((entry) => !marks.some((mark) => touches(entry, mark)));
    assert.ok(
      astray.length * 10 <= listed.length,
      `${astray.length} of ${listed.length}: ${JSON.stringify(astray)}`,
    );
  });

  test("what is offered is taken; date, weekday and ordinal are right in the export", async () => {
    for (let tries = 0; tries < 100; tries++) {
      const at = (await passages(window)).findIndex((each) => each.current);
      const [decided, all] = await window.run(
        `return document.querySelector(".review .count").textContent.match(/(\\d+) of (\\d+)/).slice(1).map(Number)`,
      );
      if (decided === all) break;
      const { offer } = (await passages(window))[at];
      await window.keys(offer === null ? "k" : Key.ENTER);
      // A key that the driver loses is pressed again in the next round.
      const progress = `return document.querySelector(".review .count").textContent.includes(arguments[0])`;
      const until = Date.now() + 4000;
      while (Date.now() < until && !(await window.run(progress, `${decided + 1} of ${all}`)));
    }
    await window.waitFor(
      `const [, decided, all] = document.querySelector(".review .count").textContent.match(/(\\d+) of (\\d+)/);
       return decided === all`,
      "every passage decided",
    );
    await window.keys(Key.ESCAPE);
    await window.waitFor(`return !document.querySelector(".review")`, "the text again");
    await window.saved();
    const page = await exported(window, path.join(home.home, "second"));
    for (const words of [
      "Tuesday, 12 September",
      "twenty-fifth United Nations Day",
      "Fifty years after",
      "26th anniversary",
      "58/220",
    ])
      assert.ok(page.includes(words), `“${words}” in the page`);
    for (const words of ["Sunday, 12 September", "twenty-fourth", "Forty-nine years", "25th anniversary"])
      assert.ok(!page.includes(words), `“${words}” is no more in the page`);
  });

  test("the leaf of a later day offers the next edition beside a new article", async () => {
    await window.chord(Key.CONTROL, "4");
    await window.run(`document.querySelector('input[value="coming"]').click()`);
    await window.run(`document.querySelector("[data-row]").focus()`);
    // The list of editions may lie below the fold of the leaf.
    await window.run("arguments[0].click()", await window.role("button", "2029"));
    await window.role("button", "New article", { within: ".det" });
    await window.click("button", "Next edition, made from the article of 2028");
    const dialog = await window.role("dialog", "Next edition");
    await window.waitFor(`return arguments[0].textContent.includes("Wednesday, 12")`, "the new day", dialog);
    await window.keys(Key.ESCAPE);
  });
});
