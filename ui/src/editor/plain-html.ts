// Stands in for the editor's HTML language, which would bring those of style sheets and scripts into the window's start.
//
// Invariant: raw HTML in an article is plain text to the editor; what becomes of it, the core alone decides.

import type { LanguageSupport } from "@codemirror/language";

export function html(): LanguageSupport {
  return { language: { parser: undefined }, support: [], extension: [] } as unknown as LanguageSupport;
}

export function htmlCompletionSource(): null {
  return null;
}
