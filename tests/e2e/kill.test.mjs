// The app killed 300 ms after the last key, at random moments of typing: at the next start all is there.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { debugBinary, freshHome, Key, startDisplay, Window } from "./window.mjs";

const rounds = Number(process.env.DAYMARK_KILL_ROUNDS ?? 20);

/** The process of this test's window: the one whose environment names its data folder. */
function processOf(home) {
  return execFileSync("pgrep", ["-f", debugBinary], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map(Number)
    .find((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        return (
          command.startsWith(debugBinary) &&
          readFileSync(`/proc/${pid}/environ`, "utf8").includes(`DAYMARK_DATA_DIR=${home.data}\0`)
        );
      } catch {
        return false;
      }
    });
}

describe("killed while typing", () => {
  let display;
  let home;

  before(async () => {
    display = await startDisplay();
    home = freshHome();
  });

  after(async () => {
    await display?.stop();
    home?.remove();
  });

  test(`SIGKILL 300 ms after the last key, ${rounds} times`, async () => {
    let expected = "";
    for (let round = 0; round < rounds; round++) {
      const window = await Window.open({ display, home });
      try {
        if (round === 0) {
          await window.newArticle({ observance: "human rights day", template: "Statement" });
        } else {
          await window.editor();
          assert.equal(
            await window.text(),
            expected,
            `round ${round}: what was typed before the kill is there`,
          );
        }
        await (await window.editor()).click();
        await window.chord(Key.CONTROL, Key.END);
        // A length that differs from round to round, so that the kill meets another moment of saving.
        const words = Array.from({ length: 1 + ((round * 7) % 12) }, (_, n) => `word${round}x${n} `).join("");
        await window.keys(Key.ENTER, words);
        // The kill is timed from the moment the window has the last key, not from the driver's answer.
        const last = await window.waitFor(
          `const box = document.querySelector('[aria-label="Article text"]');
           const text = (box.cmTile?.view ?? box.cmView?.view).state.doc.toString();
           return text.endsWith(arguments[0]) ? [text, performance.timeOrigin + performance.now()] : null`,
          "the last key",
          words,
        );
        expected = last[0];
        const rest = 300 - (Date.now() - last[1]);
        if (rest > 0) await new Promise((done) => setTimeout(done, rest));
        const pid = processOf(home);
        assert.ok(pid, "the app's process");
        process.kill(pid, "SIGKILL");
      } finally {
        await window.close();
      }
    }
    const window = await Window.open({ display, home });
    try {
      await window.editor();
      assert.equal(await window.text(), expected);
    } finally {
      await window.close();
    }
  });
});
