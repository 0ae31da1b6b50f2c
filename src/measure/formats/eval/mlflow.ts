import type { EvalFormat } from "../../format";
import type { Head } from "../../source/head";
import { isArray, type Json, listAt } from "../../source/json";
import { metricsOr, optionOr } from "./asked";
import { digestOf } from "./itemDigest";
import { knownFigure, ScoredRows } from "./scoredRows";

const SCORE = /\/(score|value|rating)$/;
/** What these say is no quality of an answer, or less of it is better. */
const NO_QUALITY = /^(toxicity|flesch_kincaid_grade_level|ari_grade_level|latency|token_count)\//;
/** Judged metrics of MLflow that are defined from 1 to 5. */
const FROM_1_TO_5 = /^(answer_similarity|answer_correctness|answer_relevance|relevance|faithfulness)\/v\d+\/score$/;

/** `eval_results_table.json` of MLflow: names of columns, and a list a row. Latency is in seconds. */
export const mlflow: EvalFormat = {
  id: "mlflow",
  kind: "eval",
  recognize: (head) => metricsOf(head).length > 0 && head.values.some((value) => listAt(value, "data").some(isArray)),
  read: async (source, sink) => {
    const columns = columnsOf(source.head);
    const metrics = metricsOr(sink, metricsOf(source.head)).map((name) => ({
      name,
      place: columns.indexOf(name),
      rows: new ScoredRows(sink, FROM_1_TO_5.test(name) ? { least: 1, most: 5 } : null),
    }));
    const option = optionOr(sink, null, source.head);
    const latency = columns.indexOf("latency");
    const input = Math.max(
      0,
      columns.findIndex((name) => /^(inputs?|question|request)$/i.test(name)),
    );
    await source.eachJson(["data"], (row, path, line) => {
      if (path === null || !isArray(row)) return;
      const seconds = latency < 0 ? null : knownFigure(row[latency]);
      const latencyMs = seconds === null ? null : seconds * 1000;
      const item = digestOf(JSON.stringify(row[input] ?? line));
      for (const { name, place, rows } of metrics)
        rows.add({ option, task: name, item, mark: row[place] ?? null, cost: null, latencyMs }, line);
    });
    for (const { rows } of metrics) rows.finish();
  },
};

function columnsOf({ values }: Head): readonly string[] {
  const isName = (name: Json): name is string => typeof name === "string";
  return values.map((value) => listAt(value, "columns").filter(isName)).find((names) => names.length > 0) ?? [];
}

function metricsOf(head: Head): readonly string[] {
  return columnsOf(head).filter((name) => SCORE.test(name) && !NO_QUALITY.test(name));
}
