import type { EvalFormat } from "../../format";
import type { Head } from "../../source/head";
import { eachRecord, firstOf } from "../../source/records";
import { plainText } from "../../source/json";
import { metricsOr, optionOr } from "./asked";
import { digestOf } from "./itemDigest";
import { ScoredRows } from "./scoredRows";

const QUESTION = ["user_input", "question"];
/** Metrics of Ragas, under the names that its versions gave them. */
const METRIC =
  /^(faithfulness|(answer|response)_(relevancy|correctness|similarity|groundedness)|((non_)?llm_)?context_\w+|(bleu|rouge|string|semantic|factual|tool|topic|agent|aspect|noise|nv|rubric|domain|instance|simple|summar|harmful|malicious|coheren|correct|concise)\w*_\w+.*|exact_match|string_present|maliciousness|harmfulness|coherence|correctness|conciseness)$/i;

/** What `to_pandas().to_csv()` of Ragas writes: a row a question, a column a metric, NaN where the judge failed. */
export const ragas: EvalFormat = {
  id: "ragas",
  kind: "eval",
  recognize: (head) =>
    QUESTION.some((name) => head.table?.columns.includes(name) === true) &&
    metricsOf(head).length > 0 &&
    // With a model a row it is a plain table.
    head.table?.columns.includes("model") !== true,
  read: async (source, sink) => {
    const metrics = metricsOr(sink, metricsOf(source.head)).map((name) => ({ name, rows: new ScoredRows(sink) }));
    const option = optionOr(sink, null, source.head);
    await eachRecord(source, [], (row, line) => {
      const item = digestOf(plainText(firstOf(row, QUESTION)));
      for (const { name, rows } of metrics)
        rows.add({ option, task: name, item, mark: row[name] ?? null, cost: null, latencyMs: null }, line);
    });
    for (const { rows } of metrics) rows.finish();
  },
};

function metricsOf({ table }: Head): readonly string[] {
  return table?.columns.filter((name) => METRIC.test(name) && !QUESTION.includes(name)) ?? [];
}
