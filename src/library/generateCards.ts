import type { IdentityData, KnownModel } from "../models/identity/identityData";
import { resolverOf } from "../models/identity/resolver";
import type { ModelCard } from "../models/modelCard";
import type { OtherPriceRow, PriceRow } from "../models/prices/priceRow";
import { type TokenizerTable, tokenizerOf } from "../models/tokenizer";
import { askedFirst } from "./pricesOfModel";
import { type ClassSources, type ModelClass, classOf } from "./modelClass";

/** A row of the catalogue, whether a request is billed by its text or by something else. */
export type AnyRow = PriceRow | OtherPriceRow;

interface Offered {
  readonly row: AnyRow;
  readonly snapshot: string | null;
}

/** What a generated card needs beside the rows. */
export interface CardSources {
  readonly identity: IdentityData;
  readonly classes: ClassSources;
  readonly tokenizers: TokenizerTable;
  /** How models are built, by the id of the card. */
  readonly architectures: ReadonlyMap<string, Architecture>;
}

/** What is known of how a model is built, and where it was read. */
export type Architecture = Pick<ModelCard, "params" | "embeddings" | "cache" | "cacheFrom">;

const NOT_KNOWN: Architecture = { params: null, embeddings: null, cache: null, cacheFrom: [] };

/**
 * The cards with one more for every model that has a price row and no card, and each card with the rows of its model that it
 * does not list. What neither the list of models nor the row says is null. The price of a fine-tune is nobody's card.
 */
export function withGeneratedCards(
  cards: readonly ModelCard[],
  rows: readonly AnyRow[],
  sources: CardSources,
): ModelCard[] {
  const listed = new Set(cards.flatMap(({ prices }) => prices));
  const resolver = resolverOf(sources.identity);
  const found = new Map<string, { readonly vendor: string; readonly rows: Offered[] }>();
  for (const row of rows) {
    if (listed.has(row.id)) continue;
    const { model, card, vendor, fineTuned, snapshot } = resolver.resolve(row.id);
    const id = card ?? model;
    if (id === null || vendor === null || fineTuned) continue;
    const entry = found.get(id) ?? { vendor, rows: [] };
    entry.rows.push({ row, snapshot });
    found.set(id, entry);
  }
  for (const [id, entry] of found) entry.rows.sort(askedFirst(id));
  const known = new Set(cards.map(({ id }) => id));
  const extended = cards.map((card) => ({
    ...card,
    ...classOfCard(card, sources.classes),
    prices: [...card.prices, ...(found.get(card.id)?.rows ?? []).map(({ row }) => row.id)],
  }));
  const models = new Map(sources.identity.vendors.flatMap((vendor) => vendor.models.map((model) => [model.id, model])));
  const generated = [...found]
    .filter(([id]) => !known.has(id))
    .map(([id, { vendor, rows: own }]) =>
      toCard(
        id,
        vendor,
        own.map(({ row }) => row),
        models.get(id),
        sources,
      ),
    );
  return [...extended, ...generated.sort((a, b) => a.id.localeCompare(b.id))];
}

function toCard(
  id: string,
  vendor: string,
  rows: readonly AnyRow[],
  model: KnownModel | undefined,
  sources: CardSources,
): ModelCard {
  return {
    id,
    ref: "",
    name: model?.names?.[0] ?? rows[0]?.name ?? id,
    vendor,
    released: null,
    releasedFrom: null,
    ...(classOf(id, vendor, sources.classes) ?? NOT_CLASSED),
    codeLicence: null,
    ...(sources.architectures.get(id) ?? NOT_KNOWN),
    cacheMissing: null,
    hostParams: 0,
    weights: [],
    context: rows.flatMap((row) => ("context" in row ? (row.context ?? []) : []))[0] ?? null,
    tokenizer: tokenizerOf(sources.tokenizers, id),
    prices: rows.map((row) => row.id),
    inArticle: false,
    note: "",
    status: "verified-secondary",
    source: rows[0]?.source.url ?? null,
    checked: rows[0]?.checked ?? null,
  };
}

const NOT_CLASSED: ModelClass = { openness: null, licence: null, licenceFrom: null };

/** What a card written by hand says of itself holds; what it leaves open is taken from where all models are classed. */
function classOfCard(card: ModelCard, classes: ClassSources): ModelClass {
  const found = classOf(card.id, card.vendor, classes);
  const { openness, licence } = card;
  if (openness === null) return found ?? NOT_CLASSED;
  if (openness === "O0" && licence === null) {
    const terms = classes.vendors.find(({ vendor }) => vendor === card.vendor)?.terms ?? null;
    return { openness, licence: terms, licenceFrom: found?.licenceFrom ?? null };
  }
  return { openness, licence, licenceFrom: found?.licenceFrom ?? null };
}
