// The interface's words. Every text that a person reads comes from a message file.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

/** One file a part of the window; an id stands in one of them only. */
const english = import.meta.glob<string>("./en/*.ftl", { query: "?raw", import: "default", eager: true });

const bundle = new FluentBundle("en", { useIsolating: false });
for (const text of Object.values(english)) {
  const faults = bundle.addResource(new FluentResource(text));
  if (faults.length > 0) throw faults[0];
}

/** Words the message of that id; the id itself stands in where none is written yet. */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const message = bundle.getMessage(id);
  return message?.value ? bundle.formatPattern(message.value, args) : id;
}

/** Tells whether the message files hold that id. */
export function hasMessage(id: string): boolean {
  return bundle.hasMessage(id);
}
