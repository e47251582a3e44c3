// What the window may ask of the editor.

import type { FindingInfo, PlannedChanges } from "../bindings";
import type { Picture } from "./insert";

export interface EditorStatus {
  /** Commands whose effect already holds at the caret. */
  active: string[];
  canUndo: boolean;
  canRedo: boolean;
  readOnly: boolean;
  from: number;
  to: number;
  /** What is chosen, for the dialog of a link. */
  selectedText: string;
  /** The ids of the findings that the selection touches, the narrowest first. */
  findings: string[];
}

export interface EditorHandle {
  focus(): void;
  /** Runs a command by its name; false where there is none or it does not apply. */
  run(command: string): boolean;
  /** `place` in the document: `para. 3`. */
  insertCitation(key: string, place?: string): void;
  insertFact(name: string): void;
  insertLink(target: string, text?: string): void;
  insertPicture(picture: Picture): void;
  insertText(text: string): void;
  /** Replaces a range as one step of undo, without taking the focus. */
  replaceRange(from: number, to: number, text: string): void;
  /** Chooses a range, brings it into view and takes the focus. */
  selectRange(from: number, to: number): void;
  /** Brings a position to that height of the pane without moving the caret; used by the preview's scrolling. */
  revealPosition(pos: number, y?: number): void;
  /** The position at the pane's top, and at the caret, with their heights in the pane. */
  place(): { top: number; caret: number; caretY: number };
  text(): string;
  getState(): EditorStatus;
  /** Resolves once the core has all that was typed. */
  settled(): Promise<void>;
  /** Shows what the checks found in the text of that version; where the core has a later one, nothing. */
  showChecked(draft: number, version: number, findings: FindingInfo[]): void;
  /** Makes the fixes of these findings in one step; the ids of those that could be made. */
  fix(ids: string[]): string[];
  /** Puts another text in a finding's place; false once that is gone. */
  replaceFinding(id: string, text: string): boolean;
  /** Where a finding is now; null where it is not in the text. */
  placeOf(id: string): { from: number; to: number } | null;
  /** Brings a finding into view and sets it off from the others; `take`: chooses it and takes the focus. */
  showFinding(id: string | null, take?: boolean): void;
  /** Sets a finding off from the others, wherever the view is. */
  markFinding(id: string | null): void;
  /** Makes changes that the core planned; false where the text is another by now. */
  applyPlanned(plan: PlannedChanges): boolean;
  /** Forgets a draft's undo and place, as after it was deleted. */
  forget(draft: number): void;
}

export type { Picture } from "./insert";
