import { expect, test } from "vitest";
import { t } from "./index";

const english = Object.values(
  import.meta.glob<string>("./en/*.ftl", { query: "?raw", import: "default", eager: true }),
).join("\n");
const sources = import.meta.glob<string>(
  ["../**/*.svelte", "../**/*.ts", "!../**/*.test.ts", "!../bindings/**"],
  { query: "?raw", import: "default", eager: true },
);
const ids = [...english.matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1] ?? "");
const text = Object.values(sources).join("\n");
const named = [...text.matchAll(/\bt\(\s*"([\w-]+)"/g)].map((match) => match[1] ?? "");
const prefixes = [...text.matchAll(/\bt\(\s*`([\w-]+-)\$\{/g)].map((match) => match[1] ?? "");

test("every message that the interface uses is written", () => {
  expect(named.length).toBeGreaterThan(100);
  expect([...new Set(named)].filter((id) => !ids.includes(id))).toEqual([]);
});

test("every message written is used", () => {
  const quoted = (id: string) => text.includes(`"${id}"`) || text.includes(`'${id}'`);
  expect(ids.filter((id) => !quoted(id) && !prefixes.some((prefix) => id.startsWith(prefix)))).toEqual([]);
});

test("no id is written twice", () => {
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("counts are worded", () => {
  expect(t("status-words", { count: 1 })).toBe("1 word");
  expect(t("status-words", { count: 207 })).toBe("207 words");
  expect(t("export-ask-title", { count: 3 })).toBe("Three errors would go out with it");
  expect(t("export-ask-title", { count: 12 })).toBe("12 errors would go out with it");
});
