import assert from "node:assert/strict";
import { figuresBlock } from "../../../src/cost/write/figuresBlock";
import { type FiguresBlock, findFigures } from "../../../src/decisions/figures/findFigures";
import { recompute } from "../../../src/decisions/figures/recompute";
import { updateFigures } from "../../../src/decisions/figures/updateFigures";
import type { OverlayFile } from "../../../src/models/prices/overlayFile";
import { applyEdits } from "../../../src/decisions/write/applyEdits";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, comparedQuickly } from "../../unit/cost/costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);

const BLOCK = figuresBlock(comparedQuickly(THREE_WAYS, CATALOGUE), "2026-11-24");

/** The catalogue with other prices for the hosted open model, of a later day. */
function priced(open: number, date = "2027-02-01"): typeof CATALOGUE {
  const rows = (PLAIN_PRICES.rows ?? []).map((row) =>
    row.id === "acme/open" ? { ...row, input: open, output: open, checked: date } : row,
  );
  const catalogue = builtCatalogue({ ...PLAIN_PRICES, rows } satisfies OverlayFile);
  return { ...catalogue, priceSource: { ...catalogue.priceSource, date }, today: "2027-02-02" };
}

function blockOf(text: string): FiguresBlock {
  const [block] = findFigures(text);
  assert.ok(block);
  return block;
}

function update(text: string, catalogue: typeof CATALOGUE, language: "en" | "zh-cn" = "en"): string {
  const block = blockOf(text);
  const drift = recompute(block, catalogue);
  assert.ok(drift);
  return applyEdits(text, updateFigures(text, block, drift, catalogue.today, language));
}

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
