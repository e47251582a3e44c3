// What the preview says. The window replaces them when it speaks another language.

export const words = {
  frame: "Preview",
  page: "The page",
  widths: "Width of the preview",
  phone: "Phone",
  tablet: "Tablet",
  desktop: "Desktop",
  print: "Print",
  dark: "Show the page in its dark colours",
  size: (width: number, percent: number): string =>
    percent < 100 ? `${width} px at ${percent}\u00a0%` : `${width} px`,
  sizeOfPrint: (percent: number): string => (percent < 100 ? `A4 at ${percent}\u00a0%` : "A4"),
};
