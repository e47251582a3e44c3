import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FindingInfo } from "../bindings";
import { finding, fixable } from "../editor/tests/finding";
import { type FakeHost, fakeHost } from "../host/fake";
import { grouped } from "./checks.svelte";
import { Workspace } from "./workspace.svelte";

let host: FakeHost;
let work: Workspace;
let editor: Record<string, ReturnType<typeof vi.fn>>;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date("2026-08-18T14:02:00") });
  host = fakeHost();
  work = new Workspace(host);
  await work.start();
  editor = {
    fix: vi.fn((ids: string[]) => ids),
    placeOf: vi.fn(() => ({ from: 4, to: 8 })),
    applyPlanned: vi.fn(() => true),
    settled: vi.fn(async () => {}),
    showFinding: vi.fn(),
    markFinding: vi.fn(),
    text: vi.fn(() => ""),
  };
  work.editor = editor as never;
});

afterEach(() => {
  vi.useRealTimers();
});

const facts = { group: "facts" } as const;
function found(findings: FindingInfo[]) {
  work.analysis = { words: 0, readingMinutes: 0, checked: true, parts: [], findings, ignores: [] };
}

test("findings stand by what they are about, each filter alone and both together", () => {
  const all = [
    finding(0, 1),
    finding(2, 3, { ...facts, severity: "warning" }),
    finding(4, 5, facts),
    finding(6, 7, { group: "links-and-pictures" }),
  ];
  const shown = (severities: string[], group: string) =>
    grouped(all, severities, group).map((each) => [each.name, each.findings.map(({ from }) => from)]);
  expect(shown([], "")).toEqual([
    ["facts", [2, 4]],
    ["structure", [0]],
    ["links-and-pictures", [6]],
  ]);
  expect(shown(["warning"], "")).toEqual([["facts", [2]]]);
  expect(shown([], "structure")).toEqual([["structure", [0]]]);
  expect(shown(["warning"], "structure")).toEqual([]);
});

test("the current finding follows the caret, and the caret the current one", () => {
  found([finding(0, 1), finding(4, 8)]);
  work.checks.caret(["placeholder-4-8"]);
  expect(work.checks.current).toBe("placeholder-4-8");
  work.checks.caret([]);
  expect(work.checks.current).toBeNull();
  expect(work.checks.step(1)).toBe("placeholder-0-1");
  expect(work.checks.step(-1), "round the ends").toBe("placeholder-4-8");
  expect(editor.showFinding).toHaveBeenLastCalledWith("placeholder-4-8");
});

test("all fixes of a rule are one step, with the text before kept", async () => {
  const before = host.drafts.get(5)?.body;
  found([
    fixable(0, "a", "b"),
    fixable(4, "a", "b"),
    finding(6, 7),
    fixable(8, "c", "d", { rule: "spelling" }),
  ]);
  await work.checks.fixAll("placeholder");
  expect(host.keptBeforeFixes).toEqual([before]);
  expect(editor.fix?.mock.calls).toEqual([[["placeholder-0-1", "placeholder-4-5"]]]);
  expect(work.notices.current?.text).toMatch(/^2 places mended/);
});

test("one fix keeps the text before, too", async () => {
  const before = host.drafts.get(5)?.body;
  found([fixable(0, "a", "b"), fixable(4, "a", "b")]);
  editor.fix?.mockReturnValueOnce(["placeholder-0-1"]);
  expect(await work.checks.fix(work.checks.findings[0] as FindingInfo)).toBe(true);
  expect(host.keptBeforeFixes).toEqual([before]);
  expect(editor.fix?.mock.calls).toEqual([[["placeholder-0-1"]]]);
});

test("a finding of the details is mended by the core", async () => {
  await host.setDetails(5, { title: "" });
  await work.open(1);
  await work.open(5);
  const untitled = work.checks.findings.find((each) => each.rule === "part-missing") as FindingInfo;
  expect(await work.checks.fix(untitled)).toBe(true);
  expect(work.details?.title).toBe("A day to mark");
  expect(work.checks.findings.some((each) => each.rule === "part-missing")).toBe(false);
});

test("ignoring is planned anew where something was typed in between", async () => {
  found([finding(4, 8)]);
  editor.applyPlanned?.mockReturnValueOnce(false);
  const [first] = work.checks.findings;
  await work.checks.ignoreHere(first as FindingInfo);
  expect(editor.applyPlanned).toHaveBeenCalledTimes(2);
  expect(editor.applyPlanned).toHaveBeenLastCalledWith({
    version: host.drafts.get(5)?.version,
    changes: [expect.objectContaining({ insert: "<!-- daymark: ignore placeholder -->\n" })],
  });
  expect(work.notices.current?.action?.label).toBe("Undo");
});

test("another article is shown with all its findings", async () => {
  found([finding(4, 8)]);
  work.checks.open("error");
  expect([work.checks.filtered, work.checks.current]).toEqual([true, "placeholder-4-8"]);
  await work.open(1);
  expect([work.checks.filtered, work.checks.current]).toEqual([false, null]);
});

test("a read-only article is only looked at", async () => {
  found([fixable(4, "a", "b")]);
  work.startup = {
    ...(work.startup as NonNullable<typeof work.startup>),
    readOnly: "A newer version wrote it.",
  };
  const [first] = work.checks.findings as [FindingInfo];
  expect(await work.checks.fix(first)).toBe(false);
  await work.checks.fixAll("placeholder");
  await work.checks.ignoreHere(first);
  expect([editor.fix?.mock.calls, editor.applyPlanned?.mock.calls, host.keptBeforeFixes]).toEqual([
    [],
    [],
    [],
  ]);
});

test("the library tells the counts that the core counted", async () => {
  await work.library.refresh();
  const entry = work.library.all.find((each) => each.id === 5);
  expect([typeof entry?.errors, typeof entry?.warnings]).toEqual(["number", "number"]);
});
