import type { CostFacts } from "../cost/costFacts";
import { FORMULAS } from "../cost/formulas/registry";
import { ALL_WORDS } from "../cost/words/allWords";
import type { Language } from "../debate/vocabulary";
import type { FigureSource, Hardware, HardwarePrice } from "../models/hardware";
import { toFigures } from "../models/machineSchema";
import type { MeasuredSpeed } from "../models/measurement";
import type { TokenizerTable } from "../models/tokenizer";
import type { ReadContent } from "./readContent";

const source = ({
  title,
  url,
}: {
  title: string;
  url?: string | undefined;
}): { title: string; url: string | null } => ({ title, url: url ?? null });

/** What every comparison draws on, in one language. */
export function compileCost(content: ReadContent, language: Language): CostFacts {
  return {
    hardware: compileHardware(content),
    measured: compileMeasured(content),
    tokenizers: compileTokenizers(content),
    assumptions: content.assumptions.value.map((entry) => ({
      ...entry,
      name: entry.name[language],
      unit: typeof entry.unit === "string" ? entry.unit : entry.unit[language],
      source: entry.source[language],
    })),
    criteria: content.criteria.value.map(({ key }) => key),
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

/** The published measurements; how they were laid out over the chips is for readers of the file. */
function compileMeasured({ throughput: { value } }: ReadContent): MeasuredSpeed {
  const sources = Object.entries(value?.sources ?? {}).map(([key, { title, url, checked }]) => [
    key,
    { title, url, checked },
  ]);
  return {
    sources: Object.fromEntries(sources) as MeasuredSpeed["sources"],
    series: (value?.series ?? []).map((entry) => ({
      model: entry.model,
      hardware: entry.hardware,
      gpus: entry.gpus,
      precision: entry.precision,
      engine: entry.engine,
      version: entry.version ?? null,
      measured: entry.measured ?? null,
      from: entry.from,
      installed: value?.sources[entry.from]?.installed ?? false,
      offline: "offline" in entry ? entry.offline : [],
      online: "online" in entry ? entry.online : [],
    })),
  };
}

/** The measured tokenizers as factors of the reference. */
export function compileTokenizers({ tokenizers: { value } }: ReadContent): TokenizerTable {
  const factor = (counts: readonly [number, number] | undefined): number | null =>
    counts ? counts[0] / counts[1] : null;
  return {
    passage: value?.passage ?? { english: 1, chinese: 1, englishTokens: 1, chineseTokens: 1 },
    tokenizers: (value?.tokenizers ?? []).map(({ id, name, english, chinese, from }) => ({
      id,
      name,
      english: factor(english),
      chinese: factor(chinese),
      sources: from.map((key) => source(value?.sources[key] ?? { title: key })),
    })),
    families: value?.families ?? [],
  };
}

function compileHardware({ hardware: { value } }: ReadContent): Hardware[] {
  return value.hardware.map(({ rent, purchase, checked, sources, ...entry }) => ({
    ...toFigures(entry),
    rent: rent ? { ...rent, source: source(rent.source) } : null,
    purchase: purchase ? onePrice(purchase.usual, purchase.checked, source(purchase.source)) : null,
    sources: sources.map(({ from, states }) => ({ ...source(value.sources[from] ?? { title: from }), states })),
    checked,
  }));
}

/** A price without a range of its own. */
function onePrice(usual: number, checked: string, from: FigureSource): HardwarePrice {
  return { low: usual, usual, high: usual, checked, source: from };
}
