// The United Nations' six languages by their English names; another is named by the system.

export const SIX: Record<string, string> = {
  ar: "Arabic",
  zh: "Chinese",
  en: "English",
  fr: "French",
  ru: "Russian",
  es: "Spanish",
};

export function languageName(tag: string): string {
  const known = SIX[tag];
  if (known) return known;
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  } catch {
    // What is no tag at all is shown as it was written.
    return tag;
  }
}

/** Whether a language is written from right to left. */
export function isRightToLeft(tag: string): boolean {
  return /^(ar|dv|fa|he|ps|ug|ur|yi)(-|$)/i.test(tag) || /-(arab|hebr|syrc|thaa)(-|$)/i.test(tag);
}
