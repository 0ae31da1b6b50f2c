import type { LoadFormat } from "../../format";
import { at, isObject, type Json, listAt, textAt } from "../../source/json";
import { measure } from "./loadValues";

/** AIPerf and genai-perf, JSON: every metric is an object with its unit. */
export const aiperf: LoadFormat = {
  id: "aiperf",
  kind: "load",
  recognize: ({ values }) => values.some(isRun),
  read: async (source, sink) => {
    await source.eachJson([], (run, _path, line) => {
      if (!isRun(run)) return;
      const failed = measure(run, "error_request_count", "avg");
      if (failed !== null && failed > 0) sink.problem("requests-failed", line, String(failed));
      sink.load({
        model: modelOf(run),
        concurrency: concurrencyOf(run),
        inputTokens: measure(run, "input_sequence_length", "avg"),
        outputTokens: measure(run, "output_sequence_length", "avg") ?? measure(run, "output_token_count", "avg"),
        outputTokensPerSecond: measure(run, "output_token_throughput", "avg"),
        tokensPerSecondPerUser: measure(run, "output_token_throughput_per_user", "p50"),
        ttftMs: milliseconds(at(run, "time_to_first_token")),
        gpus: null,
        failed,
      });
    });
  },
};

const MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, sec: 1000, seconds: 1000, us: 1e-3, µs: 1e-3, ns: 1e-6 };

function milliseconds(metric: Json | undefined): number | null {
  const value = measure(metric, "p50");
  const factor = MS[textAt(metric, "unit")?.toLowerCase() ?? "ms"];
  return value === null || factor === undefined ? null : value * factor;
}

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
    measure(phases.at(-1), "concurrency") ??
    measure(run, "input_config", "loadgen", "concurrency") ??
    measure(run, "input_config", "perf_analyzer", "stimulus", "concurrency")
  );
}

function isRun(value: Json): boolean {
  return (
    (isObject(value) && "schema_version" in value && "aiperf_version" in value) ||
    (textAt(value, "request_throughput", "unit") !== null && measure(value, "request_throughput", "avg") !== null)
  );
}
