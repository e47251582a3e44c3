// Checking many articles beside textlint, in one run: node tests/bench/check.mjs [10000 1000]
//
// The first number is of the articles that Daymark reads, with all its rules and with those that textlint has too;
// the second of those that textlint reads, which takes it longer. Its version is in textlint/package-lock.json.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { article, buildRelease, median, release, show, table } from "./measure.mjs";

const [many = 10000, fewer = 1000] = process.argv.slice(2).map(Number).filter(Boolean);
const runs = 3;
/** What textlint's rules of textlint/.textlintrc.json are in Daymark. */
const comparable = ["placeholder", "sentence-long", "acronym-undefined", "bracket-unmatched"];

buildRelease();
const beside = path.join(import.meta.dirname, "textlint");
execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], { cwd: beside });

const folder = mkdtempSync(path.join(tmpdir(), "daymark-bench-"));
try {
  const make = (name, size) => {
    const content = path.join(folder, name);
    mkdirSync(content);
    for (let n = 0; n < size; n++) {
      const { matter, body } = article(n, 600);
      writeFileSync(path.join(content, `made-${String(n).padStart(5, "0")}.md`), matter + body);
    }
    const files = readdirSync(content).map((file) => path.join(name, file));
    const bytes = files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
    return { files, bytes };
  };
  const all = make("all", many);
  const part = make("part", fewer);
  writeFileSync(
    path.join(folder, "organisation.json"),
    JSON.stringify({ name: "Alderline Institute", language: "en" }),
  );
  /** Both tell by their status that they found something, so that only a status of more than 1 is a failure. */
  const timed = (command, args) => {
    const start = performance.now();
    const ran = spawnSync(command, args, {
      cwd: folder,
      env: { ...process.env, DAYMARK_DATA_DIR: folder },
      stdio: ["ignore", "ignore", "pipe"],
      maxBuffer: 1 << 28,
    });
    if (ran.error || ran.status === null || ran.status > 1) throw new Error(`${command}: ${ran.stderr}`);
    return (performance.now() - start) / 1000;
  };
  const daymark = (files, more = []) =>
    timed(release("daymark-cli"), ["check", "--format", "json", ...more, ...files]);
  const some = comparable.flatMap((rule) => ["--rule", rule]);
  const textlint = (files) =>
    timed(process.execPath, [
      path.join(beside, "node_modules/textlint/bin/textlint.js"),
      "--config",
      path.join(beside, ".textlintrc.json"),
      "--rules-base-directory",
      path.join(beside, "node_modules"),
      "--format",
      "json",
      ...files,
    ]);
  const candidates = [
    ["Daymark, all rules", all, () => daymark(all.files)],
    ["Daymark, four rules", all, () => daymark(all.files, some)],
    ["Daymark, four rules", part, () => daymark(part.files, some)],
    ["textlint, five rules", part, () => textlint(part.files)],
  ];
  const rows = [["what", "articles", "s (median of 3)", "articles a second", "MB a second"]];
  for (const [name, { files, bytes }, measure] of candidates) {
    const t = median(Array.from({ length: runs }, measure));
    rows.push([name, String(files.length), show(t, 2), show(files.length / t, 0), show(bytes / 1e6 / t, 2)]);
  }
  table("check", rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
