// The judges of exported pages: the Nu checker, html-validate, and axe-core.

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { HtmlValidate } from "html-validate";

const run = promisify(execFile);
export const root = path.resolve(import.meta.dirname, "../..");
const axe = readFileSync(path.join(root, "node_modules/axe-core/axe.min.js"), "utf8");

/** Messages of the Nu checker, its remarks included; a fragment is put into an empty page first by the caller. */
export async function nu(files) {
  const jar = path.join(root, "node_modules/vnu-jar/build/dist/vnu.jar");
  try {
    const { stderr } = await run("java", ["-Xss2m", "-jar", jar, "--format", "json", "--stdout", ...files], {
      maxBuffer: 1 << 26,
    });
    return stderr.trim() ? [stderr.trim()] : [];
  } catch (error) {
    const { messages } = JSON.parse(error.stdout || error.stderr);
    return messages.map((m) => `${m.url} ${m.lastLine}:${m.lastColumn} ${m.type}: ${m.message}`);
  }
}

/** Messages of html-validate with its recommended, standards and accessibility rules, and those that `rules` changes. */
export async function htmlValidate(files, rules = {}) {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:standard", "html-validate:a11y"],
    // The page is written without decoration: void elements and quotes as the writer has them.
    rules: { "long-title": "off", "require-sri": "off", "no-inline-style": "error", ...rules },
  });
  const found = [];
  for (const file of files) {
    const report = await validator.validateFile(file);
    for (const result of report.results)
      for (const m of result.messages) found.push(`${file} ${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
  }
  return found;
}

/** What axe asks besides what it asks of everyone: links and buttons large enough for a finger (WCAG 2.2, 2.5.8). */
const TARGETS = { "target-size": { enabled: true } };

const judging = new WeakSet();

/** How a page is looked at: on a phone, a tablet and a desk, and on a dark screen. */
const VIEWS = [
  [320, "light"],
  [768, "light"],
  [1280, "light"],
  [1280, "dark"],
];

/** What axe finds on a page, a file or an address, in every view; and whether it is wider than the screen. */
export async function axeFindings(browser, page, rules = TARGETS) {
  if (!judging.has(browser)) {
    judging.add(browser);
    // Once for every page to come: half a megabyte is not sent again with each.
    await browser.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: axe });
  }
  const address = path.isAbsolute(page) ? pathToFileURL(page).href : page;
  const found = [];
  let loaded = false;
  for (const [width, scheme] of VIEWS) {
    await browser.sendDevToolsCommand("Emulation.setEmulatedMedia", {
      features: [{ name: "prefers-color-scheme", value: scheme }],
    });
    await browser.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
      width,
      height: 900,
      deviceScaleFactor: 1,
      mobile: false,
    });
    // No page has a script that would tell how it was loaded from how it is now.
    if (!loaded) await browser.get(address);
    loaded = true;
    const { violations, wide, reaching } = await browser.executeAsyncScript(look, rules);
    if (wide > width) found.push(`${page} at ${width}, ${scheme}: ${wide} wide, ${reaching}`);
    for (const v of violations)
      found.push(
        `${page} at ${width}, ${scheme}: ${v.id} (${v.impact}) ${v.nodes.map((n) => n.html).join(" | ")}`,
      );
  }
  return found;
}

/** The same of many pages, shared out among browsers, in the pages' order. */
export async function axeFindingsOf(browsers, pages, rules = TARGETS) {
  const found = pages.map(() => []);
  let next = 0;
  await Promise.all(
    browsers.map(async (browser) => {
      while (next < pages.length) {
        const at = next++;
        found[at] = await axeFindings(browser, pages[at], rules);
      }
    }),
  );
  return found.flat();
}

// Runs in the page. Asking for its animations computes its styles anew; what moves is awaited.
const look = `
  const [rules, done] = arguments;
  Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))).then(() => {
    const wide = Math.max(innerWidth, document.documentElement.scrollWidth);
    const reaching = wide > innerWidth && [...document.body.querySelectorAll("*")]
      .filter((one) => one.getBoundingClientRect().right > innerWidth || one.getBoundingClientRect().left < 0)
      .map((one) => one.outerHTML.slice(0, 200)).pop();
    axe.run(document, { resultTypes: ["violations"], preload: false, iframes: false, rules }).then(
      ({ violations }) => done({ violations, wide, reaching }),
      (e) => done({ violations: [{ id: String(e), nodes: [] }], wide }),
    );
  });
`;
