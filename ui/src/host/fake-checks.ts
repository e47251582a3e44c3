// Just enough of the checks to look at: one rule of each kind, found by spelling alone.

import type {
  DraftEntry,
  FindingInfo,
  IgnoreInfo,
  IgnoreRequest,
  RuleInfo,
  TextChange,
  TextPart,
} from "../bindings";

const rule = (id: string, group: string, severity: string, description: string): RuleInfo => ({
  id,
  group,
  severity,
  description,
  explanation: `${description} It is there because readers notice.\n\nWhat is told as history is left alone.`,
});

export const RULES: RuleInfo[] = [
  rule("date-weekday", "facts", "error", "A weekday that is not the date’s."),
  rule("citation-unlinked", "citations", "suggestion", "A resolution named without its citation."),
  rule("placeholder", "structure", "error", "Something that is still to be written."),
  rule("part-missing", "structure", "error", "A part that the template requires is absent."),
  rule("spelling", "language", "warning", "A word that no dictionary knows."),
  rule("link-text", "links-and-pictures", "warning", "A link whose words say nothing."),
];

type Found = [rule: string, from: number, to: number, message: string, fix?: [label: string, text: string]];

export function check(
  body: string,
  entry: DraftEntry,
  parts: TextPart[],
  known: ReadonlySet<string>,
): { findings: FindingInfo[]; ignores: IgnoreInfo[] } {
  const found: Found[] = [];
  for (const part of parts)
    if (part.kind === "prompt")
      found.push(["placeholder", part.from, part.to, "This is still to be written."]);
  for (const { index, 0: text } of body.matchAll(/\bWednesday(?=,? 12 September 2026)/g))
    found.push([
      "date-weekday",
      index,
      index + text.length,
      "12 September 2026 is a Saturday. The calendar of 2026 says so.",
      ["Change to Saturday", "Saturday"],
    ]);
  for (const { index, 0: text } of body.matchAll(/(?<!@A\/RES\/)\bresolution \d+\/\d+/g))
    found.push(["citation-unlinked", index, index + text.length, `“${text}” is named without a citation.`]);
  for (const { index, 0: text } of body.matchAll(/\bneigbour\b/g))
    if (!known.has(text))
      found.push(["spelling", index, index + text.length, `“${text}” is in no dictionary.`]);
  for (const { index } of body.matchAll(/\[here\]\(/g))
    found.push(["link-text", index + 1, index + 5, "The link is called “here”. Name what it leads to."]);
  const ignores = ignoresOf(body);
  const silent = ([id, from]: Found) =>
    ignores.some(({ rule: other, wholeArticle, from: at }) => {
      const next = body.indexOf("\n\n", from);
      const block = body.lastIndexOf("\n\n", from);
      return other === id && (wholeArticle || (at > block && at < (next < 0 ? body.length : next)));
    });
  const findings = found
    .filter((each) => !silent(each))
    .sort((a, b) => a[1] - b[1])
    .map((each) => finding(body, ...each));
  if (entry.title === "") findings.unshift(untitled());
  return { findings, ignores };
}

function finding(
  body: string,
  id: string,
  from: number,
  to: number,
  message: string,
  fix?: [string, string],
): FindingInfo {
  const start = body.lastIndexOf("\n", from - 1) + 1;
  const end = body.indexOf("\n", to);
  const lead = body.slice(Math.max(start, from - 26), from);
  const tail = body.slice(to, end < 0 ? to + 40 : Math.min(end, to + 40));
  const about = RULES.find((each) => each.id === id);
  return {
    id: `${id}-${lead}${body.slice(from, to)}${tail}`,
    rule: id,
    group: about?.group ?? "structure",
    severity: about?.severity ?? "error",
    message,
    excerpt: body.slice(from, to),
    lead,
    tail,
    from,
    to,
    field: null,
    line: body.slice(0, from).split("\n").length + 9,
    column: from - start + 1,
    fix: fix
      ? {
          label: fix[0],
          replaced: body.slice(from, to),
          replacement: fix[1],
          lead,
          tail,
          changes: [{ from, to, insert: fix[1] }],
        }
      : null,
  };
}

function untitled(): FindingInfo {
  const fix = {
    label: "Use the day’s name",
    replaced: "",
    replacement: "A day to mark",
    lead: "title: ",
    tail: "",
  };
  return {
    id: "part-missing-title",
    rule: "part-missing",
    group: "structure",
    severity: "error",
    message: "The article has no title. Readers and search engines need one.",
    excerpt: "",
    lead: "title: ",
    tail: "",
    from: null,
    to: null,
    field: "title",
    line: 2,
    column: 8,
    fix: { ...fix, changes: [] },
  };
}

function ignoresOf(body: string): IgnoreInfo[] {
  return [...body.matchAll(/<!-- daymark: (ignore|ignore-article) ([\w-]+) -->/g)].map((match) => {
    const from = match.index + match[0].indexOf(match[2] ?? "", 13);
    return {
      rule: match[2] ?? "",
      wholeArticle: match[1] === "ignore-article",
      from,
      to: from + (match[2] ?? "").length,
      line: body.slice(0, from).split("\n").length + 9,
    };
  });
}

export function planIgnore(body: string, request: IgnoreRequest): TextChange[] {
  if (request.kind === "back") {
    const from = body.lastIndexOf("<!--", request.at);
    const to = body.indexOf("-->", request.at) + 3;
    return [{ from, to: body[to] === "\n" ? to + 1 : to, insert: "" }];
  }
  if (request.kind === "article")
    return [
      { from: body.length, to: body.length, insert: `\n<!-- daymark: ignore-article ${request.rule} -->\n` },
    ];
  const block = body.lastIndexOf("\n\n", request.at);
  const from = block < 0 ? 0 : block + 2;
  return [{ from, to: from, insert: `<!-- daymark: ignore ${request.rule} -->\n` }];
}
