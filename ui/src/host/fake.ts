// A host in memory: for looking at the interface in a browser, and for tests. Never in the built window.

import type {
  Announcement,
  DraftEntry,
  NewArticle,
  OpenArticle,
  PreviewUpdate,
  Profile,
  Settings,
  SourceInfo,
  Startup,
} from "../bindings";
import { fakeCalendar } from "./fake-calendar";
import { planIgnore, RULES } from "./fake-checks";
import { analyse, page } from "./fake-core";
import { DOCUMENTS, FACTS, OBSERVANCES, PROFILE, SAMPLE, TEMPLATES, TITLES, TODAY } from "./fake-data";
import { fakeEditions } from "./fake-editions";
import { fakeTranslations } from "./fake-translations";
import { type DetailsPatch, type Host, HostError } from "./host";

export interface FakeDraft {
  entry: DraftEntry;
  body: string;
  version: number;
  keys: DetailsPatch;
  problem: OpenArticle["details"]["problem"];
}

export interface FakeHost extends Host {
  drafts: Map<number, FakeDraft>;
  announce(announcement: Announcement): void;
  /** Makes saves fail until it is called with false. */
  failSaves(fail: boolean): void;
  /** The texts kept before fixes in many places. */
  keptBeforeFixes: string[];
}

/** `start`: "first" for a first start, "library" for a desk in use, "many" for a thousand drafts. */
const ENDINGS: Record<string, string> = {
  newsletter: ".eml",
  docx: ".docx",
  markdown: ".md",
  social: "-og.png",
};
/** A picture of one point. */
const DOT =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export function fakeHost(start = "library"): FakeHost {
  const drafts = new Map<number, FakeDraft>();
  const listeners = new Set<(announcement: Announcement) => void>();
  const noon = Date.parse(`${TODAY}T14:02:00`);
  let profile: Profile =
    start === "first" ? { ...PROFILE, name: "", acronym: "", signOff: "" } : { ...PROFILE };
  let settings: Settings = { scheme: "system", layout: "", welcomeDone: start !== "first", export: "" };
  let next = 1;
  let failing = false;
  const words = new Set<string>();
  const keptBeforeFixes: string[] = [];
  let sources: SourceInfo[] = [];

  function announce(announcement: Announcement): void {
    for (const listener of listeners) listener(announcement);
  }

  function add(
    title: string,
    observance: string | null,
    day: string | null,
    body: string,
    saved: number,
  ): FakeDraft {
    const known = OBSERVANCES.find((each) => each.id === observance);
    const entry: DraftEntry = {
      id: next++,
      title,
      observance,
      observanceName: known?.name ?? null,
      year: day ? Number(day.slice(0, 4)) : null,
      day,
      state: "draft",
      language: "en",
      template: "international-day",
      words: 0,
      created: saved,
      saved,
      trashed: null,
      errors: null,
      warnings: null,
      isTranslation: false,
      translationOf: null,
      passage: null,
    };
    const draft: FakeDraft = { entry, body, version: 1, keys: {}, problem: null };
    drafts.set(entry.id, draft);
    return draft;
  }

  if (start !== "first") {
    TITLES.forEach(([title, observance, day], index) => {
      add(
        title,
        observance,
        day,
        index === 4 ? SAMPLE : `On this day we write about ${title.toLowerCase()}.\n`,
        noon - index * 37 * 3_600_000,
      );
    });
    const current = drafts.get(5);
    if (current) {
      current.entry.saved = noon;
      current.keys = {
        summary:
          "On the United Nations Day for South-South Cooperation, the Alderline Institute asks every public office to open one method to a neighbour.",
        author: "Maren Okafor-Lindqvist",
        date: "2026-09-12",
      };
    }
    if (start === "many")
      for (let each = 0; each < 1000; each++)
        add(`Draft number ${each}`, null, `20${20 + (each % 12)}-0${1 + (each % 9)}-11`, "Words.\n", noon);
    if (start === "broken" && current)
      current.problem = {
        message: "this value has no closing quotation mark",
        line: 3,
        column: 8,
        raw: '---\ntitle: One\nauthor: "Two\n---\n',
      };
  }

  function get(id: number): FakeDraft {
    const draft = drafts.get(id);
    if (!draft)
      throw new HostError(
        "not-found",
        "There is no such article any more.",
        "Choose another in the library.",
      );
    return draft;
  }

  function dayText(draft: FakeDraft): string {
    const day = draft.entry.day;
    return day
      ? new Intl.DateTimeFormat("en-GB", {
          timeZone: "UTC",
          weekday: "long",
          day: "numeric",
          month: "long",
          year: "numeric",
        })
          .format(Date.parse(day))
          .replace(/^(\w+) /, "$1, ")
      : "";
  }

  function details(draft: FakeDraft): OpenArticle["details"] {
    const { entry, keys } = draft;
    const key = (name: string) => keys[name] ?? "";
    return {
      title: entry.title,
      observance: entry.observance ?? "",
      observanceName: entry.observanceName ?? "",
      year: entry.year === null ? "" : String(entry.year),
      date: key("date"),
      language: entry.language,
      template: entry.template ?? "",
      summary: key("summary"),
      author: key("author"),
      image: key("image"),
      imageAlt: key("image_alt"),
      translationOf: key("translation_of"),
      canonical: key("canonical"),
      slug: key("slug"),
      otherKeys: entry.id === 5 ? ["series"] : [],
      dayText: dayText(draft),
      problem: draft.problem,
    };
  }

  function preview(draft: FakeDraft): PreviewUpdate {
    return page(draft.entry.title, draft.body, draft.entry.day, profile.name);
  }

  function opened(draft: FakeDraft, note: string | null = null): OpenArticle {
    return {
      id: draft.entry.id,
      version: draft.version,
      body: draft.body,
      details: details(draft),
      saved: draft.entry.saved,
      note,
      readOnly: null,
      analysis: analyse(draft.body, draft.entry, words),
      preview: preview(draft),
    };
  }

  function saveSoon(draft: FakeDraft): void {
    const { version } = draft;
    setTimeout(() => {
      if (failing) {
        announce({
          kind: "saveFailed",
          draft: draft.entry.id,
          error: {
            code: "disk-full",
            message: "The disk is full",
            hint: "Free some space; Daymark tries again by itself.",
          },
        });
        return;
      }
      draft.entry.saved = Date.now();
      announce({ kind: "saved", draft: draft.entry.id, version, at: draft.entry.saved });
    }, 120);
  }

  const changed = () => announce({ kind: "draftsChanged" });

  const outcome = (draft: FakeDraft) => ({
    version: draft.version,
    details: details(draft),
    analysis: analyse(draft.body, draft.entry, words),
    preview: preview(draft),
  });

  const host: FakeHost = {
    drafts,
    keptBeforeFixes,
    announce,
    failSaves(fail) {
      failing = fail;
    },

    async start(): Promise<Startup> {
      return {
        version: "0.1.0",
        profile,
        settings,
        firstStart: start === "first",
        today: TODAY,
        lastArticle: start === "first" ? null : 5,
        notes: [],
        observanceCount: OBSERVANCES.length,
        upcoming: OBSERVANCES.slice(0, 3),
        readOnly: null,
        dataFolder: "/home/author/.local/share/daymark",
        templates: TEMPLATES,
        factNames: FACTS,
      };
    },

    async listDrafts(query) {
      const sought = query.search.toLowerCase();
      return [...drafts.values()]
        .filter(({ entry, body }) => {
          if ((entry.trashed !== null) !== query.trashed) return false;
          if (query.language && entry.language !== query.language) return false;
          if (query.observance && entry.observance !== query.observance) return false;
          if (query.year && entry.year !== query.year) return false;
          return sought === "" || `${entry.title} ${body}`.toLowerCase().includes(sought);
        })
        .map(({ entry: known, body }) => {
          const found = analyse(body, known, words).findings;
          const count = (severity: string) => found.filter((each) => each.severity === severity).length;
          const entry = { ...known, errors: count("error"), warnings: count("warning") };
          const at = sought === "" ? -1 : body.toLowerCase().indexOf(sought);
          if (at < 0) return { ...entry };
          const from = Math.max(0, at - 20);
          const text = body.slice(from, at + 60).replaceAll("\n", " ");
          return { ...entry, passage: { text, matches: [[at - from, at - from + sought.length]] } };
        });
    },
    async createArticle(article: NewArticle) {
      const known = OBSERVANCES.find((each) => each.id === article.observance);
      const draft = add(
        "",
        article.observance,
        known?.start ?? null,
        "{{? Say in one sentence what the day is for. }}\n\n> [!goals] Our goals are to:\n>\n> - {{? first goal }};\n",
        Date.now(),
      );
      if (article.year !== null) draft.entry.year = article.year;
      changed();
      return opened(draft);
    },
    async openSample() {
      const draft = add(
        "Knowledge that travels south to south",
        "south-south",
        "2026-09-12",
        SAMPLE,
        Date.now(),
      );
      changed();
      return opened(draft);
    },
    openArticle: async (id) => opened(get(id)),
    async duplicate(id) {
      const { entry, body } = get(id);
      return opened(add(`${entry.title} (copy)`, entry.observance, entry.day, body, Date.now()));
    },
    async edit(id, base, changes) {
      const draft = get(id);
      if (base !== draft.version) return { kind: "stale", version: draft.version };
      for (const change of [...changes].reverse())
        draft.body = draft.body.slice(0, change.from) + change.insert + draft.body.slice(change.to);
      draft.version += 1;
      saveSoon(draft);
      return { kind: "taken", ...outcome(draft) };
    },
    async replaceText(id, body) {
      const draft = get(id);
      draft.body = body;
      draft.version += 1;
      saveSoon(draft);
      return { kind: "taken", ...outcome(draft) };
    },
    async setDetails(id, patch) {
      const draft = get(id);
      for (const [key, value] of Object.entries(patch)) {
        draft.keys[key] = value;
        if (key === "title") draft.entry.title = value;
        if (key === "language") draft.entry.language = value;
        if (key === "year") draft.entry.year = value === "" ? null : Number(value);
        if (key === "observance") {
          const known = OBSERVANCES.find((each) => each.id === value);
          draft.entry.observance = value || null;
          draft.entry.observanceName = known?.name ?? null;
          draft.entry.day = known?.start ?? null;
        }
      }
      draft.version += 1;
      saveSoon(draft);
      return outcome(draft);
    },
    async setFrontMatter(id) {
      const draft = get(id);
      draft.problem = null;
      draft.version += 1;
      return outcome(draft);
    },
    async flush(id) {
      const draft = get(id);
      if (failing)
        throw new HostError(
          "disk-full",
          "The disk is full",
          "Free some space; Daymark tries again by itself.",
        );
      draft.entry.saved = Date.now();
      announce({ kind: "saved", draft: id, version: draft.version, at: draft.entry.saved });
    },
    async trash(id) {
      get(id).entry.trashed = Date.now();
    },
    async restore(id) {
      get(id).entry.trashed = null;
    },
    async deleteForever(id) {
      drafts.delete(id);
    },
    async emptyWastebasket() {
      for (const [id, draft] of drafts) if (draft.entry.trashed !== null) drafts.delete(id);
    },
    revisions: async () => [],
    restoreRevision: async (id) => opened(get(id)),
    async searchObservances(query, limit) {
      const words = query.toLowerCase();
      return OBSERVANCES.filter((each) => `${each.name} ${each.documents}`.toLowerCase().includes(words))
        .slice(0, limit)
        .map((each) => {
          const at = words === "" ? -1 : each.name.toLowerCase().indexOf(words);
          return { ...each, highlight: at < 0 ? null : [at, at + words.length] };
        });
    },
    async observanceCard(id, year) {
      const entry = OBSERVANCES.find((each) => each.id === id);
      if (!entry) throw new HostError("not-found", "There is no such observance.", "");
      const day = entry.start ? `${year ?? entry.year}${entry.start.slice(4)}` : null;
      return {
        entry,
        dateText: day
          ? new Intl.DateTimeFormat("en-GB", {
              timeZone: "UTC",
              weekday: "long",
              day: "numeric",
              month: "long",
              year: "numeric",
            }).format(Date.parse(day))
          : null,
        facts: [
          { label: "Founded by", text: entry.documents || "No document known", unconfirmed: false },
          { label: "Edition", text: "The 23rd, counted from 2004", unconfirmed: true },
          { label: "Next", text: "Sunday 2027, Tuesday 2028, Wednesday 2029", unconfirmed: false },
        ],
        ownEditions: [...drafts.values()]
          .filter((each) => each.entry.observance === id && each.entry.year)
          .map((each) => ({ draft: each.entry.id, year: each.entry.year ?? 0 })),
        recommendedTemplate: entry.name.includes("Victims") ? "remembrance-day" : "international-day",
      };
    },
    async citations(_id, query) {
      const words = query.toLowerCase();
      return DOCUMENTS.filter((each) =>
        `${each.key} ${each.title} ${each.firstMention}`.toLowerCase().includes(words),
      );
    },
    facts: async () => FACTS,
    preview: async (id) => preview(get(id)),
    async exportArticle(id, request) {
      const draft = get(id);
      const findings = analyse(draft.body, draft.entry, words).findings;
      if (!request.anyway && findings.some((each) => each.severity === "error"))
        return { kind: "asksFirst", findings };
      if (request.folder.includes("taken") && !request.replace)
        return { kind: "wouldReplace", path: `${request.folder}/article.html` };
      return {
        kind: "written",
        path: `${request.folder}/article.html`,
        bytes: 46_120,
        files: [`${request.folder}/article.html`],
        notes: [],
      };
    },
    async exportSite({ drafts: chosen, folder, replace }) {
      announce({ kind: "siteProgress", done: chosen.length, of: chosen.length });
      const taken = folder.includes("taken") && !replace;
      return {
        kind: "written",
        folder,
        index: `${folder}/index.html`,
        articles: chosen.length,
        written: 3 * chosen.length,
        unchanged: 4,
        removed: 0,
        ledOn: 0,
        kept: taken ? [`${folder}/index.html was not written by Daymark and stays as it is.`] : [],
        refused: [],
        notes: [],
      };
    },
    exportName: async (id, target) =>
      `${get(id)
        .entry.title.toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, "-")}${ENDINGS[target] ?? ".html"}`,
    cancelExport: async () => {},
    exportPreview: async (id, target) => {
      const { title } = get(id).entry;
      if (target === "newsletter")
        return {
          kind: "html",
          html: `<!DOCTYPE html><html lang="en"><title>${title}</title><h1>${title}</h1></html>`,
        };
      if (target === "markdown") return { kind: "text", text: `# ${title}\n` };
      if (target === "social") return { kind: "pictures", pictures: [DOT, DOT], text: title, notes: [] };
      return { kind: "nothing" };
    },
    copyHtml: async (id) => ({ html: `<p>${get(id).entry.title}</p>`, text: get(id).entry.title }),
    addAsset: async (_id, name, bytes) => ({
      name,
      mediaType: "image/png",
      bytes: bytes.length,
      width: 1,
      height: 1,
    }),
    assetData: async () =>
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'%3E%3Crect width='4' height='3' fill='%236f7f63'/%3E%3C/svg%3E",
    async importFile(name, bytes) {
      const draft = add(name.replace(/\.\w+$/, ""), null, null, new TextDecoder().decode(bytes), Date.now());
      changed();
      return { drafts: [draft.entry.id], notes: [] };
    },
    openFiles: async () => ({ drafts: [], notes: [] }),
    choosePicture: async () => ({
      name: "seed-terraces.jpg",
      mediaType: "image/jpeg",
      bytes: 1,
      width: 4,
      height: 3,
    }),
    chooseFolder: async () => "/home/author/Articles/2026",
    saveCopy: async () => "/home/author/copy.md",
    async setProfile(changedProfile) {
      profile = changedProfile;
      return profile;
    },
    themes: async () => [
      { id: "default", name: "Calendar leaf", summary: "The day set large" },
      { id: "institution", name: "Letterhead", summary: "Sober" },
    ],
    tryLook: async (choice) => (choice.accent === "#ffffff" ? ["It cannot be read on the background."] : []),
    chooseLogo: async () => null,
    async setSettings(changedSettings) {
      settings = changedSettings;
    },
    openExternally: async () => {},
    onAnnouncement(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    rules: async () => RULES,
    async keepBeforeFixes(id) {
      keptBeforeFixes.push(get(id).body);
    },
    async fixDetails(id, finding) {
      const draft = get(id);
      const fix = analyse(draft.body, draft.entry, words).findings.find((each) => each.id === finding)?.fix;
      if (!fix) throw new HostError("other", "There is nothing to mend there any more.", "");
      draft.entry.title = fix.replacement;
      draft.version += 1;
      saveSoon(draft);
      return outcome(draft);
    },
    async planIgnore(id, request) {
      const draft = get(id);
      return { version: draft.version, changes: planIgnore(draft.body, request) };
    },
    async recheck(id) {
      const draft = get(id);
      const { findings, ignores } = analyse(draft.body, draft.entry, words);
      announce({ kind: "checked", draft: id, version: draft.version, findings, ignores });
    },
    async addWord(word) {
      words.add(word);
    },
    spellingSuggestions: async (_id, word) =>
      word === "neigbour" ? ["neighbour", "neighbours", "neighbouring"] : [],
    ...fakeEditions(
      get,
      (from, year) => {
        const { title, observance, day } = from.entry;
        const copy = add(title, observance, day && `${year}${day.slice(4)}`, from.body, Date.now());
        changed();
        return copy;
      },
      opened,
    ),
    ...fakeTranslations(
      drafts,
      (from, language) => {
        const { title, observance, day } = from.entry;
        const copy = add(title, observance, day, from.body, Date.now());
        Object.assign(copy.entry, { language, isTranslation: true, translationOf: from.entry.id });
        changed();
        return copy;
      },
      opened,
    ),
    ...fakeCalendar(drafts, (id, year) => host.observanceCard(id, year)),
    async citationCard(_draft, key) {
      const known = DOCUMENTS.find((each) => each.key === key);
      const mention = known?.firstMention ?? key;
      return {
        key,
        title: known?.title ?? null,
        body: "General Assembly",
        date: known?.date ?? null,
        firstMention: mention,
        laterMention: mention,
        entry: mention,
        link: known ? `https://docs.un.org/en/${key}` : null,
        publishedIn: null,
        basis: known ? (known.unconfirmed ? "general-knowledge" : "source") : "unknown",
        problem: known ? null : "This is no symbol of a United Nations document.",
      };
    },
    citationOf: async (_draft, text) => DOCUMENTS.find((each) => text.includes(each.key)) ?? null,
    async factsIn(_draft, form, language) {
      return FACTS.map((fact) => ({
        ...fact,
        name: [fact.name, form && fact.name.endsWith(".date") ? form : "", language ? `lang:${language}` : ""]
          .filter((part) => part)
          .join(" | "),
      }));
    },
    sources: async () => sources,
    async importSources(text) {
      const keys = [...text.matchAll(/@\w+\{([^,\s]+)/g)].map((match) => match[1] ?? "");
      const read = keys.map((key) => ({ key, entry: `${key}, A source` }));
      sources = [...sources.filter((each) => !keys.includes(each.key)), ...read];
      const refused =
        read.length > 0 ? [] : [{ what: "the text", line: null, reason: "It holds no source." }];
      return { read, refused };
    },
    chooseSources: async () => null,
    async removeSource(key) {
      sources = sources.filter((each) => each.key !== key);
      return sources;
    },
    citationStyles: async () => [
      { id: "un-editorial-manual", name: "UN Editorial Manual", description: "", sample: "Resolution 70/1" },
    ],
  };
  return host;
}
