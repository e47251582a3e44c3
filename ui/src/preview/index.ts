export type { DeviceName } from "./device";
export { default as Preview } from "./Preview.svelte";
export { default as Sheet } from "./Sheet.svelte";
export { words as previewWords } from "./words";
