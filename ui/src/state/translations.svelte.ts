// The languages of the open article: its translations, and what has changed in its source since it was translated.

import type {
  Announcement,
  DraftEntry,
  SetMember,
  SourceChange,
  TranslationReview,
  TranslationSet,
} from "../bindings";
import { languageName } from "../components/languages";
import { t } from "../messages";
import type { Workspace } from "./workspace.svelte";

/** The language without region and script, by which two articles are of one language. */
export function primary(tag: string): string {
  return (tag.split(/[-_]/)[0] ?? "").toLowerCase();
}

/** The draft that a draft's translations lead to: itself where it is none. */
export function rootOf(id: number, sources: ReadonlyMap<number, number | null>): number {
  const seen = new Set<number>();
  let at = id;
  for (;;) {
    const source = sources.get(at);
    // A ring of drafts that name one another belongs to the oldest of them.
    if (seen.has(at)) return Math.min(...seen);
    if (source === undefined || source === null) return at;
    seen.add(at);
    at = source;
  }
}

/** The drafts of several languages that are one article, by each of their ids; the source first. */
export function setsOf(drafts: DraftEntry[]): Map<number, DraftEntry[]> {
  const sources = new Map(drafts.map((draft) => [draft.id, draft.translationOf]));
  const byRoot = new Map<number, DraftEntry[]>();
  if (!drafts.some((draft) => draft.translationOf !== null)) return byRoot;
  for (const draft of drafts) {
    const root = rootOf(draft.id, sources);
    byRoot.set(root, [...(byRoot.get(root) ?? []), draft]);
  }
  const sets = new Map<number, DraftEntry[]>();
  for (const [root, members] of byRoot) {
    if (members.length < 2) continue;
    members.sort(
      (a, b) =>
        Number(b.id === root) - Number(a.id === root) || a.language.localeCompare(b.language) || a.id - b.id,
    );
    for (const member of members) sets.set(member.id, members);
  }
  return sets;
}

/**
 * The set of the open article.
 *
 * Invariant: what has changed follows from the texts as the core has them; here is only what was asked last.
 */
export class Translations {
  set = $state.raw<TranslationSet | null>(null);
  busy = $state(false);
  #work: Workspace;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(work: Workspace) {
    this.#work = work;
  }

  get review(): TranslationReview | null {
    return this.set?.review ?? null;
  }
  get changes(): SourceChange[] {
    return this.review?.changes ?? [];
  }
  /** The other languages; those in the wastebasket too. */
  get others(): SetMember[] {
    return this.set?.members.filter((member) => member.draft !== this.set?.draft) ?? [];
  }
  /** Whether there is anything to tell of the open article. */
  get present(): boolean {
    return this.review !== null || this.others.length > 0;
  }
  /** The source's language in words. */
  get sourceLanguage(): string {
    const tag = this.review?.sourceLanguage ?? "";
    return tag === "" ? t("translation-a-source") : languageName(tag);
  }

  opened(draft: number): void {
    if (this.set?.draft !== draft) this.closed();
    void this.#load(draft);
  }

  closed(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.set = null;
  }

  heard(announcement: Announcement): void {
    const draft = this.#work.article?.id;
    if (draft === undefined || this.busy) return;
    const own = announcement.kind === "saved" && announcement.draft === draft;
    // What is saved may have moved the passages; another draft may be another language by now.
    if (!(own && this.present) && announcement.kind !== "draftsChanged") return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#load(draft), 400);
  }

  async #load(draft: number): Promise<void> {
    const asked = ++this.#asked;
    const set = await this.#work.host.translationSet(draft).catch((error: unknown) => {
      this.#work.notices.fault(error);
      return null;
    });
    if (asked === this.#asked && this.#work.article?.id === draft) this.set = set;
  }

  /** Shows the side panel's list, the focus on its first change. */
  open(): void {
    this.#work.layout.showTab("translation");
    whenDrawn(() => {
      const first = document.querySelector<HTMLElement>("[data-pane='side'] [data-change] button");
      (
        first ?? document.querySelector<HTMLElement>("[data-pane='side'] [role='tab'][aria-selected='true']")
      )?.focus();
    });
  }

  /** Goes to the passage of the translation that a change belongs to. */
  async show(change: SourceChange): Promise<void> {
    const draft = this.#work.article?.id;
    if (draft === undefined) return;
    await this.#work.flush();
    await this.#load(draft);
    // What was typed since may have moved it.
    const now = this.changes.find((each) => each.key === change.key);
    if (!now) {
      this.#work.notices.say(t("translation-said-other"));
      return;
    }
    if (this.#work.layout.over === "side") this.#work.layout.over = null;
    if (now.field !== null) {
      this.#work.layout.openDetails();
      const field = now.field.replaceAll("_", "-");
      whenDrawn(() => {
        const place =
          document.querySelector<HTMLElement>(`#d-${field}`) ??
          document.querySelector<HTMLElement>("[data-pane='details'] input, [data-pane='details'] textarea");
        place?.scrollIntoView({ block: "center" });
        place?.focus();
      });
    } else if (now.place !== null) this.#work.editor?.selectRange(now.place[0], now.place[1]);
    else this.#work.notices.say(t("translation-said-no-place"));
  }

  /** Notes that changes are taken over into the translation. */
  async done(changes: SourceChange[]): Promise<void> {
    const draft = this.#work.article?.id;
    if (draft === undefined || this.busy || changes.length === 0) return;
    if (this.#work.readOnly !== null) {
      this.#work.notices.say(this.#work.readOnly);
      return;
    }
    this.busy = true;
    await this.#work.attempt(async () => {
      const keys = changes.map((change) => change.key);
      this.#take(draft, await this.#work.host.markTranslated(draft, keys));
      const left = this.changes.length;
      this.#work.notices.say(
        t(left === 0 ? "translation-said-all-done" : "translation-said-done", { left }),
        {
          label: t("undo"),
          run: () => void this.undo(),
        },
      );
    });
    this.busy = false;
  }

  /** Opens again what was marked last. */
  async undo(): Promise<void> {
    const draft = this.#work.article?.id;
    if (draft === undefined || this.busy) return;
    this.busy = true;
    await this.#work.attempt(async () => this.#take(draft, await this.#work.host.undoTranslated(draft)));
    this.busy = false;
  }

  #take(draft: number, set: TranslationSet): void {
    this.#asked += 1;
    if (this.#work.article?.id === draft) this.set = set;
  }
}

function whenDrawn(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
