// Recall and precision of every rule on the articles beside this file and below it, from the built daymark-cli.
//
// An article d….md has defects, each in its d….json (rule, line, the text that is marked); one c….md is clean and
// full of traps. A finding counts as right where a defect of its rule stands on its line. Rules of the table that the
// command does not know yet are listed and not scored. Ends with 1 below 95 per cent, or with a finding on a clean
// article.

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(folder, "../..");
const cli = process.argv[2] ?? path.join(root, "target/debug/daymark-cli");
const FLOOR = 0.95;

function run(...args) {
  const ran = spawnSync(cli, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, DAYMARK_DATA_DIR: folder },
    maxBuffer: 1 << 28,
  });
  if (ran.error || ran.status === 2 || ran.status === null) {
    throw new Error(`${cli}: ${ran.error ?? ran.stderr}`);
  }
  return JSON.parse(ran.stdout);
}

const articles = readdirSync(folder, { recursive: true })
  .filter((name) => /^[cd]\d.*\.md$/.test(path.basename(name)))
  .sort();
const isDefective = (file) => path.basename(file).startsWith("d");
const registered = new Set(run("rules", "--format", "json").map((rule) => rule.id));
const found = run("check", "--format", "json", "--as-of", "2026-11-01", ...articles);

const expected = articles.filter(isDefective).flatMap((file) =>
  JSON.parse(readFileSync(path.join(folder, file.replace(/md$/, "json")), "utf8")).map((defect) => ({
    ...defect,
    file,
  })),
);

const place = ({ file, rule, line }) => `${file}:${line} ${rule}`;
/** Each finding takes one defect of its place. */
const open = new Map();
for (const defect of expected) {
  open.set(place(defect), [...(open.get(place(defect)) ?? []), defect]);
}
const scores = new Map();
const score = (rule) => {
  if (!scores.has(rule)) scores.set(rule, { right: 0, exact: 0, missed: 0, false: 0 });
  return scores.get(rule);
};
const alarms = [];
let onClean = 0;
for (const finding of found) {
  const defects = open.get(place(finding)) ?? [];
  // A long excerpt is shortened by the command.
  const start = finding.excerpt.replace(/…$/, "");
  const exact = defects.findIndex(
    ({ excerpt }) => excerpt === finding.excerpt || (start.length > 100 && excerpt.startsWith(start)),
  );
  const [defect] = defects.splice(Math.max(exact, 0), 1);
  if (defect) {
    score(finding.rule).right += 1;
    score(finding.rule).exact += Number(exact >= 0);
  } else {
    score(finding.rule).false += 1;
    onClean += Number(!isDefective(finding.file));
    alarms.push(`  false: ${place(finding)} «${finding.excerpt}»`);
  }
}
const absent = new Set();
for (const defect of [...open.values()].flat()) {
  if (registered.has(defect.rule)) {
    score(defect.rule).missed += 1;
    alarms.push(`  missed: ${place(defect)} «${defect.excerpt}»`);
  } else {
    absent.add(defect.rule);
  }
}

const percent = (part, whole) => (whole ? `${((100 * part) / whole).toFixed(0)} %` : "–");
const row = (...cells) => console.log(cells.map((cell, at) => String(cell).padEnd(at ? 10 : 20)).join(""));
row("rule", "found", "missed", "false", "recall", "precision", "exact span");
let [right, missed, wrong] = [0, 0, 0];
for (const [rule, counted] of [...scores].sort()) {
  row(
    rule,
    counted.right,
    counted.missed,
    counted.false,
    percent(counted.right, counted.right + counted.missed),
    percent(counted.right, counted.right + counted.false),
    percent(counted.exact, counted.right),
  );
  right += counted.right;
  missed += counted.missed;
  wrong += counted.false;
}
row("all", right, missed, wrong, percent(right, right + missed), percent(right, right + wrong));
console.log(`${articles.length} articles; ${onClean} findings on the clean ones.`);
if (alarms.length > 0) console.log(alarms.join("\n"));
if (absent.size > 0) console.log(`Not there yet, not scored: ${[...absent].sort().join(", ")}.`);
const seeded = new Set(expected.map((defect) => defect.rule));
const bare = [...registered].filter((rule) => !seeded.has(rule));
if (bare.length > 0) console.log(`Rules without a defect in these articles: ${bare.join(", ")}.`);
const good = right / (right + missed) >= FLOOR && right / (right + wrong) >= FLOOR && onClean === 0;
process.exitCode = good ? 0 : 1;
