export { type FindingActs, headline, isSpelling } from "./acts";
export type { Request } from "./commands";
export { default as Editor } from "./Editor.svelte";
export type { EditorHandle, EditorStatus, Picture } from "./handle";
export { default as Toolbar } from "./Toolbar.svelte";
export { words as editorWords } from "./words";
