// The page's blocks as they stand in the frame: which element shows which part of the text.

import type { PreviewUpdate } from "../bindings";
import { readBlock, type Source } from "./page";

export type Patch = Extract<PreviewUpdate, { kind: "patch" }>;

export class Blocks {
  elements: (Element | null)[];
  sources: Source[];
  #index = new Map<Element, number>();

  constructor(elements: (Element | null)[], sources: Source[]) {
    this.elements = elements;
    this.sources = sources;
    this.#number();
  }

  /** Replaces blocks in place; false where the page does not fit the patch and is needed anew. */
  patch(patch: Patch, document: Document): boolean {
    const { at, remove, insert, spans, shift, moved } = patch;
    if (at + remove > this.elements.length) return false;
    const fresh = insert.map((markup) => readBlock(document, markup));
    const old = this.elements.slice(at, at + remove);
    if (fresh.some((element) => !element) || old.some((element) => !element)) return false;
    const first = old[0];
    const before = this.elements[at - 1];
    const after = this.elements[at];
    if (first) first.before(...(fresh as Element[]));
    else if (fresh.length === 0) {
      // Nothing comes and nothing goes: only the positions moved.
    } else if (before) before.after(...(fresh as Element[]));
    else if (after) after.before(...(fresh as Element[]));
    else return false;
    for (const element of old) element?.remove();
    this.elements.splice(at, remove, ...fresh);
    const behind = this.sources.slice(at + remove);
    const shifted = behind.map((source): Source => source && [source[0] + shift, source[1] + shift]);
    this.sources = [...this.sources.slice(0, at), ...spans, ...shifted];
    for (const [index, source] of moved) this.sources[index] = source;
    this.#number();
    return this.sources.length === this.elements.length;
  }

  /** The block that holds the element. */
  of(element: Element | null): number {
    for (let at = element; at; at = at.parentElement) {
      const index = this.#index.get(at);
      if (index !== undefined) return index;
    }
    return -1;
  }

  /** The block that shows a position of the text: the one that holds it, else the nearest before it. */
  at(position: number): number {
    let best = -1;
    let start = -1;
    for (const [index, source] of this.sources.entries()) {
      if (!source || !this.elements[index] || source[0] > position) continue;
      const better = source[0] > start || (source[0] === start && position <= source[1]);
      if (better) {
        best = index;
        start = source[0];
      }
    }
    if (best >= 0) return best;
    return this.sources.findIndex((source, index) => source !== null && this.elements[index]);
  }

  /** How far into its block a position is, from 0 to 1. */
  share(index: number, position: number): number {
    const source = this.sources[index];
    if (!source || source[1] <= source[0]) return 0;
    return Math.min(1, Math.max(0, (position - source[0]) / (source[1] - source[0])));
  }

  /** The position of the text shown at a height; `box` tells where a block stands. */
  positionAt(height: number, box: (element: Element) => { top: number; bottom: number }): number | null {
    let found: number | null = null;
    for (const [index, element] of this.elements.entries()) {
      const source = this.sources[index];
      if (!element || !source) continue;
      const { top, bottom } = box(element);
      if (top > height) {
        if (found === null) return source[0];
        break;
      }
      const part = bottom > top ? Math.min(1, (height - top) / (bottom - top)) : 0;
      found = Math.round(source[0] + part * (source[1] - source[0]));
    }
    return found;
  }

  #number(): void {
    this.#index.clear();
    for (const [index, element] of this.elements.entries()) if (element) this.#index.set(element, index);
  }
}
