import type { LoadFormat } from "../../format";
import { isObject, type Json, at } from "../../source/json";
import { measure, speedOf, times } from "./loadValues";

/** inference-perf of Kubernetes: seconds, sent by rate, so that concurrency is rate times mean latency (Little's law). */
export const inferencePerf: LoadFormat = {
  id: "inference-perf",
  kind: "load",
  recognize: ({ values }) => values.some(isRun),
  read: async (source, sink) => {
    await source.eachJson([], (run, _path, line) => {
      if (!isRun(run)) return;
      const failed = measure(run, "failures", "count");
      if (failed !== null && failed > 0) sink.problem("requests-failed", line, String(failed));
      const rate = measure(run, "load_summary", "achieved_rate");
      const latency = measure(run, "successes", "latency", "request_latency", "mean");
      sink.load({
        model: null,
        concurrency: rate === null ? null : times(latency, rate),
        inputTokens: measure(run, "successes", "prompt_len", "mean"),
        outputTokens: measure(run, "successes", "output_len", "mean"),
        outputTokensPerSecond: measure(run, "successes", "throughput", "output_tokens_per_sec"),
        tokensPerSecondPerUser: speedOf(
          times(measure(run, "successes", "latency", "time_per_output_token", "median"), 1000),
        ),
        ttftMs: times(measure(run, "successes", "latency", "time_to_first_token", "median"), 1000),
        gpus: null,
        failed,
      });
    });
  },
};

function isRun(value: Json): boolean {
  return isObject(at(value, "load_summary")) && isObject(at(value, "successes", "latency"));
}
