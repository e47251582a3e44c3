// How wide words stand in the manuscript, so that a part's source can take its chip's place in the line.

import type { TextPart } from "../bindings";

const size = 15.5;
const face = `${size}px "iA Writer Quattro", "Noto Sans", sans-serif`;
/** The least size at which source is read without effort. */
const least = 12.5;

let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

function measured(text: string): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (context === undefined) {
    context = globalThis.CanvasRenderingContext2D ? document.createElement("canvas").getContext("2d") : null;
    if (context) context.font = face;
  }
  const spaces = text.split(" ").length - 1;
  const width = (context ? context.measureText(text).width : text.length * 9) - spaces * size * 0.09;
  if (known.size > 2000) known.clear();
  known.set(text, width);
  return width;
}

// Padding, border and sign of each chip, as the look sets them.
const frames: Record<string, number> = { fact: 23, citation: 27, prompt: 16, image: 29 };

/** The style with which the source is as wide as the chip was: the words around it keep their lines. */
export function sourceStyle(part: TextPart, source: string): string {
  const chip = measured(part.label || source) + (frames[part.kind] ?? 0);
  const own = measured(source);
  if (!own || !source.length) return "";
  const font = Math.min(size, Math.max(least, (size * chip) / own));
  const left = chip - (own * font) / size;
  const spacing = Math.min(1.5, Math.max(-0.6, left / source.length));
  const end = Math.max(0, Math.min(120, left - spacing * source.length));
  const rounded = (value: number): string => String(Math.round(value * 100) / 100);
  return `font-size:${rounded(font)}px;letter-spacing:${rounded(spacing)}px;padding-inline-end:${rounded(end)}px`;
}
