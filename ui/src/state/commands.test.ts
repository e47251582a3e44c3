import { describe, expect, test } from "vitest";
import { fakeHost } from "../host/fake";
import { hasMessage } from "../messages";
import { commandsOf, isKey, labelOf } from "./commands";
import { Workspace } from "./workspace.svelte";

async function desk(start = "library") {
  const work = new Workspace(fakeHost(start));
  await work.start();
  return { work, commands: commandsOf(work) };
}

function press(key: string, code: string, held: Partial<KeyboardEventInit> = {}): KeyboardEvent {
  return new KeyboardEvent("keydown", { key, code, ...held });
}

describe("commands", () => {
  test("each has a label, and an id and a key of its own", async () => {
    const { commands } = await desk();
    for (const command of commands) expect(hasMessage(`command-${command.id}`), command.id).toBe(true);
    for (const command of commands) expect(labelOf(command)).not.toBe("");
    const ids = commands.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = commands.map((command) => command.keys).filter(Boolean);
    expect(new Set(keys).size, "two commands on one key").toBe(keys.length);
  });

  test("those that need an article say so while none is open", async () => {
    const { work, commands } = await desk("first");
    const find = (id: string) => commands.find((command) => command.id === id);
    expect(find("export")?.unavailable()).toBe("Open an article first");
    expect(find("new-article")?.unavailable()).toBeNull();
    await work.openSample();
    expect(find("export")?.unavailable()).toBeNull();
  });

  test("opening a dialog names it", async () => {
    const { work, commands } = await desk();
    commands.find((command) => command.id === "export")?.run();
    expect(work.dialog).toBe("export");
  });
});

describe("keys", () => {
  test.each([
    ["Ctrl Shift D", press("D", "KeyD", { ctrlKey: true, shiftKey: true }), true],
    ["Ctrl Shift D", press("d", "KeyD", { ctrlKey: true }), false],
    ["Ctrl N", press("n", "KeyN", { metaKey: true }), true],
    ["Ctrl N", press("n", "KeyN"), false],
    ["Ctrl 1", press("&", "Digit1", { ctrlKey: true }), true],
    ["F1", press("F1", "F1"), true],
    ["", press("x", "KeyX"), false],
  ])("%s", (keys, event, hit) => {
    expect(isKey(event, keys)).toBe(hit);
  });
});
