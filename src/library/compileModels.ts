import type { Language } from "../debate/vocabulary";
import { toLayerGroups } from "../models/cardSchema";
import type { IdentityData } from "../models/identity/identityData";
import type { ModelCard } from "../models/modelCard";
import { tokenizerOf } from "../models/tokenizer";
import { compileTokenizers } from "./compileCost";
import { type AnyRow, type Architecture, withGeneratedCards } from "./generateCards";
import type { ReadContent } from "./readContent";

/**
 * The model cards in one language: those written by hand, and one for every other model that has a price.
 * @param rows of the price catalogue with the overlay over them.
 */
export function compileModels(
  content: ReadContent,
  identity: IdentityData,
  rows: readonly AnyRow[],
  language: Language,
): ModelCard[] {
  const tokenizers = compileTokenizers(content);
  const levels = new Map(content.licences.value.map(({ id, level }) => [id, level]));
  const written = content.models.value.map((card) => ({
    ...card,
    releasedFrom: null,
    licenceFrom: null,
    codeLicence: card.codeLicence ?? null,
    params: card.params ? { total: card.params.total, active: card.params.active ?? card.params.total } : null,
    embeddings: card.embeddings ?? null,
    hostParams: card.hostParams ?? 0,
    weights: card.weights ?? [],
    context: card.context ?? null,
    tokenizer: card.tokenizer ?? tokenizerOf(tokenizers, card.id),
    cache: card.cache ? toLayerGroups(card.cache) : null,
    cacheFrom: card.cache ? [{ url: card.cacheSource ?? card.source, checked: card.checked }] : [],
    cacheMissing: null,
    inArticle: card.inArticle ?? false,
    note: card.note?.[language] ?? "",
  }));
  const built = architecturesOf(content, written);
  const classes = { vendors: content.vendors.value, weights: content.weights.value, levels };
  const cards = withGeneratedCards(written, rows, { identity, classes, tokenizers, architectures: built });
  const dates = releasesOf(content);
  const missing = new Map(
    content.architectures.value.unknown.flatMap(({ models, why, checked }) =>
      models.map((id) => [id, { why, checked }] as const),
    ),
  );
  return cards.map((card) => ({
    ...card,
    ...(card.released === null ? dates.get(card.id) : {}),
    cacheMissing: missing.get(card.id) ?? null,
  }));
}

/** When models were released, by the id of the card. */
function releasesOf(content: ReadContent): Map<string, Pick<ModelCard, "released" | "releasedFrom">> {
  const { sources, releases } = content.releases.value;
  return new Map(
    releases.flatMap(({ from, dates }) =>
      Object.entries(dates).map(([id, released]) => [id, { released, releasedFrom: sources[from] ?? null }] as const),
    ),
  );
}

/** How models are built, by the id of the card: by facts of their own, or like another model. */
function architecturesOf(content: ReadContent, written: readonly Architected[]): Map<string, Architecture> {
  const { sources, architectures } = content.architectures.value;
  const built = new Map<string, Architecture>();
  const known = new Map<string, Architecture>(written.map((card) => [card.id, card]));
  const readIn = (from: string | readonly string[]): Architecture["cacheFrom"] =>
    [from].flat().flatMap((key) => {
      const source = sources[key];
      return source ? [{ url: source.url, checked: source.checked }] : [];
    });
  for (const { models, params, embeddings, cache, as, from } of architectures) {
    const like = as === undefined ? undefined : (built.get(as) ?? known.get(as));
    const cacheOf = cache ? toLayerGroups(cache) : (like?.cache ?? null);
    const own: Architecture = {
      params: params ? { total: params.total, active: params.active ?? params.total } : (like?.params ?? null),
      embeddings: embeddings ?? like?.embeddings ?? null,
      cache: cacheOf,
      cacheFrom: cacheOf === null ? [] : readIn(from),
    };
    for (const id of models) built.set(id, own);
  }
  return built;
}

type Architected = Architecture & Pick<ModelCard, "id">;
