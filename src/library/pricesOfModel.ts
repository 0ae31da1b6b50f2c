import type { IdentityData } from "../models/identity/identityData";
import { resolverOf } from "../models/identity/resolver";
import type { PriceOffer, PriceRow, PriceTable } from "../models/prices/priceRow";

/** A row with the snapshot that its id names. */
interface OfferOf {
  readonly row: PriceOffer;
  readonly snapshot: string | null;
}

/** A row of a price table with the snapshot that its id names. */
interface Offered extends OfferOf {
  readonly row: PriceRow;
}

/** Made once for a table of prices. */
const tables = new WeakMap<PriceTable, ReadonlyMap<string, readonly Offered[]>>();

/**
 * The rows that price a model, those of its vendor first, then of hosts, and an id without a snapshot before those with one.
 * Fine-tunes of it have rows of their own and are left out.
 * @param snapshot of the model, where one is meant: what another snapshot costs is left out, and so is what a provider asks
 * for the model where it has a row for the snapshot.
 */
export function pricesOfModel(
  model: string,
  identity: IdentityData,
  prices: PriceTable,
  snapshot: string | null = null,
): readonly PriceRow[] {
  const known = tables.get(prices) ?? byModel(identity, prices);
  tables.set(prices, known);
  const offered = known.get(model) ?? [];
  return (snapshot === null ? offered : ofSnapshot(offered, snapshot)).map(({ row }) => row);
}

function ofSnapshot(offered: readonly Offered[], snapshot: string): readonly Offered[] {
  const own = new Set(offered.filter((entry) => entry.snapshot === snapshot).map(({ row }) => row.provider));
  return offered.filter(
    (entry) => entry.snapshot === snapshot || (entry.snapshot === null && !own.has(entry.row.provider)),
  );
}

function byModel(identity: IdentityData, prices: PriceTable): Map<string, Offered[]> {
  const resolver = resolverOf(identity);
  const rows = new Map<string, Offered[]>();
  for (const row of prices.values()) {
    const { model, match, fineTuned, snapshot } = resolver.resolve(row.id);
    if (model === null || match === "family" || fineTuned) continue;
    rows.set(model, [...(rows.get(model) ?? []), { row, snapshot }]);
  }
  for (const [model, list] of rows) list.sort(askedFirst(model));
  return rows;
}

/** Who is asked for a price first. */
const SELLERS: readonly PriceOffer["kind"][] = ["vendor", "host", "reseller", "unverified"];

/**
 * The order in which rows of a model are read: by seller, then those whose price was checked on a known day, the plain id of
 * the model before other ids without a snapshot, and those of a snapshot last.
 */
export function askedFirst(model: string): (one: OfferOf, other: OfferOf) => number {
  const within = ({ row, snapshot }: OfferOf): number =>
    snapshot === null ? (row.checked === null ? 2 : 0) + (row.id.endsWith(`/${model}`) ? 0 : 1) : 4;
  const rank = (offer: OfferOf): number => SELLERS.indexOf(offer.row.kind) * 5 + within(offer);
  return (one, other) => rank(one) - rank(other);
}
