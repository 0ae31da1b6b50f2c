import type { LayerGroup } from "./layerGroup";
import type { Verification } from "./licence";

/** Parameters of a model: all of them, and those that one token passes through (fewer in a mixture of experts). */
export interface ParameterCount {
  readonly total: number;
  readonly active: number;
}

export const WEIGHT_FORMATS = ["bf16", "fp8", "mxfp4", "nvfp4", "int4"] as const;
/** How the weights of a published file are kept. */
export type WeightFormat = (typeof WEIGHT_FORMATS)[number];

/** The size of a file of weights as it was published, in bytes. */
export interface PublishedWeights {
  readonly format: WeightFormat;
  readonly bytes: number;
  readonly source: string;
}

/** Where a fact was read, and the ISO day on which that was checked; null where nobody noted one. */
export interface ReadAt {
  readonly title: string;
  readonly url: string | null;
  readonly checked: string | null;
}

/**
 * `not-found`, `part-found`: no public source says it, or one says a part of it. `editions`, `moving`: it differs between the
 * models that go by the name, at one time or one after another. `encodes`, `transcribes`: no text grows in its memory.
 */
export const CACHE_MISSING = ["not-found", "part-found", "editions", "moving", "encodes", "transcribes"] as const;

/** Why the architecture of a model is not given, and the ISO day on which it was looked for. */
export interface CacheMissing {
  readonly why: (typeof CACHE_MISSING)[number];
  readonly checked: string;
}

/** What is known of a model. A fact that was not verified is null. */
export interface ModelCard {
  readonly id: string;
  /** Code in the inventory; empty for a card made from the price catalogue. */
  readonly ref: string;
  readonly name: string;
  readonly vendor: string;
  /** ISO date, perhaps without day or month. */
  readonly released: string | null;
  /** Where the date of the release was read, where that is not `source`. */
  readonly releasedFrom: ReadAt | null;
  /** Id of an openness level, O0 to O5; null where the licence of published weights was not verified. */
  readonly openness: string | null;
  /** Id of the licence of the weights, of a closed model that of its vendor's terms of service; null where not verified. */
  readonly licence: string | null;
  /** Where the licence (of a closed model: that no weights are published) was read; null where nobody noted it. */
  readonly licenceFrom: ReadAt | null;
  /** SPDX id of the licence of the code, where it was verified apart. */
  readonly codeLicence: string | null;
  readonly params: ParameterCount | null;
  /** Parameters of embeddings and output layer, which files of fewer bits keep in 16; null where not known. */
  readonly embeddings: number | null;
  /** Part of the parameters that an engine may leave in the memory of the host (embeddings of each layer). */
  readonly hostParams: number;
  readonly weights: readonly PublishedWeights[];
  /** Context window in tokens. */
  readonly context: number | null;
  readonly tokenizer: string | null;
  /** What each group of layers keeps of a sequence; null where the architecture is not known. */
  readonly cache: readonly LayerGroup[] | null;
  /** Each place where the figures of the cache were read. */
  readonly cacheFrom: readonly Pick<ReadAt, "url" | "checked">[];
  /** Why no architecture is given, where somebody looked for it. */
  readonly cacheMissing: CacheMissing | null;
  /** Ids of rows of the price catalogue; empty where no hosted price was found. */
  readonly prices: readonly string[];
  /** Whether the article of July 2024 names it or its family. */
  readonly inArticle: boolean;
  readonly note: string;
  readonly status: Verification;
  readonly source: string | null;
  /** ISO day on which the source was read; null where nobody noted one. */
  readonly checked: string | null;
}

/** Whether a model can be run by whoever has its weights. Where nobody verified a licence, its facts say that there are some. */
export function hasWeights({ openness, params, cache }: ModelCard): boolean {
  return openness === null ? params !== null || cache !== null : openness !== "O0";
}
