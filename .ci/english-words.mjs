// Makes templates/dictionaries/en/words.txt.gz from SCOWL's lists: node .ci/english-words.mjs FOLDER
// FOLDER is /usr/share/dict/scowl of Debian's package `scowl` (2020.12.07). Run by hand, when the lists change; the
// build reads only what is committed.
//
// One word a line. Behind a tab: the spellings that have it, where not all do (u American, g British, z British with
// -ize, which is Oxford's), c for one of the commonest words, r for a rare one. Possessives are left out: the reader of the text takes 's off.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const folder = process.argv[2];
if (!folder) throw new Error("Which folder has SCOWL's lists?");

/** Words of SCOWL's size 60 and below are taken as they are; of the larger ones only what no slip leads to. */
const TRUSTED = 60;
const LARGEST = 80;
/** The shortest word taken of each larger size: a short rare word is most often a slip. */
const SHORTEST = { 70: 6, 80: 9 };
/** In the larger lists, and yet slips. */
const REFUSED = new Set(
  "publically inexistant negligeable unprecise restauration automatical demographical configurate efficacity".split(" "),
);
/** What a slip is measured against: common words. */
const COMMON = 50;
/** What a name is believed to be a slip of: of the larger lists' words one in twelve names is. */
const COMMONEST = 20;

const KINDS = ["words", "upper", "proper-names", "contractions", "abbreviations"];
const LISTS = {
  english: "ugz",
  american: "u",
  british: "g",
  british_z: "gz",
  variant_1: "u",
  british_variant_1: "gz",
};

/** word → { spellings, size } */
const words = new Map();
for (const name of readdirSync(folder)) {
  const match = /^(\w+)-([a-z-]+)\.(\d+)$/.exec(name);
  if (!match || !(match[1] in LISTS) || !KINDS.includes(match[2]) || Number(match[3]) > LARGEST) continue;
  // Abbreviations and names of the large lists hide more slips than they explain words.
  if (Number(match[3]) > TRUSTED && match[2] !== "words") continue;
  for (const word of readFileSync(`${folder}/${name}`, "utf8").split("\n")) {
    if (word === "" || word.endsWith("'s") || word.endsWith("'")) continue;
    // A foreign word's accents are often left off: cafe.
    for (const form of new Set([word, word.normalize("NFD").replaceAll(/\p{M}/gu, "")])) {
      const known = words.get(form) ?? { spellings: new Set(), size: 99 };
      for (const spelling of LISTS[match[1]]) known.spellings.add(spelling);
      known.size = Math.min(known.size, Number(match[3]));
      words.set(form, known);
    }
  }
}

// Oxford writes -ize and otherwise as the British do: of the British words only those with an -ize twin are not its.
for (const [word, { spellings }] of words) {
  if (spellings.has("z") && !spellings.has("u") && spellings.size < 3 && hasTwin(word)) spellings.delete("z");
  else if (spellings.has("g") && !spellings.has("z") && !hasTwin(word)) spellings.add("z");
}

function hasTwin(word) {
  for (const match of word.matchAll(/is(?=[aei])/g)) {
    const twin = `${word.slice(0, match.index)}iz${word.slice(match.index + 2)}`;
    if (words.has(twin)) return true;
  }
  return false;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function* edits(word) {
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail) yield head + tail.slice(1);
    if (tail.length > 1) yield head + tail[1] + tail[0] + tail.slice(2);
    for (const letter of LETTERS) {
      if (tail) yield head + letter + tail.slice(1);
      yield head + letter + tail;
    }
  }
}

function isSlip(word) {
  for (const edited of edits(word)) if (edited !== word && (words.get(edited)?.size ?? 99) <= COMMON) return true;
  return false;
}

const lines = [];
for (const word of [...words.keys()].sort()) {
  const { spellings, size } = words.get(word);
  if (spellings.size === 0) continue;
  if (REFUSED.has(word)) continue;
  if (size > TRUSTED && (word.length < SHORTEST[size] || isSlip(word))) continue;
  const marks = (spellings.size < 3 ? [...spellings].sort().join("") : "") + (size > COMMON ? "r" : "") + (size <= COMMONEST ? "c" : "");
  lines.push(marks ? `${word}\t${marks}` : word);
}

const text = `${lines.join("\n")}\n`;
// No time and no system in the header: the same lists give the same bytes.
const packed = gzipSync(text, { level: 9 });
packed[9] = 255;
writeFileSync("templates/dictionaries/en/words.txt.gz", packed);
console.log(`${lines.length} words, ${text.length} bytes, ${packed.length} packed`);
