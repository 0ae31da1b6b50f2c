import type { EvalFormat } from "../../format";
import { type Json, at, isObject, listAt, textAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { optionOr } from "./asked";
import { PLAIN_RUN, PLAIN_TOTAL } from "./plainResult";

/**
 * Logs of OpenAI's `oaieval`: the first line is the specification, each `match` is one item, and the report at the end sums
 * them up. A run that never wrote its report broke off.
 */
export const openaiEvals: EvalFormat = {
  id: "openai-evals",
  kind: "eval",
  recognize: ({ values }) =>
    values.some((value) => isObject(at(value, "spec")) && listAt(value, "spec", "completion_fns").length > 0),
  read: async (source, sink) => {
    const run = { option: null as string | null, task: null as string | null, isFinished: false };
    await source.eachJson([], (value, _path, line) => {
      const [model] = listAt(value, "spec", "completion_fns");
      if (typeof model === "string") {
        run.option = model;
        run.task = textAt(value, "spec", "eval_name") ?? textAt(value, "spec", "base_eval");
      }
      if (at(value, "final_report") !== undefined) run.isFinished = true;
      if (at(value, "type") !== "match") return;
      const item = textAt(value, "sample_id");
      const { option, task } = run;
      const correct = at(value, "data", "correct");
      if (option === null || item === null) {
        sink.skip("row-skipped", line, "sample_id", "");
        return;
      }
      const passed = typeof correct === "boolean" ? correct : null;
      sink.item({ ...PLAIN_RUN, option, task, item, score: passed === null ? null : Number(passed), passed });
    });
    if (!run.isFinished) sink.problem("partial-run", null, "final_report");
  },
};

/**
 * A run of OpenAI's hosted evaluations: counts of what passed, failed and broke off, which are failures here.
 */
export const openaiEvalRun: EvalFormat = {
  id: "openai-eval-run",
  kind: "eval",
  recognize: ({ values }) => values.some((value) => runs(value).some(hasCounts)),
  read: async (source, sink) => {
    await source.eachJson(["data"], (value, _path, line) => {
      if (!hasCounts(value)) return;
      const count = (name: string): number => numberAt(value, "result_counts", name) ?? 0;
      const option = optionOr(sink, textAt(value, "model"), source.head);
      const n = count("total");
      if (n === 0) sink.skip("no-data", line);
      else
        sink.total({
          ...PLAIN_TOTAL,
          option,
          task: textAt(value, "name"),
          n,
          passed: count("passed"),
          score: count("passed") / n,
          errors: count("errored"),
        });
    });
  },
};

const runs = (value: Json): readonly Json[] => [value, ...listAt(value, "data")];

function hasCounts(value: Json): boolean {
  return typeof at(value, "result_counts", "total") === "number";
}
