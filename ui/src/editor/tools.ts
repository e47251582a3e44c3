// The toolbar's buttons in their order.

import type { IconName } from "../components/icons/icons";

export interface Tool {
  id: string;
  icon: IconName;
  name: string;
  /** As the user's keyboard names it, with Mod for Ctrl or Cmd. */
  keys?: string;
  /** Shows its name beside its icon. */
  worded?: boolean;
  /** Goes into "More" first when room is short. */
  folds?: boolean;
}

export const tools: readonly (readonly Tool[])[] = [
  [
    { id: "heading", icon: "heading", name: "Heading", keys: "Mod Alt 1" },
    { id: "bold", icon: "bold", name: "Bold", keys: "Mod B" },
    { id: "italic", icon: "italic", name: "Italic", keys: "Mod I" },
    { id: "link", icon: "link", name: "Link" },
    { id: "bullet-list", icon: "bullet-list", name: "List" },
  ],
  [
    { id: "quote", icon: "quote", name: "Quotation", folds: true },
    { id: "footnote", icon: "footnote", name: "Footnote", folds: true },
    { id: "table", icon: "table", name: "Table", folds: true },
    { id: "picture", icon: "picture", name: "Picture", folds: true },
  ],
  [
    { id: "goals", icon: "goals", name: "Goals", keys: "Mod Shift G", worded: true },
    { id: "citation", icon: "citation", name: "Citation", keys: "Mod Shift C", worded: true },
    { id: "fact", icon: "fact", name: "Fact", keys: "Mod Shift L", worded: true },
    { id: "sign-off", icon: "sign-off", name: "Sign-off", keys: "Mod Shift S", worded: true },
  ],
];

/** What only "More" holds. */
export const rareTools: readonly Tool[] = [
  { id: "heading-2", icon: "heading", name: "Subheading", keys: "Mod Alt 2" },
  { id: "ordered-list", icon: "ordered-list", name: "Numbered list" },
  { id: "strikethrough", icon: "strikethrough", name: "Strikethrough", keys: "Mod Shift X" },
  { id: "code", icon: "code", name: "Code" },
  { id: "undo", icon: "undo", name: "Undo", keys: "Mod Z" },
  { id: "redo", icon: "redo", name: "Redo", keys: "Mod Shift Z" },
  { id: "find", icon: "search", name: "Find and replace", keys: "Mod F" },
];

/** "Ctrl+Shift+G", or with the signs of macOS. */
export function keysText(keys: string, mac: boolean): string {
  if (!mac) return keys.replace("Mod", "Ctrl").replaceAll(" ", "+");
  const signs: Record<string, string> = { Mod: "⌘", Shift: "⇧", Alt: "⌥" };
  return keys
    .split(" ")
    .map((key) => signs[key] ?? key)
    .join("");
}
