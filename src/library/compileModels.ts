import type { Language } from "../debate/vocabulary";
import { toLayerGroups } from "../models/cardSchema";
import type { IdentityData } from "../models/identity/identityData";
import type { ModelCard } from "../models/modelCard";
import { tokenizerOf } from "../models/tokenizer";
import { compileTokenizers } from "./compileCost";
import { type AnyRow, withGeneratedCards } from "./generateCards";
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
    licenceFrom: null,
    codeLicence: card.codeLicence ?? null,
    params: card.params ? { total: card.params.total, active: card.params.active ?? card.params.total } : null,
    embeddings: card.embeddings ?? null,
    hostParams: card.hostParams ?? 0,
    weights: card.weights ?? [],
    context: card.context ?? null,
    tokenizer: card.tokenizer ?? tokenizerOf(tokenizers, card.id),
    cache: card.cache ? toLayerGroups(card.cache) : null,
    cacheSource: card.cacheSource ?? null,
    inArticle: card.inArticle ?? false,
    note: card.note?.[language] ?? "",
    source: card.source ?? null,
  }));
  const classes = { vendors: content.vendors.value, weights: content.weights.value, levels };
  return withGeneratedCards(written, rows, { identity, classes, tokenizers });
}
