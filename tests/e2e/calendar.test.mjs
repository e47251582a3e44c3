// The calendar in the real window: chosen days, what is due, own days, announced dates, by keys alone where it matters.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { look, pictures, violations } from "./judge.mjs";
import { freshHome, Key, startDisplay, Window } from "./window.mjs";

/** A folder for pictures of what is judged; none by itself. */

describe("the calendar", () => {
  let display;
  let home;
  let window;
  const year = new Date().getFullYear();

  before(async () => {
    display = await startDisplay("1280x800");
    home = freshHome();
    writeFileSync(
      path.join(home.data, "organisation.json"),
      JSON.stringify({ name: "Alderline Institute", language: "en" }),
    );
    window = await Window.open({
      display,
      home,
      environment: { DAYMARK_TEST_SAVE: path.join(home.home, "days.ics") },
    });
  });

  after(async () => {
    await window?.close();
    await display?.stop();
    home?.remove();
  });

  const shows = (text) =>
    window.waitFor(
      `return document.body.textContent.replace(/\\u00a0/g, " ").includes(arguments[0])`,
      `“${text}”`,
      text,
    );

  test("days are chosen by keys, by a word of their theme", async () => {
    await window.role("button", "New article");
    await window.chord(Key.CONTROL, "4");
    await window.role("heading", "Calendar");
    await shows("No days are chosen yet");
    await look(window, "the-calendar-before-a-choice");
    await window.click("button", "Choose days…", { within: "header" });
    const dialog = await window.role("dialog", "Choose days");
    assert.deepEqual(await violations(window), [], "the choice of days");
    await window.keys("cooperacion sur-sur");
    await window.waitFor(
      `return arguments[0].querySelectorAll("li").length < 5 && arguments[0].querySelector("li").textContent.includes("South-South")`,
      "what answers in Spanish, without accents",
      dialog,
    );
    await window.keys(Key.ARROW_DOWN, " ");
    await shows("1 chosen");
    await window.click("button", "Mark these", { within: dialog });
    await shows("1 day marked of 425");
    const kept = JSON.parse(readFileSync(path.join(home.data, "calendar.json"), "utf8"));
    assert.deepEqual(kept.observances, ["south-south-cooperation-day"]);
    await look(window, "what-comes");
  });

  test("a day of the months leads to its article, and the article to the day", async () => {
    await window.run(`document.querySelector('input[value="months"]').click()`);
    await shows("September");
    await look(window, "the-months");
    await window.click("button", `${year + 1}, the year after`);
    const cell = `[data-date="${year + 1}-09-12"]`;
    await window.waitFor(`return document.querySelector(arguments[0])?.querySelector("i")`, "the mark", cell);
    // Arrows walk the grid, over the months' edges too.
    await window.run(`document.querySelector(arguments[0]).focus()`, `[data-date="${year + 1}-08-31"]`);
    await window.keys(Key.ARROW_RIGHT);
    const at = () => window.run("return document.activeElement.dataset.date");
    await window.waitFor("return document.activeElement.dataset.date?.endsWith('-09-01')", "the next month");
    await window.keys(Key.ARROW_DOWN, Key.ARROW_DOWN);
    await window.waitFor("return document.activeElement.dataset.date?.endsWith('-09-15')", "two weeks later");
    await window.keys(Key.ARROW_LEFT, Key.ARROW_LEFT, Key.ARROW_LEFT);
    await window.waitFor("return document.activeElement.dataset.date?.endsWith('-09-12')", "the day");
    assert.equal(await at(), `${year + 1}-09-12`);
    await window.keys(Key.ENTER);
    const dialog = await window.role("dialog", "New article");
    await window.waitFor(
      `return arguments[0].querySelector("#edition-year").value === arguments[1] && arguments[0].textContent.includes("South-South")`,
      "observance and year filled in",
      dialog,
      String(year + 1),
    );
    await window.click("button", "Create", { within: dialog, exact: false });
    await window.editor();
    await window.waitForPreview(`12 September ${year + 1}`);
    await window.saved();
    // Back in the calendar the day opens the draft.
    await window.chord(Key.CONTROL, "4");
    await window.run(`document.querySelector('input[value="coming"]').click()`);
    await window.click("button", "Open the article: United Nations Day for South-South Cooperation", {
      exact: false,
    });
    await window.editor();
  });

  test("where an article stands is set, and writing on keeps it", async () => {
    await window.chord(Key.CONTROL, "4");
    await window.run(`document.querySelector("[data-row]").focus()`);
    const select = await window.role("combobox", "Where it stands");
    await window.run(
      `arguments[0].value = "in-review"; arguments[0].dispatchEvent(new Event("change", { bubbles: true }))`,
      select,
    );
    await shows("Review due");
    await window.waitFor(`return document.querySelector(".s-in-review") !== null`, "the sign in the library");
    await window.keys(Key.ENTER);
  });

  test("an announced date is asked for and remembered", async () => {
    await window.chord(Key.CONTROL, "4");
    await window.click("button", "Choose days…", { within: "header" });
    const choose = await window.role("dialog", "Choose days");
    await window.keys("road safety week");
    await window.waitFor(
      `return arguments[0].querySelectorAll("li").length < 5 && arguments[0].querySelector("li")?.textContent.includes("Road Safety Week")`,
      "the week",
      choose,
    );
    await window.keys(Key.ARROW_DOWN, " ");
    await window.click("button", "Mark these", { within: choose });
    await window.click("button", "Enter the date of UN Global Road Safety Week", { exact: false });
    const dialog = await window.role("dialog", "The date of", { exact: false });
    assert.deepEqual(await violations(window), [], "an announced date");
    const asked = await window.run(
      "return arguments[0].textContent.match(/The date of (\\d{4})/)[1]",
      dialog,
    );
    await window.keys(`17 May ${asked}`, Key.TAB, `${asked}-05-23`, Key.ENTER);
    await shows("until 23 May");
    const kept = JSON.parse(readFileSync(path.join(home.data, "catalogue/road-safety-week.json"), "utf8"));
    assert.deepEqual(kept.observances[0].announced, [
      { end: `${asked}-05-23`, start: `${asked}-05-17`, year: Number(asked) },
    ]);
  });

  test("a day of one's own is entered, found and written about", async () => {
    await window.click("button", "Our own…");
    await window.click("button", "Add a day…");
    const form = await window.role("dialog", "A day of our own");
    assert.deepEqual(await violations(window), [], "the form of an own day");
    await window.keys("Founding Day of the Alderline Institute");
    await window.click("button", "Keep", { within: form });
    await window.waitFor(`return !document.querySelector("dialog[open]")`, "the form to go");
    const search = await window.role("searchbox", "Search observances");
    await search.sendKeys("alderline");
    await shows("Founding Day of the Alderline Institute");
    await shows("your own");
  });

  test("the chosen days go out as one calendar file, the same twice", async () => {
    const file = path.join(home.home, "days.ics");
    await window.click("button", "Export the days as ICS");
    await shows("days are in");
    const first = readFileSync(file, "utf8");
    assert.match(first, /^BEGIN:VCALENDAR\r\n/);
    assert.match(first, /UID:south-south-cooperation-day-\d{4}@/);
    assert.equal(first.match(/BEGIN:VEVENT/g).length, 2, "the chosen days, and no other");
    await window.click("button", "Export the days as ICS");
    assert.equal(readFileSync(file, "utf8"), first);
  });
});
