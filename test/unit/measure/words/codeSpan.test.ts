import assert from "node:assert/strict";
import { codeSpan } from "../../../../src/measure/words/codeSpan";

describe("a name in Markdown", () => {
  it("stands between more backticks than it holds together, with a space where one would join them", () => {
    // By section 6.1 of CommonMark, whose renderers take one space off each end again.
    for (const [name, shown] of [
      ["用量|1.csv", "`用量|1.csv`"],
      ["a`b.csv", "``a`b.csv``"],
      ["a``b`c", "```a``b`c```"],
      ["`x`", "`` `x` ``"],
      [" x ", "`  x  `"],
      ["a\nb.csv", "`a b.csv`"],
    ] as const)
      assert.equal(codeSpan(name), shown);
  });
});
