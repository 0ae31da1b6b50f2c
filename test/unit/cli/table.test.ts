import assert from "node:assert/strict";
import { safeOutput, safeText } from "../../../src/cli/safeText";
import { cellWidth, table } from "../../../src/cli/table";

describe("texts for a terminal", () => {
  it("counts Chinese characters as two cells", () => {
    assert.equal(cellWidth("开源a"), 5);
    assert.equal(
      table(
        ["A", "B"],
        [
          ["开源", "x"],
          ["abcd", "y"],
        ],
      ),
      "A     B\n开源  x\nabcd  y\n",
    );
  });

  it("shows a character that would steer the terminal by its number, and keeps JSON as it was", () => {
    const title = "A\u001b]0;X\u0007\u009b2J\u202e\u007f";
    assert.equal(safeText(title).includes("\u001b"), false);
    assert.equal(safeOutput(title), "A\\u001b]0;X\\u0007\\u009b2J\\u202e\\u007f");
    assert.deepEqual(JSON.parse(safeOutput(JSON.stringify({ title }))), { title });
    assert.equal(safeOutput("a\tb\r\nc\rd\n"), "a\tb\r\nc\\u000dd\n");
    assert.equal(table(["A"], [["x\u001b[2J"]]), "A\nx [2J\n");
  });
});
