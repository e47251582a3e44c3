// Translations in the host in memory: compared line by line, enough to look at the interface and to test it.

import type { OpenArticle, SetMember, SourceChange, TranslationSet } from "../bindings";
import type { FakeDraft } from "./fake";
import { type Host, HostError } from "./host";

type TranslationHost = Pick<Host, "translationSet" | "newTranslation" | "markTranslated" | "undoTranslated">;

interface Link {
  source: number;
  base: string[];
  before: string[][];
}

const linesOf = (draft: FakeDraft) => draft.body.split("\n").filter((line) => line.trim() !== "");

/** The changed and new lines of a source, and where the same line of the translation is. */
function changes(link: Link, source: FakeDraft, translation: FakeDraft): SourceChange[] {
  const own = linesOf(translation);
  return linesOf(source).flatMap((line, at): SourceChange[] => {
    const was = link.base[at] ?? "";
    if (was === line) return [];
    const from = translation.body.indexOf(own[at] ?? "");
    return [
      {
        key: `${at} ${line}`,
        kind: was === "" ? "new" : "changed",
        part: "paragraph",
        under: "",
        before: was === "" ? [] : [{ text: was, changed: true }],
        after: [{ text: line, changed: true }],
        field: null,
        place: [from, from + (own[at] ?? "").length],
      },
    ];
  });
}

export function fakeTranslations(
  drafts: Map<number, FakeDraft>,
  add: (from: FakeDraft, language: string) => FakeDraft,
  opened: (draft: FakeDraft) => OpenArticle,
): TranslationHost {
  const links = new Map<number, Link>();

  function get(id: number): FakeDraft {
    const draft = drafts.get(id);
    if (!draft) throw new HostError("not-found", "There is no such article any more.", "");
    return draft;
  }

  function set(id: number): TranslationSet {
    const root = links.get(id)?.source ?? id;
    const ids = [root, ...[...links].filter(([, link]) => link.source === root).map(([draft]) => draft)];
    const members = ids.flatMap((draft): SetMember[] => {
      const entry = drafts.get(draft)?.entry;
      const link = links.get(draft);
      if (!entry) return [];
      return [
        {
          draft,
          title: entry.title,
          language: entry.language,
          state: entry.state,
          isSource: draft === root,
          trashed: entry.trashed !== null,
          behind: link ? changes(link, get(root), get(draft)).length : null,
        },
      ];
    });
    const link = links.get(id);
    return {
      draft: id,
      members,
      madeOf: root,
      review: link
        ? {
            source: root,
            sourceTitle: get(root).entry.title,
            sourceLanguage: get(root).entry.language,
            state: get(root).entry.trashed === null ? "linked" : "trashed",
            named: "the-source",
            since: get(id).entry.created,
            changes: changes(link, get(root), get(id)),
            canUndo: link.before.length > 0,
          }
        : null,
    };
  }

  return {
    translationSet: async (id) => set(id),
    async newTranslation(id, language) {
      const { madeOf, members } = set(id);
      if (members.some((member) => member.language === language))
        throw new HostError("other", "The article exists in this language already.", "");
      const source = get(madeOf);
      const draft = add(source, language);
      links.set(draft.entry.id, { source: madeOf, base: linesOf(source), before: [] });
      return opened(draft);
    },
    async markTranslated(id, keys) {
      const link = links.get(id);
      if (link) {
        const source = get(link.source);
        const done = changes(link, source, get(id)).filter((change) => keys.includes(change.key));
        link.before.push([...link.base]);
        const lines = linesOf(source);
        for (const change of done) {
          const at = Number(change.key.split(" ")[0]);
          link.base[at] = lines[at] ?? "";
        }
      }
      return set(id);
    },
    async undoTranslated(id) {
      const link = links.get(id);
      const before = link?.before.pop();
      if (link && before) link.base = before;
      return set(id);
    },
  };
}
