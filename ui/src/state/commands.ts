// Every command of the window: the palette, the keys and the list of keys read this one registry.

import { t } from "../messages";
import { clock } from "./days";
import type { Workspace } from "./workspace.svelte";

export type CommandGroup = "window" | "article" | "text";

export interface Command {
  id: string;
  group: CommandGroup;
  /** As shown: "Ctrl Shift D". Empty where a command has no key. */
  keys: string;
  /** Whether the editor handles the key itself, so that the window does not. */
  editorKey?: boolean;
  run(): void;
  /** Why it cannot be run now; null where it can. */
  unavailable(): string | null;
}

export function labelOf(command: Command): string {
  return t(`command-${command.id}`);
}

/** Commands that the editor runs, with the keys it listens to. */
const TEXT: [id: string, keys: string][] = [
  ["heading-1", "Ctrl Alt 1"],
  ["heading-2", "Ctrl Alt 2"],
  ["heading-3", "Ctrl Alt 3"],
  ["bold", "Ctrl B"],
  ["italic", "Ctrl I"],
  ["strikethrough", "Ctrl Shift X"],
  ["code", ""],
  ["link", ""],
  ["bullet-list", ""],
  ["ordered-list", ""],
  ["quote", ""],
  ["goals", "Ctrl Shift G"],
  ["citation", "Ctrl Shift C"],
  ["citation-card", "Alt Enter"],
  ["fact", "Ctrl Shift L"],
  ["sign-off", "Ctrl Shift S"],
  ["picture", ""],
  ["footnote", ""],
  ["table", ""],
  ["undo", "Ctrl Z"],
  ["redo", "Ctrl Shift Z"],
  ["find", "Ctrl F"],
  ["next-finding", "F8"],
  ["previous-finding", "Shift F8"],
  ["fix-finding", "Ctrl ."],
];

export function commandsOf(work: Workspace): Command[] {
  const always = () => null;
  const withArticle = () =>
    work.article && !work.welcome && !work.calendar.shown ? null : t("why-no-article");
  const writable = () => withArticle() ?? work.readOnly;
  const draft = () => work.article?.id ?? 0;
  const command = (
    group: CommandGroup,
    id: string,
    keys: string,
    run: () => void,
    unavailable: () => string | null = always,
  ): Command => ({ group, id, keys, run, unavailable });

  return [
    command(
      "window",
      "new-article",
      "Ctrl N",
      () => work.ask("new-article"),
      () => work.startup?.readOnly ?? null,
    ),
    command(
      "window",
      "open-files",
      "Ctrl O",
      () => void work.openFiles(),
      () => work.startup?.readOnly ?? null,
    ),
    command(
      "window",
      "open-sample",
      "",
      () => void work.openSample(),
      () => work.startup?.readOnly ?? null,
    ),
    command("window", "palette", "Ctrl K", () => work.ask("palette")),
    command("window", "keys", "F1", () => work.ask("keys")),
    command("window", "library", "Ctrl 1", () => focusLibrary(work)),
    command("window", "text", "Ctrl 2", () => focusText(work), withArticle),
    command("window", "side-panel", "Ctrl 3", () => focusSide(work), withArticle),
    command("window", "hide-library", "", () => togglePane(work, "library")),
    command("window", "hide-side-panel", "", () => togglePane(work, "side"), withArticle),
    command("window", "search-drafts", "", () => focusSearch(work)),
    command("window", "wastebasket", "", () => showWastebasket(work)),
    command("window", "organisation", "", () => work.ask("organisation")),
    command(
      "window",
      "sources",
      "",
      () => work.ask("sources"),
      () => work.startup?.readOnly ?? null,
    ),
    command("window", "settings", "Ctrl ,", () => work.ask("settings")),
    command("window", "welcome", "", () => {
      work.welcome = true;
    }),
    command("window", "about", "", () => work.ask("about")),

    // The calendar
    command("window", "calendar", "Ctrl 4", () => work.showCalendar()),
    command("window", "choose-days", "", () => work.ask("choose-days")),
    command("window", "own-days", "", () => work.ask("own-days")),

    command("article", "save", "Ctrl S", () => void saySaved(work), withArticle),
    command("article", "details", "Ctrl Shift D", () => toggleDetails(work), withArticle),
    command("article", "export", "Ctrl E", () => work.ask("export"), withArticle),
    command("article", "export-site", "", () => work.ask("export", "site")),
    command("article", "save-copy", "", () => void work.saveCopy(draft()), withArticle),
    command("article", "duplicate", "", () => void work.duplicate(draft()), writable),
    command("article", "trash", "", () => void work.trash(draft()), writable),

    command("article", "checks", "F7", () => work.checks.open(), withArticle),
    command("article", "next-edition", "", () => work.ask("next-edition", { draft: draft() }), writable),
    command("article", "new-translation", "", () => work.ask("new-translation", draft()), writable),
    command(
      "article",
      "translation-changes",
      "",
      () => work.translations.open(),
      () => withArticle() ?? (work.translations.present ? null : t("why-no-translation")),
    ),
    command(
      "article",
      "review-edition",
      "",
      () => void work.editions.start(),
      () => withArticle() ?? work.editions.why,
    ),
    command(
      "article",
      "compare-editions",
      "",
      () => void work.editions.compare(),
      () => withArticle() ?? work.editions.why,
    ),

    ...TEXT.map(
      ([id, keys]): Command => ({
        group: "text",
        id,
        keys,
        editorKey: true,
        run: () => {
          work.editor?.run(id);
        },
        unavailable: id === "find" || id.endsWith("-finding") ? withArticle : writable,
      }),
    ),
  ];
}

/** Opens the details with the focus in their first field, or closes them and goes back to the text. */
export function toggleDetails(work: Workspace): void {
  work.layout.detailsOpen = !work.layout.detailsOpen;
  work.layout.keep();
  const opened = work.layout.detailsOpen;
  whenDrawn(() => {
    const details = query("[data-pane='details']");
    details?.scrollIntoView({ block: "nearest" });
    if (opened) query("[data-pane='details'] input, [data-pane='details'] textarea")?.focus();
    else if (document.activeElement === document.body) work.editor?.focus();
  });
}

/** Shows or hides a pane: the focus goes into what appears, and back to its button from what is gone. */
export function togglePane(work: Workspace, pane: "library" | "side"): void {
  work.layout.toggle(pane);
  const visible = pane === "library" ? work.layout.libraryVisible : work.layout.sideVisible;
  if (visible && pane === "library") focusLibrary(work);
  else if (visible) focusSide(work);
  else focusButton(pane);
}

/** Puts away the pane that lies over the text. */
export function closeOver(work: Workspace): void {
  const pane = work.layout.over;
  work.layout.over = null;
  if (pane !== null) focusButton(pane);
}

function focusButton(pane: "library" | "side"): void {
  whenDrawn(() => {
    if (document.activeElement === document.body) query(`[data-shows="${pane}"]`)?.focus();
  });
}

function focusLibrary(work: Workspace): void {
  work.layout.reveal("library");
  whenDrawn(() => query("[data-pane='library'] [data-first]")?.focus());
}

function focusSearch(work: Workspace): void {
  work.layout.reveal("library");
  whenDrawn(() => query("[data-pane='library'] input[type='search']")?.focus());
}

function showWastebasket(work: Workspace): void {
  work.library.wastebasket = true;
  work.layout.reveal("library");
}

function focusText(work: Workspace): void {
  work.layout.over = null;
  work.editor?.focus();
}

function focusSide(work: Workspace): void {
  work.layout.reveal("side");
  whenDrawn(() => query("[data-pane='side'] [role='tab'][aria-selected='true']")?.focus());
}

async function saySaved(work: Workspace): Promise<void> {
  if (await work.flush()) work.notices.say(t("said-saved-as-you-type", { time: clock(work.saving.at) }));
}

function query(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}

function whenDrawn(act: () => void): void {
  requestAnimationFrame(() => act());
}

/** Tells whether an event is that key: "Ctrl Shift D"; Cmd stands for Ctrl on macOS. */
export function isKey(event: KeyboardEvent, keys: string): boolean {
  if (keys === "") return false;
  const parts = keys.split(" ");
  const key = parts.at(-1) ?? "";
  const wanted = (name: string) => parts.slice(0, -1).includes(name);
  const control = event.ctrlKey || event.metaKey;
  if (control !== wanted("Ctrl") || event.shiftKey !== wanted("Shift") || event.altKey !== wanted("Alt"))
    return false;
  if (/^\d$/.test(key)) return event.code === `Digit${key}` || event.key === key;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** The words of a key on this system. */
export function keysShown(keys: string, mac: boolean): string[] {
  return keys.split(" ").map((key) => (mac && key === "Ctrl" ? "Cmd" : key));
}
