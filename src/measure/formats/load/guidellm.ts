import type { LoadFormat } from "../../format";
import { at, isArray, isObject, type Json, listAt, textAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { tellFailed } from "./loadRuns";
import { speedOf } from "./loadValues";

/** guidellm: a row a benchmark of the file, which may name its model for all of them, or (before 0.3) each for itself. */
export const guidellm: LoadFormat = {
  id: "guidellm",
  kind: "load",
  recognize: ({ values }) => values.some((value) => listAt(value, "benchmarks").some(isRun)),
  read: async (source, sink) => {
    const runs: { readonly run: Json; readonly line: number }[] = [];
    let model: string | null = null;
    await source.eachJson(["benchmarks"], (value, path, line) => {
      if (path === "benchmarks" && isRun(value)) runs.push({ run: slim(value), line });
      else if (path === null) model ??= textAt(value, "args", "model");
    });
    for (const { run, line } of runs) {
      const failed = numberAt(run, "metrics", "request_totals", "errored");
      tellFailed(sink, failed, line);
      const itl = metric(run, "inter_token_latency_ms", "median");
      sink.load({
        model:
          textAt(run, "args", "model") ??
          textAt(run, "config", "backend", "model") ??
          textAt(run, "worker", "backend_model") ??
          model,
        concurrency: metric(run, "request_concurrency", "mean"),
        inputTokens: metric(run, "prompt_token_count", "mean"),
        outputTokens: metric(run, "output_token_count", "mean"),
        outputTokensPerSecond: metric(run, "output_tokens_per_second", "mean"),
        tokensPerSecondPerUser: speedOf(itl === 0 ? metric(run, "time_per_output_token_ms", "median") : itl),
        ttftMs: metric(run, "time_to_first_token_ms", "median"),
        gpus: null,
        failed,
      });
    }
  },
};

function metric(run: Json, name: string, kind: "mean" | "median"): number | null {
  return numberAt(run, "metrics", name, "successful", kind);
}

/** Without the requests, which hold prompts. */
function slim(run: Json): Json {
  return { metrics: at(run, "metrics"), args: at(run, "args"), config: at(run, "config"), worker: at(run, "worker") };
}

function isRun(value: Json): boolean {
  return isObject(value) && isObject(at(value, "metrics")) && !isArray(value);
}
