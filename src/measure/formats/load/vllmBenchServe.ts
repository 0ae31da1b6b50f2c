import { at, isObject, type Json, textAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { loadRuns, tellFailed } from "./loadRuns";
import { per, repository, speedOf, times } from "./loadValues";

/**
 * `vllm bench serve` and benchmark_serving.py: an object, or one a line with `--append-result`. Milliseconds; forks write
 * the same names without `_ms`, in seconds. Without `max_concurrency` all requests came at once or by rate.
 */
export const vllmBenchServe = loadRuns("vllm-bench-serve", isRun, (run, line, sink) => {
  const completed = numberAt(run, "completed");
  const asked = numberAt(run, "num_prompts");
  const failed = numberAt(run, "failed");
  tellFailed(sink, failed ?? (asked !== null && completed !== null ? asked - completed : 0), line);
  const isSeconds = at(run, "median_ttft_ms") === undefined && numberAt(run, "median_ttft") !== null;
  if (isSeconds) sink.problem("seconds-assumed", line, "median_ttft");
  const ms = (name: string): number | null =>
    isSeconds ? times(numberAt(run, name), 1000) : numberAt(run, `${name}_ms`);
  return {
    model: repository(textAt(run, "model_id")),
    concurrency: numberAt(run, "max_concurrency"),
    inputTokens: per(numberAt(run, "total_input_tokens"), completed),
    outputTokens: per(numberAt(run, "total_output_tokens"), completed),
    outputTokensPerSecond: numberAt(run, "output_throughput"),
    tokensPerSecondPerUser: speedOf(ms("median_tpot")),
    ttftMs: ms("median_ttft"),
    gpus: null,
    failed,
  };
});

function isRun(value: Json): boolean {
  return (
    isObject(value) &&
    ["model_id", "num_prompts", "total_input_tokens", "output_throughput"].every((key) => key in value)
  );
}
