// The toolbar's buttons in their order.

import type { IconName } from "../components/icons/icons";
import { t } from "../messages";

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
    { id: "heading", icon: "heading", name: t("tool-heading"), keys: "Mod Alt 1" },
    { id: "bold", icon: "bold", name: t("tool-bold"), keys: "Mod B" },
    { id: "italic", icon: "italic", name: t("tool-italic"), keys: "Mod I" },
    { id: "link", icon: "link", name: t("tool-link") },
    { id: "bullet-list", icon: "bullet-list", name: t("tool-bullet-list") },
  ],
  [
    { id: "quote", icon: "quote", name: t("tool-quote"), folds: true },
    { id: "footnote", icon: "footnote", name: t("tool-footnote"), folds: true },
    { id: "table", icon: "table", name: t("tool-table"), folds: true },
    { id: "picture", icon: "picture", name: t("tool-picture"), folds: true },
  ],
  [
    { id: "goals", icon: "goals", name: t("tool-goals"), keys: "Mod Shift G", worded: true },
    { id: "citation", icon: "citation", name: t("tool-citation"), keys: "Mod Shift C", worded: true },
    { id: "fact", icon: "fact", name: t("tool-fact"), keys: "Mod Shift L", worded: true },
    { id: "sign-off", icon: "sign-off", name: t("tool-sign-off"), keys: "Mod Shift S", worded: true },
  ],
];

/** What only "More" holds. */
export const rareTools: readonly Tool[] = [
  { id: "heading-2", icon: "heading", name: t("tool-heading-2"), keys: "Mod Alt 2" },
  { id: "ordered-list", icon: "ordered-list", name: t("tool-ordered-list") },
  { id: "strikethrough", icon: "strikethrough", name: t("tool-strikethrough"), keys: "Mod Shift X" },
  { id: "code", icon: "code", name: t("tool-code") },
  { id: "undo", icon: "undo", name: t("tool-undo"), keys: "Mod Z" },
  { id: "redo", icon: "redo", name: t("tool-redo"), keys: "Mod Shift Z" },
  { id: "find", icon: "search", name: t("tool-find"), keys: "Mod F" },
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
