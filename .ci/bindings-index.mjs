// Writes ui/src/bindings/index.ts from the generated files; with --check only compares.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../ui/src/bindings/", import.meta.url);
const index = new URL("index.ts", folder);
const wanted = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && name !== "index.ts")
  .map((name) => name.slice(0, -3))
  .sort()
  .map((name) => `export type { ${name} } from "./${name}";\n`)
  .join("");
if (process.argv.includes("--check")) {
  if (readFileSync(index, "utf8") !== wanted) {
    console.error("ui/src/bindings/index.ts is not what the folder holds: run node .ci/bindings-index.mjs");
    process.exit(1);
  }
} else {
  writeFileSync(index, wanted);
}
