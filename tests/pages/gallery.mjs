// Every sample in every theme at phone and desktop width, on one page to look at: make gallery

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "./chromium.mjs";
import { root } from "./validators.mjs";

const cli = path.join(root, "target/debug/daymark-cli");
const out = path.join(root, "target/gallery");
const themes = ["default", "institution", "campaign"];
const views = [
  { name: "desktop", width: 1280, height: 900, dark: false },
  { name: "desktop-dark", width: 1280, height: 900, dark: true },
  { name: "phone", width: 390, height: 844, dark: false },
];
/** What the README shows. */
const shown = { sample: "knowledge-that-travels", views: ["desktop", "phone"] };

const samples = readdirSync(path.join(root, "templates/samples"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => path.join(root, "templates/samples", name));
const arabic = path.join(root, "tests/cases/pages/arabic.md");
const data = mkdtempSync(path.join(tmpdir(), "daymark-gallery-"));
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFileSync(
  path.join(data, "organisation.json"),
  JSON.stringify({
    name: "Alderline Institute",
    address: "14 Wharf Lane, Port Ellery",
    website: "https://alderline.example/",
    language: "en",
  }),
);

/** Exports and gives the paths, relative to the gallery. */
function exported(target, folder, more = []) {
  const printed = execFileSync(
    cli,
    ["export", "--target", target, "--json", "--out", path.join(out, folder), ...more, ...samples, arabic],
    {
      env: { ...process.env, DAYMARK_DATA_DIR: data },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  return JSON.parse(printed).map((one) => path.relative(out, one.path));
}

const browser = await chromium();
const figures = [];
await browser.sendDevToolsCommand("Emulation.setScrollbarsHidden", { hidden: true });
async function picture(page, { name, width, height, dark }) {
  await browser.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await browser.sendDevToolsCommand("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }],
  });
  await browser.get(pathToFileURL(path.join(out, page)).href);
  await browser.executeScript("return document.fonts.ready.then(() => true)");
  const file = page.replace(/\.html$/, `.${name}.png`);
  writeFileSync(path.join(out, file), await browser.takeScreenshot(), "base64");
  figures.push({ page, file, name });
  return file;
}

try {
  for (const theme of themes)
    for (const page of exported("page", theme, ["--theme", theme]))
      for (const view of views) {
        const file = await picture(page, view);
        const wanted = path.basename(page, ".html") === shown.sample && shown.views.includes(view.name);
        if (wanted)
          copyFileSync(path.join(out, file), path.join(root, `docs/images/page-${theme}-${view.name}.png`));
      }
  for (const page of exported("newsletter", "newsletter"))
    await picture(page.replace(/\.eml$/, ".newsletter.html"), views[0]);
  for (const file of exported("social", "social")) figures.push({ page: file, file, name: "for posts" });
} finally {
  await browser.quit();
  rmSync(data, { recursive: true, force: true });
}

const figure = ({ page, file, name }) =>
  `<figure><a href="${page}"><img src="${file}" alt="${page}, ${name}" loading="lazy"></a><figcaption>${page}, ${name}</figcaption></figure>`;
writeFileSync(
  path.join(out, "index.html"),
  `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What leaves Daymark</title>
<style>
body { margin: 0; padding: 32px; background: #f4f1ec; color: #222; font: 15px/22px system-ui, sans-serif; }
h1 { font-weight: 600; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); gap: 28px; align-items: start; }
figure { margin: 0; }
img { width: 100%; border: 1px solid #d8d2c8; border-radius: 6px; background: #fff; }
figcaption { margin-top: 6px; color: #666; overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>What leaves Daymark</h1>
<main>
${figures.map(figure).join("\n")}
</main>
</body>
</html>
`,
);
console.log(path.join(out, "index.html"));
