// The widths at which a page is looked at, and the page's CSS as such a device would read it.

import type { IconName } from "../components/icons/icons";

export type DeviceName = "phone" | "tablet" | "desktop" | "print";

export interface Device {
  name: DeviceName;
  icon: IconName;
  /** CSS pixels. */
  width: number;
  /** What `100vh` means there; the frame itself is as high as its content. */
  height: number;
  /** The sheet's margin, where it is paper. */
  margin: number;
}

export const devices: readonly Device[] = [
  { name: "phone", icon: "phone", width: 390, height: 844, margin: 0 },
  { name: "tablet", icon: "tablet", width: 768, height: 1024, margin: 0 },
  { name: "desktop", icon: "desktop", width: 1280, height: 800, margin: 0 },
  // A4 at 96 dots an inch, with 20 mm around the text.
  { name: "print", icon: "print", width: 794, height: 1123, margin: 76 },
];

export interface Look {
  device: Device;
  dark: boolean;
}

/** A media query as it holds on the device: no engine lets a frame choose its medium or its scheme. */
export function mediaQuery(query: string, { device, dark }: Look): string {
  let text = query.replace(
    /\(\s*prefers-color-scheme\s*(?::\s*(light|dark)\s*)?\)/gi,
    (_whole, scheme?: string) => {
      const holds = !scheme || (scheme.toLowerCase() === "dark") === dark;
      return holds ? "(min-width: 0)" : "(max-width: 0)";
    },
  );
  if (device.name === "print") {
    const other: Record<string, string> = { print: "screen", screen: "print" };
    text = text.replace(/\b(print|screen)\b/gi, (medium) => other[medium.toLowerCase()] ?? medium);
  }
  return text;
}

/** A style sheet as the device reads it. */
export function sheetFor(css: string, look: Look): string {
  return css
    .replace(/@media([^{;]+)\{/gi, (_whole, query: string) => `@media${mediaQuery(query, look)}{`)
    .replace(/(?<![\w#.-])(\d*\.?\d+)[sld]?vh\b/gi, (_whole, share: string) => {
      return `${Math.round(Number(share) * look.device.height) / 100}px`;
    });
}

/** Stands in for what the system would tell the page, and keeps bars out of a frame as high as its content. */
export function frameSheet({ dark }: Look): string {
  const scheme = dark ? "dark" : "light";
  return `:root{color-scheme:${scheme} !important;overflow:hidden !important}`;
}
