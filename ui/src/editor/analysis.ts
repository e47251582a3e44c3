// What the core found in the text, kept in place while the author types on.

import type { EditorState } from "@codemirror/state";
import { type ChangeSet, Range, RangeSet, RangeValue, StateEffect, StateField } from "@codemirror/state";
import type { Analysis, FindingInfo, TextPart } from "../bindings";

export class PartValue extends RangeValue {
  override startSide = 1;
  override endSide = -1;
  readonly part: TextPart;

  constructor(part: TextPart) {
    super();
    this.part = part;
  }

  override eq(other: RangeValue): boolean {
    if (!(other instanceof PartValue)) return false;
    const { kind, label, detail, problem } = this.part;
    const its = other.part;
    return kind === its.kind && label === its.label && detail === its.detail && problem === its.problem;
  }
}

export class FindingValue extends RangeValue {
  override startSide = 1;
  override endSide = -1;
  readonly finding: FindingInfo;

  constructor(finding: FindingInfo) {
    super();
    this.finding = finding;
  }

  override eq(other: RangeValue): boolean {
    if (!(other instanceof FindingValue)) return false;
    return this.finding.id === other.finding.id && this.finding.severity === other.finding.severity;
  }
}

export interface Found {
  parts: RangeSet<PartValue>;
  findings: RangeSet<FindingValue>;
}

interface Arrived {
  analysis: Analysis;
  /** What was typed since the text that the analysis speaks of. */
  since: ChangeSet | null;
}

export const analysisArrived = StateEffect.define<Arrived>();

/** What the checks found in a text that the analysis has told of already. */
export const checksArrived = StateEffect.define<{ findings: FindingInfo[]; since: ChangeSet | null }>();

const nothing: Found = { parts: RangeSet.empty, findings: RangeSet.empty };

// Positions that lie outside would come from another text; they are dropped rather than moved.

function placeParts(list: TextPart[], since: ChangeSet | null, length: number): RangeSet<PartValue> {
  const before = since ? since.length : length;
  const parts: Range<PartValue>[] = [];
  for (const part of list) {
    if (part.from < part.to && part.to <= before) parts.push(new PartValue(part).range(part.from, part.to));
  }
  const placed = RangeSet.of(parts, true);
  return since ? placed.map(since) : placed;
}

function placeFindings(list: FindingInfo[], since: ChangeSet | null, length: number): RangeSet<FindingValue> {
  const before = since ? since.length : length;
  const findings: Range<FindingValue>[] = [];
  for (const finding of list) {
    const { from, to } = finding;
    if (from === null || to === null || to > before || from > to) continue;
    const end = from === to ? Math.min(to + 1, before) : to;
    if (from < end) findings.push(new FindingValue(finding).range(from, end));
  }
  const placed = RangeSet.of(findings, true);
  return since ? placed.map(since) : placed;
}

export const found = StateField.define<Found>({
  create: () => nothing,
  update(value, transaction) {
    let now = value;
    if (transaction.docChanged) {
      now = { parts: now.parts.map(transaction.changes), findings: now.findings.map(transaction.changes) };
    }
    for (const effect of transaction.effects) {
      const { length } = transaction.newDoc;
      if (effect.is(analysisArrived)) {
        const { analysis, since } = effect.value;
        now = {
          // What an edit left as it was has moved with the text.
          parts: analysis.parts ? placeParts(analysis.parts, since, length) : now.parts,
          // Until the text is checked, what was found before stays where it has moved to.
          findings: analysis.checked ? placeFindings(analysis.findings, since, length) : now.findings,
        };
      }
      if (effect.is(checksArrived)) {
        const { findings, since } = effect.value;
        now = { ...now, findings: placeFindings(findings, since, length) };
      }
    }
    return now;
  },
});

export interface Placed<T> {
  from: number;
  to: number;
  value: T;
}

/** The parts that touch `from`..`to`, where they are now. */
export function partsBetween(state: EditorState, from: number, to: number): Placed<TextPart>[] {
  const list: Placed<TextPart>[] = [];
  state.field(found, false)?.parts.between(from, to, (start, end, value) => {
    list.push({ from: start, to: end, value: value.part });
  });
  // Ranges that overlap come from layers, one layer after the other.
  return list.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** The findings that touch `from`..`to`, where they are now. */
export function findingsBetween(state: EditorState, from: number, to: number): Placed<FindingInfo>[] {
  const list: Placed<FindingInfo>[] = [];
  state.field(found, false)?.findings.between(from, to, (start, end, value) => {
    list.push({ from: start, to: end, value: value.finding });
  });
  return list;
}
