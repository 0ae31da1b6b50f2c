import type { Language } from "../debate/vocabulary";
import { toLayerGroups } from "../models/cardSchema";
import type { ModelCard } from "../models/modelCard";
import { tokenizerOf } from "../models/tokenizer";
import { compileTokenizers } from "./compileCost";
import type { ReadContent } from "./readContent";

/** The model cards in one language. */
export function compileModels(content: ReadContent, language: Language): ModelCard[] {
  const tokenizers = compileTokenizers(content);
  return content.models.value.map((card) => ({
    ...card,
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
    retires: card.retires ?? null,
    note: card.note?.[language] ?? "",
    source: card.source ?? null,
  }));
}
