import { isObject, type Json } from "../../source/json";
import { numberAt } from "../numberAt";
import { loadRuns, tellFailed } from "./loadRuns";

/** Throughput as versions before 2 and from 2 on name it. */
const THROUGHPUT = ["Output token throughput (tok/s)", "Output throughput (tok/s)"];
const CONCURRENCY = ["Number of concurrency", "Concurrency"];

/**
 * `benchmark_summary.json` of `evalscope perf`: seconds, and means of everything but throughput, so that the median time to
 * the first token is not known. The model stands in another file.
 */
export const evalscopePerf = loadRuns("evalscope-perf", isRun, (run, line, sink) => {
  const failed = first(run, ["Failed requests"]);
  tellFailed(sink, failed, line);
  sink.problem("no-median", line);
  return {
    model: null,
    concurrency: first(run, CONCURRENCY),
    inputTokens: first(run, ["Average input tokens per request", "Average input tokens"]),
    outputTokens: first(run, ["Average output tokens per request", "Average output tokens"]),
    outputTokensPerSecond: first(run, THROUGHPUT),
    tokensPerSecondPerUser: null,
    ttftMs: null,
    gpus: null,
    failed,
  };
});

function first(run: Json, names: readonly string[]): number | null {
  return names.map((name) => numberAt(run, name)).find((value) => value !== null) ?? null;
}

function isRun(value: Json): boolean {
  return isObject(value) && first(value, CONCURRENCY) !== null && first(value, THROUGHPUT) !== null;
}
