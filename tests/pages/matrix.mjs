// Articles of every template in every language, from the skeletons that `daymark-cli new` gives and the texts of
// tests/cases/matrix.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sections } from "./cases.mjs";
import { root } from "./validators.mjs";

const cli = path.join(root, "target/debug/daymark-cli");
const texts = path.join(root, "tests/cases/matrix");

/** Every template with an observance that it suits. */
export const templates = {
  "international-day": "water-day",
  "remembrance-day": "transatlantic-slave-trade",
  "awareness-day": "mountain-day",
  statement: "human-rights-day",
};

export const languages = readdirSync(texts)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => path.basename(name, ".txt"))
  .sort();

/** Writes them into `folder` and gives their paths. Every text of a language has to be asked for by some template. */
export function matrix(folder, environment) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(texts, "terraces.png"), path.join(folder, "terraces.png"));
  return languages.flatMap((language) => {
    const fields = sections(path.join(texts, `${language}.txt`));
    const unused = new Set(fields.map(({ name }) => name));
    const files = Object.entries(templates).map(([template, observance]) => {
      const skeleton = execFileSync(
        cli,
        ["new", "--template", template, "--observance", observance, "--year", "2026", "--language", language],
        { encoding: "utf8", env: environment },
      );
      const file = path.join(folder, `${template}-${language}.md`);
      writeFileSync(file, filled(skeleton, { template, language, fields, unused }));
      return file;
    });
    if (unused.size > 0) throw new Error(`${language}.txt: no template asks for ${[...unused].join(", ")}`);
    return files;
  });
}

/** A skeleton with the texts in its places. */
function filled(skeleton, { template, language, fields, unused }) {
  let article = skeleton;
  const take = (name, place, text) => {
    if (!article.includes(place)) return;
    unused.delete(name);
    article = article.replaceAll(place, text);
  };
  for (const { name, text } of fields) {
    const value = text.trim();
    if (name === "parts") take(name, "> [!sign-off]", `${value}\n\n> [!sign-off]`);
    else if (/^[a-z_]+\d?$/.test(name) && article.includes(`\n${name}:\n`))
      take(name, `\n${name}:\n`, `\n${name}: ${JSON.stringify(value)}\n`);
    else take(name, `{{ ${name} }}`, value);
  }
  article = article.replace("\nimage:\n", "\nimage: terraces.png\n");
  article = article.replace("\n---\n\n", `\nslug: ${template}-${language}\n---\n\n`);
  if (language !== "en") article = article.replace("\nslug:", `\ntranslation_of: ${template}-en\nslug:`);
  const left = article.match(/\{\{ [a-z_0-9]+ \}\}/g);
  if (left) throw new Error(`${template}, ${language}: no text for ${left.join(", ")}`);
  return article;
}
