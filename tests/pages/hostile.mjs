// Hostile inputs, and a Chromium that tells what they did: scripts that ran, sockets that were opened.

import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { sections } from "./cases.mjs";
import { chromium } from "./chromium.mjs";
import { root } from "./validators.mjs";

/** The cases of one file in tests/cases/hostile. */
export const cases = (name) =>
  sections(path.join(root, "tests/cases/hostile", `${name}.txt`)).map((one) => ({
    name: `${name}: ${one.name}`,
    text: one.text,
  }));

/** Every file below a folder, relative to it. */
export function tree(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** A port of this machine that stands for every host there is, and counts who comes. */
export async function everyHost() {
  const callers = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (bytes) => {
      callers.push(bytes.subarray(0, 200).toString("latin1"));
      socket.destroy();
    });
    // A connection that says nothing was opened all the same.
    setTimeout(() => {
      if (!socket.destroyed) callers.push("(silent)");
      socket.destroy();
    }, 400);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { port: server.address().port, callers, stop: () => new Promise((done) => server.close(done)) };
}

/** A Chromium for which every name leads to that port, and in which a script that runs is counted. */
export async function watched(port) {
  // What the browser itself asks of its maker is not counted: those names lead nowhere.
  const makers = ["google.com", "googleapis.com", "gvt1.com", "gstatic.com"].flatMap((name) => [
    `MAP ${name} ~NOTFOUND`,
    `MAP *.${name} ~NOTFOUND`,
  ]);
  const browser = await chromium([...makers, `MAP * 127.0.0.1:${port}`].join(", "));
  await browser.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", {
    source: `for (const name of ["alert", "confirm", "prompt", "print", "msgbox"])
      globalThis[name] = () => { top.ranByHostileInput = (top.ranByHostileInput ?? 0) + 1; };`,
  });
  return browser;
}

// Runs in the page. What is there that could run, load or lead away, and what comes of every handler being tried.
// `own` holds elements that Daymark itself puts there, as selectors.
const look = `
  const [own] = arguments;
  const found = [];
  const say = (what, node) => found.push(what + " " + node.outerHTML.slice(0, 160));
  const isOwn = (node) => own.some((selector) => node.matches(selector));
  const within = /^(\\.\\.\\/)*(assets\\/)?[a-z0-9-][a-z0-9.-]*$/;
  // Whether a reader may follow it: a page on the web, a message, a call, or a place of this site.
  const followed = (value) => {
    if (!URL.canParse(value, document.baseURI)) return true;
    const to = new URL(value, document.baseURI);
    return /^(https?|mailto|tel):$/.test(to.protocol)
      || (to.protocol === "file:" && to.host === "" && !/^[^/?#]*:/.test(value));
  };
  addEventListener("click", (event) => event.preventDefault(), true);
  addEventListener("submit", (event) => event.preventDefault(), true);
  const nodes = [...document.querySelectorAll("*")];
  for (const node of nodes) {
    const name = node.localName;
    if (name === "script" && node.type === "application/ld+json") {
      try { JSON.parse(node.textContent); } catch { say("broken metadata", node); }
    } else if (name === "script" && !(isOwn(node) && within.test(node.getAttribute("src")))) say("a script", node);
    if (/^(iframe|frame|frameset|object|embed|applet|portal|fencedframe|base|form|audio|video|template|math|svg)$/.test(name)
      && !isOwn(node)) say("an element", node);
    if (name === "meta" && node.httpEquiv) say("an order to the browser", node);
    const leaf = node.rel === "icon" && /^data:image\\/svg\\+xml,%3Csvg%20[\\w%:\\/.=' -]+%3C\\/svg%3E$/.test(node.getAttribute("href"));
    if (name === "link" && !leaf && !/^(canonical|alternate)$/.test(node.rel)
      && !(isOwn(node) && within.test(node.getAttribute("href")))) say("a link of the head", node);
    if (name === "style" && /@import|url\\(\\s*['"]?(?!data:|assets\\/|#)|expression\\s*\\(|(?<![\\w-])behavior\\s*:/i.test(node.textContent))
      say("a style that loads", node);
    for (const { name: attribute, value } of node.attributes) {
      if (/^on/i.test(attribute)) say("a handler", node);
      if (/^(src|srcset|poster|background|data|lowsrc|dynsrc|ping|formaction|action|manifest|longdesc|attributionsrc)$/i.test(attribute)
        && !isOwn(node)
        && !/^(data:image\\/(png|jpeg|gif|webp|avif)[;,]|(\\.\\.\\/)*assets\\/[^/]+$|cid:|[a-z0-9-]+\\.(png|jpe?g|webp|gif)$)/.test(value))
        say("a source", node);
      if (/^(href|xlink:href|cite)$/.test(attribute) && name !== "link" && !followed(value)) say("a link", node);
      if (attribute === "style" && /url\\(|position|expression/i.test(value)) say("a style", node);
    }
    for (const event of ["mouseover", "mouseenter", "pointerover", "focus", "click", "load", "error", "toggle", "animationstart", "scroll", "input"])
      node.dispatchEvent(new Event(event, { bubbles: false, cancelable: true }));
  }
  return { found, ran: window.ranByHostileInput ?? 0, seen: nodes.length, at: location.protocol };
`;

/** What is wrong with a page once it is open in the watched Chromium; `own` selects what Daymark puts there itself. */
export async function hostilities(browser, file, own = []) {
  await browser.get(pathToFileURL(file).href);
  const { found, ran, seen, at } = await browser.executeScript(look, own);
  if (ran) found.push(`${ran} scripts ran`);
  if (at !== "file:") found.push("the page led elsewhere");
  if (seen < 4) found.push("the page is empty");
  return found;
}
