// Mending what the checks found, in the text: each time one step for undo.

import { isolateHistory } from "@codemirror/commands";
import type { ChangeSpec, EditorState, TransactionSpec } from "@codemirror/state";
import type { FindingInfo, PlannedChanges } from "../bindings";
import { findingsBetween, type Placed } from "./analysis";

/** Where the finding is now; null once its text is gone. */
export function placeOf(state: EditorState, id: string): Placed<FindingInfo> | null {
  return findingsBetween(state, 0, state.doc.length).find(({ value }) => value.id === id) ?? null;
}

/** The findings that the selection touches, the narrowest first. */
export function findingsAtSelection(state: EditorState): Placed<FindingInfo>[] {
  const { from, to } = state.selection.main;
  return findingsBetween(state, from, to).sort((a, b) => a.to - a.from - (b.to - b.from));
}

function changesOf({ from, value }: Placed<FindingInfo>): { from: number; to: number; insert: string }[] {
  const moved = from - (value.from ?? from);
  return (value.fix?.changes ?? []).map((change) => ({
    from: change.from + moved,
    to: change.to + moved,
    insert: change.insert,
  }));
}

/**
 * The fixes of the findings with these ids, made where they are now. A finding whose text was changed since is left
 * out, and of two that overlap the later one: the next analysis finds what is still to be mended.
 */
export function fixes(
  state: EditorState,
  ids: readonly string[],
): { spec: TransactionSpec; done: string[] } | null {
  const wanted = new Set(ids);
  const changes: ChangeSpec[] = [];
  const done: string[] = [];
  let end = 0;
  const placed = findingsBetween(state, 0, state.doc.length).filter(({ value }) => wanted.has(value.id));
  const all = placed
    .map((each) => ({ each, list: changesOf(each) }))
    .filter(({ list }) => list.length > 0)
    .sort((a, b) => (a.list[0]?.from ?? 0) - (b.list[0]?.from ?? 0));
  for (const { each, list } of all) {
    const first = list[0];
    const last = list.at(-1);
    if (!first || !last || first.from < end || last.to > state.doc.length) continue;
    const still = state.sliceDoc(first.from, last.to) === each.value.fix?.replaced;
    if (!still) continue;
    changes.push(...list);
    done.push(each.value.id);
    end = last.to;
  }
  if (done.length === 0) return null;
  return { spec: { changes, userEvent: "input.fix", annotations: isolateHistory.of("full") }, done };
}

/** Another text in the finding's place. */
export function replacement(state: EditorState, id: string, text: string): TransactionSpec | null {
  const place = placeOf(state, id);
  if (!place) return null;
  return {
    changes: { from: place.from, to: place.to, insert: text },
    selection: { anchor: place.from + text.length },
    userEvent: "input.fix",
    annotations: isolateHistory.of("full"),
  };
}

/** Changes that the core has planned. */
export function planned({ changes }: PlannedChanges): TransactionSpec {
  return { changes, userEvent: "input.ignore", annotations: isolateHistory.of("full") };
}
