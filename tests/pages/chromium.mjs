// A Chromium without a window that leaves the machine for nothing.

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
