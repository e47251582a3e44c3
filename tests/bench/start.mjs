// Start to an editable window, and idle memory, beside an empty Tauri window: node tests/bench/start.mjs

import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { environment, freshHome, startDisplay, Window } from "../e2e/window.mjs";
import { article, buildRelease, median, release, show, table } from "./measure.mjs";

buildRelease("--example", "empty_window");

const display = await startDisplay();
const runs = 7;

/** All processes below one, itself included. */
function family(pid) {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])]];
      } catch {
        return [];
      }
    });
  const found = new Set([pid]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [child, parent] of parents)
      if (found.has(parent) && !found.has(child)) {
        found.add(child);
        grown = true;
      }
  }
  return found;
}

/** MiB of proportional set size of all processes of the app. */
function memory(pid) {
  let total = 0;
  for (const one of family(pid)) {
    try {
      total += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, "utf8"))[1]);
    } catch {
      // It ended in between.
    }
  }
  return total / 1024;
}

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Starts the program and waits until its window's title says that it is ready. */
async function start(binary, home, ready, idle) {
  const begun = process.hrtime.bigint();
  const child = spawn("dbus-run-session", ["--", binary], {
    env: environment(home, display),
    stdio: "ignore",
    detached: true,
  });
  let ms;
  const deadline = Date.now() + 30_000;
  while (ms === undefined) {
    if (Date.now() > deadline) throw new Error(`${binary} did not become ready`);
    try {
      execFileSync("xdotool", ["search", "--name", ready], {
        env: { ...process.env, DISPLAY: display.name },
        stdio: "ignore",
      });
      ms = Number(process.hrtime.bigint() - begun) / 1e6;
    } catch {
      await sleep(2);
    }
  }
  let mib;
  if (idle) {
    await sleep(6000);
    mib = memory(child.pid);
  }
  process.kill(-child.pid, "SIGTERM");
  await new Promise((done) => child.once("exit", done));
  await sleep(300);
  return { ms, mib };
}

const rows = [["what", "start ms (median of 7)", "× empty", "idle MiB (PSS)", "× empty"]];
try {
  const empty = freshHome();
  const small = freshHome();
  const large = freshHome();
  for (const [home, words] of [
    [small, 1000],
    [large, 50000],
  ]) {
    const file = path.join(home.home, "article.md");
    const { matter, body } = article(1, words);
    writeFileSync(file, matter + body);
    const window = await Window.open({ display, home, binary: release("daymark"), args: [file] });
    await window.waitForPreview("Made article 1");
    await window.saved();
    await window.close();
  }
  const candidates = [
    ["empty Tauri window", release("examples/empty_window"), empty, "^Empty: ready$"],
    ["Daymark, article of 1,000 words", release("daymark"), small, "^Made article 1 "],
    ["Daymark, article of 50,000 words", release("daymark"), large, "^Made article 1 "],
  ];
  const times = candidates.map(() => []);
  const sizes = [];
  for (let run = -1; run < runs; run++)
    for (const [index, [, binary, home, ready]] of candidates.entries()) {
      const { ms, mib } = await start(binary, home, ready, run === runs - 1);
      if (run >= 0) times[index].push(ms);
      if (mib !== undefined) sizes[index] = mib;
    }
  for (const [index, [name]] of candidates.entries())
    rows.push([
      name,
      show(median(times[index]), 0),
      show(median(times[index]) / median(times[0]), 2),
      show(sizes[index], 0),
      show(sizes[index] / sizes[0], 2),
    ]);
  for (const home of [empty, small, large]) home.remove();
} finally {
  await display.stop();
}
table("start", rows);
