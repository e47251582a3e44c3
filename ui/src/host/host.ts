// Everything that the interface asks of the core. Only this folder imports Tauri.

import type {
  Announcement,
  AssetInfo,
  CitableDocument,
  CitationCard,
  CopiedHtml,
  DetailsOutcome,
  DraftEntry,
  DraftQuery,
  EditOutcome,
  ExportOutcome,
  ExportRequest,
  FactInfo,
  ImportOutcome,
  NewArticle,
  ObservanceCard,
  ObservanceEntry,
  OpenArticle,
  PreviewUpdate,
  Profile,
  RevisionEntry,
  Settings,
  SourceInfo,
  SourcesImport,
  Startup,
  StyleInfo,
  TextChange,
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
  /** The file's name for that target: `knowledge-that-travels.html`. */
  exportName(draft: number, target: string): Promise<string>;
  copyHtml(draft: number, headingLevel: number, withTitle: boolean): Promise<CopiedHtml>;

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
  /** The system's chooser for a logo; the profile with it. */
  chooseLogo(): Promise<Profile | null>;
  setSettings(settings: Settings): Promise<void>;
  /** Opens an address or a file in the system's program, because a person asked for it. */
  openExternally(target: string): Promise<void>;

  /** Tells what the core announces; returns how to stop. */
  onAnnouncement(listener: (announcement: Announcement) => void): () => void;

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
