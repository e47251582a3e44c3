// Every sample and case, exported in every theme and for every system, before the validators.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium } from "./chromium.mjs";
import { axeFindings, htmlValidate, nu, root } from "./validators.mjs";

const cli = path.join(root, "target/debug/daymark-cli");
const samples = readdirSync(path.join(root, "templates/samples"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => path.join(root, "templates/samples", name));
const themes = ["default", "institution", "campaign"];
const systems = ["wordpress", "drupal", "webflow", "ghost"];
const caseFolder = path.join(root, "tests/cases/pages");
const cases = readdirSync(caseFolder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => path.join(caseFolder, name));

describe("exported pages", () => {
  let folder;
  let browser;
  const pages = [];
  const fragments = [];
  const presets = [];
  const newsletters = [];

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "daymark-pages-"));
    writeFileSync(
      path.join(folder, "organisation.json"),
      JSON.stringify({
        name: "Alderline Institute",
        acronym: "AI",
        address: "14 Wharf Lane, Port Ellery",
        website: "https://alderline.example/",
        language: "en",
        base_url: "https://alderline.example/days/",
        colours: { accent: "#7a2048" },
      }),
    );
    const environment = { ...process.env, DAYMARK_DATA_DIR: folder };
    for (const [list, name, ...options] of [
      ...themes.map((theme) => [pages, `page-${theme}`, "--target=page", "--theme", theme]),
      [fragments, "fragment", "--target=fragment"],
      [newsletters, "newsletter", "--target=newsletter"],
      ...systems.map((system) => [
        presets,
        system,
        "--target=fragment",
        "--assets=folder",
        "--preset",
        system,
      ]),
    ]) {
      const before = list.length;
      const out = path.join(folder, name);
      execFileSync(cli, ["export", ...options, "--out", out, ...samples, ...cases], { env: environment });
      for (const name of readdirSync(out).sort()) if (name.endsWith(".html")) list.push(path.join(out, name));
      assert.equal(list.length - before, samples.length + cases.length, `every article gives one ${name}`);
    }
    browser = await chromium();
  });

  after(async () => {
    await browser?.quit();
    rmSync(folder, { recursive: true, force: true });
  });

  test("the Nu checker has nothing to say", async () => {
    assert.deepEqual(await nu(pages), []);
  });

  test("html-validate has nothing to say", async () => {
    assert.deepEqual(await htmlValidate(pages), []);
  });

  test("axe finds nothing at phone and desktop width, light and dark", async () => {
    const found = [];
    for (const page of pages) found.push(...(await axeFindings(browser, page)));
    assert.deepEqual(found, []);
  });

  test("fragments are valid inside a page of a site, with no class and no style", async () => {
    const wrapped = fragments.map((file, index) => {
      const html = readFileSync(file, "utf8");
      assert.doesNotMatch(html, /<[^>]+\s(class|style)=/, `${file} brings its own looks`);
      return inSite(html, `wrapped-${index}.html`);
    });
    assert.deepEqual(await nu(wrapped), []);
  });

  test("what a preset makes is valid inside a page of a site", async () => {
    const wrapped = presets.map((file, index) => inSite(readFileSync(file, "utf8"), `preset-${index}.html`));
    assert.deepEqual(await nu(wrapped), []);
  });

  test("newsletters are valid pages too", async () => {
    assert.deepEqual(await nu(newsletters), []);
  });

  /** A page of a site around a fragment. */
  function inSite(html, name) {
    const page = path.join(folder, name);
    writeFileSync(
      page,
      `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Site</title></head><body><main><h1>Site</h1>\n${html}\n</main></body></html>\n`,
    );
    return page;
  }

  test("the same input gives the same bytes", () => {
    for (const theme of themes) {
      const again = path.join(folder, `again-${theme}`);
      execFileSync(
        cli,
        ["export", "--target", "page", "--theme", theme, "--out", again, ...samples, ...cases],
        {
          env: { ...process.env, DAYMARK_DATA_DIR: folder, TZ: "Pacific/Kiritimati", LC_ALL: "ar_EG.UTF-8" },
        },
      );
      for (const page of pages.filter((page) => page.includes(`page-${theme}${path.sep}`)))
        assert.ok(
          readFileSync(page).equals(readFileSync(path.join(again, path.basename(page)))),
          `${page} differs`,
        );
    }
  });

  test("no page asks the network for anything when it is opened", async () => {
    for (const page of pages) {
      await browser.get(`file://${page}`);
      const asked = await browser.executeScript(
        "return performance.getEntriesByType('resource').map((e) => e.name).filter((n) => !n.startsWith('data:'))",
      );
      assert.deepEqual(asked, [], `${page} loaded something`);
    }
  });
});
