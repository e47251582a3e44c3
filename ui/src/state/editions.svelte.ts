// The next edition: the passages that are bound to the old one, and what is decided of them.

import type { Announcement, BoundPassage, EditionComparison, EditionReview } from "../bindings";
import { t } from "../messages";
import type { Workspace } from "./workspace.svelte";

/** How to take back a decision. */
type Undo = () => Promise<void>;

export const GROUPS = [
  "dates",
  "editions",
  "anniversaries",
  "years",
  "time",
  "numbers",
  "theme",
  "quotations",
  "title",
  "summary",
  "alt",
  "links",
  "pictures",
  "details",
] as const;

export interface Group {
  name: string;
  decided: number;
  all: number;
}

/** The kinds of passage that a review has, in the order in which they are shown. */
export function groupsOf(passages: BoundPassage[]): Group[] {
  return GROUPS.map((name) => {
    const own = passages.filter((passage) => passage.group === name);
    return { name, decided: own.filter((passage) => passage.state !== "open").length, all: own.length };
  }).filter((group) => group.all > 0);
}

const EMPTIED = ["summary", "date", "image", "image_alt", "translation_of", "canonical", "slug"];

/** Whether it can be cut: not the title, nor a key of the author's own, which could not be put back. */
export function canCut(passage: BoundPassage): boolean {
  return passage.field === null || EMPTIED.includes(passage.field);
}

/** The passage to go on with: the next open one behind `from`, else the first open one. */
export function nextOpen(passages: BoundPassage[], from: number): number | null {
  const open = passages.filter((passage) => passage.state === "open").map((passage) => passage.id);
  return open.find((id) => id > from) ?? open[0] ?? null;
}

/**
 * The review of the open article.
 *
 * Invariant: what is decided follows from the text as the core has it; here is only what was asked last. Every change
 * of the text is a step of the editor, so that undo takes it back there too.
 */
export class Editions {
  review = $state.raw<EditionReview | null>(null);
  comparison = $state.raw<EditionComparison | null>(null);
  shown = $state(false);
  active = $state(0);
  busy = $state(false);
  /** Said in the live region. */
  said = $state("");
  #work: Workspace;
  #undo = $state.raw<Undo[]>([]);
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(work: Workspace) {
    this.#work = work;
  }

  /** Why there is nothing to go through; null where there is. */
  get why(): string | null {
    return this.review === null ? t("why-no-edition") : null;
  }
  get passages(): BoundPassage[] {
    return this.review?.passages ?? [];
  }
  get decided(): number {
    return this.passages.filter((passage) => passage.state !== "open").length;
  }
  get left(): number {
    return this.passages.length - this.decided;
  }
  get canUndo(): boolean {
    return this.#undo.length > 0;
  }
  get current(): BoundPassage | undefined {
    return this.passages.find((passage) => passage.id === this.active);
  }

  opened(draft: number): void {
    this.closed();
    void this.#load(draft);
  }

  closed(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.review = null;
    this.comparison = null;
    this.shown = false;
    this.#undo = [];
    this.said = "";
  }

  heard(announcement: Announcement): void {
    // What was typed in the text may have decided a passage.
    if (announcement.kind !== "saved" || this.review?.draft !== announcement.draft || this.busy) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#load(announcement.draft), 400);
  }

  async #load(draft: number): Promise<void> {
    const asked = ++this.#asked;
    const review = await this.#work.host.editionReview(draft).catch((error: unknown) => {
      this.#work.notices.fault(error);
      return null;
    });
    if (asked === this.#asked) this.review = review;
  }

  /** Shows the passages, the first open one in front. */
  async start(): Promise<void> {
    const draft = this.#work.article?.id;
    if (draft === undefined) return;
    await this.#work.flush();
    await this.#load(draft);
    if (this.review === null) return;
    this.comparison = null;
    this.active = nextOpen(this.passages, -1) ?? 0;
    this.shown = true;
  }

  finish(): void {
    this.shown = false;
    this.comparison = null;
    const left = this.left;
    if (left > 0) this.#work.notices.say(t("edition-said-later", { left }));
    requestAnimationFrame(() => this.#work.editor?.focus());
  }

  async compare(): Promise<void> {
    const draft = this.#work.article?.id;
    if (draft === undefined) return;
    await this.#work.flush();
    await this.#work.attempt(async () => {
      this.comparison = await this.#work.host.compareEditions(draft);
      this.shown = true;
    });
  }

  // ---- decisions

  async take(passage: BoundPassage): Promise<void> {
    if (passage.offer === null || passage.state !== "open") this.said = t("edition-said-nothing-offered");
    else await this.write(passage, passage.offer, "edition-said-taken");
  }

  /** Puts other words in the passage's place. */
  async write(passage: BoundPassage, words: string, said = "edition-said-written"): Promise<void> {
    if (words === passage.new[1]) await this.keep(passage);
    else await this.#replace(passage, passage.from, passage.to, words, said);
  }

  /** Cuts the passage with the sentence, the link or the value around it. */
  async cut(passage: BoundPassage): Promise<void> {
    if (!canCut(passage)) this.said = t("edition-said-no-cut");
    else await this.#replace(passage, passage.cutFrom, passage.cutTo, "", "edition-said-cut");
  }

  async keep(passage: BoundPassage, kept = true): Promise<void> {
    await this.#decide(passage, kept ? "edition-said-kept" : "edition-said-open", async (draft) => {
      this.review = await this.#work.host.keepPassage(draft, passage.id, kept);
      return async () => {
        this.review = await this.#work.host.keepPassage(draft, passage.id, !kept);
      };
    });
  }

  async #replace(
    passage: BoundPassage,
    from: number,
    to: number,
    words: string,
    said: string,
  ): Promise<void> {
    const { field, value } = passage;
    await this.#decide(passage, said, async () => {
      if (field !== null) {
        await this.#work.setDetails({ [field]: value.slice(0, from) + words + value.slice(to) });
        return () => this.#work.setDetails({ [field]: value });
      }
      this.#work.editor?.replaceRange(from, to, words);
      return async () => {
        this.#work.editor?.run("undo");
      };
    });
  }

  async #decide(passage: BoundPassage, said: string, act: (draft: number) => Promise<Undo>): Promise<void> {
    const draft = this.#work.article?.id;
    // The places of the passages are those of the text before this decision: one at a time.
    if (draft === undefined || this.busy || this.#work.readOnly !== null) return;
    this.busy = true;
    const done = await this.#work.attempt(async () => {
      const undo = await act(draft);
      this.#undo = [...this.#undo, undo];
      await this.#settle(draft);
    });
    this.busy = false;
    if (!done) return;
    const next = nextOpen(this.passages, passage.id);
    this.said = `${t(said)} ${t("edition-progress", { decided: this.decided, all: this.passages.length })}`;
    if (next !== null) this.active = next;
  }

  async #settle(draft: number): Promise<void> {
    await this.#work.editor?.settled();
    await this.#load(draft);
  }

  /** Takes the last decision back. */
  async undo(): Promise<void> {
    const draft = this.#work.article?.id;
    const last = this.#undo.at(-1);
    if (draft === undefined || last === undefined || this.busy) return;
    this.busy = true;
    const before = this.passages;
    await this.#work.attempt(async () => {
      await last();
      this.#undo = this.#undo.slice(0, -1);
      await this.#settle(draft);
    });
    this.busy = false;
    const reopened = this.passages.find(
      (passage) =>
        passage.state === "open" && before.some((was) => was.id === passage.id && was.state !== "open"),
    );
    if (reopened) this.active = reopened.id;
    this.said = t("edition-said-undone");
  }
}
