import { ChangeSet, EditorSelection } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import type { Analysis, FactInfo, TextPart } from "../../bindings";
import { analysisArrived, checksArrived, findingsBetween, partsBetween } from "../analysis";
import { matchingFacts } from "../completion";
import { showParts } from "../parts";
import { prompts } from "../prompts";
import { whole } from "../whole";
import { state } from "./cursor";
import { finding } from "./finding";

const part = (kind: string, from: number, to: number, label = kind): TextPart => ({
  kind,
  from,
  to,
  label,
  detail: "",
  problem: false,
});

const analysis = (parts: TextPart[], findings: Analysis["findings"] = []): Analysis => ({
  words: 0,
  readingMinutes: 0,
  checked: true,
  parts,
  findings,
  ignores: [],
});

function withParts(text: string, parts: TextPart[]) {
  const now = state(text);
  return now.update({ effects: analysisArrived.of({ analysis: analysis(parts), since: null }) }).state;
}

const classes = (now: ReturnType<typeof state>) =>
  showParts(now, 0, now.doc.length).map(({ value }) =>
    value.spec.widget ? value.spec.widget.constructor.name : String(value.spec.class).split(" ")[0],
  );

describe("parts", () => {
  it("follow what was typed since the text they speak of", () => {
    const now = state("On {{ a }}.");
    const since = ChangeSet.of({ from: 0, insert: "Yes: " }, 11);
    const typed = now.update({ changes: since }).state;
    const after = typed.update({
      effects: analysisArrived.of({ analysis: analysis([part("fact", 3, 10)]), since }),
    }).state;
    expect(partsBetween(after, 0, after.doc.length)).toMatchObject([{ from: 8, to: 15 }]);
  });

  it("follow typing until the next analysis, and go with their text", () => {
    const now = withParts("On {{ a }}.", [part("fact", 3, 10)]);
    const before = now.update({ changes: { from: 0, insert: "So, " } }).state;
    expect(partsBetween(before, 0, 20)).toMatchObject([{ from: 7, to: 14 }]);
    const gone = now.update({ changes: { from: 0, to: 11 } }).state;
    expect(partsBetween(gone, 0, 0)).toEqual([]);
  });

  it("drop positions of another text", () => {
    expect(partsBetween(withParts("short", [part("fact", 3, 10)]), 0, 5)).toEqual([]);
  });

  it("show their source where the caret touches them", () => {
    const text = "|On {{ a }}.";
    const shut = withParts(text, [part("fact", 3, 10)]);
    expect(classes(shut)).toEqual(["ChipWidget"]);
    for (const at of [3, 6, 10]) {
      const open = shut.update({ selection: { anchor: at } }).state;
      expect(classes(open), `caret at ${at}`).toEqual(["dm-source"]);
    }
  });

  it("keep a chosen prompt's words until something is typed", () => {
    const shut = withParts("|{{ opening }} x", [part("prompt", 0, 13)]);
    const chosen = shut.update({ selection: EditorSelection.range(0, 13) }).state;
    expect(classes(chosen)).toEqual(["ChipWidget"]);
    expect(prompts(chosen)).toHaveLength(1);
  });

  it("show facts inside a callout, and its header until the caret is in the label", () => {
    const text = "> [!goals] For {{ y }}:\n>\n> - one\n\nEnd|";
    const now = withParts(text, [part("goals", 0, 33), part("fact", 15, 22)]);
    const shown = classes(now);
    expect(shown).toContain("HeaderWidget");
    expect(shown).toContain("ChipWidget");
    expect(shown.filter((name) => name === "dm-part")).toHaveLength(3);
    const open = now.update({ selection: { anchor: 5 } }).state;
    expect(classes(open)).toContain("dm-header");
    expect(classes(open)).not.toContain("HeaderWidget");
  });

  it("keep what was found, moved by what was typed, until the text is checked again", () => {
    const found = state("abcd").update({
      effects: analysisArrived.of({ analysis: analysis([], [finding(1, 3)]), since: null }),
    }).state;
    const typed = found.update({ changes: { from: 0, insert: "xy" } }).state;
    const unchecked = { ...analysis([]), checked: false };
    const told = typed.update({ effects: analysisArrived.of({ analysis: unchecked, since: null }) }).state;
    expect(findingsBetween(told, 0, 6)).toMatchObject([{ from: 3, to: 5 }]);
    const checked = told.update({ effects: checksArrived.of({ findings: [], since: null }) }).state;
    expect(findingsBetween(checked, 0, 6)).toEqual([]);
  });

  it("take what the checks found in a text that has gone on since", () => {
    const since = ChangeSet.of({ from: 0, insert: "xy" }, 4);
    const now = state("xyabcd").update({ effects: checksArrived.of({ findings: [finding(1, 3)], since }) });
    expect(findingsBetween(now.state, 0, 6)).toMatchObject([{ from: 3, to: 5 }]);
  });

  it("place a finding without extent on the sign behind it", () => {
    const now = state("abcd").update({
      effects: analysisArrived.of({ analysis: analysis([], [finding(2, 2)]), since: null }),
    }).state;
    expect(findingsBetween(now, 0, 4)).toMatchObject([{ from: 2, to: 3 }]);
  });
});

describe("the picker", () => {
  const known: FactInfo[] = [
    { name: "observance.date", description: "The day in words", value: "Saturday", problem: null },
    { name: "organisation.name", description: "Your organisation", value: "Alderline", problem: null },
  ];
  it("finds facts by name, value or description", () => {
    expect(matchingFacts(known, "obs da")).toHaveLength(1);
    expect(matchingFacts(known, "alder")).toMatchObject([{ name: "organisation.name" }]);
    expect(matchingFacts(known, "")).toHaveLength(2);
  });
});

describe("a text that the core gave anew", () => {
  it("replaces only what differs", () => {
    expect(whole("abcd", "abXd")).toEqual({ from: 2, to: 3, insert: "X" });
    expect(whole("aa", "aaa")).toEqual({ from: 2, to: 2, insert: "a" });
    expect(whole("same", "same")).toBeNull();
  });
});
