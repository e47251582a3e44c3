// The window's state. The editor owns the text; here are ids, metadata and what is open.

import { getContext, setContext } from "svelte";
import type {
  Analysis,
  Details,
  DetailsOutcome,
  NewArticle,
  OpenArticle,
  PreviewUpdate,
  Profile,
  Settings,
  Startup,
} from "../bindings";
import type { EditorHandle } from "../editor/handle";
import { type DetailsPatch, type Host, HostError } from "../host/host";
import { t } from "../messages";
import { Checks } from "./checks.svelte";
import { DetailsForm } from "./details-form.svelte";
import { Layout } from "./layout.svelte";
import { Library } from "./library.svelte";
import { Notices } from "./notices.svelte";
import { Saving } from "./saving.svelte";

export type DialogName =
  | "new-article"
  | "export"
  | "palette"
  | "keys"
  | "organisation"
  | "settings"
  | "about"
  | "citation"
  | "fact"
  | "link"
  | "picture"
  | "empty-wastebasket"
  | "delete-forever";

/** The part of the preview that the window drives. */
export interface PreviewHandle {
  apply(update: PreviewUpdate): void;
  revealSource(position: number, height?: number): void;
  scrollToSource(position: number): void;
}

export class Workspace {
  startup = $state.raw<Startup | null>(null);
  profile = $state.raw<Profile | null>(null);
  settings = $state.raw<Settings>({ scheme: "system", layout: "", welcomeDone: false, export: "" });
  /** The article as it was opened: the editor takes its text from it. */
  article = $state.raw<OpenArticle | null>(null);
  details = $state.raw<Details | null>(null);
  analysis = $state.raw<Analysis | null>(null);
  welcome = $state(false);
  dialog = $state<DialogName | null>(null);
  /** What a dialog was opened for: a search to start with, a draft's id. */
  dialogFor = $state.raw<unknown>(null);
  editor = $state.raw<EditorHandle | null>(null);
  preview = $state.raw<PreviewHandle | null>(null);
  /** Counts what was opened: the preview begins anew with each. */
  opened = $state(0);
  /** The version that the opened article's own preview shows; another since the first edit. */
  openedVersion = -1;

  readonly saving = new Saving();
  readonly notices = new Notices();
  readonly library: Library;
  readonly layout: Layout;
  readonly form: DetailsForm;
  readonly checks: Checks;
  readonly host: Host;
  #opening = 0;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.host = host;
    this.library = new Library(host);
    this.layout = new Layout((layout) => this.#keepSoon({ layout }));
    this.form = new DetailsForm((draft, patch) => this.#sendDetails(draft, patch));
    this.checks = new Checks(this);
  }

  get today(): string {
    return this.startup?.today ?? "";
  }
  get readOnly(): string | null {
    return this.article?.readOnly ?? this.startup?.readOnly ?? null;
  }

  /** The title as the page shows it: a live fact in it by its value, once the core has told it. */
  get titleShown(): string {
    const title = this.details ? this.form.value("title", this.details) : "";
    return title.includes("{{") ? this.#listed || title : title;
  }

  /** What the article is called where it must have a name: without a title by its first words, as in the library. */
  get nameShown(): string {
    return this.titleShown || this.#listed || t("untitled");
  }

  get #listed(): string {
    return this.library.all.find((entry) => entry.id === this.article?.id)?.title ?? "";
  }

  async start(): Promise<() => void> {
    const startup = await this.host.start();
    this.startup = startup;
    this.profile = startup.profile;
    this.settings = startup.settings;
    this.layout.restore(startup.settings.layout);
    this.library.today = startup.today;
    this.welcome = startup.firstStart && !startup.settings.welcomeDone;
    const stop = this.host.onAnnouncement((announcement) => {
      this.saving.heard(announcement);
      if (announcement.kind === "saved") {
        this.library.patch(announcement.draft, { saved: announcement.at });
        this.library.refreshSoon(800);
      }
      if (announcement.kind === "saveFailed" && announcement.draft !== this.article?.id)
        this.notices.fault(
          new HostError(announcement.error.code, announcement.error.message, announcement.error.hint),
        );
      // A save shows in the list too: its time, and what of the details was saved with it.
      if (announcement.kind === "draftsChanged" || announcement.kind === "saved") this.library.refreshSoon();
      if (announcement.kind === "openedFiles")
        void this.#openedFiles(announcement.drafts, announcement.notes);
    });
    if (startup.lastArticle !== null) {
      const last = startup.lastArticle;
      await this.attempt(() => this.#show(this.host.openArticle(last)));
    }
    // After the article: a list of very many drafts must not stand before the text.
    await this.library.refresh().catch((error: unknown) => this.notices.fault(error));
    return stop;
  }

  /** Runs what may be refused, and says the refusal in words; tells whether it went well. */
  async attempt(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      this.notices.fault(error);
      return false;
    }
  }

  // ---- articles

  async #show(coming: Promise<OpenArticle>): Promise<void> {
    const opening = ++this.#opening;
    await this.form.flush();
    const article = await coming;
    // A later click wins over an answer that comes late.
    if (opening !== this.#opening) return;
    await this.form.show(article.id);
    if (this.article?.id !== article.id) this.checks.begin();
    this.article = article;
    this.openedVersion = article.version;
    this.opened += 1;
    this.details = article.details;
    this.analysis = article.analysis;
    this.saving.opened(article.id, article.version, article.saved);
    this.welcome = false;
    if (this.layout.over === "library") this.layout.over = null;
    if (article.note) this.notices.say(article.note);
  }

  async open(draft: number): Promise<void> {
    if (this.article?.id === draft && !this.welcome) return;
    await this.attempt(() => this.#show(this.host.openArticle(draft)));
  }

  async create(article: NewArticle): Promise<boolean> {
    return this.attempt(async () => {
      await this.#show(this.host.createArticle(article));
      this.library.wastebasket = false;
      void this.library.refresh();
      this.finishWelcome();
    });
  }

  async openSample(): Promise<void> {
    await this.attempt(async () => {
      await this.#show(this.host.openSample());
      void this.library.refresh();
      this.finishWelcome();
    });
  }

  async duplicate(draft: number): Promise<void> {
    await this.attempt(async () => {
      await this.#show(this.host.duplicate(draft));
      await this.library.refresh();
      this.notices.say(t("said-duplicated"));
    });
  }

  async #openedFiles(drafts: number[], notes: string[]): Promise<void> {
    if (drafts.length > 0) this.library.wastebasket = false;
    await this.library.refresh();
    const last = drafts.at(-1);
    if (last !== undefined) {
      await this.open(last);
      this.finishWelcome();
    }
    if (notes.length > 0) this.notices.say(notes.join(" "));
  }

  async openFiles(): Promise<void> {
    await this.attempt(async () => {
      const { drafts, notes } = await this.host.openFiles();
      await this.#openedFiles(drafts, notes);
    });
  }

  async importFiles(files: File[]): Promise<void> {
    await this.attempt(async () => {
      const drafts: number[] = [];
      const notes: string[] = [];
      for (const file of files) {
        const outcome = await this.host.importFile(file.name, new Uint8Array(await file.arrayBuffer()));
        drafts.push(...outcome.drafts);
        notes.push(...outcome.notes);
      }
      await this.#openedFiles(drafts, notes);
    });
  }

  async saveCopy(draft: number): Promise<void> {
    await this.attempt(async () => {
      const path = await this.host.saveCopy(draft);
      if (path !== null) this.notices.say(t("said-copy-saved", { path }));
    });
  }

  // ---- the wastebasket

  async trash(draft: number): Promise<void> {
    const title = this.library.all.find((entry) => entry.id === draft)?.title ?? "";
    await this.attempt(async () => {
      await this.host.trash(draft);
      if (this.article?.id === draft) await this.close();
      await this.library.refresh();
      this.notices.say(t("said-trashed", { title: title || t("untitled") }), {
        label: t("undo"),
        run: () => void this.restore(draft),
      });
    });
  }

  async restore(draft: number): Promise<void> {
    await this.attempt(async () => {
      await this.host.restore(draft);
      this.library.wastebasket = false;
      await this.library.refresh();
      await this.#show(this.host.openArticle(draft));
      this.notices.say(t("said-restored"));
    });
  }

  async deleteForever(draft: number): Promise<void> {
    await this.attempt(async () => {
      await this.host.deleteForever(draft);
      this.editor?.forget(draft);
      if (this.article?.id === draft) await this.close();
      await this.library.refresh();
      this.notices.say(t("said-deleted"));
    });
  }

  async emptyWastebasket(): Promise<void> {
    await this.attempt(async () => {
      await this.host.emptyWastebasket();
      if (this.library.trashed.some((entry) => entry.id === this.article?.id)) await this.close();
      await this.library.refresh();
      this.notices.say(t("said-emptied"));
    });
  }

  async close(): Promise<void> {
    await this.form.show(null);
    this.#opening += 1;
    this.article = null;
    this.details = null;
    this.analysis = null;
    this.saving.closed();
  }

  // ---- editing

  edited(outcome: { version: number; analysis: Analysis; preview: PreviewUpdate }): void {
    if (!this.article) return;
    this.analysis = outcome.analysis;
    this.openedVersion = -1;
    this.saving.edited(this.article.id, outcome.version);
    this.preview?.apply(outcome.preview);
  }

  async #sendDetails(draft: number, patch: DetailsPatch): Promise<void> {
    await this.attempt(async () => {
      this.saving.touched();
      this.#took(draft, await this.host.setDetails(draft, patch));
    });
  }

  /** Takes what the core made of the details, when the editor has sent all that was typed. */
  async changeDetails(change: (draft: number) => Promise<DetailsOutcome>): Promise<boolean> {
    const draft = this.article?.id;
    if (draft === undefined) return false;
    return this.attempt(async () => {
      await this.form.flush();
      await this.#typed();
      this.#took(draft, await change(draft));
    });
  }

  async setFrontMatter(raw: string): Promise<void> {
    const draft = this.article?.id;
    if (draft === undefined) return;
    await this.attempt(async () => this.#took(draft, await this.host.setFrontMatter(draft, raw)));
  }

  #took(
    draft: number,
    outcome: { version: number; details: Details; analysis: Analysis; preview: PreviewUpdate },
  ): void {
    if (this.article?.id !== draft) return;
    this.details = outcome.details;
    this.edited(outcome);
    this.saving.untouched();
    const { version, details, analysis } = outcome;
    // The editor's next edit starts from the version that this change made.
    this.article = {
      ...this.article,
      version,
      details,
      analysis,
      body: this.editor?.text() ?? this.article.body,
    };
    this.library.patch(draft, {
      // A title with a live fact comes with its value when the list is asked again.
      ...(outcome.details.title.includes("{{") ? {} : { title: outcome.details.title }),
      language: outcome.details.language,
      year: outcome.details.year ? Number(outcome.details.year) : null,
    });
    this.library.refreshSoon(400);
  }

  /** Makes sure that all is durable, and says when that was. */
  async flush(): Promise<boolean> {
    const draft = this.article?.id;
    if (draft === undefined) return true;
    await this.form.flush();
    try {
      await this.#typed();
      await this.host.flush(draft);
      return true;
    } catch (error) {
      this.editFailed(error);
      return false;
    }
  }

  #refuse: ((error: unknown) => void) | undefined;

  /** Waits until the core has the last key; rejects when an edit does not reach it, for its retries may last. */
  #typed(): Promise<void> {
    const settled = this.editor?.settled() ?? Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#refuse = reject;
      void settled.then(resolve);
    });
  }

  /** An edit did not reach the core, or the disk: the status says so until one does. */
  editFailed(error: unknown): void {
    this.#refuse?.(error);
    const known = error as { code?: string; message?: string; hint?: string };
    this.saving.failed({
      code: known.code ?? "other",
      message: known.message ?? String(error),
      hint: known.hint ?? "",
    });
  }

  // ---- the two panes in step

  #following = 0;

  /** Lets one pane follow the other, without the other following back. */
  follow(act: () => void): void {
    const now = performance.now();
    if (now < this.#following) return;
    this.#following = now + 120;
    act();
  }

  // ---- dialogs, settings

  ask(dialog: DialogName, about: unknown = null): void {
    this.dialogFor = about;
    this.dialog = dialog;
  }

  finishWelcome(): void {
    this.welcome = false;
    if (!this.settings.welcomeDone) void this.keep({ welcomeDone: true });
  }

  async keep(change: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...change };
    await this.attempt(() => this.host.setSettings(this.settings));
  }

  #keepSoon(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change };
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => void this.keep({}), 300);
  }

  async setProfile(profile: Profile): Promise<boolean> {
    return this.attempt(async () => {
      this.profile = await this.host.setProfile(profile);
      await this.refreshPreview();
    });
  }

  /** Has the open article read again, as after a word was added to the dictionary. */
  async recheck(): Promise<void> {
    const draft = this.article?.id;
    if (draft === undefined) return;
    await this.#typed();
    const article = await this.host.openArticle(draft);
    if (this.article?.id !== draft) return;
    this.analysis = article.analysis;
    this.editor?.showAnalysis(article.analysis);
  }

  async refreshPreview(): Promise<void> {
    if (this.article) this.preview?.apply(await this.host.preview(this.article.id));
  }
}

const KEY = Symbol("workspace");

export function provideWorkspace(workspace: Workspace): Workspace {
  return setContext(KEY, workspace);
}

export function useWorkspace(): Workspace {
  return getContext<Workspace>(KEY);
}
