// Citations at work in the real window: found, offered, looked up; sources of the organisation's own; live facts.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { freshHome, Key, startDisplay, Window } from "./window.mjs";

// Pictures to look at: DAYMARK_SHOTS=folder node --test tests/e2e/citations.test.mjs
const shots = process.env.DAYMARK_SHOTS;

describe("citations in the real window", () => {
  let display;
  let home;
  let window;

  before(async () => {
    display = await startDisplay();
    home = freshHome();
    const bib = path.join(home.home, "own.bib");
    writeFileSync(
      bib,
      "@book{reed2019, author={Reed, Cy}, title={Counting Rain}, year=2019}\n@book{none, author={X}}\n",
    );
    window = await Window.open({ display, home, environment: { DAYMARK_TEST_SOURCES: bib } });
    await window.session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 800 });
    if (shots) mkdirSync(shots, { recursive: true });
    await window.newArticle({ observance: "south-south" });
  });

  after(async () => {
    await window?.close();
    await display?.stop();
    home?.remove();
  });

  // What still fades in has not its contrast yet; it begins with the next drawing.
  const still = () =>
    window.session.executeAsyncScript(`const done = arguments[arguments.length - 1];
      const drawn = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
      const ends = () => document.getAnimations().filter((a) => a.effect?.getComputedTiming().iterations !== Infinity).map((a) => a.finished.catch(() => {}));
      drawn().then(() => Promise.all(ends())).then(drawn).then(() => Promise.all(ends())).then(() => done());`);
  async function shot(name) {
    if (!shots) return;
    await still();
    await window.screenshot(path.join(shots, `${name}.png`));
  }
  const write = async (text) => {
    await (await window.editor()).click();
    await window.selectAll();
    await window.paste(text);
  };
  const settled = async (text) =>
    window.waitFor(
      `const box = document.querySelector('[aria-label="Article text"]');
       return (box.cmTile?.view ?? box.cmView?.view).state.doc.toString() === arguments[0]`,
      `the text "${text}"`,
      text,
    );

  test("a pasted address is offered as a citation, and stays what it is unless taken", async () => {
    await write("It began with ");
    await window.chord(Key.CONTROL, Key.END);
    await window.paste("https://undocs.org/en/A/RES/58/220");
    await window.role("button", "Cite General Assembly resolution", { exact: false });
    await shot("offer");
    await settled("It began with https://undocs.org/en/A/RES/58/220");
    await window.chord(Key.CONTROL, ".");
    await settled("It began with [@A/RES/58/220]");
    await window.keys(".");
    await window.waitForPreview("General Assembly resolution 58/220 of 23 December 2003");

    await window.keys(" See ");
    await window.paste("https://docs.un.org/en/A/RES/70/1");
    await window.role("button", "Cite General Assembly resolution", { exact: false });
    await window.keys(" too");
    await window.waitFor(`return !document.querySelector(".dm-offer")`, "the offer gone with the next key");
    assert.match(await window.text(), /docs\.un\.org\/en\/A\/RES\/70\/1 too$/);
  });

  test("the card says what is known, and opens nothing by itself", async () => {
    await write("By [@A/RES/58/220], as said.");
    await window.waitForPreview("By General Assembly resolution 58/220");
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, Key.HOME);
    for (let step = 0; step < 6; step++) await window.keys(Key.ARROW_RIGHT);
    await window.chord(Key.ALT, Key.ENTER);
    const card = await window.role("dialog", "About this citation");
    await window.role("button", "Copy address", { within: card });
    const text = await card.getText();
    for (const part of [
      "Economic and technical cooperation among developing countries",
      "General Assembly",
      "23 December 2003",
      "from a source",
    ])
      assert.ok(text.replaceAll("\u00a0", " ").includes(part), `${part} in ${text}`);
    await shot("card");
    assert.equal(
      await window.run(`return document.activeElement.textContent.trim()`),
      "Copy address",
      "the focus is in the card",
    );
    await window.keys(Key.ESCAPE);
    await window.waitFor(`return !document.querySelector(".dm-card")`, "the card gone");
    assert.ok(
      await window.run(`return document.activeElement.getAttribute("aria-label") === "Article text"`),
    );
  });

  test("a caret that rests on a citation shows the card, and the keys stay in the text", async () => {
    await write("By [@A/RES/58/220], as said.");
    await window.waitForPreview("By General Assembly resolution 58/220");
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, Key.HOME);
    for (let step = 0; step < 5; step++) await window.keys(Key.ARROW_RIGHT);
    const card = await window.role("dialog", "About this citation");
    await window.role("button", "Copy address", { within: card });
    const inText = () =>
      window.run(`return document.activeElement.getAttribute("aria-label") === "Article text"`);
    assert.ok(await inText(), "the focus stays in the text");
    await window.waitFor(
      `return [...document.querySelectorAll("[aria-live]")].some((n) => /58.220 of 23.December.2003.*Alt Enter/s.test(n.textContent))`,
      "what is known said aloud, with the key",
    );
    await window.keys(Key.ESCAPE);
    await window.waitFor(`return !document.querySelector(".dm-card")`, "the card gone");
    assert.ok(await inText());
    await window.keys(Key.ARROW_RIGHT);
    await window.role("dialog", "About this citation");
    await window.chord(Key.ALT, Key.ENTER);
    await window.waitFor(
      `return document.activeElement.closest(".dm-card") !== null`,
      "the key goes into the card",
    );
    await window.keys(Key.ESCAPE);
    await window.waitFor(`return !document.querySelector(".dm-card")`, "the card gone again");
  });

  test("the picker finds by number, title and observance, and says how it will read", async () => {
    for (const [words, expected] of [
      ["58/220", "58/220"],
      ["wheelchair", null],
      ["mountain", "57/245"],
    ]) {
      await (await window.editor()).click();
      await window.chord(Key.CONTROL, Key.SHIFT, "c");
      const dialog = await window.role("dialog", "Citation");
      await window.keys(words);
      if (expected) {
        await window.waitFor(
          `return [...arguments[0].querySelectorAll('[role="option"]')].some((o) => o.textContent.includes(arguments[1]))`,
          `${expected} for "${words}"`,
          dialog,
          expected,
        );
      }
      if (words === "58/220") {
        await window.waitFor(
          `return arguments[0].textContent.includes("Later on") && /resolution.58\\/220$/m.test([...arguments[0].querySelectorAll("dd")].map((d) => d.textContent.trim()).join("\\n"))`,
          "how it reads later",
          dialog,
        );
        await shot("picker");
      }
      await window.keys(Key.ESCAPE);
    }
  });

  test("sources are imported from a file and by pasting, and cited in the same list", async () => {
    await window.chord(Key.CONTROL, "k");
    await window.role("dialog", "", { exact: false });
    await window.keys("own sources");
    await window.keys(Key.ENTER);
    const dialog = await window.role("dialog", "Your own sources");
    await window.click("button", "Choose a file…", { within: dialog });
    await window.waitFor(
      `const t = arguments[0].textContent; return t.includes("One source was read") && t.includes("none") && t.includes("It has no title")`,
      "what was read and refused",
      dialog,
    );
    const box = await window.role("textbox", "Or paste BibTeX or CSL-JSON", { within: dialog });
    await window.run(
      `arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event("input", { bubbles: true }))`,
      box,
      '[{"id": "marsh2021", "type": "book", "title": "Wells in Dry Country", "author": [{"family": "Marsh", "given": "Ada"}], "issued": {"date-parts": [[2021]]}}]',
    );
    await window.click("button", "Import", { within: dialog });
    await window.waitFor(
      `return arguments[0].querySelector('[aria-label="Sources"]').textContent.includes("marsh2021")`,
      "the pasted source in the list",
      dialog,
    );
    await shot("sources");
    await window.click("button", "Close", { within: dialog });
    await write("As [@marsh2021] and [@reed2019] found, with [@A/RES/58/220].");
    await window.waitForPreview("As Marsh (2021)");
    await window.waitForPreview("Wells in Dry Country");
    await window.waitForPreview("Reed (2019)");
  });

  test("a live fact takes a date form and a language, and shows the result first", async () => {
    await write("On ");
    await window.chord(Key.CONTROL, Key.END);
    await window.chord(Key.CONTROL, Key.SHIFT, "l");
    const dialog = await window.role("dialog", "Live fact");
    for (const [name, value] of [
      ["Date form", "full"],
      ["Language", "fr"],
    ]) {
      const field = await window.role("combobox", name, { within: dialog });
      await window.run(
        `arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event("change", { bubbles: true }))`,
        field,
        value,
      );
    }
    await window.waitFor(
      `return /samedi 12|dimanche 12|septembre/.test(arguments[0].textContent)`,
      "the value in French",
      dialog,
    );
    await shot("fact");
    const fact = await window.role("combobox", "Fact", { within: dialog });
    await fact.sendKeys("date in this edition");
    await window.waitFor(
      `return arguments[0].querySelectorAll('[role="option"]').length === 1`,
      "one fact",
      dialog,
    );
    await fact.sendKeys(Key.ENTER);
    await settled("On {{ observance.date | full | lang:fr }}");
    await window.waitForPreview("12 septembre");
  });

  test("the profile chooses the style, and the page follows", async () => {
    await write("By [@A/RES/58/220].");
    await window.chord(Key.CONTROL, "k");
    await window.role("dialog", "", { exact: false });
    await window.keys("organisation");
    await window.keys(Key.ENTER);
    const dialog = await window.role("dialog", "Organisation", { exact: false });
    const field = await window.role("combobox", "Citation style", { within: dialog });
    await window.waitFor(`return arguments[0].options.length === 3`, "three styles", field);
    await window.run(
      `arguments[0].value = "oscola"; arguments[0].dispatchEvent(new Event("change", { bubbles: true }))`,
      field,
    );
    await window.waitFor(
      `return arguments[0].textContent.includes("UN Doc A/RES/70/1")`,
      "the sample",
      dialog,
    );
    await field.sendKeys(Key.TAB);
    await shot("style");
    const name = await window.role("textbox", "Name", { within: dialog, exact: false });
    await name.sendKeys(Key.ENTER);
    await window.waitForPreview("UN Doc A/RES/58/220");
  });

  test("axe-core finds nothing serious in the new dialogs and the card", async () => {
    const { readFileSync } = await import("node:fs");
    const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
    await window.run(axe);
    const faults = () =>
      window.session.executeAsyncScript(`const done = arguments[arguments.length - 1];
        axe.run(document, { resultTypes: ["violations"] }).then((r) =>
          done(r.violations.filter((v) => ["serious", "critical"].includes(v.impact)).map((v) => v.id + ": " + v.nodes.map((n) => n.target).join(" "))));`);
    for (const words of ["own sources", "live fact"]) {
      await window.chord(Key.CONTROL, "k");
      await window.role("dialog", "", { exact: false });
      await window.keys(words);
      await window.keys(Key.ENTER);
      await window.waitFor(
        `return !!document.querySelector("dialog[open] .filters, dialog[open] #s-paste")`,
        words,
      );
      await still();
      assert.deepEqual(await faults(), [], words);
      await window.keys(Key.ESCAPE);
    }
    await write("By [@A/RES/58/220].");
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, Key.HOME);
    for (let step = 0; step < 6; step++) await window.keys(Key.ARROW_RIGHT);
    await window.chord(Key.ALT, Key.ENTER);
    await window.role("button", "Copy address");
    await still();
    assert.deepEqual(await faults(), [], "the card");
  });
});
