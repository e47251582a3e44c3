// What the window tells while a person works: one message at a time, none of which takes the focus.

export type NoticeAction = { label: string; run: () => void };
export type Notice = { key: number; text: string; hint: string; fault: boolean; action: NoticeAction | null };

const STAYS = 8000;

export class Notices {
  current = $state.raw<Notice | null>(null);
  #key = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string, action: NoticeAction | null = null): void {
    this.#show({ text, hint: "", fault: false, action });
  }

  /** A fault stays until it is put away: it may be read late. */
  fault(error: unknown): void {
    const hint = typeof error === "object" && error !== null && "hint" in error ? String(error.hint) : "";
    const text = error instanceof Error ? error.message : String(error);
    this.#show({ text, hint, fault: true, action: null });
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.current = null;
  }

  #show(notice: Omit<Notice, "key">): void {
    clearTimeout(this.#timer);
    this.#key += 1;
    this.current = { key: this.#key, ...notice };
    if (!notice.fault) this.#timer = setTimeout(() => this.dismiss(), STAYS);
  }
}
