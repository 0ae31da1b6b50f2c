import { at, isObject, type Json } from "../../source/json";
import { numberAt } from "../numberAt";
import { loadRuns, tellFailed } from "./loadRuns";
import { speedOf, times } from "./loadValues";

/**
 * inference-perf of Kubernetes: seconds, sent by rate, so that concurrency is rate times mean latency (Little's law). The
 * summary of several stages has no rate of its own, but the requests a second that came back.
 */
export const inferencePerf = loadRuns("inference-perf", isRun, (run, line, sink) => {
  const failed = numberAt(run, "failures", "count");
  tellFailed(sink, failed, line);
  const rate =
    numberAt(run, "load_summary", "achieved_rate") ?? numberAt(run, "successes", "throughput", "requests_per_sec");
  const latency = (name: string, kind: string): number | null => numberAt(run, "successes", "latency", name, kind);
  return {
    model: null,
    concurrency: rate === null ? null : times(latency("request_latency", "mean"), rate),
    inputTokens: numberAt(run, "successes", "prompt_len", "mean"),
    outputTokens: numberAt(run, "successes", "output_len", "mean"),
    outputTokensPerSecond: numberAt(run, "successes", "throughput", "output_tokens_per_sec"),
    tokensPerSecondPerUser: speedOf(times(latency("time_per_output_token", "median"), 1000)),
    ttftMs: times(latency("time_to_first_token", "median"), 1000),
    gpus: null,
    failed,
  };
});

function isRun(value: Json): boolean {
  return isObject(at(value, "load_summary")) && isObject(at(value, "successes", "latency"));
}
