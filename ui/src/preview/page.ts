// Takes an exported page apart, so that it can be put into the frame and patched there.

import type { PreviewBlock } from "../bindings";

export type Source = [number, number] | null;

export interface Page {
  /** Parsed and inert: nothing in it runs or loads. */
  document: Document;
  styles: string[];
  /** The element of each block; null where its markup is not an element of the page. */
  elements: (Element | null)[];
  sources: Source[];
}

const mark = "data-daymark-block";
const reachable = "a[href], area[href], button, input, select, textarea, summary, [tabindex], audio, video";
const dropped = "script, link, base, meta[http-equiv], iframe, frame, object, embed, noscript";

/** Takes out what could run or load, and keeps Tab out of it: a link followed in the frame would replace the page. The frame forbids it too; this keeps its console quiet. */
export function disarm(root: ParentNode): void {
  for (const element of root.querySelectorAll(dropped)) element.remove();
  for (const element of root.querySelectorAll(reachable)) element.setAttribute("tabindex", "-1");
  for (const element of root.querySelectorAll("*")) {
    for (const { name } of Array.from(element.attributes)) {
      if (name.startsWith("on")) element.removeAttribute(name);
    }
  }
}

/** The page's text with each block's number in its first tag. */
export function markBlocks(html: string, blocks: readonly PreviewBlock[]): string {
  const order = blocks.map((block, index) => ({ from: block.from, index })).sort((a, b) => a.from - b.from);
  let text = "";
  let done = 0;
  for (const { from, index } of order) {
    const tag = /^<[a-z][a-z0-9-]*/i.exec(html.slice(from, from + 40))?.[0];
    if (!tag || from < done) continue;
    text += `${html.slice(done, from + tag.length)} ${mark}="${index}"`;
    done = from + tag.length;
  }
  return text + html.slice(done);
}

export function readPage(html: string, blocks: readonly PreviewBlock[]): Page {
  const document = new DOMParser().parseFromString(markBlocks(html, blocks), "text/html");
  const elements: (Element | null)[] = blocks.map(() => null);
  for (const element of document.querySelectorAll(`[${mark}]`)) {
    const index = Number(element.getAttribute(mark));
    element.removeAttribute(mark);
    if (index in elements) elements[index] = element;
  }
  const styles: string[] = [];
  for (const style of document.querySelectorAll("style")) {
    const media = style.getAttribute("media");
    const css = style.textContent ?? "";
    styles.push(media ? `@media ${media}{${css}}` : css);
    style.remove();
  }
  disarm(document);
  return { document, styles, elements, sources: blocks.map((block) => block.source) };
}

/** One block's markup as an element of that document. */
export function readBlock(document: Document, markup: string): Element | null {
  const template = document.createElement("template");
  template.innerHTML = markup;
  disarm(template.content);
  return template.content.firstElementChild;
}
