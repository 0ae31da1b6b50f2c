import { applyOverlay } from "./applyOverlay";
import type { OverlayFile } from "./overlayFile";
import { type OtherPriceRow, type PriceCatalogue, type PriceTable, priceTable } from "./priceRow";

/** What the build writes to `dist/prices.json.zst`. */
export interface BuiltPrices {
  readonly catalogue: PriceCatalogue;
  readonly overlay: OverlayFile;
}

/** All prices in force: a catalogue, over it this extension's overlay, over that the team's own rows. */
export interface PriceBook {
  readonly table: PriceTable;
  /** What is not billed by text in and text out. */
  readonly others: readonly OtherPriceRow[];
  readonly source: { readonly name: string; readonly version: string; readonly date: string };
}

export function priceBook(catalogue: PriceCatalogue, overlay: OverlayFile, team: OverlayFile = {}): PriceBook {
  const rows = applyOverlay(applyOverlay(catalogue.rows, overlay, "overlay"), team, "team");
  const { name, version, date } = catalogue;
  return { table: priceTable(rows), others: catalogue.others, source: { name, version, date } };
}
