import assert from "node:assert/strict";
import { blankCodeSpans } from "../../../../src/decisions/markdown/codeSpans";

describe("code spans", () => {
  it("are blanked with their marks, and what has no partner stays", () => {
    for (const [text, blanked] of [
      ["a `b` c", "a     c"],
      ["``a ` b`` c", "          c"],
      ["` a `` b", "` a `` b"],
      ["`a`` b` c", "        c"],
      ["``` a `b` c", "``` a     c"],
      ["none", "none"],
    ] as const)
      assert.equal(blankCodeSpans(text), blanked, text);
  });

  it("takes many runs of different length one by one", () => {
    const text = Array.from({ length: 400 }, (_, length) => "`".repeat(length + 1)).join(" ");
    assert.equal(blankCodeSpans(`${text} \`[a](b.md)\` c`).endsWith(" c"), true);
  });
});
