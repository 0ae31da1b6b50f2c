import type { EvalFormat } from "../../format";
import { at, isObject, type Json, listAt, textAt } from "../../source/json";
import { moments } from "../../statistics/meanInterval";
import { numberAt } from "../numberAt";
import { optionOr } from "./asked";
import { PLAIN_TOTAL } from "./plainResult";

/**
 * Results of EQ-Bench, a run of a model each: a score from 0 to 100 over the questions whose answers could be read, which
 * the tool leaves out otherwise. Its single scores go from below 0 to 10; their spread gives the interval.
 */
export const eqBench: EvalFormat = {
  id: "eq-bench",
  kind: "eval",
  recognize: ({ values }) => values.some(isRun),
  read: async (source, sink) => {
    await source.eachJson([], (value, _path, line) => {
      if (!isRun(value)) return;
      const score = (numberAt(value, "benchmark_score") ?? 0) / 100;
      const asked = numberAt(value, "n_questions_total");
      const n = numberAt(value, "n_questions_parseable") ?? asked;
      const version = textAt(value, "eqbench_version");
      const scores = scoresOf(value);
      const variance = scores.length > 1 ? moments(scores).variance : null;
      if (asked !== null && n !== null && n < asked) sink.problem("items-missing", line, String(n), String(asked));
      sink.total({
        ...PLAIN_TOTAL,
        option: optionOr(sink, textAt(value, "model_path"), source.head),
        task: version === null ? "EQ-Bench" : `EQ-Bench ${version}`,
        n,
        passed: null,
        score,
        stderr: variance === null ? null : Math.sqrt(variance / scores.length) / 10,
      });
    });
  },
};

function isRun(value: Json): boolean {
  const score = numberAt(value, "benchmark_score");
  return isObject(value) && "eqbench_version" in value && score !== null && score >= 0 && score <= 100;
}

/** Of each question that of its first answer, of the last iteration. */
function scoresOf(run: Json): readonly number[] {
  const iterations = at(run, "raw_results");
  const last = isObject(iterations) ? Object.values(iterations).at(-1) : listAt(run, "raw_results").at(-1);
  const single = at(last, "individual_scores");
  return Object.values(isObject(single) ? single : {}).flatMap(
    (one) => numberAt(one ?? null, "first_pass_score") ?? [],
  );
}
