import type { Answers } from "./answers";
import type { RunColumns } from "./evaluation/runColumns";
import type { Head } from "./source/head";
import type { Source } from "./source/source";
import type { LoadRow } from "./measured";
import type { MeasureProblemCode } from "./problem";
import type { UsageEntry } from "./usage/usageEntry";

/**
 * One format of files: it knows its own by their head and hands what they say to a sink, row by row. Formats keep
 * nothing of prompts and answers. A format is one file and one line in the registry.
 */
export type Format = UsageFormat | LoadFormat | EvalFormat;

interface AnyFormat<Kind extends string, FormatSink extends Sink> {
  /** As the contract names it, such as `openai-usage`. */
  readonly id: string;
  readonly kind: Kind;
  /** Whether a file that begins like this is of this format. Those before it in the registry have said no. */
  readonly recognize: (head: Head) => boolean;
  /** Reads the file; what is wrong with it goes to the sink. It throws only what the source throws. */
  readonly read: (source: Source, sink: FormatSink) => Promise<void>;
}

export type UsageFormat = AnyFormat<"usage", UsageSink>;
export type LoadFormat = AnyFormat<"load", LoadSink>;
export type EvalFormat = AnyFormat<"eval", EvalSink>;

/** Where a reader puts what it finds. */
export interface Sink {
  /** Something to be known, of a line or (null) of the file. Many of one kind are summed up by the sink. */
  problem(code: MeasureProblemCode, line: number | null, ...args: readonly string[]): void;
  /** A row that does not count, with the reason; `row-skipped` for one that cannot be read. */
  skip(code: MeasureProblemCode, line: number | null, ...args: readonly string[]): void;
}

export interface UsageSink extends Sink {
  /** Calls of a model: one, or those of a bucket of time. Counts as a row. */
  entry(entry: UsageEntry, line: number | null): void;
  /** Time that the export covers, milliseconds since 1970, also where nothing was called in it. */
  covers(from: number, to: number): void;
}

export interface LoadSink extends Sink {
  /** What a person said of the file. */
  readonly answers: Answers;
  /** One run. Counts as a row. */
  load(row: LoadRow): void;
}

/** One run of one item by one option. */
export interface ItemResult {
  /** The model or label as the file names it. */
  readonly option: string;
  readonly task: string | null;
  /** What is the same for two options that got the same item; a number is what `itemKey` makes of it. */
  readonly item: string | number;
  /** Which run of that item, from 0; null where each item runs once or the order of rows tells. */
  readonly trial: number | null;
  /** Null where the run broke off or was not judged. */
  readonly score: number | null;
  /** The tool's own verdict where it gives one, which may have a threshold of its own. */
  readonly passed: boolean | null;
  /** Whether the harness or the service failed, not the model. */
  readonly error: boolean;
  /** Cost of the option without its judge, in US dollars unless told; null where not known. */
  readonly cost: number | null;
  /** Milliseconds. */
  readonly latencyMs: number | null;
  /** The reply came from the harness's own cache: neither cost nor latency is real. */
  readonly cached: boolean;
}

/** What a file says of one option in one task without its items. */
export interface TotalResult {
  readonly option: string;
  readonly task: string | null;
  /** Distinct items; null where not known: then there is no interval. */
  readonly n: number | null;
  /** Runs of them; null where each ran once. */
  readonly trials: number | null;
  /** Items passed; null where scores are no verdicts. */
  readonly passed: number | null;
  /** On the scale 0 to 1. */
  readonly score: number;
  /** Standard error of the score; null where not known. */
  readonly stderr: number | null;
  readonly errors: number;
  readonly costPerTask: number | null;
  readonly latencyMsP50: number | null;
  readonly latencyMsP95: number | null;
}

export interface EvalSink extends Sink {
  /** What a person said of the file. */
  readonly answers: Answers;
  /** Counts as a row. */
  item(result: ItemResult): void;
  /** Runs of one option in one task, which are taken over. Count as rows. */
  runs(option: string, task: string | null, runs: RunColumns): void;
  /** Counts as a row. Where items of the same option and task are there too, they decide. */
  total(total: TotalResult): void;
}
