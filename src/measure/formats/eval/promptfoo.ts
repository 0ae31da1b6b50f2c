import type { EvalFormat, EvalSink } from "../../format";
import { at, isObject, type Json, listAt, textAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { itemKey } from "../../evaluation/runColumns";
import { RunGroups } from "../../evaluation/runGroups";
import { digestOf } from "./itemDigest";
import { PLAIN_TOTAL } from "./plainResult";

/**
 * promptfoo, all versions. A row's verdict is `success`, never its score, which may miss a threshold or exceed 1. Replies
 * from promptfoo's own cache have neither a real cost nor a real latency. Several prompts by one provider are options of
 * their own.
 */
export const promptfoo: EvalFormat = {
  id: "promptfoo",
  kind: "eval",
  recognize: ({ values }) =>
    values.some((value) => {
      const results =
        listAt(value, "results", "results").length > 0 ? listAt(value, "results", "results") : listAt(value, "results");
      return (
        results.some(isRow) ||
        (isObject(at(value, "results")) && "evalId" in (value as object)) ||
        listAt(value, "prompts").some((prompt) => isObject(at(prompt, "metrics")))
      );
    }),
  read: async (source, sink) => {
    // By provider and prompt, as numbers: a long run would fill the memory.
    const runs = new RunGroups();
    const templates = new Map<string, number>();
    let prompts: readonly Json[] = [];
    await source.eachJson(["results.results", "results"], (value, path) => {
      if (path === null)
        prompts =
          [listAt(value, "results", "prompts"), listAt(value, "prompts")].find((found) => found.length > 0) ?? prompts;
      else if (isRow(value)) addRow(value, runs, templates);
    });
    if (runs.inOrder.length > 0) tellRuns(runs, sink);
    else for (const prompt of prompts) tellTotal(prompt, sink);
  },
};

function isRow(value: Json): boolean {
  return isObject(value) && typeof value["success"] === "boolean" && ("provider" in value || "promptIdx" in value);
}

/** Rows of version 2 name no prompt but show its template, which is told apart from others by its place among them. */
function promptOf(row: Json, templates: Map<string, number>): number {
  const told = numberAt(row, "promptIdx");
  const template = textAt(row, "prompt", "display") ?? textAt(row, "prompt", "label");
  // Without places for variables it may be the prompt as it was sent, which differs from item to item.
  if (told !== null || template === null || !template.includes("{{")) return told ?? 0;
  const key = digestOf(template);
  const place = templates.get(key) ?? templates.size;
  templates.set(key, place);
  return place;
}

function addRow(row: Json, runs: RunGroups, templates: Map<string, number>): void {
  const provider = at(row, "provider");
  const usage = at(row, "response", "tokenUsage") ?? at(row, "tokenUsage");
  const hasTokens = ["total", "prompt", "completion"].some((name) => (numberAt(usage, name) ?? 0) > 0);
  const cost = numberAt(row, "cost");
  const vars = at(row, "vars");
  const test = numberAt(row, "testIdx");
  const option = typeof provider === "string" ? provider : (textAt(provider, "label") ?? textAt(provider, "id") ?? "?");
  runs.of(option, String(promptOf(row, templates))).runs.push({
    item: itemKey(`${test === null ? "" : String(test)} ${vars === undefined ? "" : digestOf(JSON.stringify(vars))}`),
    score: at(row, "success") === true ? 1 : 0,
    error: at(row, "failureReason") === 2,
    cost: (cost === 0 && !hasTokens ? null : cost) ?? Number.NaN,
    latencyMs: numberAt(row, "latencyMs") ?? Number.NaN,
    cached: at(row, "response", "cached") === true,
  });
}

/** Several prompts by one provider are different options. */
function tellRuns({ inOrder }: RunGroups, sink: EvalSink): void {
  for (const { option, task: prompt, runs } of inOrder) {
    for (let row = 0; row < runs.length; row++) if (runs.isCached(row)) sink.problem("cached-replies", null);
    const isOneOfSeveral = inOrder.some((other) => other.option === option && other.task !== prompt);
    sink.runs(isOneOfSeveral ? `${option} [prompt ${Number(prompt) + 1}]` : option, null, runs);
  }
}

function tellTotal(prompt: Json, sink: EvalSink): void {
  const count = (name: string): number => numberAt(prompt, "metrics", name) ?? 0;
  const [passed, failed, errors] = [count("testPassCount"), count("testFailCount"), count("testErrorCount")];
  const n = passed + failed + errors;
  if (n === 0) return;
  const cost = count("cost");
  sink.total({
    ...PLAIN_TOTAL,
    option: textAt(prompt, "provider") ?? textAt(prompt, "label") ?? "?",
    task: null,
    n,
    passed,
    score: passed / n,
    errors,
    costPerTask: cost > 0 ? cost / n : null,
  });
}
