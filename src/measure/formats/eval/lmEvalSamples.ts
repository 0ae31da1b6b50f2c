import type { EvalFormat } from "../../format";
import { at, isObject, type Json, textAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { optionOr } from "./asked";
import { METRICS } from "./lmEval";
import { PLAIN_RUN } from "./plainResult";

/** `MODEL/samples_TASK_TIME.jsonl`, where the folder writes the slash of a repository as two underscores. */
const NAME = /(?:^|[/\\!])samples_(.+?)(?:_\d{4}-\d{2}-\d{2}T[\d.:-]+)?\.jsonl/;
const FOLDER = /([^/\\]+)__([^/\\]+)[/\\][^/\\]*$/;

/**
 * The samples of lm-evaluation-harness, a document a line and again for each filter, of which the strict one counts. They
 * name neither model nor task: those stand in the names of folder and file, as the tool writes them.
 */
export const lmEvalSamples: EvalFormat = {
  id: "lm-eval-samples",
  kind: "eval",
  recognize: ({ values }) => values.some(isSample),
  read: async (source, sink) => {
    const path = source.head.name;
    const [, owner, model] = FOLDER.exec(path) ?? [];
    const option = optionOr(sink, owner === undefined || model === undefined ? null : `${owner}/${model}`, source.head);
    const task = NAME.exec(path)?.[1] ?? null;
    const filters = new Map<string, Map<string, number>>();
    await source.eachJson([], (value, _path, line) => {
      if (!isSample(value)) return;
      const score = scoreOf(value, sink.answers.metric);
      if (score === null || score > 1) {
        sink.skip("row-skipped", line, sink.answers.metric ?? "score", score === null ? "" : String(score));
        return;
      }
      const filter = textAt(value, "filter") ?? "";
      const items = filters.get(filter) ?? new Map<string, number>();
      items.set(`${String(numberAt(value, "doc_id"))} ${textAt(value, "doc_hash") ?? ""}`, score);
      filters.set(filter, items);
    });
    const names = [...filters.keys()];
    const chosen = filters.get(names.find((name) => name.includes("strict")) ?? names[0] ?? "");
    for (const [item, score] of chosen ?? []) sink.item({ ...PLAIN_RUN, option, task, item, score });
  },
};

function isSample(value: Json): boolean {
  return (
    numberAt(value, "doc_id") !== null &&
    isObject(value) &&
    ("filtered_resps" in value || "resps" in value) &&
    "target" in value
  );
}

function scoreOf(value: Json, metric: string | undefined): number | null {
  const names = metric === undefined ? METRICS : [metric];
  for (const name of names) {
    const told = at(value, name);
    if (typeof told === "boolean") return told ? 1 : 0;
    const score = numberAt(value, name);
    if (score !== null) return score;
  }
  return null;
}
