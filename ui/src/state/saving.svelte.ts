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

  opened(draft: number, version: number, saved: number): void {
    this.#draft = draft;
    this.#latest = version;
    this.#durable = version;
    this.at = saved;
    this.error = null;
    this.state = "saved";
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
    if (draft !== this.#draft || version <= this.#latest) return;
    this.#latest = version;
    // A failure stands until something is durable again: "Saving…" would promise too much.
    if (this.#durable < this.#latest && this.state !== "failed") this.state = "saving";
    if (this.#durable >= this.#latest) this.state = "saved";
  }

  heard(announcement: Announcement): void {
    if (announcement.kind === "saved" && announcement.draft === this.#draft) {
      this.#durable = Math.max(this.#durable, announcement.version);
      this.at = announcement.at;
      if (this.#durable >= this.#latest) {
        this.error = null;
        this.state = "saved";
      } else if (this.state === "failed") {
        this.error = null;
        this.state = "saving";
      }
    }
    if (announcement.kind === "saveFailed" && announcement.draft === this.#draft)
      this.failed(announcement.error);
  }

  failed(error: BoundaryError): void {
    this.error = error;
    this.state = "failed";
  }
}
