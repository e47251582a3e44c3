// Every template in every theme, language and target that gives HTML, before the validators and axe.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium } from "./chromium.mjs";
import { languages, matrix, templates } from "./matrix.mjs";
import { served } from "./served.mjs";
import { axeFindingsOf, htmlValidate, nu, root } from "./validators.mjs";

const cli = path.join(root, "target/debug/daymark-cli");
const themes = ["default", "institution", "campaign"];
const systems = ["plain", "wordpress", "drupal", "webflow", "ghost"];

/** What programs for mail need: styles in the elements, and a table for Outlook alone. */
const MAIL = { "no-inline-style": "off", "no-conditional-comment": "off" };
/** WordPress writes its blocks so, and takes another form for one that somebody broke. */
const BLOCKS = { "void-style": "off" };

describe("every template, theme, language and target", () => {
  let folder;
  /** One for each core of a small machine. */
  let browsers = [];
  let server;
  /** Files by kind; a fragment stands in a page of a site. */
  const made = { pages: [], fragments: [], newsletters: [], sites: [] };

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "daymark-matrix-"));
    writeFileSync(
      path.join(folder, "organisation.json"),
      JSON.stringify({
        name: "Alderline Institute",
        acronym: "AI",
        address: "14 Wharf Lane, Port Ellery",
        website: "https://alderline.example/",
        language: "en",
      }),
    );
    const environment = { ...process.env, DAYMARK_DATA_DIR: folder };
    const articles = matrix(path.join(folder, "articles"), environment);
    assert.equal(articles.length, Object.keys(templates).length * languages.length);
    assert.equal(languages.length, 6, "the six languages of the United Nations");
    const exported = (name, ...options) => {
      const out = path.join(folder, name);
      const base = name.replace(/^sites/, "days");
      execFileSync(
        cli,
        ["export", "--out", out, "--base-url", `https://alderline.example/${base}`, ...options, ...articles],
        {
          env: environment,
          stdio: "pipe",
        },
      );
      const files = readdirSync(out, { recursive: true }).filter((file) => file.endsWith(".html"));
      assert.ok(files.length >= articles.length, `${name}: every article gives a file`);
      return files.sort().map((file) => path.join(out, file));
    };
    for (const theme of themes) {
      made.pages.push(...exported(`page-${theme}`, "--target=page", "--theme", theme));
      made.newsletters.push(...exported(`newsletter-${theme}`, "--target=newsletter", "--theme", theme));
      made.sites.push(...exported(`sites/${theme}`, "--target=site", "--theme", theme));
    }
    for (const system of systems)
      for (const file of exported(system, "--target=fragment", "--assets=folder", "--preset", system))
        made.fragments.push(inSite(file));
    server = await served(path.join(folder, "sites"), "days/");
    browsers = [await chromium(), await chromium()];
  });

  after(async () => {
    await Promise.all(browsers.map((browser) => browser.quit()));
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("the articles hold what they are to hold", () => {
    for (const page of made.pages) {
      const html = readFileSync(page, "utf8");
      for (const sign of [
        "<table",
        "<figcaption",
        "<blockquote",
        'class="footnotes"',
        "<nav",
        "<code",
        "docs.un.org",
        "<ol",
        "<s>",
      ])
        assert.ok(html.includes(sign), `${page} has no ${sign}`);
      assert.doesNotMatch(html, /\{\{|\[@|\[!/, `${page} shows a mark`);
    }
  });

  test("the Nu checker has nothing to say", async () => {
    const files = Object.values(made).flat();
    assert.ok(files.length > 400, `${files.length} files`);
    assert.deepEqual(await nu(files), []);
  });

  test("html-validate has nothing to say", async () => {
    const { newsletters, ...others } = made;
    assert.deepEqual(await htmlValidate(newsletters, MAIL), []);
    const [blocks, plain] = [[], []];
    for (const file of Object.values(others).flat())
      (file.includes("/wordpress/") ? blocks : plain).push(file);
    assert.deepEqual(await htmlValidate(blocks, BLOCKS), []);
    assert.deepEqual(await htmlValidate(plain), []);
  });

  for (const kind of Object.keys(made))
    test(`axe finds nothing on ${kind} at three widths, light and dark`, async () => {
      const sites = path.join(folder, "sites");
      // A site's “not found” has its files where the site stands.
      const pages = made[kind].map((file) =>
        kind === "sites" ? server.address + path.relative(sites, file) : file,
      );
      // How large the links of a fragment are, the site says that it stands in.
      const rules = kind === "fragments" ? {} : undefined;
      assert.deepEqual(await axeFindingsOf(browsers, pages, rules), []);
    });

  /** A page of a site around a fragment; that pictures are no wider than their column, every site sees to. */
  function inSite(file) {
    const language = path.basename(file, ".html").slice(-2);
    const page = file.replace(/\.html$/, ".in-a-page.html");
    writeFileSync(
      page,
      `<!DOCTYPE html>\n<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8"><title>Site</title><style>img { max-width: 100%; height: auto }</style></head><body><main><h1>Site</h1>\n${readFileSync(file, "utf8")}\n</main></body></html>\n`,
    );
    return page;
  }
});
