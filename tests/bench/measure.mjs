// What the measuring scripts share: made articles, runs of a command, quantiles.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");
export const release = (name) => path.join(root, "target/release", name);

/**
 * Builds the programs that are measured, `more` beside them. One selection of packages for all scripts: with another
 * their dependencies' features differ, and most of them would be compiled once more.
 */
export function buildRelease(...more) {
  execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
  execFileSync(
    "cargo",
    ["build", "--release", "-q", "-p", "daymark", "-p", "daymark-cli", "--bins", ...more],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
}

/** A generator that gives the same numbers each time (mulberry32). */
export function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const stock =
  "harbour lantern council river teacher bridge seed archive signal orchard ferry chart keeper clinic garden window market letter station valley school border winter engine water measure paper record village harvest tower method partner answer neighbour office question journey".split(
    " ",
  );

function sentence(random) {
  const length = 8 + Math.floor(random() * 12);
  const words = Array.from({ length }, () => stock[Math.floor(random() * stock.length)]);
  words[0] = words[0][0].toUpperCase() + words[0].slice(1);
  if (random() < 0.15) words[3] = `**${words[3]}**`;
  if (random() < 0.1) words[5] = `[${words[5]}](https://alderline.example/${words[5]})`;
  return `${words.join(" ")}.`;
}

/** An article of about that many words, with the dialect's parts. The same number gives the same article. */
export function article(number, wanted) {
  const random = numbers(number + 1);
  const blocks = [
    "On {{ observance.date | full }}, the {{ organisation.name }} marks the {{ observance.name }}. It was founded by [@A/RES/58/220].",
    "> [!goals] The goals are to:\n> - keep what was learned;\n> - share it with whoever asks; and\n> - ask in turn.",
  ];
  let words = 40;
  while (words < wanted) {
    if (random() < 0.18)
      blocks.push(
        `## ${sentence(random)
          .slice(0, 40)
          .replace(/[.*[\]]/g, "")
          .trim()}`,
      );
    const paragraph = Array.from({ length: 3 + Math.floor(random() * 3) }, () => sentence(random)).join(" ");
    words += paragraph.split(" ").length;
    blocks.push(paragraph);
    if (random() < 0.08) blocks.push("- one thing\n- another thing\n- a third thing");
    if (random() < 0.04)
      blocks.push("| place | year |\n| --- | --- |\n| harbour | 1998 |\n| valley | 2004 |");
  }
  blocks.push("> [!sign-off]\n> We thank everyone who carried something across.");
  const matter = `---\ntitle: Made article ${number}\nobservance: south-south-cooperation-day\nyear: 2026\ndate: 2026-09-12\nlanguage: en\nsummary: Made to be measured.\nslug: made-${number}\n---\n\n`;
  return { matter, body: `${blocks.join("\n\n")}\n` };
}

export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];
}
export const median = (values) => quantile(values, 0.5);
export const show = (value, digits = 1) => (value === undefined ? "–" : value.toFixed(digits));

/** Seconds that the command takes on the wall. Its failure is the measurement's failure. */
export function seconds(command, args, options = {}) {
  const start = process.hrtime.bigint();
  // Ten thousand articles have much to be said of.
  const result = spawnSync(command, args, {
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 1 << 30,
    ...options,
  });
  if (result.status !== 0) throw new Error(`${command} ${args.join(" ").slice(0, 200)}: ${result.stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** What the figures were measured on. */
export function machine() {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], {
    cwd: root,
    encoding: "utf8",
  }).trim();
  return `${cpus().length} cores, ${cpus()[0].model.trim()}, commit ${commit}`;
}

export function table(name, rows) {
  const folder = path.join(root, "target/bench");
  mkdirSync(folder, { recursive: true });
  const [head, ...body] = rows;
  const text = [head, head.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
  writeFileSync(path.join(folder, `${name}.md`), `${text}\n`);
  console.log(`\n${name} (${machine()})\n\n${text}`);
}
