// What an editor does beside writing: bringing files and pictures in, taking copies out, the wastebasket, searching.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { freshHome, Key, root, startDisplay, Window } from "./window.mjs";

const picture = path.join(root, "tests/cases/pages/terraces.png");
const pictureBytes = [...readFileSync(picture)];

describe("the desk in the real window", () => {
  let display;
  let home;
  let window;
  let copy;

  before(async () => {
    display = await startDisplay();
    home = freshHome();
    copy = path.join(home.home, "copy.md");
    window = await Window.open({
      display,
      home,
      environment: { DAYMARK_TEST_SAVE: copy, DAYMARK_TEST_PICTURE: picture },
    });
    await window.waitFor(`return document.body.textContent.includes("What day will you mark?")`, "welcome");
  });

  after(async () => {
    await window?.close();
    await display?.stop();
    home?.remove();
  });

  /** Drops files on the element as the system does: bytes, name and type. */
  const drop = (selector, files) =>
    window.run(
      `const data = new DataTransfer();
       for (const { name, bytes, type } of arguments[1]) data.items.add(new File([new Uint8Array(bytes)], name, { type }));
       const target = document.querySelector(arguments[0]);
       for (const kind of ["dragenter", "dragover", "drop"])
         target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));`,
      selector,
      files,
    );
  const bytesOf = (text) => [...Buffer.from(text, "utf8")];
  const drafts = () =>
    window.run(
      `return [...document.querySelectorAll('[aria-label="Drafts"] [data-draft] b')].map((b) => b.textContent)`,
    );
  const openDraft = async (title) => {
    const entry = await window.waitFor(
      `return [...document.querySelectorAll("[data-draft]")].find((b) => b.querySelector("b").textContent === arguments[0])`,
      `the draft "${title}"`,
      title,
    );
    await entry.click();
    await window.waitFor(`return document.title === arguments[0] + " – Daymark"`, `"${title}" open`, title);
  };
  const choose = async (title, item) => {
    await window.click("button", `More about ${title}`);
    await window.click("menuitem", item, { exact: false });
  };
  const said = (words) =>
    window.waitFor(
      `return [...document.querySelectorAll('[aria-live="polite"]')].some((n) => n.textContent.includes(arguments[0]))`,
      `the message "${words}"`,
      words,
    );
  const wholeText = async () => {
    await (await window.editor()).click();
    await window.selectAll();
  };

  test("dropped files become drafts, whole", async () => {
    await drop("main", [
      {
        name: "boats.md",
        type: "text/markdown",
        bytes: bytesOf(
          "---\ntitle: Boats of the delta\nodd_key: kept\n---\n\nEvery boat carries a lantern.\n",
        ),
      },
      { name: "notes.txt", type: "text/plain", bytes: bytesOf("Wells were dug by hand.\n") },
    ]);
    await window.waitFor(`return document.querySelectorAll("[data-draft]").length === 2`, "two drafts");
    await openDraft("Boats of the delta");
    assert.match(await window.text(), /^\s*Every boat carries a lantern\.\n$/);
  });

  test("text set at once arrives unchanged, and replaces what was chosen", async () => {
    const text = "- one\n- two\n\n1. first\n\t“quoted” – {{ no fact }}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
    await wholeText();
    await window.run(`document.execCommand("insertText", false, arguments[0])`, "- one\n- two");
    await window.waitFor(`return document.title`, "the title");
    assert.equal(await window.text(), "- one\n- two", "what a script inserts replaces the whole");
    await wholeText();
    await window.paste(text);
    assert.equal(await window.text(), text, "a paste replaces the whole");
    await wholeText();
    await window.keys("- typed (as it is) [x] *y*");
    assert.equal(await window.text(), "- typed (as it is) [x] *y*", "typed text replaces the whole");
    await wholeText();
    await window.paste("Every boat carries a lantern.\n");
    await window.waitForPreview("Every boat carries a lantern.");
    await window.saved();
  });

  test("a dropped and a pasted picture ask what they show", async () => {
    for (const [name, bring] of [
      [
        "dropped.png",
        () => drop(".cm-content", [{ name: "dropped.png", type: "image/png", bytes: pictureBytes }]),
      ],
      [
        "pasted.png",
        () =>
          window.run(
            `const data = new DataTransfer();
             data.items.add(new File([new Uint8Array(arguments[0])], "pasted.png", { type: "image/png" }));
             document.querySelector(".cm-content").dispatchEvent(
               new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));`,
            pictureBytes,
          ),
      ],
    ]) {
      await (await window.editor()).click();
      await window.chord(Key.CONTROL, Key.END);
      await bring();
      const dialog = await window.role("dialog", "Picture");
      const shows = await window.role("textbox", "What the picture shows");
      await shows.sendKeys(`Terraces, ${name.slice(0, -4)}`);
      await window.click("button", "Insert the picture", { within: dialog });
      await window.waitFor(
        `const d = document.querySelector('iframe[title="Preview"]').contentDocument;
         return [...d.images].some((i) => i.alt === arguments[0] && i.complete && i.naturalWidth > 0)`,
        `the ${name} in the preview`,
        `Terraces, ${name.slice(0, -4)}`,
      );
    }
    assert.match(await window.text(), /!\[Terraces, dropped\]\(\S+\)[^]*!\[Terraces, pasted\]\(\S+\)/);
  });

  test("a lead picture with its alternative stands in the front matter", async () => {
    await window.chord(Key.CONTROL, Key.SHIFT, "d");
    await window.waitFor(
      `return document.activeElement?.id === "d-title"`,
      "the focus in the details' first field",
    );
    await window.click("button", "Choose a lead picture…");
    const shows = await window.role("textbox", "What the lead picture shows", { exact: false });
    await shows.sendKeys("A lantern on the water");
    await window.waitFor(
      `const d = document.querySelector('iframe[title="Preview"]').contentDocument;
       return [...d.images].some((i) => i.alt === "A lantern on the water")`,
      "the lead picture on the page",
    );
    await window.chord(Key.CONTROL, Key.SHIFT, "d");
    await window.saved();
  });

  test("a copy as Markdown has all, unknown keys too", async () => {
    await choose("Boats of the delta", "Save a copy as Markdown…");
    await said("A copy was saved");
    assert.ok(existsSync(copy));
    const text = readFileSync(copy, "utf8");
    assert.match(text, /^title: Boats of the delta$/m);
    assert.match(text, /^odd_key: kept$/m);
    assert.match(text, /^image_alt: A lantern on the water$/m);
    assert.match(text, /\n\nEvery boat carries a lantern\.\n/);
  });

  test("Copy as HTML puts both forms on the clipboard", async () => {
    await window.chord(Key.CONTROL, "e");
    await window.role("dialog", "Export");
    await window.run(
      `[...document.querySelectorAll("dialog input[type=radio]")].find((r) => r.value === "fragment").click()`,
    );
    await window.run(
      `window.copied = null;
       document.addEventListener("copy", (event) => {
         window.copied = [event.clipboardData.getData("text/html"), event.clipboardData.getData("text/plain"), event.defaultPrevented];
       }, { once: true });
       const set = DataTransfer.prototype.setData;
       window.forms = {};
       DataTransfer.prototype.setData = function (type, text) { window.forms[type] = text; return set.call(this, type, text); };`,
    );
    await window.waitFor(
      `return ![...document.querySelectorAll("dialog button")].find((b) => b.textContent.includes("Copy as HTML")).disabled`,
      "the fragment",
    );
    await window.click("button", "Copy as HTML");
    await window.waitFor(`return document.querySelector("dialog").textContent.includes("Copied.")`, "Copied");
    const forms = await window.run("return window.forms");
    assert.match(forms["text/html"], /<p>Every boat carries a lantern\.<\/p>/);
    assert.doesNotMatch(forms["text/html"], /class=|style=/);
    assert.match(forms["text/plain"], /^Every boat carries a lantern\./m);
    assert.doesNotMatch(forms["text/plain"], /<p>/);
    await window.keys(Key.ESCAPE);
  });

  test("an export carries the last key", async () => {
    const folder = path.join(home.home, "last-key");
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, Key.END);
    await window.chord(Key.CONTROL, "e");
    const field = await window.role("textbox", "Folder");
    await window.fill(field, folder);
    // Typed in the same moment as the press: nothing has gone to the core yet.
    await window.run(
      `const box = document.querySelector('[aria-label="Article text"]');
       const view = (box.cmTile?.view ?? box.cmView?.view);
       view.dispatch({ changes: { from: view.state.doc.length, insert: "\\n\\nThe very last words" }, userEvent: "input.type" });
       [...document.querySelectorAll("dialog button[type=submit]")].at(-1).click();`,
    );
    await window.waitFor(
      `const anyway = [...document.querySelectorAll("dialog button")].find((b) => b.textContent.trim() === "Export anyway");
       if (anyway) anyway.click();
       return [...document.querySelectorAll("dialog button")].some((b) => b.textContent.trim() === "Show in folder")`,
      "the export's result",
    );
    const [name] = readdirSync(folder).filter((file) => file.endsWith(".html"));
    assert.match(readFileSync(path.join(folder, name), "utf8"), /The very last words/);
    await window.keys(Key.ESCAPE);
  });

  test("undo outlives a look at another draft", async () => {
    const before = await window.text();
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, Key.END);
    await window.keys(" and a slip");
    await window.waitForPreview("and a slip");
    const other = (await drafts()).find((title) => title !== "Boats of the delta");
    await openDraft(other);
    assert.match(await window.text(), /Wells were dug by hand/);
    await openDraft("Boats of the delta");
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, "z");
    await window.waitFor(
      `const box = document.querySelector('[aria-label="Article text"]');
       return (box.cmTile?.view ?? box.cmView?.view).state.doc.toString() === arguments[0]`,
      "the slip undone",
      before,
    );
    await window.saved();
  });

  test("search shows where the words stand", async () => {
    const box = await window.role("searchbox", "Search drafts");
    await box.sendKeys("lantern");
    await window.waitFor(
      `const all = [...document.querySelectorAll("[data-draft]")];
       return all.length === 1 && [...all[0].querySelectorAll("mark")].some((m) => /lantern/i.test(m.textContent))`,
      "one draft with its passage",
    );
    await window.keys(Key.ESCAPE);
    await window.waitFor(`return document.querySelectorAll("[data-draft]").length === 2`, "all drafts again");
  });

  test("a duplicate is a draft of its own", async () => {
    await choose("Boats of the delta", "Duplicate");
    await window.waitFor(`return document.querySelectorAll("[data-draft]").length === 3`, "three drafts");
    await said("Duplicated");
    assert.match(await window.text(), /Every boat carries a lantern/);
  });

  test("deleting goes to the wastebasket, and back from it", async () => {
    const title = await window.run(
      `return document.querySelector("[data-draft][aria-current] b").textContent`,
    );
    await choose(title, "Move to the wastebasket");
    await window.waitFor(`return document.querySelectorAll("[data-draft]").length === 2`, "two drafts");
    await window.click("button", "Wastebasket", { exact: false });
    await choose(title, "Put back");
    await window.waitFor(`return document.querySelectorAll("[data-draft]").length === 3`, "three drafts");
    await window.editor();
    assert.match(await window.text(), /Every boat carries a lantern/);
    await choose(title, "Move to the wastebasket");
    await window.click("button", "Wastebasket", { exact: false });
    await window.click("button", "Empty the wastebasket…");
    const question = await window.role("alertdialog", "Empty the wastebasket?");
    await window.click("button", "Empty it", { within: question });
    await said("The wastebasket is empty");
  });

  test("F8 goes from finding to finding", async () => {
    await window.newArticle({ observance: "south-south cooperation", year: 2026 });
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, Key.HOME);
    const selection = () =>
      window.run(
        `const box = document.querySelector('[aria-label="Article text"]');
         const { from, to } = (box.cmTile?.view ?? box.cmView?.view).state.selection.main; return [from, to]`,
      );
    await window.waitFor(`return document.querySelectorAll(".cm-editor .dm-sign").length > 1`, "findings");
    await window.keys(Key.F8);
    const [first] = await selection();
    await window.keys(Key.F8);
    const [second, end] = await selection();
    assert.ok(second > first && end > second, "the next one is chosen");
    await window.chord(Key.SHIFT, Key.F8);
    assert.equal((await selection())[0], first, "and back");
  });

  test("as small as at 200 % nothing scrolls sideways, and dialogs scroll inside", async () => {
    await window.session.manage().window().setRect({ x: 0, y: 0, width: 640, height: 480 });
    await window.waitFor("return innerWidth === 640 && innerHeight === 480", "the small window");
    const sideways = () =>
      window.run(
        `return [document.documentElement, ...document.querySelectorAll("dialog, dialog *")].filter((n) =>
           n.scrollWidth > n.clientWidth + 1 && n.clientWidth > 1 && !["hidden", "clip", "visible"].includes(getComputedStyle(n).overflowX))
           .map((n) => n.tagName + "." + n.className)`,
      );
    assert.deepEqual(await sideways(), []);
    await window.click("button", "Show the side panel");
    await window.waitForPreview("South-South");
    await window.keys(Key.ESCAPE);
    await window.waitFor(`return !document.querySelector('[data-pane="side"]')`, "the panel put away");
    assert.equal(
      await window.waitFor(`return document.activeElement?.dataset.shows`, "the focus on its button"),
      "side",
    );
    for (const [name, keys] of [
      ["New article", [Key.CONTROL, "n"]],
      ["Export", [Key.CONTROL, "e"]],
      ["All keys", [Key.F1]],
      ["Citation", [Key.CONTROL, Key.SHIFT, "c"]],
    ]) {
      if (name === "Citation") await (await window.editor()).click();
      await window.chord(...keys);
      const dialog = await window.role("dialog", name);
      const fits = await window.run(
        `const box = arguments[0].getBoundingClientRect();
         return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight`,
        dialog,
      );
      assert.ok(fits, `${name} fits into the window`);
      assert.deepEqual(await sideways(), [], name);
      await window.keys(Key.ESCAPE);
      await window.waitFor(`return !document.querySelector("dialog[open]")`, `${name} closed`);
    }
  });
});
