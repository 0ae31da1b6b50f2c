import type { LoadFormat } from "../../format";
import { at, isObject, type Json, textAt } from "../../source/json";
import { measure, times } from "./loadValues";

/** InferenceX and InferenceMAX (agg_*.json): seconds, throughput of one GPU, nominal lengths. */
export const infmax: LoadFormat = {
  id: "infmax",
  kind: "load",
  recognize: ({ values }) => values.some(isRun),
  read: async (source, sink) => {
    await source.eachJson([], (run, _path, line) => {
      if (!isRun(run)) return;
      sink.problem("lengths-nominal", line);
      const gpus = gpusOf(run);
      sink.load({
        model: textAt(run, "model"),
        concurrency: measure(run, "conc"),
        inputTokens: measure(run, "isl"),
        outputTokens: measure(run, "osl"),
        outputTokensPerSecond: gpus === null ? null : times(measure(run, "output_tput_per_gpu"), gpus),
        tokensPerSecondPerUser: measure(run, "median_intvty"),
        ttftMs: times(measure(run, "median_ttft"), 1000),
        gpus,
        failed: null,
      });
    });
  },
};

/** Of a run with prefill and decode apart the sum of both. */
function gpusOf(run: Json): number | null {
  const [prefill, decode] = [measure(run, "num_prefill_gpu"), measure(run, "num_decode_gpu")];
  if (prefill !== null && decode !== null && at(run, "disagg") !== false && prefill + decode > 0)
    return prefill + decode;
  const tensor = measure(run, "tp");
  return tensor === null ? null : tensor * Math.max(1, measure(run, "pp") ?? 1);
}

function isRun(value: Json): boolean {
  return isObject(value) && ["hw", "conc", "tput_per_gpu", "isl", "osl"].every((key) => key in value);
}
