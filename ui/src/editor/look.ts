// The manuscript's look. Colours and faces are the window's tokens, so that one theme serves both schemes.

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const highlight = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through", color: "var(--ink-2)" },
  { tag: tags.link, color: "var(--accent)" },
  { tag: tags.url, color: "var(--ink-3)" },
  { tag: tags.labelName, color: "var(--ink-3)" },
  { tag: tags.monospace, color: "var(--ink-2)" },
  { tag: tags.processingInstruction, color: "var(--ink-3)", fontWeight: "400", fontStyle: "normal" },
  { tag: tags.contentSeparator, color: "var(--ink-3)" },
  { tag: [tags.comment, tags.escape, tags.character], color: "var(--ink-3)" },
  { tag: [tags.tagName, tags.angleBracket, tags.attributeName, tags.attributeValue], color: "var(--ink-3)" },
]);

const underline = (style: string, colour: string, width: string): Record<string, string> => ({
  // One by one: WebKit drops a shorthand that names more than the line.
  textDecorationLine: "underline",
  textDecorationStyle: style,
  textDecorationColor: `var(--${colour})`,
  textDecorationThickness: width,
  textUnderlineOffset: "5px",
  textDecorationSkipInk: "none",
});

const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--text)",
    fontSize: "15.5px",
    lineHeight: "27px",
    wordSpacing: "-.09em",
    overflow: "visible",
  },
  ".cm-content": { padding: "0 0 30vh", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0", position: "relative" },
  ".cm-line.dm-blank": { lineHeight: "17px" },
  ".cm-line.dm-blank-inside": { lineHeight: "9px" },
  ".cm-cursor, .cm-dropCursor": { borderLeft: "2px solid var(--accent)", marginLeft: "-1px" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--accent) 22%, transparent)",
  },
  ".cm-placeholder": { color: "var(--ink-3)" },

  // Headings. The mark has the margin's width, so that the words begin where the text does.
  ".cm-line.dm-heading": { fontWeight: "700", paddingTop: "7px" },
  ".cm-line.dm-heading-1, .cm-line.dm-heading-2": { fontSize: "17.5px" },
  ".dm-heading-mark": {
    display: "inline-block",
    width: "52px",
    marginInlineStart: "-52px",
    textAlign: "end",
    color: "var(--ink-3)",
    fontWeight: "400",
    whiteSpace: "pre",
    textIndent: "0",
  },
  ".dm-item-mark": { color: "var(--ink-3)", display: "inline-block", textIndent: "0", whiteSpace: "pre" },

  // Parts of several lines.
  ".cm-line.dm-part": {
    "--dm-inset": "18px",
    marginInline: "-18px",
    paddingInline: "18px",
  },
  ".cm-line.dm-part-goals": { backgroundColor: "var(--accent-tint)" },
  ".cm-line.dm-part-key-facts, .cm-line.dm-part-theme": { backgroundColor: "var(--side)" },
  ".cm-line.dm-part-sign-off": {
    borderInline: "1px solid var(--accent-line)",
    "--dm-inset": "17px",
    paddingInline: "17px",
  },
  ".cm-line.dm-part-quote": {
    borderInlineStart: "2px solid var(--accent-line)",
    "--dm-inset": "16px",
    paddingInlineStart: "16px",
  },
  ".cm-line.dm-first": {
    paddingTop: "8px",
    borderStartStartRadius: "var(--r3)",
    borderStartEndRadius: "var(--r3)",
  },
  ".cm-line.dm-last": {
    paddingBottom: "11px",
    borderEndStartRadius: "var(--r3)",
    borderEndEndRadius: "var(--r3)",
  },
  ".cm-line.dm-part-sign-off.dm-first": { borderTop: "1px solid var(--accent-line)" },
  ".cm-line.dm-part-sign-off.dm-last": { borderBottom: "1px solid var(--accent-line)" },
  ".cm-line.dm-part-quote.dm-first, .cm-line.dm-part-quote.dm-last": { borderRadius: "0" },
  ".dm-hang": {
    display: "inline-block",
    width: "18px",
    marginInlineStart: "-18px",
    textIndent: "0",
    textAlign: "end",
    whiteSpace: "pre",
    color: "transparent",
    fontSize: "12px",
  },
  ".dm-hang *": { color: "inherit" },
  ".dm-hang-open": { color: "var(--ink-3)" },
  ".dm-header": {
    display: "inline-flex",
    alignItems: "center",
    gap: "7px",
    width: "100%",
    height: "24px",
    verticalAlign: "top",
    font: "600 12px/24px var(--ui)",
    letterSpacing: "0",
    wordSpacing: "0",
    color: "var(--accent)",
    cursor: "text",
    textIndent: "0",
  },
  ".dm-header *": { font: "inherit", color: "inherit" },
  ".dm-header svg": { width: "15px", height: "15px" },
  ".dm-header-label": {
    marginInlineStart: "auto",
    fontWeight: "450 !important",
    color: "var(--ink-3) !important",
  },
  ".dm-header-open": {
    display: "inline-block",
    fontFamily: "var(--text)",
    color: "var(--ink-3)",
    fontWeight: "400",
  },

  // Chips in the line. Their height never passes the line's.
  ".dm-chip": {
    whiteSpace: "normal",
    cursor: "text",
    textIndent: "0",
    boxDecorationBreak: "clone",
    WebkitBoxDecorationBreak: "clone",
  },
  // The editor puts an empty picture on each side of a chip, where lines would break: before a comma, too. Out of the
  // flow it parts nothing; WebKit does not heed a word joiner beside it.
  ".cm-widgetBuffer": { position: "absolute" },
  ".dm-chip-short": { whiteSpace: "nowrap" },
  // WebKit ends a line after a picture whatever the white space says: out of the flow it cannot part from its words.
  ".dm-chip.dm-chip-short svg": {
    position: "absolute",
    insetInlineStart: "4px",
    insetBlock: "0",
    marginBlock: "auto",
  },
  ".dm-chip.dm-chip-short:has(svg)": { position: "relative", paddingInlineStart: "21px" },
  ".dm-chip svg": { width: "13px", height: "13px", verticalAlign: "-1.5px", marginInlineEnd: "4px" },
  ".dm-chip-fact": {
    backgroundColor: "var(--accent-soft)",
    borderRadius: "11px",
    padding: "2px 7px 2px 6px",
    marginInlineEnd: "-1px",
  },
  // A dot of the text, not a box: no line may end between it and the first word.
  ".dm-chip-fact:not(.dm-problem)::before": {
    content: '"\\2022\\2060"',
    color: "var(--accent)",
    fontFamily: "var(--ui)",
    marginInlineEnd: "5px",
  },
  ".dm-chip-citation": {
    border: "1px solid var(--accent-line)",
    borderRadius: "var(--r1)",
    padding: "1px 5px 1px 4px",
    marginInlineEnd: "-1px",
    color: "var(--accent-deep)",
    backgroundColor: "var(--accent-tint)",
  },
  ".dm-chip-prompt": {
    border: "1px dashed var(--edge)",
    borderRadius: "var(--r2)",
    padding: "1px 7px",
    color: "var(--ink-3)",
  },
  ".dm-chip-prompt.dm-chosen": {
    borderColor: "var(--accent)",
    borderStyle: "solid",
    backgroundColor: "var(--accent-soft)",
    color: "var(--ink)",
  },
  ".dm-chip-image": {
    border: "1px solid var(--line-2)",
    borderRadius: "var(--r1)",
    padding: "1px 6px 1px 5px",
    color: "var(--ink-2)",
    backgroundColor: "var(--side)",
  },
  ".dm-chip.dm-problem": {
    border: "1px solid var(--error-line)",
    backgroundColor: "var(--error-soft)",
    color: "var(--error)",
  },
  ".dm-header.dm-problem": { color: "var(--error)" },
  ".dm-source": {
    textIndent: "0",
    color: "var(--accent-deep)",
    boxShadow: "inset 0 -1px var(--accent-line)",
    backgroundColor: "var(--accent-tint)",
    borderRadius: "3px 3px 0 0",
  },
  ".dm-source *": { color: "inherit" },
  ".dm-source.dm-problem": {
    color: "var(--error)",
    boxShadow: "inset 0 -1px var(--error-line)",
    backgroundColor: "var(--error-soft)",
  },
  ".dm-footnote, .dm-footnote *": { color: "var(--accent)", textDecoration: "none" },

  // Findings: each severity has its own line and its own sign.
  ".dm-u-error": underline("wavy", "error", "1.5px"),
  ".dm-u-warning": underline("dashed", "warn", "1.5px"),
  ".dm-u-suggestion": underline("dotted", "hint", "2px"),
  ".dm-now": { borderRadius: "3px" },
  ".dm-now-error": { backgroundColor: "var(--error-soft)", boxShadow: "0 0 0 2px var(--error-soft)" },
  ".dm-now-warning": { backgroundColor: "var(--warn-soft)", boxShadow: "0 0 0 2px var(--warn-soft)" },
  ".dm-now-suggestion": { backgroundColor: "var(--hint-soft)", boxShadow: "0 0 0 2px var(--hint-soft)" },
  ".dm-sign": {
    width: "24px",
    height: "24px",
    display: "grid",
    placeItems: "center",
  },
  ".dm-sign svg": { width: "16px", height: "16px" },
  ".dm-error": { color: "var(--error)" },
  ".dm-warning": { color: "var(--warn)" },
  ".dm-suggestion": { color: "var(--hint)" },

  // Search
  ".cm-searchMatch": {
    backgroundColor: "var(--warn-soft)",
    boxShadow: "0 0 0 1px var(--warn-line)",
    borderRadius: "2px",
  },
  ".cm-searchMatch-selected": { backgroundColor: "var(--warn-line)" },
  ".cm-panels": { background: "var(--chrome)", color: "var(--ink)", border: "0" },

  // Tooltips and the picker
  ".cm-tooltip": {
    border: "1px solid var(--line-2)",
    borderRadius: "var(--r2)",
    background: "var(--raise)",
    color: "var(--ink)",
    boxShadow: "var(--shadow)",
    font: "400 13px/19px var(--ui)",
  },
  ".dm-tip": { maxWidth: "380px", padding: "9px 12px 10px", display: "grid", gap: "10px" },
  ".dm-tip-row": { display: "flex", gap: "8px", alignItems: "start" },
  ".dm-tip-row > svg": { marginTop: "1.5px", flex: "none" },
  ".dm-tip b": { fontWeight: "550" },
  ".dm-tip p": { marginTop: "3px", color: "var(--ink-2)" },
  ".dm-tip-acts": { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "8px" },
  ".dm-tip-acts .btn": { maxWidth: "330px", overflow: "hidden", textOverflow: "ellipsis" },
  ".dm-offer": { padding: "5px", borderRadius: "var(--r3)", minWidth: "220px", maxWidth: "380px" },
  ".dm-offer-title": { padding: "5px 9px 6px", fontSize: "12px", lineHeight: "17px", color: "var(--ink-2)" },
  ".dm-offer button": {
    display: "block",
    width: "100%",
    minHeight: "30px",
    padding: "0 9px",
    border: "0",
    borderRadius: "var(--r2)",
    background: "none",
    textAlign: "start",
  },
  ".dm-offer button:hover": { background: "var(--well)" },
  ".dm-offer button:focus": {
    outline: "0",
    background: "var(--accent-soft)",
    boxShadow: "inset 0 0 0 1.5px var(--accent)",
  },
  ".dm-offer-word": { fontWeight: "600" },
  ".dm-offer [aria-disabled]": { color: "var(--ink-3)" },
  ".dm-card": { width: "min(400px, 90vw)", outline: "0" },
  ".dm-card-entry": { padding: "12px 14px 10px", display: "grid", gap: "4px" },
  ".dm-card-entry + .dm-card-entry": { borderTop: "1px solid var(--line)" },
  ".dm-card-title": { font: "500 15px/21px var(--serif)" },
  ".dm-card-facts, .dm-card-basis": { fontSize: "12px", lineHeight: "17px", color: "var(--ink-2)" },
  ".dm-card-hint": { fontSize: "12px", lineHeight: "17px", color: "var(--ink-3)", padding: "0 14px 10px" },
  ".dm-card-unsure": { color: "var(--warn)" },
  ".dm-card-reads": { font: "400 14px/20px var(--serif)", color: "var(--ink-2)", marginTop: "2px" },
  ".dm-card-problem": { display: "flex", gap: "8px", alignItems: "start" },
  ".dm-card-acts": { display: "flex", gap: "6px", margin: "4px 0 0 -8px" },
  ".dm-card .btn, .dm-paste-offer .btn": { height: "28px", fontSize: "12px" },
  ".dm-paste-offer": { padding: "3px" },
  ".dm-paste-offer .btn": { maxWidth: "min(520px, 90vw)" },
  ".dm-paste-offer .btn span": { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  ".cm-tooltip.cm-tooltip-autocomplete": { padding: "5px", borderRadius: "var(--r3)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--ui)",
    maxHeight: "316px",
    minWidth: "min(420px, 90vw)",
    maxWidth: "min(520px, 90vw)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    padding: "5px 10px 6px",
    borderRadius: "var(--r2)",
    lineHeight: "18px",
    display: "grid",
    gridTemplateColumns: "minmax(0,1fr)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    background: "var(--accent-soft)",
    color: "var(--ink)",
  },
  ".cm-completionLabel": {
    fontWeight: "550",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  ".cm-completionMatchedText": {
    textDecoration: "underline",
    textUnderlineOffset: "3px",
    color: "var(--accent-deep)",
  },
  ".dm-option": {
    color: "var(--ink-3)",
    fontSize: "12px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  "li[aria-selected] .dm-option": { color: "var(--ink-2)" },
});

export const manuscriptLook = [theme, syntaxHighlighting(highlight)];
