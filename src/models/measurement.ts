import type { FigureSource } from "./hardware";

export const ENGINES = ["trtllm", "vllm", "sglang"] as const;
/** The program that served the model when it was measured. */
export type Engine = (typeof ENGINES)[number];

/** Prompt tokens, answer tokens, and output tokens a second of a replica that takes as many requests as fit. */
export type OfflinePoint = readonly [inputTokens: number, outputTokens: number, tokensPerSecond: number];

/** Prompt tokens, answer tokens, requests at once, mean milliseconds to the first token and of each further one. */
export type OnlinePoint = readonly [
  inputTokens: number,
  outputTokens: number,
  concurrency: number,
  firstTokenMs: number,
  perTokenMs: number,
];

/** Published measurements of one model on one kind of machine, of one run or one page. */
export interface MeasuredSeries {
  /** Id of a model card. */
  readonly model: string;
  /** Id of the hardware. */
  readonly hardware: string;
  /** Chips of one replica. */
  readonly gpus: number;
  /** Of the weights, as a scenario names it. */
  readonly precision: string;
  readonly engine: Engine;
  /** Of the engine; null where the source does not state it. */
  readonly version: string | null;
  /** ISO date of the run; null where the source does not state it. */
  readonly measured: string | null;
  /** Key of the source. */
  readonly from: string;
  /** Whether the engine ran as it is installed; else somebody had tuned it. */
  readonly installed: boolean;
  readonly offline: readonly OfflinePoint[];
  readonly online: readonly OnlinePoint[];
}

/** All of them, with the pages on which they stand and the day on which those were read. */
export interface MeasuredSpeed {
  readonly sources: Readonly<Record<string, FigureSource & { readonly checked: string }>>;
  readonly series: readonly MeasuredSeries[];
}
