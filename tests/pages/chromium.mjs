// A Chromium without a window that leaves the machine for nothing.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Browser, Builder } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

/** Debian's own; nothing is downloaded. */
export const binary = "/usr/bin/chromium";

/** No name leads anywhere but to this machine. */
const nowhere = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

/** What every start of it is given. `hosts` says where names lead (Chromium's host-resolver-rules). */
export const flags = (hosts = nowhere) => [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--disable-features=OptimizationHints,MediaRouter,AutofillServerCommunication",
  `--host-resolver-rules=${hosts}`,
];

/** Starts one, driven by WebDriver. */
export async function chromium(hosts = nowhere) {
  const options = new chrome.Options();
  options.setChromeBinaryPath(binary);
  options.addArguments(...flags(hosts));
  return new Builder()
    .forBrowser(Browser.CHROME)
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder("/usr/bin/chromedriver"))
    .build();
}

/** Starts one that listens for its developer tools on a port of this machine, with a profile of its own. */
export async function debugged() {
  const profile = mkdtempSync(path.join(tmpdir(), "daymark-chromium-"));
  const child = spawn(
    binary,
    [...flags(), "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const port = await new Promise((done, failed) => {
    let said = "";
    child.stderr.setEncoding("utf8");
    child.stderr.on("data", (text) => {
      said += text;
      const listening = said.match(/DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//);
      if (listening) done(Number(listening[1]));
    });
    child.once("exit", () => failed(new Error(`Chromium ended: ${said}`)));
    child.once("error", failed);
  });
  const stop = async () => {
    const ended = once(child, "exit");
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { port, stop };
}
