// The next edition in the real window: made from an article, gone through by key, undone, left, taken up again.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { look, pictures } from "./judge.mjs";
import { freshHome, Key, startDisplay, Window } from "./window.mjs";

const OLD = `---
title: Shared tools, 2026
observance: south-south-cooperation-day
year: 2026
date: 2026-09-12
language: en
template: international-day
summary: The 23rd annual fair of tools opens its doors to every neighbour.
author: Alderline Institute
image: fair-2026.jpg
---

On {{ observance.date | full }}, the fair opens. Our offices open their doors on Saturday, from nine.

Forty-eight years after Buenos Aires, the plan still reads like a to-do list. This year we worked with partners in fourteen countries.

The Day was established by [@A/RES/58/220] and has been kept on 12 September since 2012.

This year’s theme is “Shared tools”, and it asks who holds the spanner.

“The frost taught us to ask,” said Ilse Barrantes. See [the programme](https://alderline.example/2026/fair).
`;

/** The passages as the list shows them: what they were, what they are, and how they stand. */
const passages = (window) =>
  window.run(
    `return [...document.querySelectorAll('ol[aria-label="Passages"] > li')].map((li) => ({
       old: li.querySelector("del").textContent, now: li.querySelector("ins, .ask")?.textContent ?? null,
       state: li.querySelector(".vh").textContent, current: li.getAttribute("aria-current") === "true" }))`,
  );

const progress = (window, text) =>
  window.waitFor(
    `return document.querySelector(".review .count")?.textContent.trim() === arguments[0]`,
    text,
    text,
  );

/** Goes to a passage by its words, with the arrow keys. */
async function goTo(window, words) {
  for (let tries = 0; tries < 30; tries++) {
    const all = await passages(window);
    const at = all.findIndex((each) => each.current);
    const wanted = all.findIndex((each) => each.old.includes(words));
    assert.ok(wanted >= 0, `“${words}” is listed: ${JSON.stringify(all)}`);
    if (at === wanted) return;
    await window.keys(wanted > at ? Key.ARROW_DOWN : Key.ARROW_UP);
    await window.waitFor(
      `const all = [...document.querySelectorAll('ol[aria-label="Passages"] > li')];
       return all.findIndex((li) => li.getAttribute("aria-current") === "true") !== arguments[0]`,
      "another passage in front",
      at,
    );
  }
  assert.fail(`“${words}” is not reached`);
}

describe("the next edition", () => {
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
    window = await Window.open({ display, home });
    await window.session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 800 });
    await window.role("button", "New article");
    await window.drop("tools.md", OLD);
    await window.waitForPreview("Shared tools, 2026");
    await window.saved();
  });

  after(async () => {
    await window?.close();
    await display?.stop();
    home?.remove();
  });

  const shot = async (name) => {
    if (pictures) await window.screenshot(path.join(pictures, `${name}.png`));
  };

  test("it is made from the palette, for the year after, with its day shown", async () => {
    await window.chord(Key.CONTROL, "k");
    await window.role("dialog", "", { exact: false });
    await window.keys("next edition");
    await window.keys(Key.ENTER);
    const dialog = await window.role("dialog", "Next edition");
    await window.waitFor(`return arguments[0].textContent.includes("Sunday, 12")`, "the new day", dialog);
    const year = await window.role("textbox", "Edition year", { within: dialog });
    assert.equal(await year.getAttribute("value"), "2027");
    await look(window, "edition-dialog");
    await (await window.role("textbox", "Edition year")).click();
    await window.keys(Key.ENTER);
    await window.role("heading", "The edition of 2027");
    const listed = await passages(window);
    for (const words of [
      "2026",
      "2026-09-12",
      "23rd",
      "fair-2026.jpg",
      "Saturday",
      "Forty-eight years after",
      "This year",
      "fourteen countries",
      "theme",
      "The frost taught us",
      "https://alderline.example/2026/fair",
    ])
      assert.ok(
        listed.some((each) => each.old.includes(words)),
        `“${words}” is listed`,
      );
    assert.ok(!listed.some((each) => each.old.includes("2012")), "history is not");
    // The date of publication is written already, and shown.
    await progress(window, `1 of ${listed.length} looked at`);
  });

  test("it is gone through by key", async () => {
    const all = (await passages(window)).length;
    await look(window, "edition-review");
    await goTo(window, "Saturday");
    await window.keys(Key.ENTER);
    await progress(window, `2 of ${all} looked at`);
    assert.ok((await window.text()).includes("on Sunday, from nine"), "the text has what was offered");
    await goTo(window, "23rd");
    await window.keys(Key.ENTER);
    await progress(window, `3 of ${all} looked at`);
    await goTo(window, "fourteen countries");
    await window.keys("e");
    const field = await window.role("textbox", "The new words");
    await window.chord(Key.CONTROL, "a");
    await field.sendKeys("sixteen countries", Key.ENTER);
    await progress(window, `4 of ${all} looked at`);
    assert.ok((await window.text()).includes("in sixteen countries."));
    await goTo(window, "The frost taught us");
    await window.keys("x");
    await progress(window, `5 of ${all} looked at`);
    assert.ok(!(await window.text()).includes("Ilse Barrantes"), "the sentence is cut");
    await goTo(window, "fair-2026.jpg");
    await window.keys("k");
    await progress(window, `6 of ${all} looked at`);
  });

  test("undo takes a decision back, in the list and in the editor", async () => {
    const all = (await passages(window)).length;
    await window.chord(Key.CONTROL, "z");
    await progress(window, `5 of ${all} looked at`);
    await window.chord(Key.CONTROL, "z");
    await progress(window, `4 of ${all} looked at`);
    assert.ok((await window.text()).includes("Ilse Barrantes"), "what was cut is back");
    await goTo(window, "fair-2026.jpg");
    await window.keys("k");
    await progress(window, `5 of ${all} looked at`);
  });

  test("the two editions are compared side by side", async () => {
    await window.click("button", "Compare");
    await window.role("heading", "2026 and 2027");
    const shown = await window.run(
      `return [...document.querySelectorAll("td")].map((td) => [...td.querySelectorAll("del, ins")].map((n) => n.lastChild.textContent)).flat()`,
    );
    for (const words of ["Saturday", "Sunday", "fourteen", "sixteen", "23rd", "24th"])
      assert.ok(
        shown.some((each) => each.includes(words)),
        `${words} in ${shown}`,
      );
    await look(window, "edition-compare");
    await window.keys(Key.ESCAPE);
    await window.role("heading", "The edition of 2027");
  });

  test("left half-done it says so, and goes on after a restart", async () => {
    const all = (await passages(window)).length;
    await window.keys(Key.ESCAPE);
    await window.waitFor(`return !document.querySelector(".review")`, "the text again");
    await window.waitFor(
      `return document.body.textContent.includes(arguments[0])`,
      "what is left",
      `${all - 5} passages are still to be looked at`,
    );
    await look(window, "edition-strip");
    await window.saved();
    await window.close();
    window = await Window.open({ display, home });
    await window.session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 800 });
    await window.click("button", "Go through them");
    await window.role("heading", "The edition of 2027");
    await progress(window, `5 of ${all} looked at`);
    await window.keys(Key.ESCAPE);
    await window.waitForPreview("Sunday, 12 September 2027");
    await window.waitForPreview("in sixteen countries");
    await window.chord(Key.CONTROL, Key.SHIFT, "d");
    const summary = await window.role("textbox", "Summary", { exact: false });
    assert.match(await summary.getAttribute("value"), /^The 24th annual fair/);
  });
});
