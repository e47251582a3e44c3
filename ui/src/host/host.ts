// Everything that the interface asks of the core. Only this folder imports Tauri.

import type {
  AnnouncedDate,
  Announcement,
  AssetInfo,
  CalendarView,
  ChoiceImported,
  ChoosableDay,
  CitableDocument,
  CitationCard,
  CopiedHtml,
  DayChoice,
  DayLeaf,
  DetailsOutcome,
  DraftEntry,
  DraftQuery,
  EditionComparison,
  EditionPlan,
  EditionReview,
  EditOutcome,
  ExportOutcome,
  ExportPreview,
  ExportRequest,
  FactInfo,
  FragmentChoice,
  IgnoreRequest,
  ImportOutcome,
  LookChoice,
  NewArticle,
  ObservanceCard,
  ObservanceEntry,
  OpenArticle,
  OwnEntry,
  PlannedChanges,
  PreviewUpdate,
  Profile,
  RevisionEntry,
  RuleInfo,
  Settings,
  SiteOutcome,
  SiteRequest,
  SourceInfo,
  SourcesImport,
  Startup,
  StyleInfo,
  TextChange,
  ThemeInfo,
  TranslationSet,
} from "../bindings";

/** Keys of the front matter that the form edits. An empty text removes the key. */
export type DetailsPatch = Record<string, string>;

export interface Host {
  start(): Promise<Startup>;

  listDrafts(query: DraftQuery): Promise<DraftEntry[]>;
  createArticle(article: NewArticle): Promise<OpenArticle>;
  openSample(): Promise<OpenArticle>;
  openArticle(draft: number): Promise<OpenArticle>;
  duplicate(draft: number): Promise<OpenArticle>;
  /** Takes the changes of one or several transactions, already merged: positions of the text of version `base`. */
  edit(draft: number, base: number, changes: TextChange[]): Promise<EditOutcome>;
  /** Replaces the whole body after `stale`. */
  replaceText(draft: number, body: string): Promise<EditOutcome>;
  setDetails(draft: number, patch: DetailsPatch): Promise<DetailsOutcome>;
  /** Replaces a broken front matter by the text given, fences included. */
  setFrontMatter(draft: number, raw: string): Promise<DetailsOutcome>;
  /** Resolves when all that was edited is durable. */
  flush(draft: number): Promise<void>;

  trash(draft: number): Promise<void>;
  restore(draft: number): Promise<void>;
  deleteForever(draft: number): Promise<void>;
  emptyWastebasket(): Promise<void>;
  revisions(draft: number): Promise<RevisionEntry[]>;
  restoreRevision(draft: number, hash: string): Promise<OpenArticle>;

  searchObservances(query: string, limit: number): Promise<ObservanceEntry[]>;
  observanceCard(id: string, year: number | null): Promise<ObservanceCard>;
  citations(draft: number, query: string): Promise<CitableDocument[]>;
  facts(draft: number): Promise<FactInfo[]>;

  /** The whole document again (after a change of profile, or when the frame was made anew). */
  preview(draft: number): Promise<PreviewUpdate>;
  exportArticle(draft: number, request: ExportRequest): Promise<ExportOutcome>;
  /** Writes a site of drafts; the announcement `siteProgress` tells how far it is. */
  exportSite(request: SiteRequest): Promise<SiteOutcome>;
  /** The file's name for that target: `knowledge-that-travels.html`. */
  exportName(draft: number, target: string): Promise<string>;
  /** Stops the export under way, as long as it has replaced nothing. */
  cancelExport(): Promise<void>;
  /** What an export would write, where the window can show it. */
  exportPreview(draft: number, target: string): Promise<ExportPreview>;
  copyHtml(draft: number, choice: FragmentChoice): Promise<CopiedHtml>;

  addAsset(draft: number, name: string, bytes: Uint8Array): Promise<AssetInfo>;
  /** A data address to show the picture by; null where there is none of that name. */
  assetData(draft: number, name: string): Promise<string | null>;
  /** Files dropped on the window or pasted. */
  importFile(name: string, bytes: Uint8Array): Promise<ImportOutcome>;
  /** The system's chooser for articles; empty when it was left. */
  openFiles(): Promise<ImportOutcome>;
  /** The system's chooser for a picture; null when it was left. */
  choosePicture(draft: number): Promise<AssetInfo | null>;
  chooseFolder(current: string): Promise<string | null>;
  /** "Save a copy as Markdown…"; the path written, null when it was left. */
  saveCopy(draft: number): Promise<string | null>;

  setProfile(profile: Profile): Promise<Profile>;
  /** The themes that a profile can choose. */
  themes(): Promise<ThemeInfo[]>;
  /** Shows a look without keeping it; what of it cannot be used, in words. The next profile that is kept ends it. */
  tryLook(choice: LookChoice): Promise<string[]>;
  /** The system's chooser for a logo; the profile with it. */
  chooseLogo(): Promise<Profile | null>;
  setSettings(settings: Settings): Promise<void>;
  /** Opens an address or a file in the system's program, because a person asked for it. */
  openExternally(target: string): Promise<void>;

  /** Tells what the core announces; returns how to stop. */
  onAnnouncement(listener: (announcement: Announcement) => void): () => void;

  // ---- the checks
  /** Every rule, with its explanation. */
  rules(): Promise<RuleInfo[]>;
  /** Keeps the present text as a revision, before fixes in many places. */
  keepBeforeFixes(draft: number): Promise<void>;
  /** Mends a finding of the front matter, which the editor does not show. */
  fixDetails(draft: number, finding: string): Promise<DetailsOutcome>;
  /** Plans what silences a rule or lets it be heard again; the editor makes the changes. */
  planIgnore(draft: number, request: IgnoreRequest): Promise<PlannedChanges>;
  /** Takes a word into the organisation's word list. */
  addWord(word: string): Promise<void>;
  /** Has the article checked anew; the announcement `checked` tells what was found. */
  recheck(draft: number): Promise<void>;
  /** Words that may have been meant, the likeliest first. */
  spellingSuggestions(draft: number, word: string): Promise<string[]>;
  /** What the next edition would be, in that year or the next. */
  editionPlan(draft: number, year: number | null): Promise<EditionPlan>;
  makeNextEdition(draft: number, year: number): Promise<OpenArticle>;
  /** What is bound to the edition that the draft was made from; null where it was made from none. */
  editionReview(draft: number): Promise<EditionReview | null>;
  keepPassage(draft: number, passage: number, kept: boolean): Promise<EditionReview | null>;
  compareEditions(draft: number): Promise<EditionComparison>;
  /** The article in all its languages, and what has changed in its source. */
  translationSet(draft: number): Promise<TranslationSet>;
  newTranslation(draft: number, language: string): Promise<OpenArticle>;
  /** Notes that changes of the source are taken over; the last time can be taken back. */
  markTranslated(draft: number, keys: string[]): Promise<TranslationSet>;
  undoTranslated(draft: number): Promise<TranslationSet>;
  /** The editions that the organisation marks, and with `all` every other. */
  calendar(from: string, to: string, all: boolean): Promise<CalendarView>;
  dayLeaf(id: string, year: number): Promise<DayLeaf>;
  daysToChoose(query: string): Promise<ChoosableDay[]>;
  setDayChoice(choice: DayChoice): Promise<DayChoice>;
  /** The system's choosers; null when they were left. */
  exportChoice(): Promise<string | null>;
  importChoice(): Promise<ChoiceImported | null>;
  /** The file's path and how many days it holds. */
  saveCalendar(from: string, to: string): Promise<[string, number] | null>;
  setPlanned(observance: string, year: number, planned: boolean): Promise<void>;
  setDraftState(draft: number, state: string): Promise<void>;
  ownEntries(): Promise<OwnEntry[]>;
  ownEntry(id: string): Promise<OwnEntry>;
  saveOwnEntry(entry: OwnEntry): Promise<OwnEntry>;
  removeOwnEntry(id: string): Promise<void>;
  /** An empty first day forgets it. */
  setAnnouncedDate(id: string, date: AnnouncedDate): Promise<void>;
  /** What is known of a citation's key, as the article would name it. */
  citationCard(draft: number, key: string): Promise<CitationCard>;
  /** The document that a pasted text is the address or symbol of; null for any other text. */
  citationOf(draft: number, text: string): Promise<CitableDocument | null>;
  /** Live facts with dates in that form and values in that language; either may be empty. */
  factsIn(draft: number, form: string, language: string): Promise<FactInfo[]>;
  /** The organisation's own sources. */
  sources(): Promise<SourceInfo[]>;
  importSources(text: string): Promise<SourcesImport>;
  /** The system's chooser for a file of sources; null when it was left. */
  chooseSources(): Promise<SourcesImport | null>;
  removeSource(key: string): Promise<SourceInfo[]>;
  citationStyles(): Promise<StyleInfo[]>;
}

/** A refusal of the core: what is so, and the remedy. */
export class HostError extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.name = "HostError";
    this.code = code;
    this.hint = hint;
  }
}
