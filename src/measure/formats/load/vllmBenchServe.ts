import type { LoadFormat } from "../../format";
import { at, isObject, type Json, textAt } from "../../source/json";
import { measure, per, repository, speedOf, times } from "./loadValues";

/**
 * `vllm bench serve` and benchmark_serving.py: an object, or one a line with `--append-result`. Milliseconds; forks write
 * the same names without `_ms`, in seconds. Without `max_concurrency` all requests came at once or by rate.
 */
export const vllmBenchServe: LoadFormat = {
  id: "vllm-bench-serve",
  kind: "load",
  recognize: ({ values }) => values.some(isRun),
  read: async (source, sink) => {
    await source.eachJson([], (run, _path, line) => {
      if (!isRun(run)) return;
      const completed = measure(run, "completed");
      const asked = measure(run, "num_prompts");
      const failed = measure(run, "failed");
      const lost = failed ?? (asked !== null && completed !== null ? asked - completed : 0);
      if (lost > 0) sink.problem("requests-failed", line, String(lost));
      const isSeconds = at(run, "median_ttft_ms") === undefined && measure(run, "median_ttft") !== null;
      if (isSeconds) sink.problem("seconds-assumed", line, "median_ttft");
      const ms = (name: string): number | null =>
        isSeconds ? times(measure(run, name), 1000) : measure(run, `${name}_ms`);
      sink.load({
        model: repository(textAt(run, "model_id")),
        concurrency: measure(run, "max_concurrency"),
        inputTokens: per(measure(run, "total_input_tokens"), completed),
        outputTokens: per(measure(run, "total_output_tokens"), completed),
        outputTokensPerSecond: measure(run, "output_throughput"),
        tokensPerSecondPerUser: speedOf(ms("median_tpot")),
        ttftMs: ms("median_ttft"),
        gpus: null,
        failed,
      });
    });
  },
};

function isRun(value: Json): boolean {
  return (
    isObject(value) &&
    ["model_id", "num_prompts", "total_input_tokens", "output_throughput"].every((key) => key in value)
  );
}
