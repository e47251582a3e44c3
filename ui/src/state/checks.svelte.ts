// What the checks found in the open article: what is shown of it, which finding is the current one, what to do.

import type { FindingInfo, IgnoreInfo, IgnoreRequest, RuleInfo } from "../bindings";
import { t } from "../messages";
import type { Workspace } from "./workspace.svelte";

export const GROUPS = ["facts", "citations", "structure", "language", "links-and-pictures"] as const;
export const SEVERITIES = ["error", "warning", "suggestion"] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface FindingGroup {
  name: string;
  findings: FindingInfo[];
}

/** The findings that the filters let through, by what they are about; a filter that is empty lets all through. */
export function grouped(
  findings: FindingInfo[],
  severities: readonly string[],
  group: string,
): FindingGroup[] {
  const through = findings.filter(
    (each) =>
      (severities.length === 0 || severities.includes(each.severity)) &&
      (group === "" || each.group === group),
  );
  const names = [...new Set([...GROUPS, ...through.map((each) => each.group)])];
  return names
    .map((name) => ({ name, findings: through.filter((each) => each.group === name) }))
    .filter((each) => each.findings.length > 0);
}

export class Checks {
  rules = $state.raw<RuleInfo[]>([]);
  /** Only these severities are shown; none of them: all are. */
  severities = $state.raw<Severity[]>([]);
  /** Only this group is shown; empty: all are. */
  group = $state("");
  /** The finding whose card is open. */
  current = $state<string | null>(null);
  /** Whether the card shows the rule's page. */
  explained = $state(false);
  #work: Workspace;
  #asked = false;

  constructor(work: Workspace) {
    this.#work = work;
  }

  readonly findings: FindingInfo[] = $derived.by(() => this.#work.analysis?.findings ?? []);
  readonly ignores: IgnoreInfo[] = $derived.by(() => this.#work.analysis?.ignores ?? []);
  readonly groups: FindingGroup[] = $derived.by(() => grouped(this.findings, this.severities, this.group));
  /** The findings shown, in the order of the panel. */
  readonly shown: FindingInfo[] = $derived(this.groups.flatMap((each) => each.findings));
  readonly counts = $derived.by(() => {
    const counts = { error: 0, warning: 0, suggestion: 0 };
    for (const { severity } of this.findings) counts[severity as Severity] += 1;
    return counts;
  });

  get filtered(): boolean {
    return this.severities.length > 0 || this.group !== "";
  }

  rule(id: string): RuleInfo | undefined {
    return this.rules.find((each) => each.id === id);
  }

  /** Findings of that rule with a certain repair. */
  fixable(rule: string): FindingInfo[] {
    return this.findings.filter((each) => each.rule === rule && each.fix !== null);
  }

  /** Fetches the rules, once. */
  learn(): void {
    if (this.#asked) return;
    this.#asked = true;
    void this.#work.host.rules().then(
      (rules) => {
        this.rules = rules;
      },
      () => {
        this.#asked = false;
      },
    );
  }

  // ---- what is shown

  /** Another article is open: what was chosen for the last one would hide findings of this one. */
  begin(): void {
    this.clearFilters();
    this.current = null;
    this.explained = false;
  }

  /** Shows the panel; with a severity only what is of it. */
  open(severity: Severity | null = null): void {
    this.severities = severity === null ? [] : [severity];
    this.group = "";
    this.#work.layout.showTab("checks");
    const first = this.shown.find((each) => each.id === this.current) ?? this.shown[0];
    if (first) this.choose(first.id);
    whenDrawn(() => {
      const place = document.querySelector<HTMLElement>(
        "[data-pane='side'] [data-finding][aria-expanded='true']",
      );
      (
        place ?? document.querySelector<HTMLElement>("[data-pane='side'] [role='tab'][aria-selected='true']")
      )?.focus();
    });
  }

  toggle(severity: Severity): void {
    this.severities = this.severities.includes(severity)
      ? this.severities.filter((each) => each !== severity)
      : [...this.severities, severity];
  }

  clearFilters(): void {
    this.severities = [];
    this.group = "";
  }

  /** Opens a finding's card and brings its place into view; the caret stays where it is. */
  choose(id: string | null): void {
    if (id !== this.current) this.explained = false;
    this.current = id;
    this.#work.editor?.showFinding(id);
  }

  /** The caret went to other findings: the panel follows, unless the current one is among them. */
  caret(ids: string[]): void {
    if (this.current !== null && ids.includes(this.current)) return;
    const next = ids[0] ?? null;
    if (next === this.current) return;
    this.explained = false;
    this.current = next;
    if (this.#work.layout.sideTab === "checks") this.#work.editor?.markFinding(next);
  }

  /** The next finding of those shown, or the previous one, round the ends. */
  step(by: 1 | -1): string | null {
    const { shown } = this;
    if (shown.length === 0) return null;
    const at = shown.findIndex((each) => each.id === this.current);
    const next = shown[at < 0 ? (by === 1 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
    this.choose(next?.id ?? null);
    return this.current;
  }

  /** Goes to where a finding stands, to write there. */
  go({ id, from, field }: FindingInfo): void {
    this.current = id;
    if (from !== null) {
      if (this.#work.layout.over === "side") this.#work.layout.over = null;
      this.#work.editor?.showFinding(id, true);
      return;
    }
    this.#work.layout.openDetails();
    whenDrawn(() => {
      const details = "[data-pane='details']";
      const place =
        (field && document.querySelector<HTMLElement>(`#d-${field.replaceAll("_", "-")}`)) ||
        document.querySelector<HTMLElement>(`${details} input, ${details} textarea`);
      place?.scrollIntoView({ block: "center" });
      place?.focus();
    });
  }

  // ---- what is done

  /** Makes the certain repair of one finding: one step for undo, with the text before kept as a revision. */
  async fix(finding: FindingInfo): Promise<boolean> {
    const draft = this.#work.article?.id;
    if (!finding.fix || draft === undefined || this.#work.readOnly !== null) return false;
    if (finding.fix.changes.length === 0) return this.#fixDetails([finding]);
    const { editor } = this.#work;
    let done: string[] = [];
    const kept = await this.#work.attempt(async () => {
      await editor?.settled();
      await this.#work.host.keepBeforeFixes(draft);
      if (this.#work.article?.id === draft) done = editor?.fix([finding.id]) ?? [];
    });
    if (kept && done.length === 0) this.#work.notices.say(t("checks-said-changed"));
    return done.length > 0;
  }

  /** Makes all certain repairs of a rule: one step for undo, with the text before kept as a revision. */
  async fixAll(rule: string): Promise<void> {
    const draft = this.#work.article?.id;
    if (draft === undefined || this.#work.readOnly !== null) return;
    const { editor } = this.#work;
    await this.#work.attempt(async () => {
      await editor?.settled();
      await this.#work.host.keepBeforeFixes(draft);
      const all = this.fixable(rule);
      const inDetails = all.filter((each) => each.fix?.changes.length === 0);
      // An article that was closed meanwhile is left alone.
      if (this.#work.article?.id !== draft) return;
      const done = editor?.fix(all.map((each) => each.id)) ?? [];
      const mended =
        inDetails.length > 0 && (await this.#fixDetails(inDetails, false)) ? inDetails.length : 0;
      const count = done.length + mended;
      const undo = { label: t("undo"), run: () => void editor?.run("undo") };
      if (count > 0) this.#work.notices.say(t("checks-said-fixed", { count }), done.length > 0 ? undo : null);
    });
  }

  async #fixDetails(findings: FindingInfo[], say = true): Promise<boolean> {
    let well = true;
    for (const { id } of findings)
      well = (await this.#work.changeDetails((draft) => this.#work.host.fixDetails(draft, id))) && well;
    if (well && say) this.#work.notices.say(t("checks-said-fixed-details"));
    return well;
  }

  async ignoreHere({ id, rule }: FindingInfo): Promise<void> {
    const done = await this.#ignore(() => {
      const place = this.#work.editor?.placeOf(id);
      return place ? { kind: "here", rule, at: place.from } : null;
    });
    if (done) this.#sayUndoable(t("checks-said-ignored", { rule }));
  }

  async ignoreInArticle({ rule }: FindingInfo): Promise<void> {
    const done = await this.#ignore(() => ({ kind: "article", rule }));
    if (done) this.#sayUndoable(t("checks-said-ignored-article", { rule }));
  }

  async takeBack(ignore: IgnoreInfo): Promise<void> {
    await this.#ignore(() => {
      // Counted anew: what was typed since may have moved it.
      const alike = (each: IgnoreInfo) =>
        each.rule === ignore.rule && each.wholeArticle === ignore.wholeArticle;
      const now =
        this.ignores.find((each) => alike(each) && each.from === ignore.from) ?? this.ignores.find(alike);
      return now ? { kind: "back", at: now.from } : null;
    });
  }

  #sayUndoable(text: string): void {
    this.#work.notices.say(text, { label: t("undo"), run: () => void this.#work.editor?.run("undo") });
  }

  /** Has the core plan it and the editor do it; once more where something was typed in between. */
  async #ignore(request: () => IgnoreRequest | null): Promise<boolean> {
    const draft = this.#work.article?.id;
    const { editor } = this.#work;
    if (draft === undefined || !editor || this.#work.readOnly !== null) return false;
    let done = false;
    await this.#work.attempt(async () => {
      for (let turn = 0; turn < 3 && !done; turn++) {
        await editor.settled();
        const asked = request();
        if (!asked || this.#work.article?.id !== draft) break;
        done = editor.applyPlanned(await this.#work.host.planIgnore(draft, asked));
      }
      if (!done) this.#work.notices.say(t("checks-said-changed"));
    });
    return done;
  }

  /** Shows a rule's page in the card of its finding. */
  explain(finding: FindingInfo): void {
    this.learn();
    this.clearFilters();
    this.#work.layout.showTab("checks");
    this.choose(finding.id);
    this.explained = true;
    whenDrawn(() => document.querySelector<HTMLElement>("[data-pane='side'] [data-explains]")?.focus());
  }

  async suggestions(finding: FindingInfo): Promise<string[]> {
    const draft = this.#work.article?.id;
    if (draft === undefined) return [];
    try {
      return await this.#work.host.spellingSuggestions(draft, finding.excerpt);
    } catch (error) {
      this.#work.notices.fault(error);
      return [];
    }
  }

  replace(finding: FindingInfo, text: string): void {
    if (!this.#work.editor?.replaceFinding(finding.id, text))
      this.#work.notices.say(t("checks-said-changed"));
  }

  async addWord(finding: FindingInfo): Promise<void> {
    await this.#work.attempt(async () => {
      await this.#work.host.addWord(finding.excerpt);
      await this.#work.recheck();
      this.#work.notices.say(t("checks-said-word", { word: finding.excerpt }));
    });
  }
}

function whenDrawn(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
