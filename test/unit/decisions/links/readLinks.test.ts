import assert from "node:assert/strict";
import fc from "fast-check";
import type { Link } from "../../../../src/decisions/links/link";
import { readLinks } from "../../../../src/decisions/links/readLinks";
import { classifyLines } from "../../../../src/decisions/markdown/blocks";
import { splitLines } from "../../../../src/decisions/markdown/lines";

function linksOf(text: string): Link[] {
  const lines = splitLines(text);
  return readLinks({ text, lines, kinds: classifyLines(lines) });
}

function brief(text: string): string[] {
  return linksOf(text).map(({ syntax, href, text: shown }) => `${syntax} ${shown} -> ${href}`);
}

const CASES: readonly [name: string, text: string, links: readonly string[]][] = [
  ["an inline link", "See [B](0002-b.md#why).", ["inline B -> 0002-b.md#why"]],
  ["a title and blanks", "[B]( 0002-b.md 'the \"B\"' )", ["inline B -> 0002-b.md"]],
  ["angle brackets with blanks", "[B](<0002 b.md>)", ["inline B -> 0002 b.md"]],
  ["balanced parentheses", "[B](0002-(b).md), (x)", ["inline B -> 0002-(b).md"]],
  ["a text over two lines", "see [ADR\n103](adr-103.md)", ["inline ADR\n103 -> adr-103.md"]],
  ["brackets in the text", "[a [b] c](x.md)", ["inline a [b] c -> x.md"]],
  ["a picture in a link", "[![badge](b.svg)](x.md)", ["inline ![badge](b.svg) -> x.md", "inline badge -> b.svg"]],
  ["no link in a link", "[a [b](b.md) c](x.md)", ["inline b -> b.md"]],
  ["an escaped bracket", "\\[B](0002-b.md)", []],
  ["a code span", "`[B](0002-b.md)` and [`C`](c.md)", ["inline `C` -> c.md"]],
  ["a fence", "```\n[B](0002-b.md)\n```", []],
  ["indented code", "Before:\n\n    - a: ([B](0002-b.md))\n    - [C](c.md)\n\n[D](d.md)", ["inline D -> d.md"]],
  ["code behind a tab", "# T\n\n\t[B](0002-b.md)", []],
  [
    "what belongs to an item",
    "- a\n\n    [B](0002-b.md)\n\n    - [C](c.md)",
    ["inline B -> 0002-b.md", "inline C -> c.md"],
  ],
  ["an indented line of a paragraph", "a\n    [B](0002-b.md)", ["inline B -> 0002-b.md"]],
  ["a comment in a line", "a <!-- [B](0002-b.md) --> b", []],
  ["an open destination", "[B](0002-b.md", []],
  ["an empty destination", "[B]()", ["inline B -> "]],
  [
    "the three kinds of references",
    "[ADR 3][adr-3], [adr-3] and [ADR-3][].\n\n[adr-3]: ./adr-3.md 'Three'\n",
    [
      "reference ADR 3 -> ./adr-3.md",
      "reference adr-3 -> ./adr-3.md",
      "reference ADR-3 -> ./adr-3.md",
      "definition adr-3 -> ./adr-3.md",
    ],
  ],
  ["a label over two lines", "[x][adr\n3]\n\n[ADR 3]: a.md", ["reference x -> a.md", "definition ADR 3 -> a.md"]],
  ["a destination below its label", "[x]\n\n[x]:\n  <a b.md>", ["reference x -> a b.md", "definition x -> a b.md"]],
  ["a definition in a quote", "> [x]: a.md\n> and [x]", ["definition x -> a.md", "reference x -> a.md"]],
  ["no reference without definition", "[x][y], [x], [ ] todo", []],
  ["no definition in prose", "[Note]: this is prose", []],
  ["no footnote", "text[^1]\n\n[^1]: x.md", []],
  ["an address", "<https://example.com/a.md>", ["autolink https://example.com/a.md -> https://example.com/a.md"]],
  ["a wiki link", "[[0004-d]] and [[a b#why|The B]]", ["wiki 0004-d -> 0004-d", "wiki The B -> a b"]],
  ["a number in brackets as text", "[[1]](x.md)", ["inline [1] -> x.md"]],
  ["a shell test", "if [[ -f x ]]; then", []],
  [
    "HTML",
    "<a class=x href=\"0001-a.md\">A</a> <img src='i.png'>",
    ["html 0001-a.md -> 0001-a.md", "html i.png -> i.png"],
  ],
  ["front matter", "---\nstatus: superseded by [B](b.md)\n---\n", ["inline B -> b.md"]],
  ["a heading", "# [B](b.md)", ["inline B -> b.md"]],
  ["items apart", "- [a\n- b](c.md)", []],
];

describe("links of a text", () => {
  for (const [name, text, links] of CASES) it(`reads ${name}`, () => assert.deepEqual(brief(text), links));

  it("says where each part of a link stands", () => {
    const piece = fc.constantFrom(
      "[A b](x.md)",
      "[A][l]",
      "[l]",
      "![i](i.png 't')",
      "<a href='h.md'>",
      "[[w|t]]",
      "[[w]]",
      "<http://x/y>",
      "[l]: d.md",
      "[",
      "]",
      "(",
      ")",
      "`",
      "\\",
      "<!--",
      "-->",
      " ",
      "\n",
      "\r\n",
      "\n\n",
      "word",
      "- ",
      "> ",
      "```\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const at = ({ offset, length }: { offset: number; length: number }): string =>
          text.slice(offset, offset + length);
        for (const { href, hrefSpan, text: shown, textSpan, span, label } of linksOf(text)) {
          assert.equal(at(hrefSpan), href);
          assert.equal(at(textSpan), shown);
          assert.ok(span.offset >= 0 && span.offset + span.length <= text.length);
          assert.ok(label === null || at(span).includes(label));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
