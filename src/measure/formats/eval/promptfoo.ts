import type { EvalFormat, EvalSink } from "../../format";
import { at, isObject, type Json, listAt, textAt } from "../../source/json";
import { numberAt } from "../numberAt";
import { digestOf } from "./itemDigest";
import { PLAIN_RUN, PLAIN_TOTAL } from "./plainResult";

interface Row {
  readonly provider: string;
  readonly prompt: number;
  readonly item: string;
  readonly passed: boolean;
  readonly error: boolean;
  readonly cost: number | null;
  readonly latencyMs: number | null;
  readonly cached: boolean;
}

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
    const rows: Row[] = [];
    let prompts: readonly Json[] = [];
    await source.eachJson(["results.results", "results"], (value, path) => {
      if (path === null)
        prompts =
          [listAt(value, "results", "prompts"), listAt(value, "prompts")].find((found) => found.length > 0) ?? prompts;
      else if (isRow(value)) rows.push(rowOf(value));
    });
    if (rows.length > 0) tellRows(rows, sink);
    else for (const prompt of prompts) tellTotal(prompt, sink);
  },
};

function isRow(value: Json): boolean {
  return isObject(value) && typeof value["success"] === "boolean" && ("provider" in value || "promptIdx" in value);
}

function rowOf(row: Json): Row {
  const provider = at(row, "provider");
  const usage = at(row, "response", "tokenUsage") ?? at(row, "tokenUsage");
  const hasTokens = ["total", "prompt", "completion"].some((name) => (numberAt(usage, name) ?? 0) > 0);
  const cost = numberAt(row, "cost");
  const vars = at(row, "vars");
  const test = numberAt(row, "testIdx");
  return {
    provider: typeof provider === "string" ? provider : (textAt(provider, "label") ?? textAt(provider, "id") ?? "?"),
    prompt: numberAt(row, "promptIdx") ?? 0,
    item: `${test === null ? "" : String(test)} ${vars === undefined ? "" : digestOf(JSON.stringify(vars))}`,
    passed: at(row, "success") === true,
    error: at(row, "failureReason") === 2,
    cost: cost === 0 && !hasTokens ? null : cost,
    latencyMs: numberAt(row, "latencyMs"),
    cached: at(row, "response", "cached") === true,
  };
}

function tellRows(rows: readonly Row[], sink: EvalSink): void {
  const prompts = new Map<string, Set<number>>();
  for (const { provider, prompt } of rows) prompts.set(provider, (prompts.get(provider) ?? new Set()).add(prompt));
  for (const { provider, prompt, passed, ...row } of rows) {
    if (row.cached) sink.problem("cached-replies", null);
    sink.item({
      ...PLAIN_RUN,
      ...row,
      option: (prompts.get(provider)?.size ?? 1) > 1 ? `${provider} [prompt ${String(prompt + 1)}]` : provider,
      task: null,
      score: passed ? 1 : 0,
      passed,
    });
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
