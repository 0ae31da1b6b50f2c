import assert from "node:assert/strict";
import { recompute } from "../../../src/decisions/figures/recompute";
import { BLOCK, priced, blockOf, update } from "../../unit/decisions/figures/figuresFixture";

describe("updating a figures block", () => {
  it("holds for every line ending, beginning and end of a file", () => {
    const catalogue = priced(0.5);
    for (const eol of ["\n", "\r\n"])
      for (const bom of ["", "\uFEFF"])
        for (const final of [true, false])
          for (const indent of [0, 1, 2, 3]) {
            const block = BLOCK.replace(/^(?=.)/gm, " ".repeat(indent));
            const text = bom + `# T\n\n${block}${final ? "\n" : ""}`.replaceAll("\n", eol);
            const once = update(text, catalogue);
            assert.equal(update(once, catalogue), once);
            assert.equal(once.replaceAll(eol, "").includes("\n"), false);
            assert.ok(once.startsWith(`${bom}# T${eol}${eol}`));
            assert.equal(once.endsWith(eol), final);
            assert.equal(recompute(blockOf(once), catalogue)?.changed, false);
          }
  });
});
