// A site of articles: which of them, where it goes, how far it is, what became of it.

import type { Announcement, DraftEntry, SiteOutcome } from "../bindings";
import { t } from "../messages";
import type { Workspace } from "./workspace.svelte";

/** Where an article stands, the furthest first. */
export const STATES = ["published", "approved", "in-review", "draft"] as const;
/** What is chosen until somebody chooses otherwise. */
const OUT: readonly string[] = ["published", "approved"];

type Kept = { folder?: string; baseUrl?: string; states?: string[]; left?: number[] };

/** An address that pages can stand at. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/i.test(text);
}

export class Site {
  folder = $state("");
  baseUrl = $state("");
  /** The states whose articles go out. */
  states = $state.raw<readonly string[]>(OUT);
  /** Articles of these states that stay out all the same. */
  left = $state.raw<ReadonlySet<number>>(new Set());
  running = $state(false);
  /** Whether what is open in the articles is asked about first. */
  asking = $state(false);
  progress = $state.raw<{ done: number; of: number } | null>(null);
  outcome = $state.raw<(Extract<SiteOutcome, { kind: "written" }> & { at: number }) | null>(null);
  fault = $state.raw<{ text: string; hint: string } | null>(null);
  folderMissing = $state(false);
  #work: Workspace;

  constructor(work: Workspace) {
    this.#work = work;
  }

  /** The articles of the chosen states, in the library's order. */
  readonly offered: DraftEntry[] = $derived.by(() =>
    this.#work.library.byDay.filter((draft) => this.states.includes(draft.state)),
  );
  readonly chosen: DraftEntry[] = $derived.by(() => this.offered.filter((draft) => !this.left.has(draft.id)));
  readonly withErrors: DraftEntry[] = $derived.by(() =>
    this.chosen.filter((draft) => (draft.errors ?? 0) > 0),
  );

  count(state: string): number {
    return this.#work.library.all.filter((draft) => draft.state === state).length;
  }

  get addressWrong(): boolean {
    return this.baseUrl.trim() !== "" && !isAddress(this.baseUrl.trim());
  }
  /** Whether the site will know where it stands. */
  get hasAddress(): boolean {
    return this.baseUrl.trim() !== "" || (this.#work.profile?.baseUrl ?? "") !== "";
  }

  /** Takes what was chosen the last time. */
  begin(): void {
    const kept = this.#kept();
    this.folder = kept.folder ?? "";
    this.baseUrl = kept.baseUrl ?? "";
    this.states = kept.states?.filter((state) => STATES.some((known) => known === state)) ?? OUT;
    this.left = new Set(kept.left ?? []);
    this.asking = false;
    this.folderMissing = false;
    if (this.running) return;
    this.outcome = null;
    this.fault = null;
    this.progress = null;
  }

  #kept(): Kept {
    try {
      return (JSON.parse(this.#work.settings.export || "{}") as { site?: Kept } | null)?.site ?? {};
    } catch {
      return {};
    }
  }

  #remember(): void {
    let all: Record<string, unknown> = {};
    try {
      all = (JSON.parse(this.#work.settings.export || "{}") as Record<string, unknown> | null) ?? {};
    } catch {
      // What cannot be read is made anew.
    }
    const here = new Set(this.#work.library.all.map((draft) => draft.id));
    const site: Kept = {
      folder: this.folder.trim(),
      baseUrl: this.baseUrl.trim(),
      states: [...this.states],
      left: [...this.left].filter((id) => here.has(id)),
    };
    void this.#work.keep({ export: JSON.stringify({ ...all, target: "site", site }) });
  }

  toggleState(state: string): void {
    this.states = this.states.includes(state)
      ? this.states.filter((each) => each !== state)
      : [...this.states, state];
    this.#changed();
  }

  toggle(draft: number): void {
    const left = new Set(this.left);
    if (!left.delete(draft)) left.add(draft);
    this.left = left;
    this.#changed();
  }

  /** Takes all that are offered, or none. */
  all(take: boolean): void {
    const left = new Set(this.left);
    for (const { id } of this.offered) {
      if (take) left.delete(id);
      else left.add(id);
    }
    this.left = left;
    this.#changed();
  }

  #changed(): void {
    this.outcome = null;
    this.fault = null;
  }

  heard(announcement: Announcement): void {
    if (announcement.kind === "siteProgress" && this.running)
      this.progress = { done: announcement.done, of: announcement.of };
  }

  /** Exports; asks first where errors are open in an article. */
  async run({ anyway = false, replace = false } = {}): Promise<void> {
    this.folderMissing = this.folder.trim() === "";
    if (this.running || this.folderMissing || this.addressWrong) return;
    if (this.chosen.length === 0) {
      this.fault = { text: t("site-none-chosen"), hint: "" };
      return;
    }
    if (!anyway && this.withErrors.length > 0) {
      this.asking = true;
      return;
    }
    this.asking = false;
    this.running = true;
    this.progress = null;
    this.outcome = null;
    this.fault = null;
    try {
      await this.#work.flush();
      const outcome = await this.#work.host.exportSite({
        drafts: this.chosen.map((draft) => draft.id),
        folder: this.folder.trim(),
        baseUrl: this.baseUrl.trim(),
        replace,
      });
      if (outcome.kind === "written") this.outcome = { ...outcome, at: Date.now() };
      else this.fault = { text: t("site-cancelled"), hint: "" };
      this.#remember();
    } catch (error) {
      const known = error as { message?: string; hint?: string };
      this.fault = { text: known.message ?? String(error), hint: known.hint ?? "" };
    } finally {
      this.running = false;
      this.progress = null;
    }
  }

  cancel(): void {
    void this.#work.attempt(() => this.#work.host.cancelExport());
  }
}
