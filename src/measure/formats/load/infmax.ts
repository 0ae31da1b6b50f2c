import { at, isObject, type Json, textAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { loadRuns } from "./loadRuns";
import { times } from "./loadValues";

/** InferenceX and InferenceMAX (agg_*.json): seconds, throughput of one GPU, nominal lengths. */
export const infmax = loadRuns("infmax", isRun, (run, line, sink) => {
  sink.problem("lengths-nominal", line);
  const gpus = gpusOf(run);
  return {
    model: textAt(run, "model"),
    concurrency: numberAt(run, "conc"),
    inputTokens: numberAt(run, "isl"),
    outputTokens: numberAt(run, "osl"),
    outputTokensPerSecond: gpus === null ? null : times(numberAt(run, "output_tput_per_gpu"), gpus),
    tokensPerSecondPerUser: numberAt(run, "median_intvty"),
    ttftMs: times(numberAt(run, "median_ttft"), 1000),
    gpus,
    failed: null,
  };
});

/** Of a run with prefill and decode apart the sum of both. */
function gpusOf(run: Json): number | null {
  const [prefill, decode] = [numberAt(run, "num_prefill_gpu"), numberAt(run, "num_decode_gpu")];
  if (prefill !== null && decode !== null && at(run, "disagg") !== false && prefill + decode > 0)
    return prefill + decode;
  const tensor = numberAt(run, "tp");
  return tensor === null ? null : tensor * Math.max(1, numberAt(run, "pp") ?? 1);
}

function isRun(value: Json): boolean {
  return isObject(value) && ["hw", "conc", "tput_per_gpu", "isl", "osl"].every((key) => key in value);
}
