// Export of many articles beside Hugo and bare pulldown-cmark, in one run: node tests/bench/export.mjs [1000 10000]

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { article, buildRelease, median, release, root, seconds, show, table } from "./measure.mjs";

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
if (sizes.length === 0) sizes.push(1000, 10000);
const runs = 3;

buildRelease();
execFileSync("cargo", ["build", "--release", "-q", "-p", "daymark-article", "--example", "bare"], {
  cwd: root,
  stdio: "inherit",
});

const rows = [["articles", "what", "s (median of 3)", "ms an article", "× bare on all cores"]];
for (const size of sizes) {
  const folder = mkdtempSync(path.join(tmpdir(), "daymark-bench-"));
  try {
    const content = path.join(folder, "content");
    mkdirSync(content);
    for (let n = 0; n < size; n++) {
      const { matter, body } = article(n, 600);
      writeFileSync(path.join(content, `made-${String(n).padStart(5, "0")}.md`), matter + body);
    }
    const layouts = path.join(folder, "layouts/_default");
    mkdirSync(layouts, { recursive: true });
    writeFileSync(
      path.join(layouts, "single.html"),
      '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>\n',
    );
    writeFileSync(
      path.join(folder, "config.toml"),
      'baseURL = "https://alderline.example/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404", "robotsTXT"]\n',
    );
    writeFileSync(
      path.join(folder, "organisation.json"),
      JSON.stringify({ name: "Alderline Institute", language: "en" }),
    );
    const environment = { ...process.env, DAYMARK_DATA_DIR: folder };
    const files = readdirSync(content).map((name) => path.join("content", name));
    const out = (name) => path.join(folder, name);
    const fresh = (name) => rmSync(out(name), { recursive: true, force: true });
    const cli = (target, more) => ["export", "--target", target, "--out", out("out"), ...more, ...files];
    const candidates = [
      [
        "bare pulldown-cmark, one thread",
        () => seconds(release("examples/bare"), ["1", "content", out("out")], { cwd: folder }),
      ],
      [
        "bare pulldown-cmark, all cores",
        () => seconds(release("examples/bare"), ["0", "content", out("out")], { cwd: folder }),
      ],
      ["Hugo", () => seconds("hugo", ["--quiet", "--destination", out("out")], { cwd: folder })],
      ...[
        ["fragment", "fragment", []],
        ["web page, fonts beside it", "page", ["--assets", "folder"]],
        ["web page, all embedded", "page", []],
      ].flatMap(([name, target, more]) =>
        [
          [`Daymark, ${name}, unchecked`, [...more, "--no-check"]],
          [`Daymark, ${name}, checked`, more],
        ].map(([shown, options]) => [
          shown,
          () => seconds(release("daymark-cli"), cli(target, options), { cwd: folder, env: environment }),
        ]),
      ),
    ];
    const times = candidates.map(() => []);
    for (let run = 0; run < runs; run++)
      for (const [index, [, measure]] of candidates.entries()) {
        fresh("out");
        times[index].push(measure());
      }
    const bare = median(times[1]);
    for (const [index, [name]] of candidates.entries()) {
      const t = median(times[index]);
      rows.push([String(size), name, show(t, 2), show((t * 1000) / size, 3), show(t / bare, 2)]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
table("export", rows);
