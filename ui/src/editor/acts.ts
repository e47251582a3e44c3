// What can be done about a finding. The window does it: the editor only offers it where the finding stands.

import type { FindingInfo } from "../bindings";

export interface FindingActs {
  /** Makes the certain repair. */
  fix(finding: FindingInfo): void;
  ignoreHere(finding: FindingInfo): void;
  ignoreInArticle(finding: FindingInfo): void;
  /** Shows the rule's page in the side panel. */
  explain(finding: FindingInfo): void;
  /** Words that may have been meant, the likeliest first. */
  suggestions(finding: FindingInfo): Promise<string[]>;
  /** Puts one of them in the finding's place. */
  replace(finding: FindingInfo, text: string): void;
  addWord(finding: FindingInfo): void;
  /** Says in words that nothing is found where the caret is. */
  nothingHere(): void;
}

/** Whether the finding is about a word that the dictionaries do not know. */
export const isSpelling = (finding: FindingInfo): boolean => finding.rule === "spelling";

const abbreviated = /(?:^|[\s(“"])(?:paras?|arts?|nos?|vols?|pp?|st|mr|mrs|dr|cf|e\.g|i\.e|\p{Lu})\.$/iu;

/** A message in two: what is so, and all the rest of it. */
export function headline(message: string): { head: string; rest: string } {
  for (const match of message.matchAll(/[.!?]\s+(?=[\p{Lu}“"«[])/gu)) {
    const head = message.slice(0, match.index + 1);
    const quotes = head.split("“").length - head.split("”").length;
    if (quotes > 0 || abbreviated.test(head)) continue;
    return { head: head.replace(/\.$/, ""), rest: message.slice(match.index + match[0].length) };
  }
  return { head: message.replace(/\.$/, ""), rest: "" };
}
