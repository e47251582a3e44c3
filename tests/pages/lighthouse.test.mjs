// Lighthouse gives full marks to what leaves Daymark, served as it would be: accessibility, best practices, SEO.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import lighthouse from "lighthouse";
import { debugged } from "./chromium.mjs";
import { matrix } from "./matrix.mjs";
import { served } from "./served.mjs";
import { root } from "./validators.mjs";

const cli = path.join(root, "target/debug/daymark-cli");
const categories = ["accessibility", "best-practices", "seo"];

describe("Lighthouse", () => {
  let folder;
  let server;
  let browser;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "daymark-lighthouse-"));
    const out = path.join(folder, "public");
    mkdirSync(out);
    writeFileSync(
      path.join(folder, "organisation.json"),
      JSON.stringify({
        name: "Alderline Institute",
        address: "14 Wharf Lane, Port Ellery",
        website: "https://alderline.example/",
        language: "en",
      }),
    );
    // Known before the export, and looked at as readers come to it, so that a page's canonical address is the one it is looked at under.
    server = await served(out);
    const environment = { ...process.env, DAYMARK_DATA_DIR: folder };
    const articles = matrix(path.join(folder, "articles"), environment);
    const exported = (target, at, ...more) =>
      execFileSync(
        cli,
        [
          ["export", "--target", target, "--out", path.join(out, at)],
          ["--base-url", server.address + at, ...more, ...articles],
        ].flat(),
        { env: environment, stdio: "pipe" },
      );
    for (const theme of ["default", "institution", "campaign"]) exported("page", theme, "--theme", theme);
    exported("site", "");
    browser = await debugged();
  });

  after(async () => {
    await browser?.stop();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [name, address] of [
    ["a page in the theme “default”", "default/international-day-en.html"],
    ["a page in the theme “institution”", "institution/remembrance-day-fr.html"],
    ["a page in the theme “campaign”", "campaign/awareness-day-ar.html"],
    ["a site's index", ""],
    ["a site's article", "2026/international-day-en/"],
    ["a site's article in Chinese", "zh/2026/statement-zh/"],
    ["a site's year", "2026/"],
  ])
    for (const formFactor of ["mobile", "desktop"])
      test(`${name} has full marks, ${formFactor}`, async () => {
        assert.deepEqual(await shortOfFull(server.address + address, formFactor), []);
      });

  /** The categories without full marks, and why. */
  async function shortOfFull(address, formFactor) {
    const mobile = formFactor === "mobile";
    const { lhr } = await lighthouse(address, {
      port: browser.port,
      logLevel: "error",
      output: [],
      onlyCategories: categories,
      // A page that runs nothing is done when it is loaded.
      pauseAfterFcpMs: 0,
      pauseAfterLoadMs: 0,
      networkQuietThresholdMs: 250,
      cpuQuietThresholdMs: 250,
      disableFullPageScreenshot: true,
      formFactor,
      screenEmulation: mobile
        ? { mobile, width: 412, height: 823, deviceScaleFactor: 1.75 }
        : { mobile, width: 1350, height: 940, deviceScaleFactor: 1 },
      // Nothing is measured, so nothing is slowed down.
      throttlingMethod: "simulate",
    });
    assert.equal(lhr.runtimeError, undefined, address);
    assert.deepEqual(Object.keys(lhr.categories), categories);
    const found = [];
    for (const { id, score, auditRefs } of Object.values(lhr.categories)) {
      const failed = auditRefs
        .map((ref) => ({ ...lhr.audits[ref.id], weight: ref.weight }))
        .filter((audit) => audit.weight > 0 && audit.score !== null && audit.score < 1);
      if (score !== 1 || failed.length > 0)
        found.push(
          `${id} ${score}: ${failed.map((audit) => `${audit.id} ${JSON.stringify(audit.details?.items)}`).join("; ")}`,
        );
    }
    return found;
  }
});
