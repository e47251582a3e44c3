// What the checks found, in the real window: seen, gone through by key, mended, ignored, exported.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { look, violations } from "./judge.mjs";
import { By, freshHome, Key, startDisplay, Window } from "./window.mjs";

// Five errors: one in the details with a certain repair, four in the text, one of these a missing picture.
const article = `---
title: Lanterns on the delta
summary: Every boat on the delta carries a lantern, and nobody is lost.
observance: International Mountain Day
year: 2026
---

Every boat carries a lantern. The captains agreed on it in TK, and since then nobody was lost on the way home, as the harbour's own book of the years between tells anybody who asks.

## TODO find a heading

- lamps are lit at dusk;
- XX boats go out together.

![The pier](pier.png)
`;

describe("the checks in the real window", () => {
  let display;
  let home;
  let window;

  before(async () => {
    display = await startDisplay();
    home = freshHome();
    window = await Window.open({ display, home });
    await window.waitFor(`return document.body.textContent.includes("What day will you mark?")`, "welcome");
    await bring("lanterns.md", article);
  });

  after(async () => {
    await window?.close();
    await display?.stop();
    home?.remove();
  });

  async function bring(name, text) {
    await window.run(
      `const data = new DataTransfer();
       data.items.add(new File([arguments[1]], arguments[0], { type: "text/markdown" }));
       for (const kind of ["dragenter", "dragover", "drop"])
         document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));`,
      name,
      text,
    );
    await window.editor();
    await window.saved();
  }

  const rows = () =>
    window.run(
      `return [...document.querySelectorAll("[data-finding]")].map((row) => row.querySelector("b").textContent)`,
    );
  const count = (wanted) =>
    window.waitFor(
      `return document.querySelectorAll("[data-finding]").length === arguments[0]`,
      `${wanted} findings`,
      wanted,
    );
  const row = (index) =>
    window.run(`return document.querySelectorAll("[data-finding]")[arguments[0]]`, index);
  /** Opens a finding's card, where it is not open. */
  const unfold = async (index) => {
    const head = await row(index);
    if ((await head.getAttribute("aria-expanded")) !== "true") await head.click();
  };
  const focused = () => window.run(`return document.activeElement.querySelector?.("b")?.textContent ?? null`);

  test("each finding is underlined and has a named sign in its own line", async () => {
    await window.waitFor(
      `return document.querySelectorAll(".cm-editor .dm-sign").length === 4`,
      "four signs",
    );
    const underlined = await window.run(
      `return [...document.querySelectorAll(".cm-content .dm-u-error")].map((mark) =>
         [mark.textContent, getComputedStyle(mark).textDecorationStyle])`,
    );
    for (const word of ["TK", "TODO", "XX"])
      assert.ok(
        underlined.some(([text, style]) => text === word && style === "wavy"),
        `${word} in ${underlined}`,
      );
    const signs = await window.run(
      `return [...document.querySelectorAll(".dm-sign")].map((sign) => ({
         name: sign.querySelector("[role=img]").getAttribute("aria-label"),
         hidden: sign.closest("[aria-hidden=true]") !== null,
         top: Math.round(sign.getBoundingClientRect().top + sign.offsetHeight / 2) }))`,
    );
    assert.ok(
      signs.every(({ name, hidden }) => /^Error: ./.test(name) && !hidden),
      JSON.stringify(signs),
    );
    const middles = await window.run(
      `return [...document.querySelectorAll(".cm-content .dm-u-error, .cm-content .dm-chip")].map((mark) => {
         const box = mark.getClientRects()[0]; return Math.round((box.top + box.bottom) / 2); })`,
    );
    for (const { top } of signs)
      assert.ok(
        middles.some((middle) => Math.abs(middle - top) < 6),
        `${top} beside ${middles}`,
      );
  });

  test("the tab tells how many there are and groups them", async () => {
    const tabs = await window.role("tablist", "Side panel");
    const tab = await window.role("tab", "Checks", { within: tabs });
    await tab.click();
    assert.equal(await tab.getAttribute("aria-selected"), "true");
    assert.equal(
      await window.run(
        `return document.getElementById(arguments[0].getAttribute("aria-describedby")).textContent`,
        tab,
      ),
      "5 findings",
    );
    await count(5);
    assert.deepEqual(
      await window.run(
        `return [...document.querySelectorAll("[role=tabpanel] h3")].map((h) => h.textContent.trim())`,
      ),
      ["Structure 4", "Links and pictures 1"],
    );
    await window.role("button", "5 errors", { within: "[role=tabpanel]" });
  });

  test("filters leave what answers to them", async () => {
    const kind = await window.role("combobox", "Kind", { exact: false });
    const choose = async (value) => (await kind.findElement(By.css(`option[value="${value}"]`))).click();
    await choose("links-and-pictures");
    await count(1);
    await choose("");
    await count(5);
  });

  test("arrows go through the list, the text shows where, and Enter goes there", async () => {
    await (await row(0)).click();
    await window.keys(Key.ARROW_DOWN);
    await window.keys(Key.ARROW_DOWN);
    const head = (await rows())[2];
    assert.equal(await focused(), head, "the focus stays in the list");
    assert.match(await window.run(`return document.querySelector(".dm-now")?.textContent`), /TODO/);
    await window.keys(Key.ENTER);
    await window.waitFor(
      `return document.activeElement.getAttribute("aria-label") === "Article text"`,
      "the text",
    );
    const chosen = await window.run(
      `const box = document.querySelector('[aria-label="Article text"]');
       const { state } = (box.cmTile?.view ?? box.cmView?.view);
       return state.sliceDoc(state.selection.main.from, state.selection.main.to)`,
    );
    assert.equal(chosen, "TODO");
  });

  test("the list keeps in step with the caret", async () => {
    await window.keys(Key.F8);
    await window.waitFor(
      `return document.querySelector("[data-finding][aria-expanded=true] .ex span")?.textContent === "XX"`,
      "the finding at the caret",
    );
  });

  test("a repair of the details is made from the list, and the next finding has the focus", async () => {
    const first = await row(0);
    await first.click();
    await window.run("arguments[0].focus()", first);
    await window.chord(Key.CONTROL, ".");
    await count(4);
    await window.waitFor(
      `return document.activeElement.dataset.finding && document.activeElement.getAttribute("aria-expanded") === "true"`,
      "the focus on the next finding",
    );
    await window.waitFor(
      `return document.querySelector(".crumb").textContent.includes("Mountain Day")`,
      "the observance in the window",
    );
  });

  test("the rule's page opens in place", async () => {
    await window.click("button", "Explain");
    await window.waitFor(
      `const page = document.querySelector("[role=tabpanel] .page:not([hidden])");
       return page && /About this rule placeholder/.test(page.textContent) && page.querySelectorAll("p").length > 1`,
      "the page of the rule",
    );
  });

  test("ignoring one passage is a comment before it, one step of undo, and can be taken back", async () => {
    const before = await window.text();
    await window.click("button", "Ignore here");
    await count(3);
    assert.match(await window.text(), /<!-- daymark: ignore placeholder -->\nEvery boat/);
    await window.run(`document.querySelector("[role=tabpanel] details summary").click()`);
    await window.click("button", "Take back: placeholder in one passage");
    await count(4);
    assert.equal(await window.text(), before);
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, "z");
    await count(3);
    await window.chord(Key.CONTROL, "z");
    await count(4);
    assert.equal(await window.text(), before, "undo knows both");
  });

  test("Ctrl . at the caret offers what can be done", async () => {
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, Key.HOME);
    await window.keys(Key.F8);
    await window.chord(Key.CONTROL, ".");
    await window.waitFor(`return document.activeElement.getAttribute("role") === "menuitem"`, "the menu");
    const items = await window.run(
      `return [...document.querySelectorAll(".dm-offer [role=menuitem]")].map((item) => item.textContent)`,
    );
    assert.deepEqual(items, ["Ignore here", "Ignore in this article", "Explain"]);
    await window.keys(Key.ARROW_DOWN, Key.ENTER);
    await count(1);
    assert.match(await window.text(), /<!-- daymark: ignore-article placeholder -->\s*$/);
    await window.chord(Key.CONTROL, "z");
    await count(4);
  });

  test("a card rests at a finding, with what to do", async () => {
    // The caret has a card of its own where it rests on a finding: here it rests on none.
    await window.chord(Key.CONTROL, Key.END);
    const place = await window.run(
      `const box = document.querySelector(".cm-content .dm-u-error").getBoundingClientRect();
       return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) }`,
    );
    // A hand is never quite still, and the word's element is another once the list has set it off.
    let turn = 0;
    await window.session.wait(
      async () => {
        const x = place.x + (turn++ % 2);
        await window.session
          .actions({ async: true })
          .move({ x, y: place.y, duration: 20 })
          .pause(700)
          .perform();
        return window.run(
          `return [...document.querySelectorAll(".dm-tip button")].map((b) => b.textContent).join() === "Ignore here,Explain"`,
        );
      },
      20_000,
      "waited for the card",
    );
    await window.session.actions({ async: true }).move({ x: 5, y: 5 }).perform();
    await window.waitFor(`return !document.querySelector(".dm-tip")`, "the card gone");
  });

  test("nothing in the text moves when findings come and go", async () => {
    const tops = () =>
      window.run(
        `return [...document.querySelectorAll(".cm-line")].slice(0, 5).map((line) => line.getBoundingClientRect().top)`,
      );
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, Key.END);
    const before = await tops();
    await window.keys(" TODO");
    await count(5);
    assert.deepEqual(await tops(), before);
    await window.keys(Key.BACK_SPACE, Key.BACK_SPACE, Key.BACK_SPACE, Key.BACK_SPACE, Key.BACK_SPACE);
    await count(4);
    assert.deepEqual(await tops(), before);
  });

  test("the library and the status bar tell what is open", async () => {
    await window.waitFor(
      `return [...document.querySelectorAll("[data-draft] [role=img]")].some((i) => i.getAttribute("aria-label") === "4 errors")`,
      "the count in the library",
    );
    await window.click("tab", "Preview");
    await window.waitForPreview("Every boat carries a lantern");
    await window.click("button", "4 errors", { within: "footer" });
    await count(4);
    assert.equal(
      await window.run(`return document.querySelector("#tab-checks").getAttribute("aria-selected")`),
      "true",
    );
    await window.click("button", "4 errors", { within: "[role=tabpanel]" });
  });

  test("axe finds nothing serious, wide and narrow, light and dark", async () => {
    await look(window, "checks", async (where) => {
      assert.deepEqual(
        await window.run(
          `return [...document.querySelectorAll('[data-pane="side"] *')].filter((n) => n.scrollWidth > n.clientWidth + 1
             && n.clientWidth > 1 && !["hidden", "clip", "visible"].includes(getComputedStyle(n).overflowX)).map((n) => n.className)`,
        ),
        [],
        `nothing scrolls sideways, ${where}`,
      );
    });
  });

  test("the question before an export leads to the findings", async () => {
    const folder = path.join(home.home, "out");
    await window.chord(Key.CONTROL, "e");
    const field = await window.role("textbox", "Folder");
    await field.sendKeys(folder);
    await window.keys(Key.ENTER);
    const question = await window.role("alertdialog", "Export");
    await window.role("button", "Export anyway", { within: question });
    await window.waitFor(
      `return /Four errors would go out with it/.test(arguments[0].textContent)`,
      "the question",
      question,
    );
    await window.click("button", "Look at them", { within: question });
    await window.waitFor(
      `return document.activeElement.dataset.finding !== undefined`,
      "the first error in the list",
    );
    assert.throws(() => readdirSync(folder), "nothing was written");
  });

  test("a certain repair of the text is one key and one step of undo, in many places too", async () => {
    const wrong = "On Wednesday, 12 September 2026, we begin.\n\nOn Thursday, 13 September 2026, we go on.\n";
    await bring(
      "weekdays.md",
      `---\ntitle: Weekdays\nsummary: Two days in a row.\nyear: 2026\nlanguage: en\n---\n\n${wrong}`,
    );
    const right = wrong.replace("Wednesday", "Saturday").replace("Thursday", "Sunday");
    await count(2);
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, Key.HOME);
    await window.keys(Key.F8);
    await window.chord(Key.CONTROL, ".");
    await count(1);
    assert.equal(await window.text(), wrong.replace("Wednesday", "Saturday"));
    await window.chord(Key.CONTROL, "z");
    await count(2);
    await unfold(0);
    await window.click("button", "More for this finding");
    await window.click("menuitem", "Mend all 2 of this kind");
    await count(0);
    assert.equal(await window.text(), right);
    await window.waitFor(`return document.body.textContent.includes("2 places mended")`, "the message");
    await window.click("button", "Undo", { within: ".notice" });
    await count(2);
    assert.equal(await window.text(), wrong, "one step");
  });

  test("the question before an export mends what is certain, and then exports", async () => {
    const folder = path.join(home.home, "mended");
    await window.chord(Key.CONTROL, "e");
    const field = await window.role("textbox", "Folder");
    await window.fill(field, folder);
    await window.keys(Key.ENTER);
    const question = await window.role("alertdialog", "Export");
    await window.click("button", "Fix: ", { within: question, exact: false });
    await window.waitFor(
      `return /One error would go out/.test(arguments[0].textContent)`,
      "one left",
      question,
    );
    await window.click("button", "Fix: ", { within: question, exact: false });
    await window.waitFor(
      `return /Nothing stands in the way/.test(arguments[0].textContent)`,
      "none left",
      question,
    );
    await window.click("button", "Export", { within: question });
    await window.role("button", "Show in folder");
    const [name] = readdirSync(folder);
    assert.match(readFileSync(path.join(folder, name), "utf8"), /Saturday, 12 September 2026/);
    await window.keys(Key.ESCAPE);
  });

  test("a word that no dictionary knows is mended by a suggestion, or added", async () => {
    const words = "We thank our neigbour for the klimberry jam.\n";
    await bring(
      "words.md",
      `---\ntitle: Two words\nsummary: A neighbour and a jam.\nyear: 2026\nlanguage: en\n---\n\n${words}`,
    );
    await count(2);
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, Key.HOME);
    await window.keys(Key.F8);
    await window.chord(Key.CONTROL, ".");
    await window.waitFor(
      `return document.activeElement.getAttribute("role") === "menuitem" && document.activeElement.textContent === "neighbour"`,
      "the suggestion first",
    );
    await window.keys(Key.ENTER);
    await count(1);
    assert.equal(await window.text(), words.replace("neigbour", "neighbour"));
    await unfold(0);
    await window.click("button", "Add to dictionary");
    await count(0);
    await window.waitFor(`return !document.querySelector(".cm-content .dm-u-warning")`, "no underline left");
  });

  test("an article that nothing is found in says what was checked", async () => {
    await bring("calm.md", "---\ntitle: A calm day\nsummary: Nothing happened.\n---\n\nAll is well.\n");
    await window.waitFor(
      `const panel = document.querySelector("[role=tabpanel]").textContent;
       return /Nothing to mend/.test(panel) && /checks have read this article/.test(panel) && /Structure/.test(panel)`,
      "the empty list",
    );
  });
});
