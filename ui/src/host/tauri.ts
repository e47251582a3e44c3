// The host in the desktop window.

import { type InvokeArgs, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Announcement, BoundaryError } from "../bindings";
import { type Host, HostError } from "./host";

async function call<T>(command: string, args?: InvokeArgs): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (error) {
    throw asHostError(error);
  }
}

/** Bytes travel as the request's raw body; their names in its headers. */
async function send<T>(command: string, bytes: Uint8Array, headers: Record<string, string>): Promise<T> {
  try {
    return await invoke<T>(command, bytes, { headers });
  } catch (error) {
    throw asHostError(error);
  }
}

function asHostError(error: unknown): HostError {
  const known = error as Partial<BoundaryError>;
  return new HostError(known.code ?? "other", known.message ?? String(error), known.hint ?? "");
}

function subscribe<T>(event: string, listener: (payload: T) => void): () => void {
  const stop = listen<T>(event, ({ payload }) => listener(payload));
  return () => void stop.then((unlisten) => unlisten());
}

export const tauriHost: Host = {
  start: () => call("start"),
  listDrafts: (query) => call("list_drafts", { query }),
  createArticle: (article) => call("create_article", { article }),
  openSample: () => call("open_sample"),
  openArticle: (draft) => call("open_article", { draft }),
  duplicate: (draft) => call("duplicate", { draft }),
  edit: (draft, base, changes) => call("edit", { draft, base, changes }),
  replaceText: (draft, body) => call("replace_text", { draft, body }),
  setDetails: (draft, patch) => call("set_details", { draft, patch }),
  setFrontMatter: (draft, raw) => call("set_front_matter", { draft, raw }),
  flush: (draft) => call("flush", { draft }),
  trash: (draft) => call("trash", { draft }),
  restore: (draft) => call("restore", { draft }),
  deleteForever: (draft) => call("delete_forever", { draft }),
  emptyWastebasket: () => call("empty_wastebasket"),
  revisions: (draft) => call("revisions", { draft }),
  restoreRevision: (draft, hash) => call("restore_revision", { draft, hash }),
  searchObservances: (query, limit) => call("search_observances", { query, limit }),
  observanceCard: (id, year) => call("observance_card", { id, year }),
  citations: (draft, query) => call("citations", { draft, query }),
  facts: (draft) => call("facts", { draft }),
  preview: (draft) => call("preview", { draft }),
  exportArticle: (draft, request) => call("export_article", { draft, request }),
  exportSite: (request) => call("export_site", { request }),
  exportName: (draft, target) => call("export_name", { draft, target }),
  cancelExport: () => call("cancel_export"),
  exportPreview: (draft, target) => call("export_preview", { draft, target }),
  copyHtml: (draft, choice) => call("copy_html", { draft, choice }),
  addAsset: (draft, name, bytes) =>
    send("add_asset", bytes, { "x-draft": String(draft), "x-name": encodeURIComponent(name) }),
  assetData: (draft, name) => call("asset_data", { draft, name }),
  importFile: (name, bytes) => send("import_file", bytes, { "x-name": encodeURIComponent(name) }),
  openFiles: () => call("open_files"),
  choosePicture: (draft) => call("choose_picture", { draft }),
  chooseFolder: (current) => call("choose_folder", { current }),
  saveCopy: (draft) => call("save_copy", { draft }),
  setProfile: (profile) => call("set_profile", { profile }),
  themes: () => call("themes"),
  tryLook: (choice) => call("try_look", { choice }),
  chooseLogo: () => call("choose_logo"),
  setSettings: (settings) => call("set_settings", { settings }),
  openExternally: (target) => call("open_externally", { target }),
  recheck: (draft) => call("recheck", { draft }),
  onAnnouncement: (listener) => subscribe<Announcement>("announcement", listener),
  rules: () => call("rules"),
  keepBeforeFixes: (draft) => call("keep_before_fixes", { draft }),
  fixDetails: (draft, finding) => call("fix_details", { draft, finding }),
  planIgnore: (draft, request) => call("plan_ignore", { draft, request }),
  addWord: (word) => call("add_word", { word }),
  spellingSuggestions: (draft, word) => call("spelling_suggestions", { draft, word }),

  editionPlan: (draft, year) => call("edition_plan", { draft, year }),
  makeNextEdition: (draft, year) => call("make_next_edition", { draft, year }),
  editionReview: (draft) => call("edition_review", { draft }),
  keepPassage: (draft, passage, kept) => call("keep_passage", { draft, passage, kept }),
  compareEditions: (draft) => call("compare_editions", { draft }),
  translationSet: (draft) => call("translation_set", { draft }),
  newTranslation: (draft, language) => call("new_translation", { draft, language }),
  markTranslated: (draft, keys) => call("mark_translated", { draft, keys }),
  undoTranslated: (draft) => call("undo_translated", { draft }),
  calendar: (from, to, all) => call("calendar", { from, to, all }),
  dayLeaf: (id, year) => call("day_leaf", { id, year }),
  daysToChoose: (query) => call("days_to_choose", { query }),
  setDayChoice: (choice) => call("set_day_choice", { choice }),
  exportChoice: () => call("export_choice"),
  importChoice: () => call("import_choice"),
  saveCalendar: (from, to) => call("save_calendar", { from, to }),
  setPlanned: (observance, year, planned) => call("set_planned", { observance, year, planned }),
  setDraftState: (draft, state) => call("set_draft_state", { draft, state }),
  ownEntries: () => call("own_entries"),
  ownEntry: (id) => call("own_entry", { id }),
  saveOwnEntry: (entry) => call("save_own_entry", { entry }),
  removeOwnEntry: (id) => call("remove_own_entry", { id }),
  setAnnouncedDate: (id, date) => call("set_announced_date", { id, date }),

  citationCard: (draft, key) => call("citation_card", { draft, key }),
  citationOf: (draft, text) => call("citation_of", { draft, text }),
  factsIn: (draft, form, language) => call("facts_in", { draft, form, language }),
  sources: () => call("sources"),
  importSources: (text) => call("import_sources", { text }),
  chooseSources: () => call("choose_sources"),
  removeSource: (key) => call("remove_source", { key }),
  citationStyles: () => call("citation_styles"),
};
