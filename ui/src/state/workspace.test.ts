import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type FakeHost, fakeHost } from "../host/fake";
import { Workspace } from "./workspace.svelte";

let host: FakeHost;
let work: Workspace;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date("2026-08-18T14:02:00") });
  host = fakeHost();
  work = new Workspace(host);
  await work.start();
});

afterEach(() => {
  vi.useRealTimers();
});

test("after a restart the last article is open again", () => {
  expect(work.article?.id).toBe(5);
  expect(work.saving.state).toBe("saved");
});

test("the first start welcomes, and an article ends the welcome for good", async () => {
  const first = new Workspace(fakeHost("first"));
  await first.start();
  expect([first.welcome, first.article]).toEqual([true, null]);
  await first.create({ observance: "peace", template: "statement", year: 2026, language: null });
  expect([first.welcome, first.settings.welcomeDone, first.article?.details.observance]).toEqual([
    false,
    true,
    "peace",
  ]);
});

test("a changed detail is saved, shown in the library, and gives the editor its new version", async () => {
  const before = work.article?.version ?? 0;
  work.form.change("title", "Knowledge comes home");
  await work.form.flush();
  expect(work.details?.title).toBe("Knowledge comes home");
  expect(work.article?.version).toBe(before + 1);
  expect(work.library.all.find((draft) => draft.id === 5)?.title).toBe("Knowledge comes home");
  expect(work.saving.state).toBe("saving");
  await vi.advanceTimersByTimeAsync(200);
  expect(work.saving.state).toBe("saved");
});

test("a draft in the wastebasket can be taken back from the message", async () => {
  await work.trash(5);
  expect(work.article).toBeNull();
  expect(work.library.all.some((draft) => draft.id === 5)).toBe(false);
  work.notices.current?.action?.run();
  await vi.advanceTimersByTimeAsync(50);
  expect(work.article?.id).toBe(5);
  expect(work.library.trashed).toEqual([]);
});

test("a save that fails is said with its remedy, and a second try that works ends it", async () => {
  host.failSaves(true);
  await work.flush();
  expect([work.saving.state, work.saving.error?.message]).toEqual(["failed", "The disk is full"]);
  host.failSaves(false);
  await work.flush();
  expect([work.saving.state, work.saving.error]).toEqual(["saved", null]);
});

test("of two articles opened in a row the later is shown, whichever answer comes first", async () => {
  const real = host.openArticle;
  host.openArticle = async (id) => {
    await new Promise((resolve) => setTimeout(resolve, id === 1 ? 50 : 5));
    return real(id);
  };
  void work.open(1);
  void work.open(2);
  await vi.advanceTimersByTimeAsync(100);
  expect(work.article?.id).toBe(2);
});

test("a refusal is told in words with its hint", async () => {
  await work.open(404);
  expect(work.notices.current).toMatchObject({ fault: true, hint: "Choose another in the library." });
  expect(work.article?.id, "the open article stays").toBe(5);
});

test("what is found in an older text is passed over, in the present one it is shown", async () => {
  await host.recheck(5);
  const before = work.analysis?.findings ?? [];
  const analysis = { words: 1, readingMinutes: 1, parts: [], checked: false, findings: [], ignores: [] };
  const version = work.analysedVersion + 1;
  work.edited({ version, analysis, preview: { kind: "same" } });
  expect(work.analysis?.findings).toEqual(before);
  const told = { kind: "checked" as const, draft: 5, findings: [], ignores: [] };
  host.announce({ ...told, version: version - 1 });
  expect(work.analysis?.checked).toBe(false);
  host.announce({ ...told, version });
  expect(work.analysis).toMatchObject({ checked: true, findings: [] });
});

test("what was found may come before the answer to the edit that it is of", () => {
  const version = work.analysedVersion + 1;
  host.announce({ kind: "checked", draft: 5, version, findings: [], ignores: [] });
  const analysis = { words: 1, readingMinutes: 1, parts: [], checked: false, findings: [], ignores: [] };
  work.edited({ version, analysis, preview: { kind: "same" } });
  expect(work.analysis?.checked).toBe(true);
});

test("what was found may come before the article that it is of", async () => {
  host.openArticle = async (draft) => {
    const article = await fakeHost().openArticle(draft);
    host.announce({ kind: "checked", draft, version: article.version, findings: [], ignores: [] });
    return { ...article, analysis: { ...article.analysis, checked: false } };
  };
  const other = work.library.all.find((entry) => entry.id !== 5)?.id ?? 0;
  await work.open(other);
  expect(work.analysis?.checked).toBe(true);
});
