import type { EvalFormat } from "../../format";
import { at, isObject, type Json, listAt, textAt } from "../../source/json";
import { type HeldRun, RunColumns, itemKey } from "../../evaluation/runColumns";
import { numberAt } from "../numberAt";
import { optionOr } from "./asked";
import { digestOf } from "./itemDigest";

const CASES = ["testCases", "conversationalTestCases"];
const ARRAYS = [...CASES, ...CASES.map((name) => `testRunData.${name}`)];

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
    const runs = new RunColumns();
    const metrics = new Set<string>();
    let model: string | null = null;
    await source.eachJson(ARRAYS, (value, path) => {
      if (path === null) model = textAt(at(value, "testRunData") ?? value, "hyperparameters", "model") ?? model;
      else if (isCase(value)) {
        for (const one of listAt(value, "metricsData")) metrics.add(textAt(one, "name") ?? "");
        const run = runOf(value, metric ?? null);
        if (run) runs.push(run);
      }
    });
    const option = optionOr(sink, model, source.head);
    if (metric !== undefined && !metrics.has(metric)) sink.problem("metric-unknown", null, [...metrics].join(", "));
    else sink.runs(option, metric ?? null, runs);
  },
};

function isCase(value: Json): boolean {
  return isObject(value) && Array.isArray(value["metricsData"]) && typeof value["success"] === "boolean";
}

/** Null where the named metric did not judge the case. */
function runOf(value: Json, metric: string | null): HeldRun | null {
  const metrics = listAt(value, "metricsData").filter((one) => metric === null || at(one, "name") === metric);
  if (metric !== null && metrics.length === 0) return null;
  const passed = metric === null ? at(value, "success") === true : metrics.every((one) => at(one, "success") === true);
  const [only] = metrics;
  const score = metric === null || metrics.length > 1 ? null : numberAt(only, "score");
  const seconds = numberAt(value, "completionTime");
  const input = at(value, "input") ?? at(value, "scenario") ?? at(value, "name");
  return {
    item: itemKey(digestOf(JSON.stringify(input ?? at(value, "order") ?? null))),
    score: score ?? (passed ? 1 : 0),
    // A metric that broke off failed the test, where no other did.
    error: !passed && metrics.some(hasBroken) && metrics.every((one) => at(one, "success") === true || hasBroken(one)),
    cost: numberAt(value, "tokenCost") ?? numberAt(value, "completionCost") ?? Number.NaN,
    latencyMs: seconds === null ? Number.NaN : seconds * 1000,
    cached: false,
  };
}

const hasBroken = (metric: Json): boolean => textAt(metric, "error") !== null;
