import type { LoadFormat } from "../../format";
import { at, isObject, type Json, plainText, textAt } from "../../source/json";
import { quantile } from "../../statistics/quantile";
import { numberAt } from "../numberAt";
import { tellFailed } from "./loadRuns";
import { milliseconds } from "./loadValues";

/** `…_concurrency16/profile_export.jsonl`, as AIPerf names the folders of its runs. */
const FOLDER = /concurrency[_-]?(\d+)/i;
const NS_PER_S = 1e9;

/**
 * The records of AIPerf (`profile_export.jsonl`), a request a line: together they are one run. Neither model nor requests
 * at once stand in them. Requests that warm up do not count, those that broke off are told.
 */
export const aiperfRecords: LoadFormat = {
  id: "aiperf-records",
  kind: "load",
  recognize: ({ values }) => values.some(isRecord),
  read: async (source, sink) => {
    const [ttfts, speeds]: [number[], number[]] = [[], []];
    const run = { first: Infinity, last: -Infinity, requests: 0, input: 0, output: 0, failed: 0, hasInput: true };
    await source.eachJson([], (value) => {
      if (!isRecord(value) || textAt(value, "metadata", "benchmark_phase") === "warmup") return;
      const output = metric(value, "output_sequence_length") ?? metric(value, "output_token_count");
      const [start, end] = ["request_start_ns", "request_end_ns"].map((name) =>
        nanoseconds(at(value, "metadata", name)),
      );
      const isBroken = isObject(at(value, "error")) || at(value, "metadata", "was_cancelled") === true;
      if (isBroken || output === null || start === undefined || end === undefined) {
        run.failed++;
        return;
      }
      const [input, ttft] = [metric(value, "input_sequence_length"), time(value, "time_to_first_token")];
      const perToken = time(value, "inter_token_latency");
      run.requests++;
      run.hasInput &&= input !== null;
      run.input += input ?? 0;
      run.output += output;
      [run.first, run.last] = [Math.min(run.first, start), Math.max(run.last, end)];
      if (ttft !== null) ttfts.push(ttft);
      if (perToken !== null && perToken > 0) speeds.push(1000 / perToken);
    });
    tellFailed(sink, run.failed, null);
    if (run.requests === 0) return;
    const told = FOLDER.exec(source.head.name)?.[1];
    sink.load({
      model: null,
      concurrency: sink.answers.concurrency ?? (told === undefined ? null : Number(told)),
      inputTokens: run.hasInput ? run.input / run.requests : null,
      outputTokens: run.output / run.requests,
      outputTokensPerSecond: run.last > run.first ? run.output / (run.last - run.first) : null,
      tokensPerSecondPerUser: median(speeds),
      ttftMs: median(ttfts),
      gpus: null,
      failed: run.failed,
    });
  },
};

function isRecord(value: Json): boolean {
  return at(value, "metadata", "request_start_ns") !== undefined && isObject(at(value, "metrics"));
}

const metric = (record: Json, name: string): number | null => numberAt(record, "metrics", name, "value");

function time(record: Json, name: string): number | null {
  return milliseconds(metric(record, name), textAt(record, "metrics", name, "unit"));
}

/** Seconds; what is beyond 2^53 loses less than a microsecond. */
function nanoseconds(value: Json | undefined): number | undefined {
  const text = plainText(value);
  return /^\d+$/.test(text) ? Number(text) / NS_PER_S : undefined;
}

function median(values: readonly number[]): number | null {
  return values.length === 0 ? null : quantile(Float64Array.from(values).sort(), 0.5);
}
