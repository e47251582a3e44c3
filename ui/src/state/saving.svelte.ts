// Whether the words are durable.

import type { Announcement, BoundaryError } from "../bindings";

export type SavingState = "nothing" | "saved" | "saving" | "failed";

/**
 * The status of the open article.
 *
 * Invariant: it reads "saved" only when the core has announced the version that was edited last.
 */
export class Saving {
  state = $state<SavingState>("nothing");
  at = $state(0);
  error = $state.raw<BoundaryError | null>(null);
  #draft: number | null = null;
  #latest = 0;
  #durable = 0;
  /** Of every draft edited since the start: an article that is opened again may still be on its way to the disk. */
  #seen = new Map<number, { latest: number; durable: number }>();

  opened(draft: number, version: number, saved: number): void {
    const seen = this.#seen.get(draft);
    const waiting = seen !== undefined && seen.durable < seen.latest;
    this.#draft = draft;
    this.#latest = Math.max(version, seen?.latest ?? 0);
    this.#durable = waiting ? seen.durable : this.#latest;
    this.at = saved;
    this.error = null;
    this.state = waiting ? "saving" : "saved";
  }

  closed(): void {
    this.#draft = null;
    this.error = null;
    this.state = "nothing";
  }

  /** A key was pressed whose edit has no version yet. */
  touched(): void {
    if (this.state === "saved") this.state = "saving";
  }

  /** The touch changed nothing after all. */
  untouched(): void {
    if (this.state === "saving" && this.#durable >= this.#latest) this.state = "saved";
  }

  edited(draft: number, version: number): void {
    if (draft !== this.#draft || version < this.#latest) return;
    this.#latest = version;
    this.#remember();
    if (this.#durable >= this.#latest) this.state = "saved";
    // A failure stands until something is durable again: "Saving…" would promise too much.
    else if (this.state !== "failed") this.state = "saving";
  }

  heard(announcement: Announcement): void {
    if (announcement.kind === "saveFailed" && announcement.draft === this.#draft)
      this.failed(announcement.error);
    if (announcement.kind !== "saved") return;
    const seen = this.#seen.get(announcement.draft);
    if (seen) seen.durable = Math.max(seen.durable, announcement.version);
    if (announcement.draft !== this.#draft) return;
    this.#durable = Math.max(this.#durable, announcement.version);
    this.at = announcement.at;
    this.error = null;
    this.state = this.#durable >= this.#latest ? "saved" : "saving";
  }

  #remember(): void {
    if (this.#draft !== null) this.#seen.set(this.#draft, { latest: this.#latest, durable: this.#durable });
  }

  failed(error: BoundaryError): void {
    this.error = error;
    this.state = "failed";
  }
}
