import type { LoadFormat } from "../../format";
import { at, isObject, type Json, textAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { tellFailed } from "./loadRuns";
import { times } from "./loadValues";

/**
 * Summaries of llmperf, in seconds. Its inter-token latency holds the time to the first token, so that decode speed is
 * reckoned from the medians of the whole: (tokens - 1) / (end to end - first token). Older ones list names and values.
 */
export const llmperf: LoadFormat = {
  id: "llmperf",
  kind: "load",
  recognize: ({ values }) =>
    values.some((value) => isRun(value) || (textAt(value, "name") ?? "").startsWith("results_ttft_s")),
  read: async (source, sink) => {
    const listed: Record<string, Json> = {};
    const take = (run: Json, line: number | null): void => {
      const failed = numberAt(run, "results_number_errors");
      tellFailed(sink, failed, line);
      const ttft = numberAt(run, "results_ttft_s_quantiles_p50");
      sink.load({
        model: textAt(run, "model"),
        concurrency: numberAt(run, "num_concurrent_requests"),
        inputTokens: numberAt(run, "results_number_input_tokens_mean"),
        outputTokens: numberAt(run, "results_number_output_tokens_mean"),
        outputTokensPerSecond: numberAt(run, "results_mean_output_throughput_token_per_s"),
        tokensPerSecondPerUser: decodeSpeed(run, ttft),
        ttftMs: times(ttft, 1000),
        gpus: null,
        failed,
      });
    };
    await source.eachJson([], (value, _path, line) => {
      const [name, listedValue] = [textAt(value, "name"), at(value, "value")];
      if (name !== null && listedValue !== undefined) listed[name] = listedValue;
      else if (isRun(value)) take(value, line);
    });
    if (isRun(listed)) take(listed, null);
  },
};

function decodeSpeed(run: Json, ttft: number | null): number | null {
  const tokens =
    numberAt(run, "results_number_output_tokens_quantiles_p50") ?? numberAt(run, "results_number_output_tokens_mean");
  const whole = numberAt(run, "results_end_to_end_latency_s_quantiles_p50");
  return tokens === null || whole === null || ttft === null || whole <= ttft ? null : (tokens - 1) / (whole - ttft);
}

function isRun(value: Json): boolean {
  return isObject(value) && ("results_ttft_s_quantiles_p50" in value || "results_ttft_s_mean" in value);
}
