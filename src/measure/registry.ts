import type { Format } from "./format";
import { comparedAnswers } from "./formats/eval/comparedAnswers";
import { deepeval } from "./formats/eval/deepeval";
import { eqBench } from "./formats/eval/eqBench";
import { evalscope } from "./formats/eval/evalscope";
import { genericEvalCsv, genericEvalJsonl } from "./formats/eval/genericTable";
import { openaiEvalRun, openaiEvals } from "./formats/eval/openaiEvals";
import { totalsTable } from "./formats/eval/totalsTable";
import { wideEvalCsv } from "./formats/eval/wideTable";
import { inspectEval, inspectJson } from "./formats/eval/inspectJson";
import { langsmith } from "./formats/eval/langsmith";
import { lmEval } from "./formats/eval/lmEval";
import { lmEvalSamples } from "./formats/eval/lmEvalSamples";
import { mlflow } from "./formats/eval/mlflow";
import { promptfoo } from "./formats/eval/promptfoo";
import { promptfooCsv } from "./formats/eval/promptfooCsv";
import { ragas } from "./formats/eval/ragas";
import { simpleEvals } from "./formats/eval/simpleEvals";
import { aiperf } from "./formats/load/aiperf";
import { aiperfRecords } from "./formats/load/aiperfRecords";
import { evalscopePerf } from "./formats/load/evalscopePerf";
import { aiperfCsv } from "./formats/load/aiperfCsv";
import { genaiBench } from "./formats/load/genaiBench";
import { genaiPerfAnalyze } from "./formats/load/genaiPerfAnalyze";
import { guidellm } from "./formats/load/guidellm";
import { inferencePerf } from "./formats/load/inferencePerf";
import { infmax } from "./formats/load/infmax";
import { llmperf } from "./formats/load/llmperf";
import { plainLoad } from "./formats/load/plainLoad";
import { sglangBenchServing } from "./formats/load/sglangBenchServing";
import { vllmBenchServe } from "./formats/load/vllmBenchServe";
import { anthropicTokensCsv } from "./formats/usage/anthropicTokensCsv";
import { anthropicUsage } from "./formats/usage/anthropicUsage";
import { bedrockLog } from "./formats/usage/bedrockLog";
import { ccusageDaily } from "./formats/usage/ccusageDaily";
import { claudeCode } from "./formats/usage/claudeCode";
import { codex } from "./formats/usage/codex";
import { costExport } from "./formats/usage/costExport";
import { deepseekExport } from "./formats/usage/deepseekExport";
import { genericCsv, genericJsonl } from "./formats/usage/generic";
import { helicone } from "./formats/usage/helicone";
import { langfuse } from "./formats/usage/langfuse";
import { litellmSpend } from "./formats/usage/litellmSpend";
import { mimoCsv } from "./formats/usage/mimoCsv";
import { nestedUsage } from "./formats/usage/nestedUsage";
import { openaiUsage } from "./formats/usage/openaiUsage";
import { openaiUsageCsv } from "./formats/usage/openaiUsageCsv";
import { openrouterActivity } from "./formats/usage/openrouterActivity";
import { openrouterGenerations } from "./formats/usage/openrouterGenerations";
import { otelSpans, otlpJson } from "./formats/usage/otel";
import { vertexLog } from "./formats/usage/vertexLog";

/** Every format; the first that knows a file reads it, so that plain ones stand last. */
export const FORMATS: readonly Format[] = [
  openaiUsage,
  sglangBenchServing,
  vllmBenchServe,
  infmax,
  aiperf,
  aiperfCsv,
  aiperfRecords,
  evalscopePerf,
  genaiPerfAnalyze,
  llmperf,
  guidellm,
  inferencePerf,
  genaiBench,
  inspectEval,
  inspectJson,
  promptfoo,
  promptfooCsv,
  deepeval,
  openaiEvals,
  openaiEvalRun,
  lmEval,
  lmEvalSamples,
  mlflow,
  ragas,
  langsmith,
  simpleEvals,
  evalscope,
  eqBench,
  anthropicUsage,
  anthropicTokensCsv,
  openrouterActivity,
  openrouterGenerations,
  litellmSpend,
  langfuse,
  helicone,
  otlpJson,
  otelSpans,
  claudeCode,
  ccusageDaily,
  codex,
  bedrockLog,
  vertexLog,
  costExport,
  deepseekExport,
  mimoCsv,
  openaiUsageCsv,
  plainLoad,
  genericEvalCsv,
  genericEvalJsonl,
  comparedAnswers,
  totalsTable,
  wideEvalCsv,
  genericCsv,
  genericJsonl,
  nestedUsage,
];
