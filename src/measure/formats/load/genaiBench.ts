import { at, isObject, type Json, textAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { loadRuns, tellFailed } from "./loadRuns";
import { speedOf, times } from "./loadValues";

const ROOT = "aggregated_metrics";

/**
 * A run of genai-bench (SGLang): one file for each concurrency and scenario. Seconds; the model stands in another file of
 * the experiment.
 */
export const genaiBench = loadRuns("genai-bench", isRun, (run, line, sink) => {
  const failed = numberAt(run, ROOT, "num_error_requests");
  tellFailed(sink, failed, line);
  const middle = (name: string): number | null => numberAt(run, ROOT, "stats", name, "p50");
  return {
    model: textAt(run, ROOT, "model") ?? textAt(run, "model"),
    concurrency: numberAt(run, ROOT, "num_concurrency"),
    inputTokens: numberAt(run, ROOT, "stats", "num_input_tokens", "mean"),
    outputTokens: numberAt(run, ROOT, "stats", "num_output_tokens", "mean"),
    outputTokensPerSecond: numberAt(run, ROOT, "mean_output_throughput_tokens_per_s"),
    tokensPerSecondPerUser: speedOf(times(middle("tpot"), 1000)),
    ttftMs: times(middle("ttft"), 1000),
    gpus: null,
    failed,
  };
});

function isRun(value: Json): boolean {
  return (
    numberAt(value, ROOT, "num_concurrency") !== null &&
    numberAt(value, ROOT, "mean_output_throughput_tokens_per_s") !== null &&
    isObject(at(value, ROOT, "stats"))
  );
}
