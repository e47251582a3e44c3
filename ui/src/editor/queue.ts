// Brings the text to the core: one edit on its way at a time, what is typed meanwhile composed into the next.

import { type ChangeSet, Text } from "@codemirror/state";
import type { EditOutcome, TextChange } from "../bindings";
import type { Host } from "../host/host";

export type Taken = Extract<EditOutcome, { kind: "taken" }>;

export interface QueueListener {
  /** The whole text as it is now; null once the draft is let go, when nothing may replace what the core has. */
  text(): string | null;
  /** `since`: what was typed after the text that this outcome speaks of; null where nothing was. */
  taken(outcome: Taken, since: ChangeSet | null): void;
  failed(error: unknown): void;
}

type Core = Pick<Host, "edit" | "replaceText">;

/** The changes in the boundary's form: in order, not overlapping, positions before the edit. */
export function textChanges(changes: ChangeSet): TextChange[] {
  const list: TextChange[] = [];
  changes.iterChanges((from, to, _fromAfter, _toAfter, inserted: Text) => {
    list.push({ from, to, insert: inserted.toString() });
  });
  return list;
}

export class EditQueue {
  readonly draft: number;
  #version: number;
  #pending: ChangeSet | null = null;
  /** On its way to the core. */
  #sent: ChangeSet | null = null;
  #sending = false;
  #scheduled = false;
  #replace = false;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #closed = false;
  #waiting: (() => void)[] = [];
  readonly #core: Core;
  readonly #listener: QueueListener;
  readonly #retryAfter: number;

  constructor(core: Core, draft: number, version: number, listener: QueueListener, retryAfter = 2000) {
    this.#core = core;
    this.draft = draft;
    this.#version = version;
    this.#listener = listener;
    this.#retryAfter = retryAfter;
  }

  get version(): number {
    return this.#version;
  }

  /** Whether the core does not have the whole text yet. */
  get busy(): boolean {
    return this.#sending || this.#pending !== null || this.#replace;
  }

  /** What was typed since the text of `version`; undefined where the whole text is on its way instead. */
  get since(): ChangeSet | null | undefined {
    if (this.#replace || (this.#sending && !this.#sent)) return undefined;
    if (!this.#sent || !this.#pending) return this.#sent ?? this.#pending;
    return this.#sent.compose(this.#pending);
  }

  push(changes: ChangeSet): void {
    if (changes.empty) return;
    this.#pending = this.#pending ? this.#pending.compose(changes) : changes;
    this.#schedule();
  }

  /** Gives the core the whole text, which answers with its analysis. */
  refresh(): void {
    this.#pending = null;
    this.#replace = true;
    this.#schedule();
  }

  /** Starts from a text that the core gave anew. */
  reset(version: number): void {
    this.#version = version;
    this.#pending = null;
    this.#replace = false;
  }

  /** Resolves once the core has all that was typed so far. */
  settled(): Promise<void> {
    if (!this.busy) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  close(): void {
    this.#closed = true;
    if (this.#retry) clearTimeout(this.#retry);
  }

  // Transactions dispatched in one go, as a paste with its selection, leave as one edit.
  #schedule(): void {
    if (this.#sending || this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      void this.#send();
    });
  }

  async #send(): Promise<void> {
    if (this.#sending || this.#closed || !this.busy) return;
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
    const sent = this.#pending;
    const whole = this.#replace;
    const text = whole || !sent ? this.#listener.text() : "";
    if (text === null) {
      this.reset(this.#version);
      this.#settle();
      return;
    }
    this.#pending = null;
    this.#replace = false;
    this.#sending = true;
    this.#sent = whole ? null : sent;
    try {
      let outcome: EditOutcome;
      if (whole || !sent) outcome = await this.#core.replaceText(this.draft, text);
      else outcome = await this.#core.edit(this.draft, this.#version, textChanges(sent));
      this.#version = outcome.version;
      this.#sent = null;
      if (outcome.kind === "stale") {
        // The text here is the author's; the whole of it replaces what the core has.
        this.#pending = null;
        this.#replace = true;
      } else {
        this.#listener.taken(outcome, this.#pending);
      }
    } catch (error) {
      // Nothing typed may be lost: the changes wait in front of those made since.
      if (whole || !sent) {
        this.#replace = true;
        this.#pending = null;
      } else if (!this.#closed) {
        const since: ChangeSet | null = this.#pending;
        this.#pending = since ? sent.compose(since) : sent;
      }
      this.#sending = false;
      this.#sent = null;
      this.#listener.failed(error);
      if (!this.#closed) this.#retry = setTimeout(() => void this.#send(), this.#retryAfter);
      return;
    }
    this.#sending = false;
    if (this.busy) {
      void this.#send();
      return;
    }
    this.#settle();
  }

  #settle(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
