import type { IdentityData } from "../models/identity/identityData";
import { resolverOf } from "../models/identity/resolver";
import type { PriceRow, PriceTable } from "../models/prices/priceRow";

/** Made once for a table of prices. */
const tables = new WeakMap<PriceTable, ReadonlyMap<string, readonly PriceRow[]>>();

/** The rows that price a model, those of its vendor first, then of hosts; fine-tunes of it have rows of their own and are left out. */
export function pricesOfModel(model: string, identity: IdentityData, prices: PriceTable): readonly PriceRow[] {
  const known = tables.get(prices) ?? byModel(identity, prices);
  tables.set(prices, known);
  return known.get(model) ?? [];
}

function byModel(identity: IdentityData, prices: PriceTable): Map<string, PriceRow[]> {
  const resolver = resolverOf(identity);
  const rows = new Map<string, PriceRow[]>();
  for (const row of prices.values()) {
    const { model, match, fineTuned } = resolver.resolve(row.id);
    if (model === null || match === "family" || fineTuned) continue;
    rows.set(model, [...(rows.get(model) ?? []), row]);
  }
  for (const list of rows.values()) list.sort((a, b) => SELLERS.indexOf(a.kind) - SELLERS.indexOf(b.kind));
  return rows;
}

/** Who is asked for a price first. */
const SELLERS: readonly PriceRow["kind"][] = ["vendor", "host", "reseller", "unverified"];
