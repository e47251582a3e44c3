// The panes: which are shown, how wide they are, what gives way in a narrow window.

export const LIBRARY = { least: 200, most: 340, usual: 254 };
export const SIDE = { least: 360, usual: 424 };
export const EDITOR_LEAST = 440;
export const THREE_PANES = 1180;
export const TWO_PANES = 860;

type Kept = {
  library?: number;
  side?: number;
  showLibrary?: boolean;
  showSide?: boolean;
  detailsOpen?: boolean;
  device?: string;
  organisationHintGone?: boolean;
  sideTab?: string;
};

/** What the side panel can show. */
export const SIDE_TABS = ["preview", "checks", "translation"] as const;
export type SideTab = (typeof SIDE_TABS)[number];

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), Math.max(least, most)));
}

export class Layout {
  window = $state(1280);
  #library = $state(LIBRARY.usual);
  #side = $state(SIDE.usual);
  showLibrary = $state(true);
  showSide = $state(true);
  detailsOpen = $state(false);
  sideTab = $state<SideTab>("preview");
  /** The suggestion to introduce the organisation was put away: it does not come again. */
  organisationHintGone = $state(false);
  /** A pane that slides over the editor in a narrow window. */
  over = $state<"library" | "side" | null>(null);
  #keep: (layout: string) => void;

  constructor(keep: (layout: string) => void) {
    this.#keep = keep;
  }

  restore(json: string): void {
    let kept: Kept = {};
    try {
      kept = (JSON.parse(json || "{}") as Kept | null) ?? {};
    } catch {
      // A layout that cannot be read is the usual one: nothing of the author's is in it.
    }
    if (typeof kept.library === "number") this.#library = kept.library;
    if (typeof kept.side === "number") this.#side = kept.side;
    this.showLibrary = kept.showLibrary ?? true;
    this.showSide = kept.showSide ?? true;
    this.detailsOpen = kept.detailsOpen ?? false;
    this.organisationHintGone = kept.organisationHintGone ?? false;
    this.sideTab = SIDE_TABS.find((tab) => tab === kept.sideTab) ?? "preview";
  }

  keep(): void {
    const kept: Kept = {
      library: this.#library,
      side: this.#side,
      showLibrary: this.showLibrary,
      showSide: this.showSide,
      detailsOpen: this.detailsOpen,
      organisationHintGone: this.organisationHintGone,
      sideTab: this.sideTab,
    };
    this.#keep(JSON.stringify(kept));
  }

  putHintAway(): void {
    this.organisationHintGone = true;
    this.keep();
  }

  get libraryFolds(): boolean {
    return this.window < THREE_PANES;
  }
  get sideFolds(): boolean {
    return this.window < TWO_PANES;
  }
  get libraryDocked(): boolean {
    return this.showLibrary && !this.libraryFolds;
  }
  get sideDocked(): boolean {
    return this.showSide && !this.sideFolds;
  }
  get libraryVisible(): boolean {
    return this.libraryFolds ? this.over === "library" : this.showLibrary;
  }
  get sideVisible(): boolean {
    return this.sideFolds ? this.over === "side" : this.showSide;
  }

  get libraryMost(): number {
    const side = this.sideDocked ? SIDE.least : 0;
    return clamp(this.window - side - EDITOR_LEAST, LIBRARY.least, LIBRARY.most);
  }
  get library(): number {
    return clamp(this.#library, LIBRARY.least, this.libraryMost);
  }
  get sideMost(): number {
    const library = this.libraryDocked ? this.library : 0;
    return clamp(this.window - library - EDITOR_LEAST, SIDE.least, this.window / 2);
  }
  get side(): number {
    return clamp(this.#side, SIDE.least, this.sideMost);
  }

  resize(pane: "library" | "side", width: number): void {
    if (pane === "library") this.#library = clamp(width, LIBRARY.least, this.libraryMost);
    else this.#side = clamp(width, SIDE.least, this.sideMost);
  }

  toggle(pane: "library" | "side"): void {
    const folds = pane === "library" ? this.libraryFolds : this.sideFolds;
    if (folds) this.over = this.over === pane ? null : pane;
    else {
      if (pane === "library") this.showLibrary = !this.showLibrary;
      else this.showSide = !this.showSide;
      this.keep();
    }
  }

  /** Shows the side panel with that tab. */
  showTab(tab: SideTab): void {
    if (this.sideTab !== tab) {
      this.sideTab = tab;
      this.keep();
    }
    this.reveal("side");
  }

  openDetails(): void {
    if (this.over !== null) this.over = null;
    if (this.detailsOpen) return;
    this.detailsOpen = true;
    this.keep();
  }

  reveal(pane: "library" | "side"): void {
    if (pane === "library" ? !this.libraryVisible : !this.sideVisible) this.toggle(pane);
  }
}
