import { isObject, type Json, textAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { loadRuns } from "./loadRuns";
import { per, repository, speedOf } from "./loadValues";

/**
 * `sglang.bench_serving`: a run a line, with Infinity as Python writes it. `total_output_tokens` is what was asked for,
 * `total_output_tokens_retokenized` what came, so that the smaller one counts, in the throughput too.
 */
export const sglangBenchServing = loadRuns("sglang-bench-serving", isRun, (run, line, sink) => {
  const completed = numberAt(run, "completed");
  const asked = numberAt(run, "total_output_tokens");
  const came = numberAt(run, "total_output_tokens_retokenized");
  // Two counts of the same text differ by a few in a hundred.
  const isShort = asked !== null && came !== null && came < asked * 0.9;
  if (isShort) sink.problem("lengths-differ", line, String(asked), String(came));
  const throughput = numberAt(run, "output_throughput");
  const tpot = numberAt(run, "median_tpot_ms") ?? 0;
  const msPerToken = tpot > 0 ? tpot : numberAt(run, "median_itl_ms");
  if (msPerToken === 0) sink.problem("no-streaming", line);
  return {
    model: repository(textAt(run, "server_info", "model_path") ?? textAt(run, "server_info", "served_model_name")),
    concurrency: numberAt(run, "max_concurrency") ?? numberAt(run, "concurrency"),
    inputTokens: per(numberAt(run, "total_input_tokens"), completed),
    outputTokens: per(asked !== null && came !== null ? Math.min(asked, came) : (asked ?? came), completed),
    outputTokensPerSecond: isShort && throughput !== null ? (throughput * came) / asked : throughput,
    tokensPerSecondPerUser: speedOf(msPerToken),
    ttftMs: numberAt(run, "median_ttft_ms"),
    gpus: gpusOf(run),
    failed: null,
  };
});

function gpusOf(run: Json): number | null {
  const sizes = ["tp_size", "dp_size", "pp_size"].map((name) => numberAt(run, "server_info", name));
  return sizes[0] === null ? null : sizes.reduce<number>((product, size) => product * (size ?? 1), 1);
}

function isRun(value: Json): boolean {
  return (
    isObject(value) &&
    "backend" in value &&
    "output_throughput" in value &&
    ("total_output_tokens_retokenized" in value || "random_input_len" in value || "sharegpt_output_len" in value)
  );
}
