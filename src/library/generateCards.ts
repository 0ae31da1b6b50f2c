import type { IdentityData, KnownModel } from "../models/identity/identityData";
import { resolverOf } from "../models/identity/resolver";
import type { ModelCard } from "../models/modelCard";
import type { PriceRow } from "../models/prices/priceRow";
import { type TokenizerTable, tokenizerOf } from "../models/tokenizer";

/** What holds for all models of a vendor that begin alike; see `vendors.yaml`. */
export interface VendorModels {
  /** Name of the vendor as on its cards. */
  readonly vendor: string;
  /** Id of the licence entry of its terms of service. */
  readonly terms: string;
  /** How ids begin of which no weights are published. */
  readonly closed: readonly string[];
  /** How ids begin whose weights are published under one licence; the first that fits holds. */
  readonly open?: readonly { readonly starts: string; readonly licence: string }[] | undefined;
}

/** What a generated card needs beside the rows. */
export interface CardSources {
  readonly identity: IdentityData;
  readonly vendors: readonly VendorModels[];
  readonly tokenizers: TokenizerTable;
  /** The openness level of each licence. */
  readonly levels: ReadonlyMap<string, string>;
}

/**
 * The cards with one more for every model that has a price row and no card, and each card with the rows of its model that it
 * does not list. What neither the list of models nor the row says is null. The price of a fine-tune is nobody's card.
 */
export function withGeneratedCards(
  cards: readonly ModelCard[],
  rows: readonly PriceRow[],
  sources: CardSources,
): ModelCard[] {
  const listed = new Set(cards.flatMap(({ prices }) => prices));
  const resolver = resolverOf(sources.identity);
  const found = new Map<string, { readonly vendor: string; readonly rows: PriceRow[] }>();
  for (const row of rows) {
    if (listed.has(row.id)) continue;
    const { model, card, vendor, fineTuned } = resolver.resolve(row.id);
    const id = card ?? model;
    if (id === null || vendor === null || fineTuned) continue;
    const entry = found.get(id) ?? { vendor, rows: [] };
    entry.rows.push(row);
    found.set(id, entry);
  }
  const known = new Set(cards.map(({ id }) => id));
  const extended = cards.map((card) => ({
    ...card,
    licence: card.licence ?? (card.openness === "O0" ? termsOf(card.vendor, sources) : null),
    prices: [...card.prices, ...(found.get(card.id)?.rows ?? []).map(({ id }) => id)],
  }));
  const models = new Map(sources.identity.vendors.flatMap((vendor) => vendor.models.map((model) => [model.id, model])));
  const generated = [...found]
    .filter(([id]) => !known.has(id))
    .map(([id, { vendor, rows: own }]) => toCard(id, vendor, own, models.get(id), sources));
  return [...extended, ...generated.sort((a, b) => a.id.localeCompare(b.id))];
}

function toCard(
  id: string,
  vendor: string,
  rows: readonly PriceRow[],
  model: KnownModel | undefined,
  sources: CardSources,
): ModelCard {
  const licence = isClosedModel(id, vendor, sources) ? termsOf(vendor, sources) : licenceOf(id, vendor, sources);
  return {
    id,
    ref: "",
    name: model?.names?.[0] ?? rows[0]?.name ?? id,
    vendor,
    released: null,
    openness: licence === null ? null : (sources.levels.get(licence) ?? null),
    licence,
    codeLicence: null,
    params: null,
    embeddings: null,
    hostParams: 0,
    weights: [],
    context: rows.find(({ context }) => context !== null)?.context ?? null,
    tokenizer: tokenizerOf(sources.tokenizers, id),
    cache: null,
    cacheSource: null,
    prices: rows.map((row) => row.id),
    inArticle: false,
    note: "",
    status: "verified-secondary",
    source: rows[0]?.source.url ?? null,
  };
}

function termsOf(vendor: string, { vendors }: CardSources): string | null {
  return vendors.find((entry) => entry.vendor === vendor)?.terms ?? null;
}

function licenceOf(id: string, vendor: string, { vendors }: CardSources): string | null {
  const own = vendors.find((entry) => entry.vendor === vendor)?.open ?? [];
  return own.find(({ starts }) => id.startsWith(starts))?.licence ?? null;
}

function isClosedModel(id: string, vendor: string, { vendors }: CardSources): boolean {
  return vendors.some((entry) => entry.vendor === vendor && entry.closed.some((start) => id.startsWith(start)));
}
