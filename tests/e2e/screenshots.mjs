// Makes the README's pictures from the real window, with the sample article: make screenshots

import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freshHome, Key, root, startDisplay, Window } from "./window.mjs";

const folder = path.join(root, "docs/images");
const display = await startDisplay("1280x800");
const home = freshHome();
writeFileSync(
  path.join(home.data, "organisation.json"),
  JSON.stringify({
    name: "Alderline Institute",
    acronym: "AI",
    address: "14 Wharf Lane, Port Ellery",
    website: "https://alderline.example/",
    signOff: "The Alderline Institute thanks everyone who passed an answer on.",
    language: "en",
    baseUrl: "https://alderline.example/days/",
  }),
);
const window = await Window.open({ display, home });
/** Waits until nothing fades in any more and all of it is drawn. */
const settled = async () => {
  await faded();
  await window.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
};
const faded = () =>
  window.waitFor(
    `return document.fonts.status === "loaded" && !document.getAnimations().some((a) => a.playState === "running" && a.effect?.getComputedTiming().iterations !== Infinity)`,
    "the end of what fades in",
  );
try {
  await window.session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 800 });
  await window.waitFor(`return document.querySelector("h1")?.checkVisibility()`, "the welcome");
  await window.run("return document.fonts.ready.then(() => true)");
  await settled();
  for (const [observance, template] of [
    ["human rights day", "International day"],
    ["international mother language", "Awareness day"],
    ["remembrance of the victims of the holocaust", "Remembrance day"],
  ])
    await window.newArticle({ observance, template });
  const samples = path.join(root, "templates/samples");
  for (const name of readdirSync(samples).filter((file) => !file.startsWith("knowledge"))) {
    const { readFileSync } = await import("node:fs");
    await window.run(
      `const data = new DataTransfer();
       data.items.add(new File([arguments[1]], arguments[0], { type: "text/markdown" }));
       for (const type of ["dragenter", "dragover", "drop"])
         document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));`,
      name,
      readFileSync(path.join(samples, name), "utf8"),
    );
    await window.saved();
  }
  await window.chord(Key.CONTROL, "k");
  await window.role("dialog", "", { exact: false });
  await window.keys("sample");
  await window.keys(Key.ENTER);
  await window.waitForPreview("Knowledge that travels");
  await window.saved();
  await window.keys(Key.ESCAPE);
  for (const scheme of ["light", "dark"]) {
    await window.run("document.documentElement.dataset.scheme = arguments[0]", scheme);
    await settled();
    await window.screenshot(path.join(folder, `main-${scheme}.png`));
  }
  await window.run("document.documentElement.dataset.scheme = 'light'");
  await window.chord(Key.CONTROL, "n");
  await window.waitFor(
    `return document.activeElement?.getAttribute("role") === "combobox"`,
    "the search for an observance",
  );
  await window.keys("cooperation");
  await window.waitFor(
    `return /cooperation/i.test(document.querySelector("dialog[open] h3")?.textContent ?? "")`,
    "what is known of the first observance",
  );
  await settled();
  await window.screenshot(path.join(folder, "new-article.png"));
} finally {
  await window.close();
  await display.stop();
  home.remove();
}
