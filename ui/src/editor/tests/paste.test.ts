import { describe, expect, it } from "vitest";
import { markdownFrom } from "../paste";

describe("pasted structure becomes Markdown", () => {
  it.each([
    ["<h2>Why</h2><p>On <strong>that</strong> <em>day</em>.</p>", "## Why\n\nOn **that** *day*."],
    ["<h1>Top</h1><h6>Low</h6>", "## Top\n\n#### Low"],
    ["<p>See <a href='https://alderline.example/a'>us</a></p>", "See [us](https://alderline.example/a)"],
    ["<p>See <a href='javascript:alert(1)'>us</a> <b>now</b></p>", "See us **now**"],
    ["<ul><li>one</li><li>two<ul><li>deep</li></ul></li></ul>", "- one\n- two\n  - deep"],
    ["<ol><li>one</li><li>two</li></ol>", "1. one\n2. two"],
    ["<ul><li><p>one</p></li></ul>", "- one"],
    ["<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"],
    ["<p><b>a<br>b</b></p>", "**a\\\nb**"],
    [
      "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>x|y</td></tr></table>",
      "| a | b |\n| --- | --- |\n| 1 | x\\|y |",
    ],
    ["<p><strong>bold </strong>text</p>", "**bold** text"],
    ["<p><span style='font-weight:700'>heavy</span></p>", "**heavy**"],
    ["<h2><b>Why</b></h2>", "## Why"],
    ["<ul><li>1. not a number * or mark</li></ul>", "- 1\\. not a number \\* or mark"],
    ["<p><i>a</i></p># no heading", "*a*\n\n\\# no heading"],
  ])("%s", (html, wanted) => expect(markdownFrom(html)).toBe(wanted));

  it("leaves text without structure to the plain text", () => {
    expect(markdownFrom("<p>one</p><p>two</p>")).toBeNull();
    // What some editors put around every copied word.
    expect(markdownFrom("<b style='font-weight:normal'>plain <span>text</span></b>")).toBeNull();
  });

  it("drops what runs, styles and frames", () => {
    const html =
      "<style>p{}</style><script>alert(1)</script><h2 onclick='x()'>A</h2><iframe src='x'></iframe><p>b</p>";
    expect(markdownFrom(html)).toBe("## A\n\nb");
  });
});
