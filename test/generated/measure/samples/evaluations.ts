import { jsonLines } from "../../../unit/measure/inputs";
import { type Sample, three, csv } from "./sample";

/** What evaluations write. */
export const EVALUATIONS: readonly Sample[] = [
  [
    "promptfoo",
    "results.json",
    JSON.stringify({
      evalId: "e",
      results: {
        version: 3,
        results: [0, 1, 2, 3].map((index) => ({
          success: index % 2 === 0,
          score: 1,
          latencyMs: 900,
          cost: 0.01,
          provider: { id: index < 2 ? "openai:a" : "openai:b" },
          promptIdx: 0,
          testIdx: index % 2,
          vars: { q: index % 2 },
          response: { cached: false, tokenUsage: { total: 10 } },
        })),
      },
    }),
  ],
  [
    "lm-eval",
    "results.json",
    JSON.stringify({
      results: {
        gsm8k: { "exact_match,strict-match": 0.75, "exact_match_stderr,strict-match": 0.02 },
        mmlu: { "acc,none": 0.5, "acc_stderr,none": 0.01 },
      },
      "n-samples": { gsm8k: { original: 400, effective: 400 } },
      config: { model: "hf", model_args: "pretrained=Qwen/Qwen3-8B" },
    }),
  ],
  [
    "inspect-json",
    "log.json",
    JSON.stringify({
      version: 2,
      status: "success",
      eval: { model: "openai/gpt-5.1", task: "t" },
      results: { total_samples: 3, scores: [{ name: "match", scorer: "match" }] },
      samples: three((index) => ({
        id: index,
        epoch: 1,
        scores: { match: { value: index % 2 ? "C" : "I" } },
        total_time: 2.5,
      })),
    }),
  ],
  [
    "openai-evals",
    "evals.jsonl",
    jsonLines([
      { spec: { completion_fns: ["gpt-5.1"], eval_name: "e" } },
      ...three((index) => ({ type: "match", sample_id: `s${index}`, data: { correct: index > 1 } })),
      { final_report: { accuracy: 0.67 } },
    ]),
  ],
  [
    "openai-eval-run",
    "runs.json",
    JSON.stringify({
      data: three((index) => ({
        model: `m${index}`,
        name: "n",
        result_counts: { total: 10, passed: 7, failed: 2, errored: 1 },
      })),
    }),
  ],
  [
    "generic-csv",
    "eval.csv",
    csv(
      "item,model,score,cost,latency_ms",
      three((index) => `i${index},a,${index % 2},0.1,900\ni${index},b,1,0.2,800`),
    ),
  ],
  [
    "generic-jsonl",
    "eval.jsonl",
    jsonLines(three((index) => ({ question_id: index, model: "a", correct: index > 1, cost: 0.1 }))),
  ],
  [
    "generic-csv-wide",
    "wide.csv",
    csv(
      "question,gpt-5.1,qwen3-8b",
      three((index) => `q${index},${index % 2},1`),
    ),
  ],
  [
    "langsmith",
    "experiments/gpt-5.4.csv",
    csv(
      "inputs.question,outputs.answer,error,reference.answer,feedback.correctness,execution_time,example_id,id",
      three((index) => `q${index},a,,r,${index % 2}.0,${index}.5,e${index},i${index}`),
    ),
  ],
  [
    "promptfoo-csv",
    "results.csv",
    csv(
      "question,[openai:a] one,[openai:b] one",
      three((index) => `q${index},[PASS] x,[${index % 2 === 0 ? "PASS" : "FAIL"}] y`),
    ),
  ],
  [
    "deepeval",
    "test_run.json",
    JSON.stringify({
      testRunData: {
        hyperparameters: { model: "gpt-5.4" },
        testCases: three((index) => ({
          name: `case ${index}`,
          input: String(index),
          success: index > 1,
          metricsData: [{ name: "X", threshold: 0.5, success: index > 1, score: index / 3, evaluationModel: "judge" }],
          completionTime: index,
        })),
      },
    }),
  ],
  [
    "lm-eval-samples",
    "Qwen__Qwen3-8B/samples_gsm8k_2026-10-01T12-00-00.000000.jsonl",
    jsonLines(
      three((index) => ({
        doc_id: index,
        doc_hash: `h${index}`,
        target: "1",
        filter: "strict-match",
        filtered_resps: ["1"],
        exact_match: index % 2,
      })),
    ),
  ],
  [
    "ragas",
    "judged.csv",
    csv(
      "user_input,response,faithfulness",
      three((index) => `q${index},a,${index / 3}`),
    ),
    { option: "o" },
  ],
  [
    "mlflow",
    "eval_results_table.json",
    JSON.stringify({
      columns: ["inputs", "outputs", "latency", "answer_correctness/v1/score"],
      data: three((index) => [`q${index}`, "a", index, index + 1]),
    }),
    { option: "o" },
  ],
  [
    "simple-evals",
    "mmlu_some-model.json",
    JSON.stringify({ chars: 900, "chars:std": 80, "score:std": 0.3, score: 0.9 }),
    { items: 50 },
  ],
  [
    "mapped-table",
    "tables/evals.csv",
    csv(
      "case,engine,right",
      three((index) => `c${index},m,${index % 2}`),
    ),
    { columns: { kind: "eval", columns: { item: "case", option: "engine", score: "right" } } },
  ],
  [
    "evalscope",
    "gsm8k.json",
    JSON.stringify({
      dataset_name: "gsm8k",
      model_name: "m",
      score: 0.8,
      metrics: [{ name: "mean_acc", num: 10, score: 0.8, categories: [] }],
    }),
  ],
  [
    "compared-answers",
    "outputs.json",
    JSON.stringify(three((index) => ({ question_id: index, answer: "A", pred: "ABC"[index - 1] }))),
    { option: "o" },
  ],
  [
    "generic-csv-totals",
    "leaderboard.csv",
    csv(
      "model,accuracy,n_total",
      three((index) => `m${index},${60 + index}.5,200`),
    ),
  ],
];
