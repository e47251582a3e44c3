// Every suite of the real window, one after the other: node tests/e2e/all.mjs
//
// The driver now and then loses a key on a busy machine. A suite that fails is run once more, alone, and it is said;
// one that fails twice has failed.

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

const folder = import.meta.dirname;
const suites = readdirSync(folder).filter((name) => name.endsWith(".test.mjs"));

/** Runs suites in one go; gives whether all passed. */
function passes(names) {
  const files = names.map((name) => path.join(folder, name));
  const { status } = spawnSync(process.execPath, ["--test", "--test-concurrency=1", ...files], {
    stdio: "inherit",
  });
  return status === 0;
}

const failed = suites.filter((name) => !passes([name]));
const twice = failed.filter((name) => {
  console.log(`\n${name} failed. Once more, alone:`);
  return !passes([name]);
});
for (const name of failed)
  console.log(`${name}: ${twice.includes(name) ? "failed twice" : "passed at the second try"}`);
console.log(`${suites.length - twice.length} passed, ${twice.length} failed`);
process.exitCode = twice.length > 0 ? 1 : 0;
