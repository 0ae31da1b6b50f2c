import type { EvalFormat } from "../../format";
import type { Head } from "../../source/head";
import { isArray, type Json, listAt } from "../../source/json";
import { metricOf, optionOr } from "./asked";
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
    const metric = metricOf(sink, metricsOf(source.head));
    const option = optionOr(sink, null);
    if (metric === null || option === null) return;
    const [score, latency] = [columns.indexOf(metric), columns.indexOf("latency")];
    const input = Math.max(
      0,
      columns.findIndex((name) => /^(inputs?|question|request)$/i.test(name)),
    );
    const rows = new ScoredRows(sink, FROM_1_TO_5.test(metric) ? { least: 1, most: 5 } : null);
    await source.eachJson(["data"], (row, path, line) => {
      if (path === null || !isArray(row)) return;
      const seconds = latency < 0 ? null : knownFigure(row[latency]);
      rows.add(
        {
          option,
          task: metric,
          item: digestOf(JSON.stringify(row[input] ?? line)),
          mark: row[score] ?? null,
          cost: null,
          latencyMs: seconds === null ? null : seconds * 1000,
        },
        line,
      );
    });
    rows.finish();
  },
};

function columnsOf({ values }: Head): readonly string[] {
  const isName = (name: Json): name is string => typeof name === "string";
  return values.map((value) => listAt(value, "columns").filter(isName)).find((names) => names.length > 0) ?? [];
}

function metricsOf(head: Head): readonly string[] {
  return columnsOf(head).filter((name) => SCORE.test(name) && !NO_QUALITY.test(name));
}
