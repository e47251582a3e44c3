import { expect, test } from "vitest";
import type { BoundPassage } from "../bindings";
import { fakeHost } from "../host/fake";
import { groupsOf, nextOpen } from "./editions.svelte";
import { Workspace } from "./workspace.svelte";

const passage = (id: number, group: string, state: string) => ({ id, group, state }) as BoundPassage;

test("kinds are shown in their order with what is decided of each", () => {
  const passages = [passage(0, "summary", "open"), passage(1, "dates", "kept"), passage(2, "dates", "open")];
  expect(groupsOf(passages)).toEqual([
    { name: "dates", decided: 1, all: 2 },
    { name: "summary", decided: 0, all: 1 },
  ]);
});

test("after a decision the next open passage is in front, at the end the first that was left", () => {
  const passages = [passage(0, "dates", "open"), passage(1, "dates", "cut"), passage(2, "years", "open")];
  expect(nextOpen(passages, 0)).toBe(2);
  expect(nextOpen(passages, 2)).toBe(0);
  expect(nextOpen([passage(0, "dates", "kept")], 0)).toBeNull();
});

test("decisions are counted, kept and taken back", async () => {
  const host = fakeHost();
  const work = new Workspace(host);
  await work.start();
  const draft = host.drafts.get(5);
  if (!draft) throw new Error("the fake has an article");
  draft.body = "We open on Saturday.\n\nThis year we worked in fourteen countries.\n";
  expect(await work.makeNextEdition(5, 2027)).toBe(true);
  const { editions } = work;
  expect(editions.shown).toBe(true);
  expect(editions.left).toBe(3);

  const [, time] = editions.passages;
  if (!time) throw new Error("three passages");
  await editions.take(time);
  expect(editions.left, "nothing is offered for it, so nothing is decided").toBe(3);
  await editions.keep(time);
  expect(editions.passages[1]?.state).toBe("kept");
  expect(editions.active, "the next open one is in front").toBe(2);
  await editions.undo();
  expect(editions.left).toBe(3);
  expect(editions.active).toBe(1);

  editions.finish();
  expect(editions.shown).toBe(false);
  expect(work.notices.current?.text ?? "", "leaving it half-done is said").toContain("3 passages are left");
});
