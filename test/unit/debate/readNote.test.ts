import assert from "node:assert/strict";
import { readNote, readTranslation } from "../../../src/debate/readNote";

const GOOD = `---
id: some-note
title: A title
kind: claim
stance: open
topic: cost
speaker: robin-li
date: 2024-07-04
---

The summary.

## When it holds

Always.

## What later evidence says

Figures.

## Our own heading

More.
`;

function problemsOf(
  text: string,
  file = "notes/some-note.md",
): { code: string; line: number; args: readonly string[] }[] {
  const read = readNote(text, file);
  return "problems" in read ? read.problems.map(({ code, line, args }) => ({ code, line, args })) : [];
}

describe("reading a note file", () => {
  it("reads front matter and the parts of the text", () => {
    const read = readNote(GOOD, "notes/some-note.md");
    assert.ok("note" in read);
    assert.equal(read.note.frontMatter.date, "2024-07-04");
    assert.deepEqual(read.note.body, {
      summary: "The summary.",
      condition: "Always.",
      assessment: "Figures.",
      caveat: "",
      more: "## Our own heading\n\nMore.",
    });
  });

  it("reads a file with a BOM and CRLF the same way", () => {
    const read = readNote(`\uFEFF${GOOD.replaceAll("\n", "\r\n")}`, "notes/some-note.md");
    assert.ok("note" in read);
    assert.equal(read.note.body.condition, "Always.");
  });

  it("takes a heading in a code block for text", () => {
    const read = readNote(GOOD.replace("Always.", "~~~\n## Caveat\n~~~"), "notes/some-note.md");
    assert.ok("note" in read);
    assert.equal(read.note.body.caveat, "");
    assert.equal(read.note.body.condition, "~~~\n## Caveat\n~~~");
  });

  for (const [what, from, to, expected] of [
    ["no front matter", "---\nid", "id", { code: "front-matter-missing", line: 1, args: [] }],
    [
      "a word that is not in the vocabulary",
      "stance: open",
      "stance: openish",
      { code: "value-not-allowed", line: 5, args: ["stance", "openish", "open, closed, both, neutral"] },
    ],
    [
      "a field that nobody knows",
      "topic: cost",
      "topic: cost\ncolour: red",
      { code: "field-unknown", line: 7, args: ["colour"] },
    ],
    [
      "a day that does not exist",
      "2024-07-04",
      "2024-02-30",
      { code: "date-invalid", line: 8, args: ["date", "2024-02-30"] },
    ],
    [
      "a list where a word is needed",
      "speaker: robin-li",
      "speaker: [a]",
      { code: "wrong-type", line: 7, args: ["speaker", "string"] },
    ],
    [
      "an id that is not the file's name",
      "id: some-note",
      "id: other-note",
      { code: "id-not-file-name", line: 2, args: ["other-note", "some-note"] },
    ],
    [
      "an address that is none",
      "date: 2024",
      "sources: [{ title: T, url: 'javascript:alert(1)' }]\ndate: 2024",
      { code: "url-invalid", line: 8, args: ["sources.0.url", "javascript:alert(1)"] },
    ],
  ] as const) {
    it(`names ${what} and its line`, () => {
      const [problem] = problemsOf(GOOD.replace(from, to));
      assert.ok(problem, "there is a problem");
      assert.equal(problem.code, expected.code);
      assert.equal(problem.line, expected.line);
      if ("args" in expected) assert.deepEqual(problem.args, expected.args);
    });
  }

  it("says where broken YAML breaks", () => {
    const [problem] = problemsOf(GOOD.replace("kind: claim", "kind: [claim"));
    assert.equal(problem?.code, "yaml-invalid");
    assert.ok(problem.line >= 4);
  });

  it("reads a translation, which has only text", () => {
    const read = readTranslation(
      "---\ntitle: 标题\n---\n\n摘要。\n\n## 成立条件\n\n总是。\n",
      "notes/some-note.zh-cn.md",
    );
    assert.ok("translation" in read);
    assert.equal(read.translation.id, "some-note");
    assert.equal(read.translation.body.condition, "总是。");
    const wrong = readTranslation("---\ntitle: 标题\nstance: open\n---\n\n摘要。\n", "notes/some-note.zh-cn.md");
    assert.deepEqual("problems" in wrong && wrong.problems.map(({ code, args }) => [code, args]), [
      ["field-unknown", ["stance"]],
    ]);
  });
});
