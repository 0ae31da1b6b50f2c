import assert from "node:assert/strict";
import { figuresBlock } from "../../../../src/cost/write/figuresBlock";
import { type FiguresBlock, findFigures } from "../../../../src/decisions/figures/findFigures";
import { recompute } from "../../../../src/decisions/figures/recompute";
import { updateFigures } from "../../../../src/decisions/figures/updateFigures";
import type { OverlayFile } from "../../../../src/models/prices/overlayFile";
import { applyEdits } from "../../../../src/decisions/write/applyEdits";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, comparedQuickly } from "../../cost/costFixture";

export const CATALOGUE = builtCatalogue(PLAIN_PRICES);

/** What was computed at plain prices, as a block. */
export const BLOCK = figuresBlock(comparedQuickly(THREE_WAYS, CATALOGUE), "2026-11-24");

/** A record with that block. */
export const RECORD = `# 7. Model\n\nText.\n\n${BLOCK}\n\nMore text.\n`;

/** The catalogue with other prices for the hosted open model, of a later day. */
export function priced(open: number, date = "2027-02-01"): typeof CATALOGUE {
  const rows = (PLAIN_PRICES.rows ?? []).map((row) =>
    row.id === "acme/open" ? { ...row, input: open, output: open, checked: date } : row,
  );
  const catalogue = builtCatalogue({ ...PLAIN_PRICES, rows } satisfies OverlayFile);
  return { ...catalogue, priceSource: { ...catalogue.priceSource, date }, today: "2027-02-02" };
}

/** The first block of a record; fails where there is none. */
export function blockOf(text: string): FiguresBlock {
  const [block] = findFigures(text);
  assert.ok(block);
  return block;
}

/** A record after its block was brought up to date with a catalogue. */
export function update(text: string, catalogue: typeof CATALOGUE, language: "en" | "zh-cn" = "en"): string {
  const block = blockOf(text);
  const drift = recompute(block, catalogue);
  assert.ok(drift);
  return applyEdits(text, updateFigures(text, block, drift, catalogue.today, language));
}
