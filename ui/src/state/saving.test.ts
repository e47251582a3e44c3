import { beforeEach, describe, expect, test } from "vitest";
import { Saving } from "./saving.svelte";

const full = { code: "disk-full", message: "The disk is full", hint: "Free some space." };
let saving: Saving;

beforeEach(() => {
  saving = new Saving();
  saving.opened(7, 3, 1000);
});

const saved = (version: number, draft = 7) =>
  saving.heard({ kind: "saved", draft, version, at: 2000 + version });

describe("the status", () => {
  test("begins with nothing to save", () => {
    expect(new Saving().state).toBe("nothing");
  });

  test("an opened article is saved at its own time", () => {
    expect([saving.state, saving.at]).toEqual(["saved", 1000]);
  });

  test("reads Saving from the first key, and Saved once that version is durable", () => {
    saving.touched();
    expect(saving.state).toBe("saving");
    saving.edited(7, 4);
    expect(saving.state).toBe("saving");
    saved(4);
    expect([saving.state, saving.at]).toEqual(["saved", 2004]);
  });

  test("an older version that became durable is not the last key", () => {
    saving.edited(7, 5);
    saved(4);
    expect(saving.state, "version 5 is not on the disk yet").toBe("saving");
  });

  test("a save that overtakes the edit's own answer counts", () => {
    saving.touched();
    saved(4);
    saving.edited(7, 4);
    expect(saving.state).toBe("saved");
  });

  test("a failure stays through further typing until something is durable", () => {
    saving.edited(7, 4);
    saving.heard({ kind: "saveFailed", draft: 7, error: full });
    saving.touched();
    saving.edited(7, 5);
    expect(saving.state).toBe("failed");
    expect(saving.error?.hint).toBe("Free some space.");
    saved(4);
    expect([saving.state, saving.error]).toEqual(["saving", null]);
    saved(5);
    expect(saving.state).toBe("saved");
  });

  test("another draft's save says nothing about this one", () => {
    saving.edited(7, 4);
    saved(9, 8);
    expect(saving.state).toBe("saving");
  });

  test("an article opened again before it was durable is not called saved", () => {
    saving.edited(7, 4);
    saving.opened(8, 1, 500);
    expect(saving.state).toBe("saved");
    saving.opened(7, 4, 1000);
    expect(saving.state).toBe("saving");
    saved(4);
    expect(saving.state).toBe("saved");
  });

  test("a save heard while another article is shown is remembered", () => {
    saving.edited(7, 4);
    saving.opened(8, 1, 500);
    saved(4);
    saving.opened(7, 4, 2004);
    expect(saving.state).toBe("saved");
  });
});
