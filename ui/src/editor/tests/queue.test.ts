import { ChangeSet, EditorState } from "@codemirror/state";
import { describe, expect, it, vi } from "vitest";
import type { Analysis, EditOutcome, TextChange } from "../../bindings";
import { EditQueue, textChanges } from "../queue";

const analysis: Analysis = {
  words: 0,
  readingMinutes: 0,
  checked: true,
  parts: [],
  findings: [],
  ignores: [],
};

/** A core that answers when it is told to. */
class Core {
  text: string;
  version = 1;
  calls: string[] = [];
  #open: (() => void)[] = [];
  stale = false;
  broken = false;
  inFlight = 0;

  constructor(text: string) {
    this.text = text;
  }

  #turn(): Promise<void> {
    this.inFlight++;
    expect(this.inFlight, "one edit on its way at a time").toBe(1);
    return new Promise((resolve) => {
      this.#open.push(() => {
        this.inFlight--;
        resolve();
      });
    });
  }

  async answer(): Promise<void> {
    await vi.waitFor(() => expect(this.#open.length).toBeGreaterThan(0));
    this.#open.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  }

  edit = async (_draft: number, base: number, changes: TextChange[]): Promise<EditOutcome> => {
    this.calls.push("edit");
    await this.#turn();
    if (this.broken) throw new Error("disk full");
    if (this.stale || base !== this.version) {
      this.stale = false;
      this.version++;
      return { kind: "stale", version: this.version };
    }
    const set = ChangeSet.of(changes, this.text.length);
    this.text = set.apply(EditorState.create({ doc: this.text }).doc).toString();
    this.version++;
    return { kind: "taken", version: this.version, analysis, preview: { kind: "same" } };
  };

  replaceText = async (_draft: number, body: string): Promise<EditOutcome> => {
    this.calls.push("replace");
    await this.#turn();
    this.text = body;
    this.version++;
    return { kind: "taken", version: this.version, analysis, preview: { kind: "same" } };
  };
}

function set(text: string, retry = 5) {
  const core = new Core(text);
  let state = EditorState.create({ doc: text });
  const taken: (ChangeSet | null)[] = [];
  const failed: unknown[] = [];
  const queue = new EditQueue(
    core,
    7,
    1,
    {
      text: () => state.doc.toString(),
      taken: (_outcome, since) => taken.push(since),
      failed: (error) => failed.push(error),
    },
    retry,
  );
  const type = (from: number, insert: string, to = from): void => {
    const { changes, state: next } = state.update({ changes: { from, to, insert } });
    state = next;
    queue.push(changes);
  };
  return { core, queue, taken, failed, type, text: () => state.doc.toString() };
}

describe("the way to the core", () => {
  it("tells what was typed since the core's version, what is on its way included", async () => {
    const { core, queue, type } = set("abc");
    expect(queue.since).toBeNull();
    type(3, "d");
    await vi.waitFor(() => expect(core.inFlight).toBe(1));
    type(0, "<");
    expect(queue.since?.apply(EditorState.create({ doc: "abc" }).doc).toString()).toBe("<abcd");
    await core.answer();
    expect(queue.since?.apply(EditorState.create({ doc: "abcd" }).doc).toString()).toBe("<abcd");
    await core.answer();
    expect(queue.since).toBeNull();
    queue.refresh();
    expect(queue.since, "the whole text has no changes to follow").toBeUndefined();
  });

  it("sends what was typed meanwhile as one edit, in order", async () => {
    const { core, queue, taken, type, text } = set("abc");
    type(3, "d");
    await vi.waitFor(() => expect(core.inFlight).toBe(1));
    type(4, "e");
    type(0, "<", 1);
    await core.answer();
    expect(taken[0]?.length, "what was typed since is told with the outcome").toBe(4);
    await core.answer();
    await queue.settled();
    expect(core.calls).toEqual(["edit", "edit"]);
    expect(core.text).toBe(text());
    expect(core.text).toBe("<bcde");
    expect(taken[1]).toBeNull();
    expect(queue.busy).toBe(false);
  });

  it("sends transactions of one turn as one edit", async () => {
    const { core, type } = set("");
    type(0, "a");
    type(1, "b");
    await core.answer();
    expect(core.calls).toEqual(["edit"]);
    expect(core.text).toBe("ab");
  });

  it("answers a stale edit with the whole text", async () => {
    const { core, queue, type, text } = set("abc");
    core.stale = true;
    type(3, "d");
    await vi.waitFor(() => expect(core.inFlight).toBe(1));
    type(4, "e");
    await core.answer();
    await core.answer();
    await queue.settled();
    expect(core.calls).toEqual(["edit", "replace"]);
    expect(core.text).toBe(text());
    type(0, "!");
    await core.answer();
    expect(core.calls.at(-1), "then edits go on from the new version").toBe("edit");
    expect(core.text).toBe("!abcde");
  });

  it("keeps what could not be sent and sends it again", async () => {
    const { core, queue, failed, type, text } = set("abc");
    core.broken = true;
    type(3, "d");
    await vi.waitFor(() => expect(core.inFlight).toBe(1));
    type(4, "e");
    await core.answer();
    expect(failed).toHaveLength(1);
    expect(queue.busy, "not saved is not settled").toBe(true);
    core.broken = false;
    await core.answer();
    await queue.settled();
    expect(core.text).toBe(text());
  });

  it("never replaces the text by that of a draft let go", async () => {
    const core = new Core("abc");
    const queue = new EditQueue(core, 7, 1, { text: () => null, taken: () => {}, failed: () => {} });
    core.stale = true;
    queue.push(ChangeSet.of({ from: 3, insert: "d" }, 3));
    await core.answer();
    await queue.settled();
    expect(core.calls).toEqual(["edit"]);
    expect(core.text).toBe("abc");
  });

  it("gives changes in the boundary's form", () => {
    const changes = ChangeSet.of(
      [
        { from: 0, insert: "x" },
        { from: 2, to: 3 },
      ],
      4,
    );
    expect(textChanges(changes)).toEqual([
      { from: 0, to: 0, insert: "x" },
      { from: 2, to: 3, insert: "" },
    ]);
  });
});
