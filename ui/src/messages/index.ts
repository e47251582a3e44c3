// The interface's words. Every text that a person reads comes from a message file.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import english from "./en.ftl?raw";

const bundle = new FluentBundle("en", { useIsolating: false });
const faults = bundle.addResource(new FluentResource(english));
if (faults.length > 0) throw faults[0];

/** Words the message of that id; the id itself stands in where none is written yet. */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const message = bundle.getMessage(id);
  return message?.value ? bundle.formatPattern(message.value, args) : id;
}

/** Tells whether the message files hold that id. */
export function hasMessage(id: string): boolean {
  return bundle.hasMessage(id);
}
