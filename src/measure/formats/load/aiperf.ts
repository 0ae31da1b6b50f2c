import { isObject, type Json, at, listAt, textAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { loadRuns, tellFailed } from "./loadRuns";
import { milliseconds } from "./loadValues";

/** AIPerf and genai-perf, JSON: every metric is an object with its unit. */
export const aiperf = loadRuns("aiperf", isRun, (run, line, sink) => {
  const failed = numberAt(run, "error_request_count", "avg");
  tellFailed(sink, failed, line);
  const ttft = at(run, "time_to_first_token");
  return {
    model: modelOf(run),
    concurrency: concurrencyOf(run),
    inputTokens: numberAt(run, "input_sequence_length", "avg"),
    outputTokens: numberAt(run, "output_sequence_length", "avg") ?? numberAt(run, "output_token_count", "avg"),
    outputTokensPerSecond: numberAt(run, "output_token_throughput", "avg"),
    tokensPerSecondPerUser: numberAt(run, "output_token_throughput_per_user", "p50"),
    ttftMs: milliseconds(numberAt(ttft, "p50"), textAt(ttft, "unit")),
    gpus: null,
    failed,
  };
});

function modelOf(run: Json): string | null {
  const named = [
    textAt(listAt(run, "input_config", "models", "items")[0], "name"),
    listAt(run, "input_config", "endpoint", "model_names")[0],
    listAt(run, "input_config", "model_names")[0],
    listAt(run, "input_config", "model")[0],
  ];
  return named.find((name): name is string => typeof name === "string" && name !== "") ?? null;
}

function concurrencyOf(run: Json): number | null {
  const phases = listAt(run, "input_config", "phases");
  // The phase that is measured follows the one that warms up.
  return (
    numberAt(phases.at(-1), "concurrency") ??
    numberAt(run, "input_config", "loadgen", "concurrency") ??
    numberAt(run, "input_config", "perf_analyzer", "stimulus", "concurrency")
  );
}

function isRun(value: Json): boolean {
  return (
    (isObject(value) && "schema_version" in value && "aiperf_version" in value) ||
    (textAt(value, "request_throughput", "unit") !== null && numberAt(value, "request_throughput", "avg") !== null)
  );
}
