import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ExportRequest } from "../../bindings";
import { type FakeHost, fakeHost } from "../../host/fake";
import { Workspace } from "../../state/workspace.svelte";
import ExportHarness from "./ExportHarness.svelte";

let host: FakeHost;
let work: Workspace;
let asked: ExportRequest[];
let shown: ReturnType<typeof mount>;

beforeEach(async () => {
  // jsdom knows the element but not its methods.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  Element.prototype.scrollIntoView = () => {};
  host = fakeHost();
  asked = [];
  const { exportArticle } = host;
  host.exportArticle = (draft, request) => {
    asked.push(request);
    return exportArticle(draft, { ...request, anyway: true });
  };
  work = new Workspace(host);
  await work.start();
  shown = mount(ExportHarness, { target: document.body, props: { work } });
  await tick();
});

afterEach(() => unmount(shown));

const radio = (name: string) =>
  [...document.querySelectorAll<HTMLInputElement>('[role="radiogroup"][aria-label="Target"] input')].find(
    (each) => document.getElementById(each.getAttribute("aria-labelledby") ?? "")?.textContent === name,
  ) as HTMLInputElement;
const button = (name: string) =>
  [...document.querySelectorAll<HTMLButtonElement>("dialog button")].find((each) =>
    each.textContent?.trim().startsWith(name),
  );
const folder = () => document.getElementById("export-folder") as HTMLInputElement;

async function choose(name: string) {
  radio(name).click();
  await tick();
}

async function type(path: string) {
  folder().value = path;
  folder().dispatchEvent(new Event("input", { bubbles: true }));
  await tick();
}

test("every target can be chosen, says what it is for and names its file", async () => {
  for (const [name, ending] of [
    ["Web page", ".html"],
    ["Fragment", ".html"],
    ["Newsletter", ".eml"],
    ["Word", ".docx"],
    ["Markdown", ".md"],
    ["Pictures for posts", "-og.png"],
  ] as const) {
    const input = radio(name);
    expect(input, name).toBeDefined();
    const told = document.getElementById(input.getAttribute("aria-describedby") ?? "");
    expect(told?.textContent, `${name} says what it is for`).toBeTruthy();
    await choose(name);
    await vi.waitFor(() => expect(document.querySelector(".file")?.textContent).toContain(ending));
  }
});

test("each target keeps its own folder", async () => {
  await choose("Newsletter");
  await type("/letters");
  button("Export")?.click();
  await vi.waitFor(() => expect(asked.length).toBe(1));
  await choose("Word");
  await type("/reviews");
  await vi.waitFor(() => expect(button("Export")?.disabled).toBe(false));
  button("Export")?.click();
  await vi.waitFor(() => expect(asked.length).toBe(2));
  expect(asked.map(({ target, folder }) => [target, folder])).toEqual([
    ["newsletter", "/letters"],
    ["docx", "/reviews"],
  ]);
  await choose("Newsletter");
  expect(folder().value).toBe("/letters");
  await vi.waitFor(() => expect(JSON.parse(work.settings.export).own.docx.folder).toBe("/reviews"));
});

test("what will be written can be looked at before it is", async () => {
  await choose("Web page");
  expect(button("Preview"), "the window's own preview shows the page").toBeUndefined();
  await choose("Pictures for posts");
  button("Preview")?.click();
  await vi.waitFor(() => expect(document.querySelectorAll(".pictures img").length).toBe(2));
  await choose("Newsletter");
  await vi.waitFor(() => expect(document.querySelector("dialog iframe")).not.toBeNull());
  expect(document.querySelector("dialog iframe")?.getAttribute("sandbox"), "it may do nothing").toBe("");
  await choose("Markdown");
  await vi.waitFor(() =>
    expect(document.querySelector<HTMLTextAreaElement>("dialog textarea")?.value).toMatch(/^# /),
  );
  expect(asked, "nothing was written").toEqual([]);
});

test("what takes long shows that it goes on, and can be stopped", async () => {
  let stop = () => {};
  host.exportArticle = () => new Promise((done) => (stop = () => done({ kind: "cancelled" })));
  host.cancelExport = async () => stop();
  await type("/pictures");
  button("Export")?.click();
  await vi.waitFor(() => expect(document.querySelector("dialog progress")).not.toBeNull(), { timeout: 3000 });
  button("Cancel")?.click();
  await vi.waitFor(() =>
    expect(document.querySelector(".outcome")?.textContent).toContain("Nothing was written"),
  );
});
