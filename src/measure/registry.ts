import type { Format } from "./format";
import { inspectJson } from "./formats/eval/inspectJson";
import { lmEval } from "./formats/eval/lmEval";
import { promptfoo } from "./formats/eval/promptfoo";
import { aiperf } from "./formats/load/aiperf";
import { guidellm } from "./formats/load/guidellm";
import { inferencePerf } from "./formats/load/inferencePerf";
import { infmax } from "./formats/load/infmax";
import { llmperf } from "./formats/load/llmperf";
import { sglangBenchServing } from "./formats/load/sglangBenchServing";
import { vllmBenchServe } from "./formats/load/vllmBenchServe";
import { openaiUsage } from "./formats/usage/openaiUsage";

/** Every format; the first that knows a file reads it, so that plain ones stand last. */
export const FORMATS: readonly Format[] = [
  openaiUsage,
  sglangBenchServing,
  vllmBenchServe,
  infmax,
  aiperf,
  llmperf,
  guidellm,
  inferencePerf,
  inspectJson,
  promptfoo,
  lmEval,
];
