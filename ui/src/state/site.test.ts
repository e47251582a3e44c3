import { beforeEach, expect, test } from "vitest";
import type { SiteRequest } from "../bindings";
import { type FakeHost, fakeHost } from "../host/fake";
import { isAddress } from "./site.svelte";
import { Workspace } from "./workspace.svelte";

let host: FakeHost;
let work: Workspace;
let asked: SiteRequest[];

async function begin(): Promise<void> {
  work = new Workspace(host);
  await work.start();
  work.site.begin();
}

beforeEach(async () => {
  host = fakeHost();
  for (const [id, state] of [
    [1, "published"],
    [2, "approved"],
    [3, "approved"],
    [4, "in-review"],
  ] as const) {
    const draft = host.drafts.get(id);
    if (draft) draft.entry.state = state;
  }
  asked = [];
  const { exportSite } = host;
  host.exportSite = (request) => {
    asked.push(request);
    return exportSite(request);
  };
  await begin();
});

test("published and approved articles go out until somebody chooses otherwise", async () => {
  const { site } = work;
  expect(site.chosen.map((draft) => draft.id).sort()).toEqual([1, 2, 3]);
  site.toggle(2);
  site.toggleState("in-review");
  expect(site.chosen.map((draft) => draft.id).sort()).toEqual([1, 3, 4]);
  site.all(false);
  expect(site.chosen).toEqual([]);
  await site.run();
  expect(site.folderMissing, "a folder is asked for").toBe(true);
  site.folder = "/site";
  await site.run();
  expect(site.fault?.text).toBe("No article is chosen.");
  expect(asked).toEqual([]);
});

test("what was chosen is remembered beside what other targets keep", async () => {
  await work.keep({ export: JSON.stringify({ target: "docx", own: { docx: { folder: "/reviews" } } }) });
  const { site } = work;
  site.folder = "/site";
  site.baseUrl = "https://days.example";
  site.toggle(2);
  site.toggleState("published");
  await site.run();
  expect(asked).toEqual([{ drafts: [3], folder: "/site", baseUrl: "https://days.example", replace: false }]);
  expect(site.outcome).toMatchObject({ articles: 1, written: 3, unchanged: 4 });
  await begin();
  const again = work.site;
  expect([again.folder, again.baseUrl]).toEqual(["/site", "https://days.example"]);
  expect(again.chosen.map((draft) => draft.id)).toEqual([3]);
  expect(JSON.parse(work.settings.export)).toMatchObject({
    target: "site",
    own: { docx: { folder: "/reviews" } },
  });
});

test("with errors open it asks first", async () => {
  const draft = host.drafts.get(3);
  if (!draft) throw new Error("the fake has an article");
  const real = host.listDrafts;
  host.listDrafts = async (query) =>
    (await real(query)).map((entry) => (entry.id === 3 ? { ...entry, errors: 2 } : { ...entry, errors: 0 }));
  await begin();
  const { site } = work;
  site.folder = "/site";
  await site.run();
  expect([site.asking, asked.length]).toEqual([true, 0]);
  expect(site.withErrors.map((each) => each.id)).toEqual([3]);
  await site.run({ anyway: true });
  expect([site.asking, asked.length]).toEqual([false, 1]);
});

test("it tells how far it is, and that it was stopped", async () => {
  let stop = () => {};
  host.exportSite = () => new Promise((done) => (stop = () => done({ kind: "cancelled" })));
  host.cancelExport = async () => stop();
  const { site } = work;
  site.folder = "/site";
  const running = site.run({ anyway: true });
  await new Promise((done) => setTimeout(done, 0));
  host.announce({ kind: "siteProgress", done: 1, of: 3 });
  expect([site.running, site.progress]).toEqual([true, { done: 1, of: 3 }]);
  site.cancel();
  await running;
  expect([site.running, site.progress, site.fault?.text]).toEqual([
    false,
    null,
    "The export was stopped. The folder is as it was.",
  ]);
});

test("an address is one that pages can stand at", async () => {
  expect(["https://a.example/days", "http://localhost"].every(isAddress)).toBe(true);
  expect(["a.example", "ftp://a.example", "https://", ""].some(isAddress)).toBe(false);
  const { site } = work;
  site.folder = "/site";
  site.baseUrl = "a.example";
  await site.run({ anyway: true });
  expect([site.addressWrong, asked.length], "nothing is written under a wrong address").toEqual([true, 0]);
});
