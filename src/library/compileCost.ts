import type { CostFacts } from "../cost/costFacts";
import { FORMULAS } from "../cost/formulas/registry";
import { ALL_WORDS } from "../cost/words/allWords";
import type { Language } from "../debate/vocabulary";
import type { HardwarePrice } from "../models/hardware";
import type { ModelCard } from "../models/modelCard";
import type { ReadContent } from "./readContent";

const source = ({
  title,
  url,
}: {
  title: string;
  url?: string | undefined;
}): { title: string; url: string | null } => ({ title, url: url ?? null });

/** The model cards in one language. */
export function compileModels(content: ReadContent, language: Language): ModelCard[] {
  return content.models.value.map((card) => ({
    ...card,
    codeLicence: card.codeLicence ?? null,
    params: card.params ? { total: card.params.total, active: card.params.active ?? card.params.total } : null,
    context: card.context ?? null,
    tokenizer: card.tokenizer ?? null,
    cache: card.cache
      ? "latent" in card.cache
        ? card.cache
        : { ...card.cache, windowed: card.cache.windowed ?? null }
      : null,
    inArticle: card.inArticle ?? false,
    retires: card.retires ?? null,
    note: card.note?.[language] ?? "",
    source: card.source ?? null,
  }));
}

/** What every comparison draws on, in one language. */
export function compileCost(content: ReadContent, language: Language): CostFacts {
  const { throughput, tokenizers } = content;
  return {
    hardware: content.hardware.value.map(({ rent, purchase, ...entry }) => ({
      ...entry,
      rent: { ...rent, source: source(rent.source) },
      purchase: purchase ? onePrice(purchase.usual, purchase.checked, source(purchase.source)) : null,
      source: source(entry.source),
    })),
    throughput: (throughput.value?.rows ?? []).map(({ points, ...row }) => ({
      ...row,
      precision: throughput.value?.precision ?? "",
      points: points.map(([inputTokens, outputTokens, tokensPerSecond]) => ({
        inputTokens,
        outputTokens,
        tokensPerSecond,
      })),
      checked: throughput.value?.checked ?? "",
      source: source(throughput.value?.source ?? { title: "" }),
    })),
    tokenizers: tokenizers.value ?? { passage: { english: 1, chinese: 1 }, reference: "", tokenizers: [] },
    assumptions: content.assumptions.value.map((entry) => ({
      ...entry,
      name: entry.name[language],
      unit: typeof entry.unit === "string" ? entry.unit : entry.unit[language],
      source: entry.source[language],
    })),
    presets: content.presets.value.map((entry) => ({ ...entry, name: entry.name[language] })),
    heuristics: content.heuristics.value.map((entry) => ({
      id: entry.id,
      name: entry.name[language],
      rule: entry.rule[language],
      notes: entry.notes ?? [],
      evidence: entry.evidence ?? [],
      formulas: entry.formulas ?? [],
    })),
    formulas: FORMULAS.flatMap(({ id, inputs, output }) => {
      const words = content.formulas.value[id];
      return words
        ? [
            {
              id,
              inputs: Object.entries(inputs).map(([name, { optional }]) => (optional ? `[${name}]` : name)),
              unit: output.unit,
              rule: words.rule[language],
              source: words.source,
            },
          ]
        : [];
    }),
    words: ALL_WORDS[language],
  };
}

/** A price without a range of its own. */
function onePrice(usual: number, checked: string, from: HardwarePrice["source"]): HardwarePrice {
  return { low: usual, usual, high: usual, checked, source: from };
}
