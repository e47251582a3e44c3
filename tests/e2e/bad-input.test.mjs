// What goes wrong on a real machine: each has a message that names the remedy, and loses nothing.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { debugBinary, environment, freshHome, Key, startDisplay, Window } from "./window.mjs";

describe("bad input in the real window", () => {
  let display;
  let home;
  let window;

  before(async () => {
    display = await startDisplay();
  });
  after(async () => {
    await display?.stop();
  });
  beforeEach(() => {
    home = freshHome();
  });
  afterEach(async () => {
    await window?.close();
    window = undefined;
    home.remove();
  });

  const open = (more = {}) => Window.open({ display, home, ...more }).then((opened) => (window = opened));

  test("a file in Windows-1252 opens, and that is said", async () => {
    const file = path.join(home.home, "journée.md");
    writeFileSync(
      file,
      Buffer.from("---\ntitle: Journ\xe9e\nlanguage: fr\n---\n\nL\x92\xe9t\xe9 \x96 d\xe9j\xe0.\n", "latin1"),
    );
    await open({ environment: { DAYMARK_TEST_OPEN: file } });
    await window.role("button", "New article");
    await window.chord(Key.CONTROL, "o");
    await window.waitForPreview("L’été – déjà.");
    await window.waitFor(
      `return document.body.textContent.includes("Windows-1252")`,
      "the encoding in words",
    );
  });

  test("what the app is started with is open: an article, and a word about what cannot be read", async () => {
    const file = path.join(home.home, "handed-over.md");
    writeFileSync(file, "---\ntitle: Handed over\n---\n\nFrom the file manager.\n");
    await open({ args: [file, path.join(home.home, "nowhere.md")] });
    await window.waitForPreview("From the file manager.");
    await window.waitFor(`return document.body.textContent.includes("nowhere.md")`, "what is not there");
  });

  test("front matter that is not YAML: the article opens, the fault is located", async () => {
    const file = path.join(home.home, "broken.md");
    writeFileSync(file, "---\ntitle: [unclosed\nyear: 2026\n---\n\nThe words are all here.\n");
    await open({ environment: { DAYMARK_TEST_OPEN: file } });
    await window.role("button", "New article");
    await window.chord(Key.CONTROL, "o");
    await window.waitForPreview("The words are all here.");
    await window.waitFor(`return /line \\d+/i.test(document.body.textContent)`, "the line of the fault");
    await (await window.editor()).click();
    await window.chord(Key.CONTROL, Key.END);
    await window.keys("More.");
    await window.saved();
  });

  test("a second start shows the first window and opens its file there", async () => {
    await open();
    await window.role("button", "New article");
    const file = path.join(home.home, "second.md");
    writeFileSync(file, "---\ntitle: From the second start\n---\n\nA second pair of hands.\n");
    const bus = execFileSync("pgrep", ["-f", debugBinary], { encoding: "utf8" });
    const { readFileSync } = await import("node:fs");
    const first = bus
      .trim()
      .split("\n")
      .map((pid) => {
        try {
          return readFileSync(`/proc/${pid}/environ`, "utf8");
        } catch {
          return "";
        }
      })
      .find(
        (text) =>
          text.includes(`DAYMARK_DATA_DIR=${home.data}\0`) && text.includes("DBUS_SESSION_BUS_ADDRESS="),
      );
    const address = /DBUS_SESSION_BUS_ADDRESS=([^\0]*)/.exec(first)[1];
    const second = spawn(debugBinary, [file], {
      env: environment(home, display, { DBUS_SESSION_BUS_ADDRESS: address }),
      stdio: "ignore",
    });
    const [status] = await once(second, "exit");
    assert.equal(status, 0, "the second start ends at once, in order");
    await window.waitForPreview("A second pair of hands.");
  });

  test("a full disk: it says so, keeps the text, and saves once there is room", {
    skip: process.getuid() !== 0 && "needs root for a small disk",
  }, async (t) => {
    const disk = path.join(home.home, "small");
    mkdirSync(disk);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], { stdio: "ignore" });
    } catch {
      t.skip("this machine allows no mounts");
      return;
    }
    try {
      await open({ environment: { DAYMARK_DATA_DIR: disk } });
      await window.newArticle({ observance: "peace", template: "Statement" });
      await window.saved();
      execFileSync("sh", ["-c", `dd if=/dev/zero of=${disk}/filler bs=4k 2>/dev/null || true`]);
      await (await window.editor()).click();
      await window.chord(Key.CONTROL, Key.END);
      await window.paste(`\n\n${"There is no room for this sentence. ".repeat(4000)}The end stands.`);
      await window.waitFor(
        `return [...document.querySelectorAll('[role="status"],[role="alert"]')].some((s) => /Not saved/.test(s.textContent))`,
        "Not saved, with the reason",
      );
      await window.waitFor(
        `return /disk|space|room/i.test(document.body.textContent)`,
        "the reason in words",
      );
      execFileSync("rm", [`${disk}/filler`]);
      await window.saved();
      assert.ok((await window.text()).includes("The end stands."), "what found no room is kept");
    } finally {
      await window?.close();
      window = undefined;
      execFileSync("umount", ["-l", disk]);
    }
  });

  test("a picture that is none is refused with the reason", async () => {
    const file = path.join(home.home, "not-a-picture.png");
    writeFileSync(file, "This is a letter, not a picture.");
    await open({ environment: { DAYMARK_TEST_PICTURE: file } });
    await window.newArticle({ observance: "peace", template: "Statement" });
    const before = await window.text();
    await window.run(
      `const data = new DataTransfer();
       data.items.add(new File(["This is a letter"], "letter.png", { type: "image/png" }));
       document.querySelector('[aria-label="Article text"]').dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))`,
    );
    await window.waitFor(
      `return /picture/i.test([...document.querySelectorAll('[role="alert"],[role="status"],[aria-live]')].map((n) => n.textContent).join(" "))`,
      "the refusal",
    );
    assert.equal(await window.text(), before, "the text is as it was");
  });
});
