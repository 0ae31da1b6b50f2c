import type { EvalFormat } from "../../format";
import { isObject, type Json, listAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { baseName, optionOr } from "./asked";
import { PLAIN_TOTAL } from "./plainResult";

/** How the tool names its files: evaluation, model, and in newer versions the time. */
const NAME =
  /^(simpleqa|mmlu|math|gpqa|mgsm|drop|humaneval|browsecomp|healthbench(?:_hard|_consensus|_meta)?)_(.+?)(?:_\d{8}_\d{6})?(?:_DEBUG)?(?:_allresults)?\.json$/i;

/**
 * Results of simple-evals: a mean score, whose model and evaluation stand in the name of the file. Only the files with all
 * results show how many items there were, by their conversations; of others the person may say it.
 */
export const simpleEvals: EvalFormat = {
  id: "simple-evals",
  kind: "eval",
  recognize: ({ values }) => values.some(isResult),
  read: async (source, sink) => {
    const [, task = null, model = null] = NAME.exec(baseName(source.head.name)) ?? [];
    const seen = { items: 0, score: null as number | null, std: null as number | null };
    await source.eachJson(["convos"], (value, path) => {
      if (path === "convos") seen.items++;
      else if (isResult(value)) {
        seen.score = numberAt(value, "score");
        seen.std = numberAt(value, "score:std") ?? numberAt(value, "metrics", "score:std");
      }
    });
    const option = optionOr(sink, model, source.head);
    const n = seen.items > 0 ? seen.items : (sink.answers.items ?? null);
    const { score, std } = seen;
    if (score === null) return;
    if (n === null) {
      sink.skip("n-unknown", null, option, task ?? "");
      return;
    }
    const passed = Math.round(score * n);
    // Verdicts spread as p(1 - p) does; scores in between spread less.
    const isVerdict = std === null || Math.abs(std - Math.sqrt(score * (1 - score))) < 1e-6;
    sink.total({
      ...PLAIN_TOTAL,
      option,
      task,
      n,
      passed: isVerdict && Math.abs(score * n - passed) < 0.05 ? passed : null,
      score,
      stderr: std === null ? null : std / Math.sqrt(n),
    });
  },
};

function isResult(value: Json): boolean {
  if (!isObject(value)) return false;
  const score = numberAt(value, "score");
  return (
    score !== null &&
    score <= 1 &&
    ("score:std" in value || "chars" in value || isObject(value["metrics"]) || listAt(value, "convos").length > 0)
  );
}
