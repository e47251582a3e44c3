// The window's state. The editor owns the text; here are ids, metadata and what is open.

import { getContext, setContext } from "svelte";
import type {
  Analysis,
  Announcement,
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
import { Calendar } from "./calendar.svelte";
import { Checks } from "./checks.svelte";
import { DetailsForm } from "./details-form.svelte";
import { Editions } from "./editions.svelte";
import { Layout } from "./layout.svelte";
import { Library } from "./library.svelte";
import { Notices } from "./notices.svelte";
import { Saving } from "./saving.svelte";
import { Site } from "./site.svelte";
import { Translations } from "./translations.svelte";

export type DialogName =
  | "new-article"
  | "next-edition"
  | "new-translation"
  | "export"
  | "palette"
  | "keys"
  | "organisation"
  | "settings"
  | "about"
  | "citation"
  | "sources"
  | "fact"
  | "link"
  | "picture"
  | "empty-wastebasket"
  | "delete-forever"
  | "choose-days"
  | "own-days"
  | "own-day"
  | "announced-date";

/** The part of the preview that the window drives. */
export interface PreviewHandle {
  apply(update: PreviewUpdate): void;
  revealSource(position: number, height?: number): void;
  scrollToSource(position: number): void;
}

type Checked = Extract<Announcement, { kind: "checked" }>;

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
  readonly calendar: Calendar;
  readonly layout: Layout;
  readonly form: DetailsForm;
  readonly checks: Checks;
  readonly editions: Editions;
  readonly translations: Translations;
  readonly site: Site;
  readonly host: Host;
  #opening = 0;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.host = host;
    this.library = new Library(host);
    this.calendar = new Calendar(host);
    this.layout = new Layout((layout) => this.#keepSoon({ layout }));
    this.form = new DetailsForm((draft, patch) => this.#sendDetails(draft, patch));
    this.checks = new Checks(this);
    this.editions = new Editions(this);
    this.translations = new Translations(this);
    this.site = new Site(this);
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
    this.calendar.today = startup.today;
    this.welcome = startup.firstStart && !startup.settings.welcomeDone;
    const stop = this.host.onAnnouncement((announcement) => {
      this.saving.heard(announcement);
      this.editions.heard(announcement);
      this.translations.heard(announcement);
      this.site.heard(announcement);
      if (announcement.kind === "saved") {
        this.library.patch(announcement.draft, { saved: announcement.at });
        this.library.refreshSoon(800);
      }
      if (announcement.kind === "checked") this.#checkedNow(announcement);
      if (announcement.kind === "saveFailed" && announcement.draft !== this.article?.id)
        this.notices.fault(
          new HostError(announcement.error.code, announcement.error.message, announcement.error.hint),
        );
      // A save shows in the list too: its time, and what of the details was saved with it.
      if (announcement.kind === "draftsChanged" || announcement.kind === "saved") this.library.refreshSoon();
      if (announcement.kind === "draftsChanged") this.calendar.refreshSoon();
      if (announcement.kind === "openedFiles")
        void this.#openedFiles(announcement.drafts, announcement.notes);
    });
    if (startup.lastArticle !== null) {
      const last = startup.lastArticle;
      await this.attempt(() => this.#show(this.host.openArticle(last)));
    }
    if (startup.notes.length > 0) this.notices.say(startup.notes.join(" "));
    // After the article: a list of very many drafts must not stand before the text.
    await this.library.refresh().catch((error: unknown) => this.notices.fault(error));
    await this.calendar.refresh().catch((error: unknown) => this.notices.fault(error));
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
    this.analysis = null;
    this.#analysed(article.version, article.analysis);
    this.saving.opened(article.id, article.version, article.saved);
    this.editions.opened(article.id);
    this.translations.opened(article.id);
    this.welcome = false;
    this.calendar.shown = false;
    if (this.layout.over === "library") this.layout.over = null;
    if (article.note) this.notices.say(article.note);
  }

  async open(draft: number): Promise<void> {
    if (this.article?.id === draft && !this.welcome) {
      this.calendar.shown = false;
      return;
    }
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

  /** Makes the edition of that year of a draft, opens it, and shows what is bound to the old one. */
  async makeNextEdition(draft: number, year: number): Promise<boolean> {
    return this.attempt(async () => {
      await this.flush();
      await this.#show(this.host.makeNextEdition(draft, year));
      this.library.wastebasket = false;
      void this.library.refresh();
      await this.editions.start();
    });
  }

  /** Makes a translation of a draft and opens it. */
  async makeTranslation(draft: number, language: string): Promise<boolean> {
    return this.attempt(async () => {
      await this.flush();
      await this.#show(this.host.newTranslation(draft, language));
      this.library.wastebasket = false;
      void this.library.refresh();
    });
  }

  /** Changes details outside the form. */
  async setDetails(patch: DetailsPatch): Promise<void> {
    const draft = this.article?.id;
    if (draft === undefined) return;
    await this.form.flush();
    await this.#sendDetails(draft, patch);
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
    this.editions.closed();
    this.translations.closed();
  }

  // ---- the checks

  /** The version that `analysis` is of. */
  analysedVersion = -1;
  #checked: Checked | null = null;

  /** Takes an analysis. Until its text is checked, the findings of the one before stand. */
  #analysed(version: number, analysis: Analysis): void {
    const { findings, ignores } = this.analysis ?? { findings: [], ignores: [] };
    this.analysedVersion = version;
    this.analysis = analysis.checked ? analysis : { ...analysis, findings, ignores };
    if (this.#checked) this.#checkedNow(this.#checked);
  }

  #checkedNow(checked: Checked): void {
    // It may come before its article is here, or before the answer to the edit that it is of.
    this.#checked = checked;
    const { draft, version, findings, ignores } = checked;
    if (draft !== this.article?.id || version !== this.analysedVersion || !this.analysis) return;
    this.#checked = null;
    this.analysis = { ...this.analysis, checked: true, findings, ignores };
  }

  // ---- editing

  edited(outcome: { version: number; analysis: Analysis; preview: PreviewUpdate }): void {
    if (!this.article) return;
    this.preview?.apply(outcome.preview);
    this.#analysed(outcome.version, outcome.analysis);
    this.openedVersion = -1;
    this.saving.edited(this.article.id, outcome.version);
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

  /** Puts the calendar in the place of the article. */
  showCalendar(): void {
    if (this.welcome) this.finishWelcome();
    this.calendar.shown = true;
    this.layout.over = null;
    void this.attempt(() => this.calendar.changed());
  }

  /** Back to the article that was written last. */
  showDrafts(): void {
    this.library.wastebasket = false;
    this.calendar.shown = false;
    if (this.layout.over === "library") this.layout.over = null;
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

  /** Has the open article checked anew, as after a word was added to the dictionary. */
  async recheck(): Promise<void> {
    const draft = this.article?.id;
    if (draft === undefined) return;
    await this.#typed();
    await this.host.recheck(draft);
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
