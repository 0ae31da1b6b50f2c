import { type OverlayFile, applyOverlay } from "./overlayFile";
import { type PriceCatalogue, type PriceTable, priceTable } from "./priceRow";

/** What the build writes to `dist/prices.json`. */
export interface BuiltPrices {
  readonly catalogue: PriceCatalogue;
  readonly overlay: OverlayFile;
}

/** All prices in force: a catalogue, over it this extension's overlay, over that the team's own rows. */
export interface PriceBook {
  readonly table: PriceTable;
  readonly source: { readonly name: string; readonly version: string; readonly date: string };
}

export function priceBook(catalogue: PriceCatalogue, overlay: OverlayFile, team: OverlayFile = {}): PriceBook {
  const rows = applyOverlay(applyOverlay(catalogue.rows, overlay, "overlay"), team, "team");
  const { name, version, date } = catalogue;
  return { table: priceTable(rows), source: { name, version, date } };
}
