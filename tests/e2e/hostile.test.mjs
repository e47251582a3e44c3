// Untrusted text: nothing in an article, a paste or a file runs a script or reaches the network.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { freshHome, Key, startDisplay, Window } from "./window.mjs";

describe("untrusted text in the real window", () => {
  let display;
  let home;
  let window;
  let listener;
  const asked = [];

  before(async () => {
    display = await startDisplay();
    home = freshHome();
    window = await Window.open({ display, home });
    listener = createServer((request, response) => {
      asked.push(request.url);
      response.end();
    }).listen(0, "127.0.0.1");
    listener.on("connection", () => asked.push("connection"));
    await once(listener, "listening");
  });

  after(async () => {
    await window?.close();
    await display?.stop();
    listener?.close();
    home?.remove();
  });

  test("neither preview nor paste runs a script or asks the network", async () => {
    const there = `http://127.0.0.1:${listener.address().port}`;
    await window.newArticle({ observance: "peace", template: "Statement" });
    await (await window.editor()).click();
    await window.selectAll();
    await window.run("window.__ran = []");
    const vectors = [
      `<script>parent.__ran.push("script"); fetch("${there}/fetch")</script>`,
      `<img src="${there}/img" onerror="parent.__ran.push('onerror')">`,
      `<img src="x" onerror="parent.__ran.push('onerror2')">`,
      `![remote](${there}/markdown.png)`,
      `<svg onload="parent.__ran.push('svg')"><image href="${there}/svg"/></svg>`,
      `<iframe src="${there}/frame" srcdoc="<script>parent.parent.__ran.push('frame')</script>"></iframe>`,
      `<meta http-equiv="refresh" content="0;url=${there}/refresh">`,
      `<link rel="preconnect" href="${there}"><link rel="stylesheet" href="${there}/css">`,
      `<base href="${there}/">`,
      `<style>@import "${there}/import"; body { background: url(${there}/bg) }</style>`,
      `<p style="background:url(${there}/style)">styled</p>`,
      `<video src="${there}/video" poster="${there}/poster" autoplay></video><audio src="${there}/audio"></audio>`,
      `<object data="${there}/object"></object><embed src="${there}/embed">`,
      `<form action="${there}/form"><button autofocus onfocus="parent.__ran.push('focus')">x</button></form>`,
      `<details open ontoggle="parent.__ran.push('toggle')">d</details>`,
      `<a href="javascript:parent.__ran.push('href')">go</a> [go](javascript:parent.__ran.push('md')) <a ping="${there}/ping" href="#x">p</a>`,
      `<math><mtext><table><mglyph><style><img src=x onerror="parent.__ran.push('mxss')">`,
      "The last line is plain.",
    ].join("\n\n");
    await window.paste(vectors);
    await window.waitForPreview("The last line is plain.");
    await window.saved();
    const left = await window.run(
      `const d = document.querySelector('iframe[title="Preview"]').contentDocument;
       return [...d.querySelectorAll("*")].flatMap((n) => [
         ...(/^(SCRIPT|IFRAME|OBJECT|EMBED|META|LINK|BASE|FORM|VIDEO|AUDIO)$/i.test(n.tagName) && !(n.tagName === "META" && !n.httpEquiv) ? [n.outerHTML] : []),
         ...[...n.attributes].filter((a) => /^on/i.test(a.name) || /^\\s*javascript:/i.test(a.value)).map((a) => a.name + "=" + a.value),
       ])`,
    );
    assert.deepEqual(left, [], "nothing dangerous is in the preview's document");
    assert.deepEqual(await window.run("return window.__ran"), [], "no script ran");
    assert.deepEqual(asked, [], "nothing was asked of the network");
    assert.match(await window.session.getCurrentUrl(), /^(tauri|https?):\/\/(localhost|tauri\.localhost)/);
  });

  test("pasted HTML becomes Markdown without what could harm", async () => {
    await (await window.editor()).click();
    await window.selectAll();
    await window.run(
      `const data = new DataTransfer();
       data.setData("text/plain", "Heading one\\nsafe and bold");
       data.setData("text/html", arguments[0]);
       document.querySelector('[aria-label="Article text"]').dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))`,
      `<h2>Heading one</h2><p>safe and <b>bold</b> <a href="javascript:alert(1)">bad</a> <a href="https://alderline.example/">good</a></p><img src="http://127.0.0.1:${listener.address().port}/paste"><script>parent.__ran.push("paste")</script>`,
    );
    const text = await window.text();
    assert.match(text, /## Heading one/);
    assert.match(text, /\*\*bold\*\*/);
    assert.match(text, /\[good\]\(https:\/\/alderline\.example\/\)/);
    assert.doesNotMatch(text, /javascript|script|127\.0\.0\.1/);
    await window.waitForPreview("Heading one");
    assert.deepEqual(asked, [], "nothing was asked of the network");
    assert.deepEqual(await window.run("return window.__ran"), []);
  });
});
