import { beforeEach, expect, test } from "vitest";
import type { DraftEntry } from "../bindings";
import { type FakeHost, fakeHost } from "../host/fake";
import { groupDrafts } from "./grouping";
import { primary, rootOf, setsOf } from "./translations.svelte";
import { Workspace } from "./workspace.svelte";

const entry = (id: number, language: string, translationOf: number | null, day = "2026-09-12") =>
  ({ id, language, translationOf, isTranslation: translationOf !== null, day, saved: id }) as DraftEntry;

test("drafts of several languages are one set, the source first", () => {
  const drafts = [entry(4, "fr", 2), entry(2, "en", null), entry(3, "ar", 4), entry(7, "en", null)];
  const ids = (id: number) =>
    setsOf(drafts)
      .get(id)
      ?.map((draft) => draft.id);
  for (const id of [2, 3, 4]) expect(ids(id)).toEqual([2, 3, 4]);
  expect(ids(7), "an article by itself is no set").toBeUndefined();
  expect(
    rootOf(
      1,
      new Map([
        [1, 2],
        [2, 1],
      ]),
    ),
    "a ring belongs to the oldest",
  ).toBe(1);
  expect(rootOf(9, new Map([[9, 8]])), "the source may be in the wastebasket").toBe(8);
  expect([primary("zh-Hant"), primary("en_GB")]).toEqual(["zh", "en"]);
});

test("in the list a translation follows its source", () => {
  const drafts = [entry(9, "en", null), entry(5, "fr", 2), entry(2, "en", null), entry(4, "es", 2)];
  const [group] = groupDrafts(drafts, "2026-08-18");
  expect(group?.drafts.map((draft) => draft.id)).toEqual([9, 2, 4, 5]);
});

let host: FakeHost;
let work: Workspace;

beforeEach(async () => {
  host = fakeHost();
  work = new Workspace(host);
  await work.start();
});

/** Lets what was asked of the core come back. */
const answered = () => new Promise((done) => setTimeout(done, 0));

test("what changed in the source is told, done, and opened again", async () => {
  expect(work.translations.present, "an article in one language has nothing to tell").toBe(false);
  expect(await work.makeTranslation(5, "fr")).toBe(true);
  await answered();
  const { translations } = work;
  const french = work.article?.id ?? 0;
  expect(french).not.toBe(5);
  expect(translations.others.map((member) => [member.draft, member.language])).toEqual([[5, "en"]]);
  expect(translations.changes).toEqual([]);

  const source = host.drafts.get(5);
  if (!source) throw new Error("the fake has an article");
  source.body = source.body.replace("seed library", "seed bank").replace("cold nights", "cold days");
  await work.open(5);
  await answered();
  expect(translations.review, "the source is no translation").toBeNull();
  expect(translations.others[0]?.behind).toBe(2);
  await work.open(french);
  await answered();
  expect(translations.changes.length, "its heading and its paragraph").toBe(2);
  expect(translations.sourceLanguage).toBe("English");

  await translations.done(translations.changes);
  expect(translations.changes).toEqual([]);
  expect(work.notices.current?.text).toContain("up to date");
  work.notices.current?.action?.run();
  await answered();
  expect(translations.changes.length, "the notice takes it back").toBe(2);
});

test("an article in the six languages once each", async () => {
  await work.makeTranslation(5, "fr");
  expect(await work.makeTranslation(5, "fr")).toBe(false);
  expect(work.notices.current?.fault).toBe(true);
});

test("a change that is another by now is not gone to", async () => {
  await work.makeTranslation(5, "fr");
  const source = host.drafts.get(5);
  if (!source) throw new Error("the fake has an article");
  source.body = source.body.replace("seed library", "seed bank");
  await work.open(5);
  await work.open(6);
  await work.open(Math.max(...host.drafts.keys()));
  await answered();
  const [change] = work.translations.changes;
  if (!change) throw new Error("one change");
  source.body = source.body.replace("seed bank", "seed store");
  await work.translations.show(change);
  expect(work.notices.current?.text).toContain("changed again");
});
