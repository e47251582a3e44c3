// Text with structure from elsewhere (a word processor, a page) becomes Markdown; plain text stays as it is.

import { type Extension, Prec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { gaps } from "./insert";

const structure = "h1,h2,h3,h4,h5,h6,ul,ol,blockquote,table,strong,b,em,i,a[href]";
const safe = /^(?:https?:|mailto:)/i;
const skipped = new Set([
  "SCRIPT",
  "STYLE",
  "TEMPLATE",
  "NOSCRIPT",
  "IFRAME",
  "OBJECT",
  "META",
  "LINK",
  "TITLE",
  "HEAD",
  "SVG",
]);
const blocks = new Set([
  ..."ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI".split(
    " ",
  ),
  ..."MAIN NAV OL P PRE SECTION TABLE TBODY THEAD TFOOT TR UL".split(" "),
]);

// Signs that would be read as marks. What stands inside a word, as in snake_case, is harmless.
const escaped = (text: string): string =>
  text.replace(/[\\`*[\]<]/g, "\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_");

/** A mark holds words, not the blanks around them. */
function marked(mark: string, text: string): string {
  const match = /^(\s*)([\s\S]*?)(\s*)$/.exec(text);
  const inner = match?.[2];
  if (!inner) return text;
  return `${match[1]}${mark}${inner}${mark}${match[3]}`;
}

// Word processors say bold and italic by style, and wrap everything in a bold tag of normal weight.
function weight(element: Element): { bold: boolean; italic: boolean } {
  const style = element.getAttribute("style") ?? "";
  const heavy = /font-weight:\s*(bold|[6-9]00)/i.test(style);
  const normal = /font-weight:\s*(normal|[1-5]00)/i.test(style);
  const { tagName } = element;
  return {
    bold: heavy || ((tagName === "STRONG" || tagName === "B") && !normal),
    italic: /font-style:\s*italic/i.test(style) || tagName === "EM" || tagName === "I",
  };
}

function inline(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escaped((node.textContent ?? "").replace(/[ \t\r\n]+/g, " "));
  if (!(node instanceof Element) || skipped.has(node.tagName.toUpperCase())) return "";
  if (node.tagName === "BR") return "\\\n";
  if (node.tagName === "CODE") {
    const text = node.textContent ?? "";
    return text && !text.includes("`") ? `\`${text}\`` : escaped(text);
  }
  let text = Array.from(node.childNodes, inline).join("");
  if (node.tagName === "A") {
    const target = node.getAttribute("href")?.trim() ?? "";
    const shown = text.trim();
    if (safe.test(target) && shown)
      return `[${shown}](${/[\s()<>]/.test(target) ? encodeURI(target).replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29")) : target})`;
    return text;
  }
  // Headings are bold already.
  const { bold, italic } = weight(node);
  if (bold && !node.closest("h1,h2,h3,h4,h5,h6")) text = marked("**", text);
  if (italic) text = marked("*", text);
  return text;
}

function tidy(text: string): string {
  return text
    .replace(/(?:\\\n)+\s*$/, "")
    .replace(/ *\\\n */g, "\\\n")
    .replace(/ {2,}/g, " ")
    .trim();
}

// A paragraph's first sign could make it a heading, a list or a quotation.
const paragraph = (text: string): string =>
  tidy(text)
    .replace(/^(#{1,6}(?=\s)|[-+>](?=\s)|>)/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s)/, "$1\\$2");

const indented = (text: string, by: string): string => text.replace(/\n(?=[^\n])/g, `\n${by}`);

function list(element: Element, ordered: boolean): string {
  let number = 0;
  const entries: string[] = [];
  for (const child of Array.from(element.children)) {
    if (child.tagName === "LI") {
      number++;
      const mark = ordered ? `${number}. ` : "- ";
      const inside = flow(child);
      const text = inside.join("\n\n").replace(/\n\n(?=(?:[-*+]|\d+\.) )/g, "\n");
      entries.push(mark + indented(text, " ".repeat(mark.length)));
    } else if (child.tagName === "UL" || child.tagName === "OL") {
      // Some programs put a nested list beside its entry rather than inside it.
      const nested = list(child, child.tagName === "OL");
      entries.push(nested.replace(/^/gm, ordered ? "   " : "  "));
    }
  }
  return entries.join("\n");
}

function table(element: Element): string {
  const rows = Array.from(element.querySelectorAll("tr"), (row) =>
    Array.from(row.children, (cell) => tidy(inline(cell)).replace(/\\?\n/g, " ").replace(/\|/g, "\\|")),
  ).filter((row) => row.length);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (!columns) return "";
  if (columns === 1) return rows.map((row) => row[0]).join("\n\n");
  const lines = rows.map(
    (row) => `| ${Array.from({ length: columns }, (_none, at) => row[at] ?? "").join(" | ")} |`,
  );
  lines.splice(1, 0, `|${" --- |".repeat(columns)}`);
  return lines.join("\n");
}

function block(element: Element): string[] {
  const name = element.tagName.toUpperCase();
  const level = /^H([1-6])$/.exec(name)?.[1];
  if (level) {
    const text = tidy(inline(element)).replace(/\\?\n/g, " ");
    return text ? [`${"#".repeat(Math.min(4, Math.max(2, Number(level))))} ${text}`] : [];
  }
  switch (name) {
    case "UL":
    case "OL": {
      const text = list(element, name === "OL");
      return text ? [text] : [];
    }
    case "BLOCKQUOTE":
      return [
        flow(element)
          .join("\n\n")
          .replace(/^(?=.)/gm, "> ")
          .replace(/^$/gm, ">"),
      ];
    case "TABLE": {
      const text = table(element);
      return text ? [text] : [];
    }
    case "HR":
      return ["---"];
    case "PRE":
      return [`\`\`\`\n${(element.textContent ?? "").replace(/\n$/, "")}\n\`\`\``];
    default:
      return flow(element);
  }
}

const holdsBlocks = (element: Element): boolean =>
  Array.from(element.querySelectorAll("*")).some((inner) => blocks.has(inner.tagName.toUpperCase()));

/** The blocks inside an element; loose words between them are paragraphs. */
function flow(parent: Node): string[] {
  const found: string[] = [];
  let loose = "";
  const close = (): void => {
    const text = paragraph(loose);
    if (text) found.push(text);
    loose = "";
  };
  for (const child of Array.from(parent.childNodes)) {
    if (child instanceof Element) {
      const name = child.tagName.toUpperCase();
      if (skipped.has(name)) continue;
      if (blocks.has(name) || holdsBlocks(child)) {
        close();
        found.push(...block(child));
        continue;
      }
    }
    loose += inline(child);
  }
  close();
  return found;
}

/** The markup as Markdown; null where it has no structure worth more than its plain text. */
export function markdownFrom(html: string): string | null {
  // A document made so runs no script and loads nothing.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const styled = Array.from(body.querySelectorAll("[style]")).some((one) => {
    const { bold, italic } = weight(one);
    return bold || italic;
  });
  const plain = Array.from(body.querySelectorAll("b")).every((one) => !weight(one).bold);
  const structured = Array.from(body.querySelectorAll(structure)).some(
    (one) => one.tagName !== "B" || !plain,
  );
  if (!styled && !structured) return null;
  const text = flow(body).join("\n\n");
  return text.trim() ? text : null;
}

const isBlock = (markdown: string): boolean => /\n\n|^(?:#|[-*+] |\d+\. |>|\||```)/.test(markdown);

export interface PasteListener {
  files(files: File[]): void;
}

/** Pastes and drops: files go to the window, structure becomes Markdown, anything else is left to the editor. */
export function pasting(listener: PasteListener): Extension {
  let plain = false;
  const take = (files: FileList | undefined): File[] => (files ? Array.from(files) : []);
  return Prec.high(
    EditorView.domEventHandlers({
      keydown(event) {
        // Ctrl-Shift-V asks for the plain text.
        plain = event.shiftKey;
        return false;
      },
      keyup(event) {
        plain = event.shiftKey;
        return false;
      },
      paste(event, view) {
        const { clipboardData } = event;
        if (!clipboardData || view.state.readOnly) return false;
        const text = clipboardData.getData("text/plain");
        const files = take(clipboardData.files);
        // Word processors put a picture of the text beside the text.
        if (files.length && !text) {
          event.preventDefault();
          listener.files(files);
          return true;
        }
        const html = clipboardData.getData("text/html");
        if (plain || !html) return false;
        const markdown = markdownFrom(html);
        if (!markdown) return false;
        event.preventDefault();
        view.dispatch(view.state.replaceSelection(markdown), {
          userEvent: "input.paste",
          scrollIntoView: true,
        });
        return true;
      },
      drop(event, view) {
        const files = take(event.dataTransfer?.files);
        if (!files.length || view.state.readOnly) return false;
        event.preventDefault();
        const pos = view.posAtCoords({ x: event.clientX, y: event.clientY });
        if (pos !== null) view.dispatch({ selection: { anchor: pos } });
        listener.files(files);
        return true;
      },
    }),
  );
}
