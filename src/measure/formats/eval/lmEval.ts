import type { EvalFormat } from "../../format";
import { at, isObject, type Json, textAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { optionOr } from "./asked";
import { PLAIN_TOTAL } from "./plainResult";

/** Scores in the order in which one is chosen, without their filter; other metrics are no scores from 0 to 1. */
export const METRICS = ["exact_match", "pass@1", "acc", "acc_norm", "f1"];
/** These are 0 or 1 of an item. */
const VERDICTS = new Set(["exact_match", "pass@1", "acc", "acc_norm"]);

/**
 * Results of lm-evaluation-harness. New ones (0.4) state how many items there were; of old ones it follows from the
 * standard error, n = p(1 - p)/stderr² + 1. Groups only repeat their tasks.
 */
export const lmEval: EvalFormat = {
  id: "lm-eval",
  kind: "eval",
  recognize: ({ values }) => values.some(isResults),
  read: async (source, sink) => {
    await source.eachJson([], (value, _path, line) => {
      if (!isResults(value)) return;
      const option = optionOr(sink, modelOf(value), source.head);
      const results = at(value, "results");
      for (const task of Object.keys(isObject(results) ? results : {})) {
        const subtasks = at(value, "group_subtasks", task);
        if (at(value, "groups", task) !== undefined || (Array.isArray(subtasks) && subtasks.length > 0)) continue;
        const chosen = scoreOf(at(results, task));
        if (!chosen) {
          sink.skip("score-missing", line, task, "1");
          continue;
        }
        const { metric, score, stderr } = chosen;
        const stated = numberAt(value, "n-samples", task, "effective");
        const spread = stderr !== null && stderr > 0 ? (score * (1 - score)) / stderr ** 2 + 1 : null;
        const n = stated ?? (spread !== null && VERDICTS.has(metric) ? Math.round(spread) : null);
        const count = n === null ? null : Math.round(score * n);
        const isWhole = n !== null && count !== null && Math.abs(score * n - count) < 0.05;
        const passed = VERDICTS.has(metric) && isWhole ? count : null;
        sink.total({ ...PLAIN_TOTAL, option, task, n, passed, score, stderr });
      }
    });
  },
};

function isResults(value: Json): boolean {
  const results = at(value, "results");
  // The oldest tell neither model nor settings, but the versions of the tasks.
  if (!isObject(results) || (!isObject(at(value, "config")) && !isObject(at(value, "versions")))) return false;
  return Object.values(results).some((task) => task !== undefined && scoreOf(task) !== null);
}

function scoreOf(task: Json | undefined): { metric: string; score: number; stderr: number | null } | null {
  if (!isObject(task)) return null;
  for (const metric of METRICS) {
    const keys = Object.keys(task).filter((key) => key === metric || key.startsWith(`${metric},`));
    const key = keys.find((name) => name.includes("strict")) ?? keys[0];
    const score = key === undefined ? null : numberAt(task, key);
    if (key === undefined || score === null || score > 1) continue;
    const [, filter] = key.split(",");
    const stderr = numberAt(task, filter === undefined ? `${metric}_stderr` : `${metric}_stderr,${filter}`);
    return { metric, score, stderr };
  }
  return null;
}

/** The model, not what loaded it. */
function modelOf(value: Json): string | null {
  const args = at(value, "config", "model_args");
  const written = typeof args === "string" ? /(?:^|,)\s*(?:pretrained|model)=([^,]+)/.exec(args)?.[1] : undefined;
  return textAt(value, "model_name") ?? textAt(args, "pretrained") ?? textAt(args, "model") ?? written?.trim() ?? null;
}
