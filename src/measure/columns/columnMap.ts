import type { MeasureKind } from "../measured";

/** What columns of a plain table can say, by what the table tells of. Counts are tokens unless told. */
export const MEANINGS = {
  usage: [
    "time",
    "model",
    "input",
    "output",
    "cacheRead",
    "cacheWrite",
    "thinking",
    "total",
    "requests",
    "batch",
    "id",
    // A row for each kind of token, as bills have them.
    "type",
    "amount",
    "unit",
  ],
  load: [
    "model",
    "concurrency",
    "input",
    "output",
    "throughput",
    "speed",
    "ttftMs",
    "ttftS",
    "tpotMs",
    "tpotS",
    "gpus",
    "failed",
  ],
  eval: ["item", "option", "score", "task", "n", "cost", "latencyMs", "latencyS"],
} as const satisfies Readonly<Record<MeasureKind, readonly string[]>>;

export type UsageMeaning = (typeof MEANINGS.usage)[number];
export type LoadMeaning = (typeof MEANINGS.load)[number];
export type EvalMeaning = (typeof MEANINGS.eval)[number];
export type Meaning = UsageMeaning | LoadMeaning | EvalMeaning;

/** What the columns of a table mean, as a person said it. */
export interface ColumnMap {
  readonly kind: MeasureKind;
  /** Names of columns, or of keys joined by `/`, by what they mean. */
  readonly columns: Readonly<Partial<Record<Meaning, string>>>;
  /** So many tokens is one of the counts, such as 1000; 1 where left out, unless a column says it. */
  readonly tokensPerUnit?: number;
  /** Offset from UTC of times that name no zone, such as `+08:00`; UTC where left out. */
  readonly zone?: string;
}

/** What is remembered of tables of one kind: the map, and by which columns such a table is known. */
export interface KnownTable extends ColumnMap {
  readonly header: readonly string[];
}

/** Each list is needed in full, unless another one is there in full. */
export const NEEDED = {
  usage: [["input", "output"], ["type", "amount"], ["input"], ["output"]],
  load: [["throughput"], ["speed"], ["ttftMs"], ["ttftS"], ["tpotMs"], ["tpotS"]],
  eval: [
    ["score", "item"],
    ["score", "n"],
  ],
} as const satisfies { readonly [Kind in MeasureKind]: readonly (readonly (typeof MEANINGS)[Kind][number][])[] };

/** Whether a map says enough for a table to be read. */
export function saysEnough({ kind, columns }: ColumnMap): boolean {
  return NEEDED[kind].some((needed) => needed.every((meaning) => columns[meaning] !== undefined));
}

/** An offset from UTC. */
export const ZONE = /^[+-](?:0\d|1[0-4]):[0-5]\d$/;

/** Minutes before UTC of an offset as `ZONE` knows it; 0 where none is told. */
export function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith("-") ? -minutes : minutes;
}
