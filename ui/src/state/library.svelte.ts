// The drafts as the library shows them.

import type { DraftEntry, DraftQuery } from "../bindings";
import type { Host } from "../host/host";
import { type Group, groupDrafts, rowsOf } from "./grouping";
import { setsOf } from "./translations.svelte";

export type Filters = { state: string; language: string; observance: string; year: string };
const NO_FILTERS: Filters = { state: "", language: "", observance: "", year: "" };
const PAUSE = 120;

export class Library {
  /** All drafts, whatever is searched for: the counts and the filters' choices come from them. */
  all = $state.raw<DraftEntry[]>([]);
  trashed = $state.raw<DraftEntry[]>([]);
  found = $state.raw<DraftEntry[] | null>(null);
  /** Whether the drafts have come: before, nothing is said of there being none. */
  loaded = $state(false);
  search = $state("");
  filters = $state<Filters>({ ...NO_FILTERS });
  wastebasket = $state(false);
  today = $state("");
  #host: Host;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  get filtered(): boolean {
    return Object.values(this.filters).some((value) => value !== "");
  }

  readonly groups: Group[] = $derived.by(() => {
    if (this.wastebasket)
      return this.trashed.length > 0 ? [{ name: "trashed" as const, drafts: this.trashed }] : [];
    if (this.found === null) return groupDrafts(this.all, this.today);
    if (this.search.trim() === "") return groupDrafts(this.found, this.today);
    return this.found.length > 0 ? [{ name: "found" as const, drafts: this.found }] : [];
  });
  readonly rows = $derived(rowsOf(this.groups));
  /** All drafts in the order of the list, whatever is searched for. */
  readonly byDay = $derived(groupDrafts(this.all, this.today).flatMap((group) => group.drafts));
  /** The languages of one article, by the id of each. */
  readonly sets = $derived(setsOf(this.all));

  #query(search: string, trashed: boolean, filters: Filters): DraftQuery {
    return {
      search,
      trashed,
      state: filters.state || null,
      language: filters.language || null,
      observance: filters.observance || null,
      year: filters.year ? Number(filters.year) : null,
    };
  }

  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const searching = this.search.trim() !== "" || this.filtered;
    const [all, trashed, found] = await Promise.all([
      this.#host.listDrafts(this.#query("", false, NO_FILTERS)),
      this.#host.listDrafts(this.#query("", true, NO_FILTERS)),
      searching ? this.#host.listDrafts(this.#query(this.search.trim(), false, this.filters)) : null,
    ]);
    // Answers may overtake one another; the last question's counts.
    if (asked !== this.#asked) return;
    this.loaded = true;
    this.all = all;
    this.trashed = trashed;
    this.found = found;
  }

  /** Looks again after a short pause: while words are typed, while saves come in. */
  refreshSoon(pause = PAUSE): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), pause);
  }

  clearFilters(): void {
    this.filters = { ...NO_FILTERS };
    void this.refresh();
  }

  /** Shows a change of one entry at once, without asking. */
  patch(id: number, change: Partial<DraftEntry>): void {
    const apply = (draft: DraftEntry) => (draft.id === id ? { ...draft, ...change } : draft);
    this.all = this.all.map(apply);
    if (this.found) this.found = this.found.map(apply);
  }
}
