// A site in six languages before the validators, and its search in Chromium, from a disk.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { By, until } from "selenium-webdriver";
import { chromium } from "./chromium.mjs";
import { axeFindings, htmlValidate, nu, root } from "./validators.mjs";

const cli = path.join(root, "target/debug/daymark-cli");

// Title, text and a word to look for in another form or with other marks.
const versions = {
  en: ["Wells that two villages share", "A rota keeps the peace at the well.", "village"],
  fr: ["Le puits des deux villages", "Un répertoire règle les matinées d’été.", "regle ete"],
  es: ["El pozo de dos aldeas", "La educación empieza junto al pozo.", "educacion"],
  ar: ["بئر تتقاسمها قريتان", "الجدول يحفظ السَّلام بين القريتين.", "سلام"],
  ru: ["Колодец двух деревень", "Утро принадлежит верхней деревне.", "деревня"],
  zh: ["两村共用一口井", "两个村庄轮流取水。", "轮流取水"],
};

describe("a site", () => {
  let folder;
  let site;
  let browser;
  let pages;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "daymark-site-"));
    site = path.join(folder, "site");
    writeFileSync(
      path.join(folder, "organisation.json"),
      JSON.stringify({
        name: "Alderline Institute",
        address: "14 Wharf Lane, Port Ellery",
        website: "https://alderline.example/",
        language: "en",
      }),
    );
    mkdirSync(path.join(folder, "articles"));
    const write = (name, matter, body) => {
      const lines = Object.entries(matter).map(([key, value]) => `${key}: ${value}\n`);
      const file = path.join(folder, "articles", name);
      writeFileSync(file, `---\n${lines.join("")}---\n\n${body}\n`);
      return file;
    };
    const files = Object.entries(versions).map(([language, [title, body]]) =>
      write(
        `well-${language}.md`,
        {
          title,
          observance: "water-day",
          year: 2026,
          date: "2026-03-22",
          language,
          ...(language === "en" ? {} : { translation_of: "well-en.md" }),
        },
        body,
      ),
    );
    files.push(
      write(
        "well-2025.md",
        {
          title: 'Rain & <b>"roofs"</b>',
          observance: "water-day",
          year: 2025,
          date: "2025-03-22",
          language: "en",
        },
        "What falls on a roof is kept in a cistern.",
      ),
    );
    const gone = write("gone.md", { title: "Gone", year: 2024, language: "en" }, "It will be gone.");
    for (const list of [[...files, gone], files])
      execFileSync(
        cli,
        [
          "export",
          "--target",
          "site",
          "--base-url",
          "https://alderline.example/days",
          "--out",
          site,
          ...list,
        ],
        { env: { ...process.env, DAYMARK_DATA_DIR: folder }, stdio: "pipe" },
      );
    pages = readdirSync(site, { recursive: true })
      .filter((name) => name.endsWith(".html"))
      .map((name) => path.join(site, name))
      .sort();
    browser = await chromium();
  });

  after(async () => {
    await browser?.quit();
    rmSync(folder, { recursive: true, force: true });
  });

  const read = (name) => readFileSync(path.join(site, name), "utf8");

  test("the Nu checker and html-validate have nothing to say of any page", async () => {
    assert.ok(pages.length > 30, `${pages.length} pages`);
    assert.deepEqual(await nu(pages), []);
    assert.deepEqual(await htmlValidate(pages), []);
  });

  test("axe finds nothing on index, article, search and “not found”", async () => {
    const found = [];
    // Shown at any address, it names its files from the host on; here the site is a folder.
    writeFileSync(path.join(site, "not-found.html"), read("404.html").replaceAll('"/days/', '"'));
    const names = ["index.html", "ar/index.html", "search/index.html", "not-found.html", "2026/index.html"];
    names.push("observances/water-day/index.html", "2026/wells-that-two-villages-share/index.html");
    for (const name of names) found.push(...(await axeFindings(browser, path.join(site, name))));
    rmSync(path.join(site, "not-found.html"));
    assert.deepEqual(found, []);
  });

  test("feed and sitemap are well-formed and complete", async () => {
    await browser.get("about:blank");
    const counted = (name, selectors) =>
      browser.executeScript(
        `const parsed = new DOMParser().parseFromString(arguments[0], "application/xml");
         if (parsed.querySelector("parsererror")) return parsed.querySelector("parsererror").textContent;
         return arguments[1].map((one) => [...parsed.querySelectorAll(one)].map((e) => e.textContent));`,
        read(name),
        selectors,
      );
    const [ids, updated, titles, authors] = await counted("atom.xml", [
      "feed > id, entry > id",
      "feed > updated, entry > updated",
      "entry > title",
      "feed > author > name",
    ]);
    assert.equal(ids.length, 8, "seven articles and the feed");
    assert.equal(new Set(ids).size, ids.length, "an id is one article's");
    assert.equal(updated.length, ids.length);
    for (const moment of updated) assert.match(moment, /^\d{4}-\d\d-\d\dT00:00:00Z$/);
    assert.ok(titles.includes('Rain & <b>"roofs"</b>'));
    assert.deepEqual(authors, ["Alderline Institute"]);
    const [locations] = await counted("sitemap.xml", ["url > loc"]);
    assert.equal(new Set(locations).size, locations.length);
    for (const location of locations) {
      const file = path.join(site, location.replace("https://alderline.example/days/", ""), "index.html");
      assert.ok(pages.includes(file), `${location} is no page`);
    }
    const articles = locations.filter((one) => /\/20\d\d\/./.test(one));
    assert.equal(articles.length, 7, "every article, and none that is gone");
    assert.equal(
      read("sitemap.xml").match(/hreflang="x-default"/g).length,
      12,
      "six indexes, six translations",
    );
  });

  test("the calendar has one event an edition, its lines are short and end as they must", () => {
    const calendar = read("observances.ics");
    assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
    assert.match(calendar, /END:VCALENDAR\r\n$/);
    assert.equal(calendar.match(/BEGIN:VEVENT/g).length, 2);
    for (const line of calendar.split("\r\n")) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.ok(!line.includes("\n"), line);
    }
  });

  test("every page's JSON-LD is JSON, with a way down from the index", () => {
    for (const page of pages) {
      const html = readFileSync(page, "utf8");
      for (const [, text] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
        const data = JSON.parse(text);
        assert.equal(data["@context"], "https://schema.org");
        if (data["@type"] !== "BreadcrumbList") continue;
        data.itemListElement.forEach((item, at) => {
          assert.equal(item.position, at + 1);
          assert.ok(item.name && item.item.startsWith("https://alderline.example/days/"), page);
        });
      }
    }
  });

  test("search finds in six languages, from a disk and without asking anyone else", async () => {
    for (const [language, [title, , query]] of Object.entries(versions)) {
      const page = path.join(site, language === "en" ? "" : language, "search/index.html");
      await browser.get(`${pathToFileURL(page).href}?q=${encodeURIComponent(query)}`);
      const link = await browser.wait(
        until.elementLocated(By.css("ol.results a")),
        5000,
        `${query} is not found`,
      );
      assert.equal(await link.getText(), title);
      await link.click();
      assert.equal(await browser.findElement(By.css("h1")).getText(), title);
    }
    const page = path.join(site, "search/index.html");
    await browser.get(`${pathToFileURL(page).href}?q=${encodeURIComponent("roofs <b>")}`);
    const link = await browser.wait(until.elementLocated(By.css("ol.results a")), 5000);
    assert.equal(await link.getText(), 'Rain & <b>"roofs"</b>', "a title is text, not markup");
    const asked = await browser.executeScript(
      "return performance.getEntriesByType('resource').map((e) => e.name)",
    );
    for (const name of asked) assert.match(name, /^file:/);
  });
});
