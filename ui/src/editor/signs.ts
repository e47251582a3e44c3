// The findings' signs in the margin, one a line on the screen.

import { Direction, type EditorView, type LayerMarker, layer, type ViewUpdate } from "@codemirror/view";
import type { FindingInfo } from "../bindings";
import { iconElement } from "../components/icons/icons";
import { analysisArrived, checksArrived, findingsBetween } from "./analysis";
import { words } from "./words";

const rank: Record<string, number> = { error: 0, warning: 1, suggestion: 2 };
const SIZE = 24;
/** How far out the sign stands, so that a heading's own mark has room beside it. */
const OUT = 54;
/** Findings whose middles differ by less stand in the same line on the screen. */
const SAME_LINE = 9;

export function iconOf(severity: string): "error" | "warning" | "suggestion" {
  return severity === "error" ? "error" : severity === "warning" ? "warning" : "suggestion";
}

/** "Error: it is a Saturday. Warning: …": every finding of the line, the gravest first. */
export function signName(findings: FindingInfo[]): string {
  return findings.map(({ severity, message }) => `${words[iconOf(severity)]}: ${message}`).join(" ");
}

class Sign implements LayerMarker {
  readonly top: number;
  readonly left: number;
  readonly at: number;
  readonly findings: FindingInfo[];
  readonly view: EditorView;

  constructor(view: EditorView, top: number, left: number, at: number, findings: FindingInfo[]) {
    this.view = view;
    this.top = top;
    this.left = left;
    this.at = at;
    this.findings = findings;
  }

  eq(other: LayerMarker): boolean {
    return (
      other instanceof Sign &&
      this.top === other.top &&
      this.left === other.left &&
      this.at === other.at &&
      signName(this.findings) === signName(other.findings)
    );
  }

  draw(): HTMLElement {
    const sign = document.createElement("div");
    const severity = this.findings[0]?.severity ?? "error";
    sign.className = `dm-sign dm-${severity}`;
    sign.style.top = `${this.top}px`;
    sign.style.left = `${this.left}px`;
    sign.append(iconElement(iconOf(severity), signName(this.findings)));
    sign.addEventListener("mousedown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      const id = this.findings[0]?.id;
      const place = findingsBetween(this.view.state, 0, this.view.state.doc.length).find(
        ({ value }) => value.id === id,
      );
      if (!place) return;
      this.view.focus();
      this.view.dispatch({
        selection: { anchor: place.from, head: place.to },
        userEvent: "select.pointer",
      });
    });
    return sign;
  }
}

function signs(view: EditorView): Sign[] {
  const base = view.scrollDOM.getBoundingClientRect();
  const text = view.contentDOM.getBoundingClientRect();
  const left =
    view.textDirection === Direction.RTL ? text.right - base.left + OUT - SIZE : text.left - base.left - OUT;
  const lines: { middle: number; at: number; findings: FindingInfo[] }[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (const { from: start, to: end, value } of findingsBetween(view.state, from, to)) {
      if (start < from || start > to) continue;
      // A chip stands for its first character: what is before it may end the line above.
      const place = view.coordsForChar(start) ?? view.coordsAtPos(Math.min(end, to), -1);
      if (!place) continue;
      const middle = Math.round((place.top + place.bottom) / 2 - base.top);
      const line = lines.find((one) => Math.abs(one.middle - middle) < SAME_LINE);
      if (line) line.findings.push(value);
      else lines.push({ middle, at: start, findings: [value] });
    }
  }
  return lines.map(({ middle, at, findings }) => {
    findings.sort((a, b) => (rank[a.severity] ?? 3) - (rank[b.severity] ?? 3));
    return new Sign(view, middle - SIZE / 2, Math.round(left), at, findings);
  });
}

function changed(update: ViewUpdate): boolean {
  return (
    update.docChanged ||
    update.viewportChanged ||
    // A chip that the caret enters may break its line elsewhere.
    update.selectionSet ||
    update.transactions.some((one) =>
      one.effects.some((effect) => effect.is(analysisArrived) || effect.is(checksArrived)),
    )
  );
}

export const findingSigns = layer({
  above: true,
  class: "dm-signs",
  updateOnDocViewUpdate: false,
  update: changed,
  markers: signs,
  // They say in words what is found where: they are for everyone's ears.
  mount: (dom) => dom.removeAttribute("aria-hidden"),
});
