export type { DeviceName } from "./device";
export { default as Preview } from "./Preview.svelte";
export { words as previewWords } from "./words";
