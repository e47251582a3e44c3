// The judges of exported pages: the Nu checker, html-validate, and axe-core in Chromium.

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { HtmlValidate } from "html-validate";
import { Browser, Builder } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

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

/** Messages of html-validate with its recommended, standards and accessibility rules. */
export async function htmlValidate(files) {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:standard", "html-validate:a11y"],
    // The page is written without decoration: void elements and quotes as the writer has them.
    rules: { "long-title": "off", "require-sri": "off", "no-inline-style": "error" },
  });
  const found = [];
  for (const file of files) {
    const report = await validator.validateFile(file);
    for (const result of report.results)
      for (const m of result.messages) found.push(`${file} ${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
  }
  return found;
}

/** A Chromium that never leaves the machine. */
export async function chromium() {
  const options = new chrome.Options();
  options.setChromeBinaryPath("/usr/bin/chromium");
  options.addArguments(
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
  );
  return new Builder()
    .forBrowser(Browser.CHROME)
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder("/usr/bin/chromedriver"))
    .build();
}

/** What axe finds on the page, at phone and at desktop width, and on a dark screen. */
export async function axeFindings(browser, file) {
  const found = [];
  for (const [width, scheme] of [
    [390, "light"],
    [1280, "light"],
    [1280, "dark"],
  ]) {
    await browser.sendDevToolsCommand("Emulation.setEmulatedMedia", {
      features: [{ name: "prefers-color-scheme", value: scheme }],
    });
    await browser.manage().window().setRect({ width, height: 900 });
    await browser.get(pathToFileURL(file).href);
    await browser.executeScript(axe);
    const { violations } = await browser.executeAsyncScript(
      "const done = arguments[arguments.length - 1]; axe.run(document).then(done, (e) => done({ violations: [{ id: String(e), nodes: [] }] }));",
    );
    for (const v of violations)
      found.push(
        `${file} at ${width}, ${scheme}: ${v.id} (${v.impact}) ${v.nodes.map((n) => n.html).join(" | ")}`,
      );
  }
  return found;
}
