import type { EvalFormat } from "../../format";
import { figure } from "../../source/figure";
import type { Head } from "../../source/head";
import { plainText } from "../../source/json";
import { eachRecord, firstOf } from "../../source/records";
import { baseName, metricsOr } from "./asked";
import { digestOf } from "./itemDigest";
import { knownFigure, ScoredRows } from "./scoredRows";

const FEEDBACK = /^feedback\./;
/** Columns that are no feedback. */
const ABOUT =
  /^(id|name|index|(inputs?|outputs?|reference(_outputs?)?)(\..*)?|.*_id|error|status|latency|execution_time|(.*_)?(tokens?|costs?|times?)|created_at|tags|metadata)$/i;
const LATENCY = ["latency", "execution_time"];

/**
 * An experiment of LangSmith as CSV, from its page or its SDK: a row an example, a column a feedback key, seconds. There is
 * one file an experiment, so that the file's name stands for the option where the person says nothing else.
 */
export const langsmith: EvalFormat = {
  id: "langsmith",
  kind: "eval",
  recognize: (head) => {
    const columns = head.table?.columns ?? [];
    const has = (pattern: RegExp): boolean => columns.some((name) => pattern.test(name));
    return (
      has(/^inputs?(\.|$)/i) &&
      has(/^outputs?(\.|$)/i) &&
      (has(FEEDBACK) || (has(/^(latency|execution_time)$/i) && metricsOf(head).length > 0))
    );
  },
  read: async (source, sink) => {
    const metrics = metricsOr(sink, metricsOf(source.head)).map((name) => ({ name, rows: new ScoredRows(sink) }));
    const option = sink.answers.option ?? baseName(source.head.name).replace(/\.\w+$/, "");
    const inputs = source.head.table?.columns.filter((name) => /^inputs?(\.|$)/i.test(name)) ?? [];
    await eachRecord(source, [], (row, line) => {
      const example = firstOf(row, ["example_id", "reference_example_id"]);
      const seconds = knownFigure(firstOf(row, LATENCY));
      const isBroken = plainText(row["error"]).trim() !== "" || /^error$/i.test(plainText(row["status"]));
      const run = {
        option,
        item:
          example === undefined ? digestOf(inputs.map((name) => plainText(row[name])).join("\n")) : plainText(example),
        cost: knownFigure(row["total_cost"]),
        latencyMs: seconds === null ? null : seconds * 1000,
      };
      for (const { name, rows } of metrics)
        rows.add({ ...run, task: name.replace(FEEDBACK, ""), mark: isBroken ? "error" : (row[name] ?? null) }, line);
    });
    for (const { rows } of metrics) rows.finish();
  },
};

/** Columns of feedback by their prefix; without one, those that hold numbers and are nothing else. */
function metricsOf({ table, rows }: Head): readonly string[] {
  const columns = table?.columns ?? [];
  const named = columns.filter((name) => FEEDBACK.test(name));
  if (named.length > 0) return named;
  const data = rows.slice((table?.headerRow ?? 0) + 1);
  return columns.filter((name, at) => {
    const cells = data.map((row) => row[at] ?? "").filter((cell) => cell.trim() !== "");
    return (
      name !== "" && !ABOUT.test(name) && cells.length > 0 && cells.every((cell) => typeof figure(cell) === "number")
    );
  });
}
