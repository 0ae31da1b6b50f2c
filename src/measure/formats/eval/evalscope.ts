import type { EvalFormat, EvalSink } from "../../format";
import { at, isObject, type Json, listAt, plainText, textAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { metricsOr, optionOr } from "./asked";
import { PLAIN_TOTAL } from "./plainResult";
import { ScoredRows } from "./scoredRows";

/** Metrics of which each item has one or nothing. */
const VERDICT = /acc|strict|loose|pass|exact|correct/i;
const ROUNDED_TO = 1e-4;
/** `reviews/MODEL/DATASET_SUBSET.jsonl`. */
const FOLDER = /(?:^|[/\\!])reviews[/\\]([^/\\]+)[/\\]([^/\\]+)\.jsonl/;

/**
 * Reports of EvalScope, a model and a dataset each, and its reviews, a sample a line with its scores. Of a report the first
 * metric counts, as in its own summary. Reviews name neither model nor dataset: those stand in the path, as it writes them.
 */
export const evalscope: EvalFormat = {
  id: "evalscope",
  kind: "eval",
  recognize: ({ values }) => values.some((value) => isReport(value) || isReview(value)),
  read: async (source, sink) => {
    const { head } = source;
    const names = new Set(head.values.filter(isReview).flatMap((review) => Object.keys(scoresOf(review))));
    const main = sink.answers.metric === undefined ? mainOf(head.values) : null;
    const metrics = (main !== null ? [main] : names.size === 0 ? [] : metricsOr(sink, [...names])).map((name) => ({
      name,
      rows: new ScoredRows(sink),
    }));
    const [, model = null, dataset = null] = FOLDER.exec(head.name) ?? [];
    const option = metrics.length === 0 ? "" : optionOr(sink, model, head);
    await source.eachJson([], (value, _path, line) => {
      if (isReport(value)) tellReport(value, sink);
      else if (isReview(value)) {
        const item = plainText(at(value, "sample_score", "group_id") ?? at(value, "index"));
        const scores = scoresOf(value);
        for (const { name, rows } of metrics) {
          const task = metrics.length === 1 ? dataset : name;
          rows.add({ option, task, item, mark: scores[name] ?? null, cost: null, latencyMs: null }, line);
        }
      }
    });
    for (const { rows } of metrics) rows.finish();
  },
};

function isReport(value: Json): boolean {
  return textAt(value, "model_name") !== null && textAt(value, "dataset_name") !== null && numberOf(value) !== null;
}

function isReview(value: Json): boolean {
  return isObject(at(value, "sample_score", "score", "value"));
}

function scoresOf(review: Json): Readonly<Record<string, Json | undefined>> {
  const scores = at(review, "sample_score", "score", "value");
  return isObject(scores) ? scores : {};
}

/** The metric that the tool itself names as the main one. */
function mainOf(values: readonly Json[]): string | null {
  for (const value of values) {
    const main = textAt(value, "sample_score", "score", "main_score_name");
    if (main !== null) return main;
  }
  return null;
}

function numberOf(report: Json): number | null {
  const [first = null] = listAt(report, "metrics");
  return numberAt(first, "num");
}

function tellReport(report: Json, sink: EvalSink): void {
  const [first = null, ...others] = listAt(report, "metrics");
  const [n, score] = [numberOf(report), numberAt(first, "score")];
  if (n === null || score === null || score < 0 || score > 1) return;
  const name = textAt(first, "name") ?? "";
  if (others.length > 0) sink.problem("metric-assumed", null, name);
  const passed = Math.round(score * n);
  sink.total({
    ...PLAIN_TOTAL,
    option: textAt(report, "model_name") ?? "",
    task: textAt(report, "dataset_name"),
    n,
    passed: VERDICT.test(name) && Math.abs(score - passed / n) < ROUNDED_TO ? passed : null,
    score,
  });
}
