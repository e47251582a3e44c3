// The details' fields on their way to the core: each change goes out after a short pause, or when its field is left.

import type { Details } from "../bindings";
import type { DetailsPatch } from "../host/host";

export const PAUSE = 150;

/** Keys that the form edits, as the front matter spells them, with their place in `Details`. */
export const FIELDS = {
  title: "title",
  observance: "observance",
  year: "year",
  date: "date",
  language: "language",
  summary: "summary",
  author: "author",
  image: "image",
  image_alt: "imageAlt",
  translation_of: "translationOf",
  canonical: "canonical",
  slug: "slug",
} as const satisfies Record<string, keyof Details>;

export type FieldKey = keyof typeof FIELDS;

type Send = (draft: number, patch: DetailsPatch) => Promise<unknown>;

export class DetailsForm {
  #draft: number | null = null;
  #waiting = $state.raw<DetailsPatch>({});
  #sending: DetailsPatch = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  /** Another article is shown; what was typed for the one before goes out first. */
  async show(draft: number | null): Promise<void> {
    await this.flush();
    this.#draft = draft;
  }

  /** The value to show: what was typed and is not yet taken, else what the core knows. */
  value(key: FieldKey, details: Details): string {
    return this.#waiting[key] ?? this.#sending[key] ?? (details[FIELDS[key]] as string);
  }

  change(key: FieldKey, value: string): void {
    this.#waiting = { ...this.#waiting, [key]: value };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  get pending(): boolean {
    return Object.keys(this.#waiting).length > 0;
  }

  /** Sends what waits; patches go one after another, in the order they were typed. */
  flush(): Promise<unknown> {
    clearTimeout(this.#timer);
    const draft = this.#draft;
    if (draft === null || !this.pending) return this.#last;
    const patch = this.#waiting;
    this.#last = this.#last.then(async () => {
      this.#sending = patch;
      try {
        await this.#send(draft, patch);
      } finally {
        this.#sending = {};
        // Only what was not typed over meanwhile stops waiting.
        const rest = { ...this.#waiting };
        for (const key of Object.keys(patch)) if (rest[key] === patch[key]) delete rest[key];
        this.#waiting = rest;
      }
    });
    return this.#last;
  }
}
