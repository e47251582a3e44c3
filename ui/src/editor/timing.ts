// Marks the key that begins a change. The preview ends the measure `daymark:key-to-preview` once it is patched.

const mark = "daymark:key";

/** Called within the transaction. The event's own time counts, as the editor's work comes after it. */
export function keyPressed(): void {
  if (performance.getEntriesByName(mark, "mark").length) return;
  const event = globalThis.event;
  const at = event && event.timeStamp > 0 ? event.timeStamp : performance.now();
  performance.mark(mark, { startTime: at });
}
