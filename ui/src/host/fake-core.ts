// Just enough of the core's work to look at: parts by their spelling, a page by its paragraphs.

import type { Analysis, DraftEntry, PreviewBlock, PreviewUpdate, TextPart } from "../bindings";
import { check } from "./fake-checks";
import { FACTS } from "./fake-data";

export function analyse(body: string, entry: DraftEntry, known: ReadonlySet<string>): Analysis {
  const parts: TextPart[] = [];
  const add = (kind: string, from: number, to: number, label: string, detail = "", problem = false) =>
    parts.push({ kind, from, to, label, detail, problem });
  for (const match of body.matchAll(/\{\{([?])?\s*(.*?)\s*\}\}/g)) {
    const name = match[2] ?? "";
    const fact = FACTS.find((each) => each.name === name);
    if (match[1]) add("prompt", match.index, match.index + match[0].length, name);
    else
      add(
        "fact",
        match.index,
        match.index + match[0].length,
        fact?.value ?? name,
        fact?.description ?? "",
        fact === undefined,
      );
  }
  for (const match of body.matchAll(/\[@([^\]]+)\]/g)) {
    const key = (match[1] ?? "").replace("A/RES/", "resolution ").replace("A/DEC/", "decision ");
    add("citation", match.index, match.index + match[0].length, key, `General Assembly ${key}`);
  }
  for (const match of body.matchAll(/^> \[!(goals|sign-off)\][^\n]*\n(?:>[^\n]*\n?)*/gm)) {
    const goals = match[1] === "goals";
    add(
      goals ? "goals" : "sign-off",
      match.index,
      match.index + match[0].trimEnd().length,
      goals ? "4, evenly punctuated" : "",
    );
  }
  parts.sort((a, b) => a.from - b.from);
  const { findings, ignores } = check(body, entry, parts, known);
  const words = body.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
  return { words, readingMinutes: Math.ceil(words / 230), parts, checked: true, findings, ignores };
}

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function inline(text: string): string {
  return escape(text)
    .replaceAll(
      /\{\{\s*([^?].*?)\s*\}\}/g,
      (_whole, name: string) => FACTS.find((each) => each.name === name)?.value ?? name,
    )
    .replaceAll(/\[@A\/(?:RES|DEC)\/([^\]]+)\]/g, "<a href='#'>resolution $1</a>");
}

/** The whole page each time; the real core patches it. */
export function page(title: string, body: string, day: string | null, organisation: string): PreviewUpdate {
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title><style>body{font:19px/31px "Source Serif 4",serif;margin:0;padding:24px;color:#22211d;background:#fefdfb}h1{font-size:34px;line-height:38px;font-weight:500}header{font:600 15px Inter;border-bottom:1px solid #ddd;padding-bottom:16px}time{font-size:24px;color:#96361f}</style></head><body>`;
  let html = `${head}<header>${escape(organisation)}</header><main><p><time>${day ?? ""}</time></p><h1>${escape(title)}</h1>`;
  const blocks: PreviewBlock[] = [];
  let at = 0;
  for (const block of body.split("\n\n")) {
    const from = html.length;
    const text = block.replaceAll(/^> ?/gm, "").replace(/^\[!.*?\]\s*/, "");
    html += block.startsWith("## ") ? `<h2>${inline(text.slice(3))}</h2>` : `<p>${inline(text)}</p>`;
    blocks.push({ from, to: html.length, source: [at, at + block.length] });
    at += block.length + 2;
  }
  html += "</main></body></html>";
  return { kind: "full", html, blocks };
}
