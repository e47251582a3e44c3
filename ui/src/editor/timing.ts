// Marks the key that begins a change. The preview ends the measure `daymark:key-to-preview` once it is patched.

const mark = "daymark:key";
const sending = "daymark:key-to-edit";

/** When the last key went down that no change has come of yet. */
let down: number | null = null;

/** Called for every key before the webview acts on it. */
export function keyDown(event: Event): void {
  down = event.timeStamp;
}

/**
 * Called within the transaction. The key's own time counts: what webview and editor do until the text has changed comes
 * after it.
 */
export function keyPressed(): void {
  const startTime = down ?? performance.now();
  down = null;
  if (performance.getEntriesByName(mark, "mark").length) return;
  performance.mark(mark, { startTime });
  performance.measure(sending, mark);
}
