// Starts the real window under a display of its own and drives it as a person would: by role and name.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { Builder, By, Capabilities, Key, until } from "selenium-webdriver";

export { By, Key, until };
export const root = path.resolve(import.meta.dirname, "../..");
export const debugBinary = path.join(root, "target/debug/daymark");
export const cli = path.join(root, "target/debug/daymark-cli");

const patience = 20_000;

/** A display without a screen. */
export async function startDisplay(size = "1280x800") {
  // Without "-noreset" it begins anew when its last window goes, and a window that opens meanwhile cannot.
  const options = ["-displayfd", "3", "-screen", "0", `${size}x24`, "-nolisten", "tcp", "-noreset"];
  const server = spawn("Xvfb", options, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [line] = await once(server.stdio[3], "data");
  return { name: `:${String(line).trim()}`, stop: () => end(server) };
}

/** A fresh home, so that a test sees no user's folder and leaves nothing behind. */
export function freshHome() {
  const home = mkdtempSync(path.join(tmpdir(), "daymark-test-"));
  const data = path.join(home, "data");
  mkdirSync(data);
  return {
    home,
    data,
    remove: () => {
      try {
        rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
      } catch {
        // A process of the webview may still write there; the system clears its folder of temporary files.
      }
    },
  };
}

export function environment(home, display, more = {}) {
  return {
    ...process.env,
    HOME: home.home,
    XDG_DATA_HOME: path.join(home.home, ".local/share"),
    XDG_CONFIG_HOME: path.join(home.home, ".config"),
    XDG_CACHE_HOME: path.join(home.home, ".cache"),
    XDG_RUNTIME_DIR: home.home,
    DAYMARK_DATA_DIR: home.data,
    DISPLAY: display.name,
    WAYLAND_DISPLAY: "",
    GDK_BACKEND: "x11",
    NO_AT_BRIDGE: "1",
    // A process of the webview would still write there while the folder is removed.
    MESA_SHADER_CACHE_DISABLE: "true",
    LANG: "C.UTF-8",
    ...more,
  };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Ends a process with SIGTERM, and waits for it; `group`: with all that it has started. */
async function end(child, { group = false } = {}) {
  const signal = (name) => {
    try {
      process.kill(group ? -child.pid : child.pid, name);
    } catch {
      // None of them is left.
    }
  };
  const ended = child.exitCode !== null || child.signalCode !== null;
  // A group outlives the process that leads it.
  if (ended && !group) return;
  signal("SIGTERM");
  if (!ended) await Promise.race([once(child, "exit"), new Promise((done) => setTimeout(done, 5000))]);
  if (group || (child.exitCode === null && child.signalCode === null)) signal("SIGKILL");
}

/** The window of a running Daymark. */
export class Window {
  /** @param {{display, home, binary?: string, environment?: object, args?: string[]}} options */
  static async open(options) {
    const port = await freePort();
    const nativePort = await freePort();
    const log = path.join(options.home.home, `driver-${port}.log`);
    const sink = openSync(log, "w");
    const driverBinary = existsSync(path.join(homedir(), ".cargo/bin/tauri-driver"))
      ? path.join(homedir(), ".cargo/bin/tauri-driver")
      : "tauri-driver";
    const driver = spawn(
      "dbus-run-session",
      ["--", driverBinary, "--port", String(port), "--native-port", String(nativePort)],
      {
        env: environment(options.home, options.display, options.environment),
        stdio: ["ignore", sink, sink],
        // A group of its own: the session's bus and the drivers end with it.
        detached: true,
      },
    );
    closeSync(sink);
    const capabilities = new Capabilities();
    capabilities.set("tauri:options", {
      application: options.binary ?? debugBinary,
      args: options.args ?? [],
    });
    capabilities.setBrowserName("wry");
    const deadline = Date.now() + patience;
    let session;
    for (;;) {
      try {
        session = await new Builder()
          .withCapabilities(capabilities)
          .usingServer(`http://127.0.0.1:${port}/`)
          .build();
        await session.getWindowHandle();
        break;
      } catch (error) {
        if (Date.now() > deadline) {
          await end(driver);
          throw new Error(`The window did not open: ${error.message}\n${readFileSync(log, "utf8")}`);
        }
        await new Promise((again) => setTimeout(again, 100));
      }
    }
    return new Window(session, driver, log);
  }

  constructor(session, driver, log) {
    this.session = session;
    this.driver = driver;
    this.log = log;
  }

  /** Closes the window in order. */
  async close() {
    try {
      await this.session.quit();
    } catch {
      // The window is gone already; the driver is ended all the same.
    }
    await end(this.driver, { group: true });
  }

  run(script, ...args) {
    return this.session.executeScript(script, ...args);
  }

  /** Waits until the script returns something true, and returns it. */
  waitFor(script, what, ...args) {
    return this.session.wait(() => this.run(script, ...args), patience, `waited for ${what}`, 25);
  }

  css(selector) {
    return this.session.wait(until.elementLocated(By.css(selector)), patience, `waited for ${selector}`);
  }

  /** The element of that role with that accessible name, as assistive technology would find it. */
  async role(role, name, { within = "body", exact = true } = {}) {
    const find = `
      const [within, role, name, exact] = arguments;
      const implicit = {
        button: "button,summary,input[type=button],input[type=submit]",
        textbox: "input:not([type]),input[type=text],input[type=url],input[type=search],textarea",
        searchbox: "input[type=search]", combobox: "select,input[list]", dialog: "dialog[open]",
        heading: "h1,h2,h3,h4,h5,h6", region: "section[aria-label],section[aria-labelledby]",
        radio: "input[type=radio]", checkbox: "input[type=checkbox]", link: "a[href]", list: "ul,ol",
        listitem: "li", option: "option", status: "output", spinbutton: "input[type=number]",
      }[role];
      const selector = '[role="' + role + '"]' + (implicit ? "," + implicit.split(",").map((s) => s + ":not([role])").join(",") : "");
      const heard = (node) => node.nodeType === 3 ? node.data
        : node.nodeType === 1 && node.getAttribute("aria-hidden") !== "true" ? [...node.childNodes].map(heard).join("") : "";
      const text = (node) => (node ? heard(node) : "").replace(/\\s+/g, " ").trim();
      const nameOf = (node) => {
        const by = node.getAttribute("aria-labelledby");
        if (by) return by.split(/\\s+/).map((id) => text(document.getElementById(id))).join(" ").trim();
        const label = node.getAttribute("aria-label");
        if (label) return label.trim();
        if (node.labels?.length) return [...node.labels].map((label) => text(label)).join(" ");
        return text(node) || node.getAttribute("title") || node.getAttribute("placeholder") || "";
      };
      const scope = typeof within === "string" ? document.querySelector(within) : within;
      if (!scope) return null;
      const shown = (node) => node.checkVisibility({ visibilityProperty: true });
      return [...scope.querySelectorAll(selector)].find((node) => {
        const found = nameOf(node);
        return shown(node) && (exact ? found === name : found.includes(name));
      }) ?? null;`;
    return this.session.wait(
      () => this.run(find, within, role, name, exact),
      patience,
      `waited for the ${role} "${name}"`,
      25,
    );
  }

  async click(role, name, options) {
    // A list that is drawn anew between finding and clicking takes its button away: a person clicks again.
    const deadline = Date.now() + patience;
    for (;;) {
      const element = await this.role(role, name, options);
      try {
        await element.click();
        return element;
      } catch (error) {
        const again = /NotInteractable|StaleElement|ClickIntercepted/.test(error.name);
        if (!again || Date.now() > deadline) throw error;
        await new Promise((next) => setTimeout(next, 50));
      }
    }
  }

  /** Types keys to whatever has the focus. Again to the window first: after frames, keys are lost otherwise. */
  async keys(...keys) {
    await this.session.switchTo().window(await this.session.getWindowHandle());
    const actions = this.session.actions({ async: true });
    await actions.sendKeys(...keys).perform();
  }

  /** One key with modifiers: chord(Key.CONTROL, "k"). */
  async chord(...keys) {
    await this.session.switchTo().window(await this.session.getWindowHandle());
    const actions = this.session.actions({ async: true });
    for (const key of keys) actions.keyDown(key);
    for (const key of [...keys].reverse()) actions.keyUp(key);
    await actions.perform();
  }

  editor() {
    return this.role("textbox", "Article text");
  }

  /** Selects the whole text. On a busy machine the click before it may still be under way, so it looks and asks again. */
  async selectAll() {
    for (let tries = 0; tries < 5; tries++) {
      await this.chord(Key.CONTROL, "a");
      const all = await this.run(
        `const box = document.querySelector('[aria-label="Article text"]');
         const { state } = box.cmTile?.view ?? box.cmView?.view;
         return state.selection.main.from === 0 && state.selection.main.to === state.doc.length`,
      );
      if (all) return;
    }
    throw new Error("the whole text could not be selected");
  }

  /** Types into a field in place of what it holds. A chord that the driver loses would leave the old text there. */
  async fill(field, text) {
    for (let tries = 0; tries < 5; tries++) {
      await field.click();
      await this.chord(Key.CONTROL, "a");
      await field.sendKeys(text || Key.BACK_SPACE);
      if ((await this.run("return arguments[0].value", field)) === text) return;
    }
    throw new Error(`“${text}” could not be typed`);
  }

  /** The text in the text box, as the author wrote it. */
  text() {
    return this.run(
      `const box = document.querySelector('[aria-label="Article text"]');
       return (box.cmTile?.view ?? box.cmView?.view).state.doc.toString()`,
    );
  }

  /** Puts text into the text box as a paste does, at the caret or over the selection. */
  async paste(text) {
    await this.run(
      `const data = new DataTransfer(); data.setData("text/plain", arguments[0]);
       document.querySelector('[aria-label="Article text"]').dispatchEvent(
         new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));`,
      text,
    );
  }

  /** Drops an article on the window. */
  async drop(name, text) {
    await this.run(
      `const data = new DataTransfer();
       data.items.add(new File([arguments[1]], arguments[0], { type: "text/markdown" }));
       for (const type of ["dragenter", "dragover", "drop"])
         document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));`,
      name,
      text,
    );
  }

  /** Waits until the status says that the last key is durable. */
  saved() {
    return this.waitFor(
      `const status = [...document.querySelectorAll('[role="status"]')].find((s) => /^\\s*Saved/.test(s.textContent));
       return status ? status.textContent.trim() : null`,
      "the status Saved",
    );
  }

  /** The preview's document, as text and as markup. */
  preview() {
    return this.run(
      `const d = document.querySelector('iframe[title="Preview"]')?.contentDocument;
       return d ? { text: d.body?.innerText ?? "", html: d.documentElement.outerHTML } : null`,
    );
  }

  waitForPreview(text) {
    return this.waitFor(
      `const d = document.querySelector('iframe[title="Preview"]')?.contentDocument;
       return d?.body?.textContent.replace(/\\u00a0/g, " ").includes(arguments[0])`,
      `"${text}" in the preview`,
      text,
    );
  }

  async newArticle({ observance, template = "International day", year }) {
    await this.click("button", "New article");
    const dialog = await this.role("dialog", "New article");
    const box = await this.role("combobox", "Observance", { within: dialog });
    await box.click();
    await box.sendKeys(observance);
    await this.waitFor(
      `const box = arguments[0]; const list = document.getElementById(box.getAttribute("aria-controls") ?? "") ?? document.querySelector('[role="listbox"]');
       return list?.querySelector('[role="option"]')?.textContent.toLowerCase().includes(arguments[1].toLowerCase().split(" ").pop())`,
      "the observance in the list",
      box,
      observance,
    );
    await box.sendKeys(Key.ENTER);
    for (const role of ["radio", "option"]) {
      const found = await this.run(
        `const [dialog, role, name] = arguments;
         const all = [...dialog.querySelectorAll(role === "radio" ? 'input[type=radio],[role=radio]' : '[role=option]')];
         const text = (n) => (n.getAttribute("aria-label") ?? (n.labels?.[0]?.textContent || n.textContent)).replace(/\\s+/g, " ").trim();
         const one = all.find((n) => text(n).startsWith(name));
         if (!one) return false;
         (one.labels?.[0] ?? one).click(); return true;`,
        dialog,
        role,
        template,
      );
      if (found) break;
    }
    if (year) {
      const field = await this.role("textbox", "Edition year", { within: dialog });
      await this.fill(field, String(year));
    }
    await this.click("button", "Create", { within: dialog, exact: false });
    await this.session
      .wait(until.stalenessOf(dialog), patience, "waited for the dialog to go")
      .catch(() => {});
    return this.editor();
  }

  async screenshot(file) {
    const { writeFileSync } = await import("node:fs");
    writeFileSync(file, Buffer.from(await this.session.takeScreenshot(), "base64"));
  }
}
