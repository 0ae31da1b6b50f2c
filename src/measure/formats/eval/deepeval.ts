import type { EvalFormat } from "../../format";
import { at, isObject, type Json, listAt, textAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { optionOr } from "./asked";
import { digestOf } from "./itemDigest";
import { PLAIN_RUN } from "./plainResult";

const CASES = ["testCases", "conversationalTestCases"];
const ARRAYS = [...CASES, ...CASES.map((name) => `testRunData.${name}`)];

/** What a test case says, without its texts. */
interface Case {
  readonly item: string;
  readonly passed: boolean;
  readonly error: boolean;
  readonly score: number;
  readonly cost: number | null;
  readonly latencyMs: number | null;
}

/**
 * Test runs of DeepEval. A test case passes when all of its metrics do, as the tool says; with a metric named, when that one
 * does. Models and costs of metrics are the judge's; the model that was tested stands among the hyperparameters, or nowhere.
 */
export const deepeval: EvalFormat = {
  id: "deepeval",
  kind: "eval",
  recognize: ({ values }) =>
    values.some((value) => ARRAYS.some((path) => listAt(value, ...path.split(".")).some(isCase))),
  read: async (source, sink) => {
    const { metric } = sink.answers;
    const cases: Case[] = [];
    const metrics = new Set<string>();
    let model: string | null = null;
    await source.eachJson(ARRAYS, (value, path) => {
      if (path === null) model = textAt(at(value, "testRunData") ?? value, "hyperparameters", "model") ?? model;
      else if (isCase(value)) {
        for (const one of listAt(value, "metricsData")) metrics.add(textAt(one, "name") ?? "");
        cases.push(...caseOf(value, metric ?? null));
      }
    });
    const option = optionOr(sink, model, source.head);
    if (metric !== undefined && !metrics.has(metric)) sink.problem("metric-unknown", null, [...metrics].join(", "));
    else for (const one of cases) sink.item({ ...PLAIN_RUN, ...one, option, task: metric ?? null });
  },
};

function isCase(value: Json): boolean {
  return isObject(value) && Array.isArray(value["metricsData"]) && typeof value["success"] === "boolean";
}

function caseOf(value: Json, metric: string | null): readonly Case[] {
  const metrics = listAt(value, "metricsData").filter((one) => metric === null || at(one, "name") === metric);
  if (metric !== null && metrics.length === 0) return [];
  const passed = metric === null ? at(value, "success") === true : metrics.every((one) => at(one, "success") === true);
  const [only] = metrics;
  const score = metric === null || metrics.length > 1 ? null : numberAt(only, "score");
  const seconds = numberAt(value, "completionTime");
  const input = at(value, "input") ?? at(value, "scenario") ?? at(value, "name");
  return [
    {
      item: digestOf(JSON.stringify(input ?? at(value, "order") ?? null)),
      passed,
      // A metric that broke off failed the test, where no other did.
      error:
        !passed && metrics.some(hasBroken) && metrics.every((one) => at(one, "success") === true || hasBroken(one)),
      score: score ?? (passed ? 1 : 0),
      cost: numberAt(value, "tokenCost") ?? numberAt(value, "completionCost"),
      latencyMs: seconds === null ? null : seconds * 1000,
    },
  ];
}

const hasBroken = (metric: Json): boolean => textAt(metric, "error") !== null;
