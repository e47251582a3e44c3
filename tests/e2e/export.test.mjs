// What leaves the window: every target into a folder whose path is typed, and what is asked before.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { violations } from "./judge.mjs";
import { freshHome, Key, root, startDisplay, Window } from "./window.mjs";

const sample = path.join(root, "templates/samples/knowledge-that-travels.md");

async function openDialog(window) {
  await window.click("button", "Export…");
  return window.role("dialog", "Export");
}

async function chooseTarget(window, name) {
  await window.run("arguments[0].labels[0].click()", await window.role("radio", name));
}

async function typeFolder(window, folder) {
  const field = await window.role("textbox", "Folder");
  await window.fill(field, folder);
}

/** The outcome's lines, once it is written. */
function written(window) {
  return window.waitFor(
    `const shown = document.querySelector("dialog .res:not(.bad)");
     return shown && [...shown.querySelectorAll("li")].map((line) => line.textContent)`,
    "what was written",
  );
}

const closed = (window) =>
  window.waitFor(`return document.querySelector("dialog[open]") === null`, "the dialog to go");

describe("export from the real window", () => {
  let display;
  let home;
  let window;

  before(async () => {
    display = await startDisplay();
    home = freshHome();
    window = await Window.open({ display, home });
    await window.waitFor(`return document.querySelector("h1")?.checkVisibility()`, "the welcome");
    await window.drop(path.basename(sample), readFileSync(sample, "utf8"));
    await window.waitForPreview("Knowledge that travels");
    await window.saved();
  });

  after(async () => {
    await window?.close();
    await display?.stop();
    home?.remove();
  });

  const start = (file, bytes) => readFileSync(file).subarray(0, bytes).toString("latin1");
  for (const [target, endings, holds] of [
    ["Web page", [".html"], (main) => assert.match(readFileSync(main, "utf8"), /^<!DOCTYPE html>/i)],
    [
      "Fragment",
      [".html"],
      (main) => assert.doesNotMatch(readFileSync(main, "utf8"), /<(html|body|style|script)\b/i),
    ],
    [
      "Newsletter",
      [".eml", ".html"],
      (main) => assert.match(readFileSync(main, "utf8"), /^Content-Type: multipart\//m),
    ],
    ["Word", [".docx"], (main) => assert.equal(start(main, 2), "PK")],
    ["Markdown", [".md"], (main) => assert.match(readFileSync(main, "utf8"), /Knowledge that travels/)],
    [
      "Pictures for posts",
      ["-og.png", "-square.png", ".txt"],
      (main) => assert.equal(start(main, 4), "\u0089PNG"),
    ],
  ])
    test(`${target}: its files lie in the folder that was typed`, async () => {
      const folder = path.join(home.home, "out", target);
      const dialog = await openDialog(window);
      await chooseTarget(window, target);
      await typeFolder(window, folder);
      await window.click("button", "Export", { within: dialog });
      const lines = await written(window);
      const files = readdirSync(folder);
      for (const ending of endings) {
        const name = files.find((file) => file.endsWith(ending));
        assert.ok(name, `${ending} among ${files}`);
        assert.ok(
          lines.some((line) => line.startsWith(name)),
          `${name} is told: ${lines}`,
        );
      }
      holds(
        path.join(
          folder,
          files.find((file) => file.endsWith(endings[0])),
        ),
      );
      assert.deepEqual(
        files.filter((file) => file.endsWith(".tmp") || file.startsWith(".")),
        [],
        "nothing half-written",
      );
      assert.deepEqual(await violations(window, "dialog[open]"), []);
      await window.keys(Key.ESCAPE);
      await closed(window);
    });

  test("target and folder are remembered", async () => {
    await openDialog(window);
    const chosen = await window.run(
      `const input = document.querySelector('[role="radiogroup"][aria-label="Target"] input:checked');
       return [document.getElementById(input.getAttribute("aria-labelledby")).textContent,
         document.getElementById("export-folder").value]`,
    );
    assert.deepEqual(chosen, ["Pictures for posts", path.join(home.home, "out/Pictures for posts")]);
    await chooseTarget(window, "Word");
    assert.equal(
      await window.run(`return document.getElementById("export-folder").value`),
      path.join(home.home, "out/Word"),
    );
    await window.click("button", "Close", { within: "dialog .foot" });
    await closed(window);
  });

  test("a fragment is made for the system that was chosen, which is remembered", async () => {
    const folder = path.join(home.home, "wordpress");
    const dialog = await openDialog(window);
    await chooseTarget(window, "Fragment");
    await (await window.role("combobox", "Made for")).sendKeys("WordPress");
    await typeFolder(window, folder);
    await window.click("button", "Export", { within: dialog });
    await written(window);
    const [name] = readdirSync(folder);
    assert.match(readFileSync(path.join(folder, name), "utf8"), /<!-- wp:paragraph -->/);
    await window.keys(Key.ESCAPE);
    await closed(window);
    await openDialog(window);
    assert.equal(await (await window.role("combobox", "Made for")).getAttribute("value"), "wordpress");
    await window.keys(Key.ESCAPE);
    await closed(window);
  });

  test("no folder, and one that cannot be, are told with the remedy", async () => {
    const dialog = await openDialog(window);
    await chooseTarget(window, "Web page");
    await typeFolder(window, "");
    await window.click("button", "Export", { within: dialog });
    await window.waitFor(
      `return document.getElementById("export-folder-note").textContent.includes("Type a folder")`,
      "what is missing",
    );
    const file = path.join(home.home, "a-file");
    writeFileSync(file, "mine");
    await typeFolder(window, path.join(file, "below"));
    await window.click("button", "Export", { within: dialog });
    const fault = await window.waitFor(
      `return document.querySelector("dialog .res.bad")?.textContent`,
      "the fault",
    );
    assert.ok(fault.includes("a-file"), fault);
    assert.equal(readFileSync(file, "utf8"), "mine");
    await window.keys(Key.ESCAPE);
    await closed(window);
  });

  test("a file that Daymark did not write is replaced only when it is said", async () => {
    const folder = path.join(home.home, "taken");
    mkdirSync(folder);
    const name = readdirSync(path.join(home.home, "out/Web page")).find((file) => file.endsWith(".html"));
    const taken = path.join(folder, name);
    writeFileSync(taken, "<p>Somebody's own page</p>");
    const dialog = await openDialog(window);
    await chooseTarget(window, "Web page");
    await typeFolder(window, folder);
    await window.click("button", "Export", { within: dialog });
    await window.role("button", "Replace it");
    await window.keys(Key.ESCAPE);
    await window.role("textbox", "Folder");
    assert.match(readFileSync(taken, "utf8"), /Somebody's own page/);
    await window.click("button", "Export", { within: "dialog .foot" });
    await window.click("button", "Replace it");
    await written(window);
    assert.match(readFileSync(taken, "utf8"), /^<!DOCTYPE html>/i);
    await window.keys(Key.ESCAPE);
    await closed(window);
  });

  test("the page stands beside its form, where there is room", async () => {
    await openDialog(window);
    await chooseTarget(window, "Web page");
    const page = `document.querySelector('dialog iframe[title="The page as it is written"]')`;
    await window.waitFor(
      `return ${page}?.contentDocument.body.textContent.includes("Knowledge that travels")`,
      "the page",
    );
    const faces = await window.run(`return ${page}.contentDocument.adoptedStyleSheets.length`);
    assert.ok(faces > 1, "in its own looks");
    await chooseTarget(window, "Markdown");
    await window.waitFor(`return ${page} === null`, "the page to go with its target");
    await chooseTarget(window, "Web page");
    await window.keys(Key.ESCAPE);
    await closed(window);
  });

  test("with errors open it asks; cancelled nothing is written, anyway it is", async () => {
    await window.newArticle({ observance: "south-south cooperation", year: 2026 });
    await window.saved();
    const folder = path.join(home.home, "asked");
    const dialog = await openDialog(window);
    await chooseTarget(window, "Web page");
    await typeFolder(window, folder);
    await window.click("button", "Export", { within: dialog });
    await window.role("button", "Export anyway");
    assert.deepEqual(await violations(window, "dialog[open]"), []);
    await window.click("button", "Cancel", { within: "dialog" });
    await window.role("textbox", "Folder");
    assert.equal(existsSync(folder), false, "nothing is written before the answer");
    await window.click("button", "Export", { within: "dialog .foot" });
    await window.click("button", "Export anyway");
    await written(window);
    assert.equal(readdirSync(folder).length, 1);
    await window.keys(Key.ESCAPE);
    await closed(window);
  });
});
