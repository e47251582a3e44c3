import { describe, expect, it } from "vitest";
import type { PreviewBlock } from "../../bindings";
import { Blocks, type Patch } from "../blocks";
import { type Device, devices, frameSheet, mediaQuery, sheetFor } from "../device";
import { markBlocks, readBlock, readPage } from "../page";

const device = (name: string): Device => devices.find((one) => one.name === name) as Device;

/** A page of those blocks, each with its place in the text. */
function pageOf(markups: string[], head = ""): { html: string; blocks: PreviewBlock[] } {
  let html = `<!doctype html><html lang="ar" dir="rtl"><head><title>Day</title>${head}</head><body class="page"><main>`;
  const blocks = markups.map((markup, index) => {
    const from = html.length;
    html += markup;
    return { from, to: html.length, source: [index * 10, index * 10 + 8] as [number, number] };
  });
  return { html: `${html}</main></body></html>`, blocks };
}

const patch = (at: number, remove: number, insert: string[], over: Partial<Patch> = {}): Patch => ({
  kind: "patch",
  at,
  remove,
  insert,
  spans: insert.map((_markup, index) => [(at + index) * 10, (at + index) * 10 + 8]),
  shift: (insert.length - remove) * 10,
  moved: [],
  ...over,
});

function shown(markups: string[]) {
  const { html, blocks } = pageOf(markups);
  const page = readPage(html, blocks);
  const all = new Blocks(page.elements, page.sources);
  const main = page.document.querySelector("main") as HTMLElement;
  return { all, main, document: page.document };
}

describe("a page taken apart", () => {
  it("finds each block's element and leaves no mark on it", () => {
    const { html, blocks } = pageOf(["<h2 id='a'>A</h2>", "<p>b &amp; c</p>", "<ul><li>d</li></ul>"]);
    const page = readPage(html, blocks);
    expect(page.elements.map((element) => element?.tagName)).toEqual(["H2", "P", "UL"]);
    expect(page.document.querySelector("main")?.innerHTML).toBe(
      '<h2 id="a">A</h2><p>b &amp; c</p><ul><li>d</li></ul>',
    );
    expect(page.document.documentElement.lang).toBe("ar");
    expect(page.document.documentElement.dir).toBe("rtl");
  });

  it("counts positions in UTF-16, as the core does", () => {
    const { html, blocks } = pageOf(["<p>🕊️ peace</p>", "<p>second</p>"]);
    expect(readPage(html, blocks).elements[1]?.textContent).toBe("second");
  });

  it("knows a block that is no element", () => {
    expect(readPage("<p>a</p>", [{ from: 3, to: 4, source: null }]).elements).toEqual([null]);
    expect(markBlocks("<p>a</p>", [{ from: 3, to: 4, source: null }])).toBe("<p>a</p>");
  });

  it("drops what could run, load or navigate, and keeps the styles apart", () => {
    const { html, blocks } = pageOf(
      ["<p onclick='x()'>a</p>"],
      "<style>p{color:red}</style><style media='print'>p{color:black}</style><script>x()</script>" +
        "<meta http-equiv='refresh' content='0;url=https://alderline.example/'><link rel='preconnect' href='https://alderline.example/'><base href='/x'>",
    );
    const { document, styles } = readPage(html, blocks);
    expect(document.querySelectorAll("script, link, base, style, meta[http-equiv]")).toHaveLength(0);
    expect(document.querySelector("p")?.outerHTML).toBe("<p>a</p>");
    expect(styles).toEqual(["p{color:red}", "@media print{p{color:black}}"]);
  });

  it("reads one block's markup, rows of a table too", () => {
    expect(readBlock(document, "<tr><td>a</td></tr>")?.tagName).toBe("TR");
    expect(readBlock(document, "words only")).toBeNull();
  });
});

describe("patches", () => {
  it("replace a block and leave the others as they are", () => {
    const { all, main, document } = shown(["<p>a</p>", "<p>b</p>", "<p>c</p>"]);
    const [first, , last] = main.children;
    expect(all.patch(patch(1, 1, ["<p>B</p>"]), document)).toBe(true);
    expect(main.innerHTML).toBe("<p>a</p><p>B</p><p>c</p>");
    expect(main.children[0], "the same element as before").toBe(first);
    expect(main.children[2]).toBe(last);
    expect(all.of(main.children[1] as Element)).toBe(1);
  });

  it.each([
    [0, 0, ["<p>x</p>"], "<p>x</p><p>a</p><p>b</p>"],
    [2, 0, ["<p>x</p>", "<p>y</p>"], "<p>a</p><p>b</p><p>x</p><p>y</p>"],
    [0, 2, ["<h2>x</h2>"], "<h2>x</h2>"],
    [1, 1, [], "<p>a</p>"],
    [1, 0, [], "<p>a</p><p>b</p>"],
  ])("at %i, %i out, %j in", (at, remove, insert, wanted) => {
    const { all, main, document } = shown(["<p>a</p>", "<p>b</p>"]);
    expect(all.patch(patch(at, remove, insert), document)).toBe(true);
    expect(main.innerHTML).toBe(wanted);
  });

  it("move the places behind them, but for those that are told", () => {
    const { all, document } = shown(["<p>a</p>", "<p>b</p>", "<p>c</p>", "<p>d</p>"]);
    const over: Partial<Patch> = { spans: [[10, 23]], shift: 5, moved: [[3, [2, 4]]] };
    expect(all.patch(patch(1, 1, ["<p>B</p>"], over), document)).toBe(true);
    expect(all.sources).toEqual([
      [0, 8],
      [10, 23],
      [25, 33],
      [2, 4],
    ]);
  });

  it("refuse a page they do not fit", () => {
    const { all, main, document } = shown(["<p>a</p>"]);
    expect(all.patch(patch(1, 1, ["<p>x</p>"]), document)).toBe(false);
    expect(all.patch(patch(0, 1, ["no element"]), document)).toBe(false);
    expect(main.innerHTML, "and leave it whole").toBe("<p>a</p>");
  });
});

describe("text and page", () => {
  const { all, main } = shown(["<p>a</p>", "<p><b>b</b></p>", "<p>c</p>"]);

  it("finds the block of a position, or the one before it", () => {
    expect(all.at(3)).toBe(0);
    expect(all.at(9)).toBe(0);
    expect(all.at(10)).toBe(1);
    expect(all.at(999)).toBe(2);
  });

  it("finds the block of what was clicked", () => {
    expect(all.of(main.querySelector("b"))).toBe(1);
    expect(all.of(main)).toBe(-1);
  });

  it("goes from heights to positions within a block", () => {
    const box = (element: Element) => {
      const top = [...main.children].indexOf(element) * 100;
      return { top, bottom: top + 80 };
    };
    expect(all.positionAt(0, box)).toBe(0);
    expect(all.positionAt(140, box)).toBe(14);
    expect(all.positionAt(190, box), "between two blocks the first one's end").toBe(18);
    expect(all.share(1, 14)).toBe(0.5);
  });
});

describe("devices", () => {
  const phone = { device: device("phone"), dark: false };
  const print = { device: device("print"), dark: false };

  it("answers the scheme for the page", () => {
    expect(mediaQuery(" (prefers-color-scheme: dark) and (min-width: 600px)", phone)).toBe(
      " (max-width: 0) and (min-width: 600px)",
    );
    expect(mediaQuery("(prefers-color-scheme:dark)", { ...phone, dark: true })).toBe("(min-width: 0)");
    expect(mediaQuery("(prefers-color-scheme: light)", phone)).toBe("(min-width: 0)");
  });

  it("shows what is for paper on paper only", () => {
    const css = "@media print{a{color:#000}}@media screen and (min-width:40em){b{color:red}}.print{c:d}";
    expect(sheetFor(css, phone)).toBe(css);
    expect(sheetFor(css, print)).toBe(
      "@media screen{a{color:#000}}@media print and (min-width:40em){b{color:red}}.print{c:d}",
    );
  });

  it("reads a share of the window's height as the device's", () => {
    expect(sheetFor("a{min-height:100vh;width:50vw}", phone)).toBe("a{min-height:844px;width:50vw}");
    expect(sheetFor("a{height:calc(50dvh - 1px)}", phone)).toBe("a{height:calc(422px - 1px)}");
  });

  it("tells the scheme", () => {
    expect(frameSheet({ ...phone, dark: true })).toContain("color-scheme:dark");
    expect(frameSheet(print)).toContain("color-scheme:light");
  });
});
