// A site of many articles beside Hugo, in one run: time, memory, files, and what one changed article costs.
// node tests/bench/site.mjs [10000]

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { article, buildRelease, median, numbers, release, show, table } from "./measure.mjs";

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
if (sizes.length === 0) sizes.push(10000);
const runs = 3;

buildRelease();

const days = JSON.parse(
  execFileSync(
    release("daymark-cli"),
    ["observances", "--from", "2025-01-01", "--to", "2025-12-31", "--format", "json"],
    { encoding: "utf8" },
  ),
).filter((day) => day.kind === "day");

/** The article of the measuring scripts, on one of the year's days, in one of twenty years. */
function dated(number) {
  const random = numbers(number + 7);
  const day = days[Math.floor(random() * days.length)];
  const year = 2006 + Math.floor(random() * 20);
  const { matter, body: words } = article(number, 600);
  // Words drawn at random come twice in a row more often than anybody writes them, and each is a finding.
  const body = words.replace(/\b(\w+)(\s+\1\b)+/giu, "$1");
  return (
    matter
      .replace("observance: south-south-cooperation-day", `observance: ${day.id}`)
      .replace("year: 2026", `year: ${year}`)
      .replace("date: 2026-09-12", `date: ${year}${day.start.slice(4)}`) + body
  );
}

/** Runs a command; seconds on the wall and the most memory it held, in MiB. */
function measured(command, args, options) {
  const notes = path.join(options.cwd, "peak");
  const start = process.hrtime.bigint();
  const result = spawnSync("/usr/bin/time", ["-f", "%M", "-o", notes, command, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 1 << 28,
    ...options,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (result.status !== 0) throw new Error(`${command}: ${String(result.stderr).slice(-400)}`);
  return { seconds, memory: Number(readFileSync(notes, "utf8").trim()) / 1024 };
}

/** How many files a folder has, and how many of them are newer than a moment. */
function files(folder, since = 0) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const newer = found.filter((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs > since);
  return { all: found.length, newer: newer.length };
}

const rows = [["articles", "what", "s (median of 3)", "peak memory, MiB", "files written"]];
for (const size of sizes) {
  const folder = mkdtempSync(path.join(tmpdir(), "daymark-bench-"));
  try {
    const content = path.join(folder, "content");
    mkdirSync(content);
    const name = (n) => path.join(content, `made-${String(n).padStart(5, "0")}.md`);
    for (let n = 0; n < size; n++) writeFileSync(name(n), dated(n));
    // Hugo gets what a Daymark site has: a page each, lists by year and observance, sitemap, feed, robots, 404.
    const layouts = path.join(folder, "layouts/_default");
    mkdirSync(layouts, { recursive: true });
    const page = (main) =>
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>${main}</body></html>\n`;
    writeFileSync(path.join(layouts, "single.html"), page("<h1>{{ .Title }}</h1>{{ .Content }}"));
    const list =
      '<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>';
    writeFileSync(path.join(layouts, "list.html"), page(list));
    writeFileSync(path.join(layouts, "404.html"), page("<h1>Page not found</h1>"));
    writeFileSync(
      path.join(folder, "config.toml"),
      'baseURL = "https://alderline.example/"\nenableRobotsTXT = true\n[taxonomies]\nobservance = "observance"\nyear = "year"\n[permalinks]\n"/" = "/:year/:slug/"\n',
    );
    writeFileSync(
      path.join(folder, "organisation.json"),
      JSON.stringify({ name: "Alderline Institute", language: "en" }),
    );
    const environment = { ...process.env, DAYMARK_DATA_DIR: folder };
    const all = readdirSync(content).map((file) => path.join("content", file));
    const out = (of) => path.join(folder, of);
    const candidates = [
      ["Hugo", "hugo", ["--quiet", "--destination", out("hugo")], out("hugo")],
      [
        "Daymark, with its checks",
        release("daymark-cli"),
        [
          "export",
          "--target",
          "site",
          "--base-url",
          "https://alderline.example",
          "--out",
          out("site"),
          ...all,
        ],
        out("site"),
      ],
    ];
    const fresh = candidates.map(() => []);
    const again = candidates.map(() => []);
    for (let run = 0; run < runs; run++)
      for (const [index, [, command, args, place]] of candidates.entries()) {
        rmSync(place, { recursive: true, force: true });
        rmSync(out("cache"), { recursive: true, force: true });
        writeFileSync(name(0), dated(0));
        const first = measured(command, args, { cwd: folder, env: environment });
        fresh[index].push({ ...first, files: files(place).all });
        writeFileSync(name(0), `${dated(0)}\nOne more sentence, about ${run} lanterns.\n`);
        const since = Date.now();
        const second = measured(command, args, { cwd: folder, env: environment });
        again[index].push({ ...second, files: files(place, since).newer });
      }
    for (const [measures, what] of [
      [fresh, ""],
      [again, ", one article changed"],
    ])
      for (const [index, [candidate]] of candidates.entries()) {
        const of = (key) => median(measures[index].map((one) => one[key]));
        rows.push([
          String(size),
          candidate + what,
          show(of("seconds"), 2),
          show(of("memory"), 0),
          String(of("files")),
        ]);
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
table("site", rows);
