// Line icons on a grid of 16 units. `fill` is painted, `line` is stroked.

export interface Drawing {
  line?: string;
  fill?: string;
  /** Where a sign needs a heavier line to stay legible. */
  weight?: number;
}

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

const rect = (x: number, y: number, w: number, h: number, r: number): string =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;

const dot = (x: number, y: number): string => `M${x} ${y}h.01`;

export const icons = {
  // The mark and the library
  daymark: { line: "M8 1.5v13M4.5 14.5h7M8 2.5l5 3.1-5 3.1z" },
  library: { line: `${rect(1.75, 2.75, 12.5, 10.5, 2)}M6 3v10` },
  search: { line: `${circle(7, 7, 4.25)}M10.2 10.2l3.3 3.3` },
  plus: { line: "M8 3v10M3 8h10" },
  minus: { line: "M3 8h10" },
  close: { line: "M4 4l8 8M12 4l-8 8" },
  check: { line: "M3 8.5l3.2 3.2L13 4.8" },
  more: { line: `${dot(3.4, 8)}${dot(8, 8)}${dot(12.6, 8)}`, weight: 2 },
  drafts: { line: `${rect(3, 2.5, 10, 11, 1)}M5.6 5.7h4.8M5.6 8.2h4.8M5.6 10.7h2.6` },
  mail: { line: `${rect(1.75, 3, 12.5, 10, 1.75)}M2.2 4.4L8 8.8l5.8-4.4` },
  share: {
    line: `${circle(4, 8, 1.9)}${circle(12, 3.6, 1.9)}${circle(12, 12.4, 1.9)}M5.7 7.1l4.6-2.6M5.7 8.9l4.6 2.6`,
  },
  article: { line: "M4 1.75h5.5l3 3v9.5H4zM9.25 2v3h3M6.25 8h4M6.25 10.75h4" },
  calendar: { line: `${rect(2, 3, 12, 11, 2)}M2 6.5h12M5.3 1.6v2.6M10.7 1.6v2.6` },
  trash: { line: "M2.75 4.25h10.5M6 4V2.4h4V4M4.2 4.5l.6 9.1h6.4l.6-9.1" },
  restore: { line: "M3 5.5h6.5a3.75 3.75 0 0 1 0 7.5H5M5.75 2.5L2.75 5.5l3 3" },
  history: { line: "M2.4 8.6A5.7 5.7 0 1 0 3.6 4.5M2.3 2.6v2.9h2.9M8 5v3.3l2.2 1.4" },
  filter: { line: "M2 4h12M4.3 8h7.4M6.5 12h3" },
  settings: {
    line: `M2 4.75h7M12.5 4.75H14M2 11.25h1.5M7 11.25h7${circle(10.75, 4.75, 1.75)}${circle(5.25, 11.25, 1.75)}`,
  },
  organisation: { line: "M2.5 14h11M3.75 14V2.5h5.5V14M9.25 6.5h3V14M6 5.25h1M6 8h1M6 10.75h1" },
  person: { line: `${circle(8, 5, 2.75)}M2.75 14a5.25 5.25 0 0 1 10.5 0` },
  language: {
    line: `${circle(8, 8, 6.1)}M1.9 8h12.2M8 1.9c3.7 3.7 3.7 8.5 0 12.2M8 1.9c-3.7 3.7-3.7 8.5 0 12.2`,
  },
  clock: { line: `${circle(8, 8, 6.1)}M8 4.6V8l2.4 1.5` },
  folder: { line: "M1.75 12.5v-9h4.2l1.6 2h6.7v7.25H2z" },
  file: { line: "M4 1.75h5.5l3 3v9.5H4zM9.25 2v3h3" },
  open: { line: "M6.5 3H3v10h10V9.5M9.25 2.5h4.25v4.25M13.25 2.75L7.5 8.5" },
  copy: { line: `${rect(5.5, 5.5, 8, 8.5, 1.5)}M10.5 5.25V2.5h-8v8.25h2.75` },
  duplicate: { line: `${rect(5.5, 5.5, 8, 8.5, 1.5)}M10.5 5.25V2.5h-8v8.25h2.75M9.5 8v3.5M7.75 9.75h3.5` },
  export: { line: "M8 9.8V2.2M5 5l3-3 3 3M2.6 9.4v3.2c0 .8.5 1.2 1.2 1.2h8.4c.7 0 1.2-.4 1.2-1.2V9.4" },
  import: { line: "M8 2.2v7.6M5 7l3 3 3-3M2.6 9.4v3.2c0 .8.5 1.2 1.2 1.2h8.4c.7 0 1.2-.4 1.2-1.2V9.4" },
  save: { line: "M2.5 2.5h8.75l2.25 2.25v8.75h-11zM5 2.75V6h5.25V2.75M4.75 13.25V9.5h6.5v3.75" },
  keyboard: {
    line: `${rect(1.5, 3.75, 13, 8.5, 1.75)}${dot(4.25, 6.5)}${dot(6.75, 6.5)}${dot(9.25, 6.5)}${dot(11.75, 6.5)}M5 9.6h6`,
  },
  key: { line: `${circle(5.25, 10.75, 2.75)}M7.25 8.75l6-6M11 5l2 2` },
  leaf: { line: "M8 14V8.4M8 9C4.7 9 3 7.2 3 4c3.2 0 5 1.6 5 5zM8 8c0-2.8 1.6-4.4 5-4.4C13 6.6 11.2 8 8 8z" },
  list: { line: `M6 4h8M6 8h8M6 12h8${dot(2.4, 4)}${dot(2.4, 8)}${dot(2.4, 12)}` },
  help: { line: `${circle(8, 8, 6.1)}M6.2 6.3a1.85 1.85 0 1 1 2.7 1.7c-.6.3-.9.7-.9 1.3M8 11.4v.01` },

  // Formatting
  heading: { line: "M3.25 3v10M9.75 3v10M3.25 8h6.5M13.25 13V9.25l-1.4.9" },
  bold: {
    line: "M4.75 3h4.1a2.45 2.45 0 0 1 0 4.9h-4.1zM4.75 7.9h4.7a2.55 2.55 0 0 1 0 5.1h-4.7z",
    weight: 1.9,
  },
  italic: { line: "M6.75 3h4.5M4.75 13h4.5M9 3L7 13" },
  strikethrough: {
    line: "M2.5 8h11M11.4 4.7C10.9 3.6 9.7 3 8.1 3 6.2 3 4.9 3.9 4.9 5.4c0 .7.3 1.3.8 1.7M4.4 11.1c.5 1.2 1.8 1.9 3.6 1.9 2.1 0 3.5-1 3.5-2.6 0-.1 0-.3 0-.4",
  },
  code: { line: "M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5" },
  link: {
    line: "M6.75 9.25a2.6 2.6 0 0 0 3.75.25l2.1-2a2.65 2.65 0 0 0-3.75-3.75l-1 .95M9.25 6.75a2.6 2.6 0 0 0-3.75-.25l-2.1 2a2.65 2.65 0 0 0 3.75 3.75l1-.95",
  },
  "bullet-list": { line: `M6 4h8M6 8h8M6 12h8${dot(2.4, 4)}${dot(2.4, 8)}${dot(2.4, 12)}` },
  "ordered-list": {
    line: "M6.5 4H14M6.5 8H14M6.5 12H14M1.9 2.9l1.2-.6v3.6M1.8 10.2c.2-.6.6-.9 1.1-.9 1.3 0 1.2 1.4.4 2.1l-1.4 1.4h2.2",
  },
  quote: { line: "M3 3v10M6.4 5h7M6.4 8h7M6.4 11h4.4" },
  footnote: { line: "M2.5 12.5l3.1-8 3.1 8M3.6 9.8h4M11.4 3.2l1.5-.9v4.2" },
  table: { line: `${rect(2, 3, 12, 10, 1.5)}M2 6.5h12M6.5 6.5V13` },
  picture: {
    line: `${rect(2, 2.8, 12, 10.4, 1.8)}${circle(5.6, 6, 1.1)}M2.4 12l3.5-3.2 2.3 2 2.6-2.9 3 3.1`,
  },
  goals: { line: "M3.4 14V2.4M3.4 3h8.8l-1.7 2.9 1.7 2.9H3.4" },
  citation: { line: "M3.5 2h9v12L8 11l-4.5 3z" },
  fact: {
    line: `${circle(8, 8, 2.1)}M8 1.8v1.6M8 12.6v1.6M1.8 8h1.6M12.6 8h1.6M3.6 3.6l1.15 1.15M11.25 11.25l1.15 1.15M12.4 3.6l-1.15 1.15M4.75 11.25L3.6 12.4`,
  },
  "sign-off": { line: "M2 13.5h12M3.2 10.6l.5-2.3 6.6-6.5 1.8 1.8-6.6 6.5z" },
  "key-facts": {
    line: `${rect(2.25, 2.5, 11.5, 11, 1.75)}M5 5.75h.01M7.5 5.75H11M5 8.25h.01M7.5 8.25H11M5 10.75h.01M7.5 10.75H11`,
  },
  theme: { line: "M8 1.9l1.75 4.1 4.35.4-3.3 2.9 1 4.3L8 11.3l-3.8 2.3 1-4.3-3.3-2.9 4.35-.4z" },
  prompt: { line: "M2.5 3h11v8H8.25L5 13.75V11H2.5z" },
  undo: { line: "M3 6h6.25a3.5 3.5 0 0 1 0 7H6M5.75 3.25L3 6l2.75 2.75" },
  redo: { line: "M13 6H6.75a3.5 3.5 0 0 0 0 7H10M10.25 3.25L13 6l-2.75 2.75" },
  "chevron-down": { line: "M4 6.25l4 4 4-4" },
  "chevron-up": { line: "M4 9.75l4-4 4 4" },
  "chevron-left": { line: "M9.75 4l-4 4 4 4" },
  "chevron-right": { line: "M6.25 4l4 4-4 4" },
  "arrow-down": { line: "M8 3v10M4 9l4 4 4-4" },
  "arrow-up": { line: "M8 13V3M4 7l4-4 4 4" },

  // Findings
  error: { line: "M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4zM8 4.9v3.6M8 11.1v.01" },
  warning: { line: "M8 2l6.6 11.4H1.4zM8 6.4v3M8 11.4v.01" },
  suggestion: { line: `${circle(8, 8, 6.1)}M8 7.4v3.6M8 5v.01` },

  // States of a draft
  planned: { line: circle(8, 8, 5.6) },
  draft: { line: circle(8, 8, 5.6), fill: "M8 4.8a3.2 3.2 0 0 1 0 6.4z" },
  "in-review": { line: circle(8, 8, 5.6), fill: "M8 8V4.8A3.2 3.2 0 1 1 4.8 8z" },
  approved: { line: `${circle(8, 8, 5.6)}M5.6 8.2l1.7 1.7 3.1-3.4` },
  published: { line: `${circle(8, 8, 5.6)}M5.6 8.2l1.7 1.7 3.1-3.4`, weight: 2 },

  // The preview
  phone: { line: `${rect(4.4, 1.8, 7.2, 12.4, 1.6)}M7.4 12h1.2` },
  tablet: { line: `${rect(2.8, 1.8, 10.4, 12.4, 1.6)}M7.4 12h1.2` },
  desktop: { line: `${rect(1.8, 2.6, 12.4, 8.4, 1.4)}M5.6 13.6h4.8M8 11v2.6` },
  print: { line: "M4.4 6V2h7.2v4M4.4 11.4H2.2V6.2h11.6v5.2h-2.2M4.4 9.4h7.2V14H4.4z" },
  moon: { line: "M13.4 9.4A5.8 5.8 0 0 1 6.6 2.6a5.8 5.8 0 1 0 6.8 6.8z" },
  sun: {
    line: `${circle(8, 8, 2.8)}M8 1.5v1.4M8 13.1v1.4M1.5 8h1.4M13.1 8h1.4M3.4 3.4l1 1M11.6 11.6l1 1M12.6 3.4l-1 1M4.4 11.6l-1 1`,
  },
  preview: {
    line: `M1.5 8c1.6-3 3.8-4.5 6.5-4.5S12.9 5 14.5 8c-1.6 3-3.8 4.5-6.5 4.5S3.1 11 1.5 8z${circle(8, 8, 1.9)}`,
  },
  pane: { line: `${rect(1.75, 2.75, 12.5, 10.5, 2)}M10 3v10` },
} satisfies Record<string, Drawing>;

export type IconName = keyof typeof icons;

const namespace = "http://www.w3.org/2000/svg";

/** Makes the icon outside Svelte: in the manuscript's chips and the margin. */
export function iconElement(name: IconName, label?: string): SVGSVGElement {
  const drawing: Drawing = icons[name];
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `i i-${name}`);
  // The attributes hold where the window's stylesheet does not reach.
  svg.setAttribute("width", "16");
  svg.setAttribute("height", "16");
  svg.setAttribute("fill", "none");
  svg.setAttribute("stroke", "currentColor");
  svg.setAttribute("stroke-width", String(drawing.weight ?? 1.5));
  svg.setAttribute("stroke-linecap", "round");
  svg.setAttribute("stroke-linejoin", "round");
  if (label) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
  } else {
    svg.setAttribute("aria-hidden", "true");
  }
  if (drawing.line) {
    const path = document.createElementNS(namespace, "path");
    path.setAttribute("d", drawing.line);
    svg.append(path);
  }
  if (drawing.fill) {
    const path = document.createElementNS(namespace, "path");
    path.setAttribute("d", drawing.fill);
    path.setAttribute("fill", "currentColor");
    path.setAttribute("stroke", "none");
    svg.append(path);
  }
  return svg;
}
