import type { PriceCatalogue, PriceRow } from "./priceRow";

/** What a newer catalogue changes. */
export interface CatalogueChanges {
  readonly added: readonly PriceRow[];
  readonly removed: readonly PriceRow[];
  readonly changed: readonly { readonly before: PriceRow; readonly after: PriceRow }[];
}

/** Rows that differ between two catalogues in what they cost, in their conditions, or in whether they go. */
export function catalogueChanges(before: PriceCatalogue, after: PriceCatalogue): CatalogueChanges {
  const old = new Map(before.rows.map((row) => [row.id, row]));
  const fresh = new Map(after.rows.map((row) => [row.id, row]));
  return {
    added: after.rows.filter((row) => !old.has(row.id)),
    removed: before.rows.filter((row) => !fresh.has(row.id)),
    changed: after.rows.flatMap((row) => {
      const other = old.get(row.id);
      return other && facts(other) !== facts(row) ? [{ before: other, after: row }] : [];
    }),
  };
}

function facts({ prices, context, free, deprecated }: PriceRow): string {
  return JSON.stringify([prices, context, free, deprecated]);
}
