import type { EvalFormat, EvalSink } from "../../format";
import { type Json, at, plainText } from "../../source/json";
import { eachRecord, headRecords } from "../../source/records";
import type { Source } from "../../source/source";
import { optionOr } from "./asked";
import { ScoredRows, knownFigure } from "./scoredRows";

const NAMES = {
  item: ["item", "id", "question", "case", "itemid", "caseid", "questionid"],
  option: ["model", "option", "provider", "modelid"],
  score: ["score", "passed", "correct", "success", "pass", "结果"],
  cost: ["cost"],
  task: ["task"],
} as const;

const TIME = /time|date|created|时间|日期/i;
const INPUT = /^(input|prompt)[\s_-]?tokens?$/i;
const OUTPUT = /^(output|completion)[\s_-]?tokens?$/i;

/** A table with a row a run: columns for item, option and score are found by their names. An empty cell was not run. */
export const genericEvalCsv: EvalFormat = {
  id: "generic-csv",
  kind: "eval",
  recognize: ({ table }) => table !== null && areResults(table.columns),
  read: readRuns,
};

/** Objects with the same keys, one a line or in a list. */
export const genericEvalJsonl: EvalFormat = {
  id: "generic-jsonl",
  kind: "eval",
  recognize: (head) => head.table === null && headRecords(head, ARRAYS).some((row) => areResults(Object.keys(row))),
  read: readRuns,
};

const ARRAYS = ["results", "data", "rows"];

function areResults(names: readonly string[]): boolean {
  if (nameOf(names, "item") === undefined || nameOf(names, "score") === undefined) return false;
  // A log of calls has ids and whether they succeeded as well, but what it counts is tokens, at some time.
  if (nameOf(names, "option") === undefined) return !names.some((name) => TIME.test(name));
  return !(names.some((name) => INPUT.test(name)) && names.some((name) => OUTPUT.test(name)));
}

async function readRuns(source: Source, sink: EvalSink): Promise<void> {
  const rows = new ScoredRows(sink);
  const known = source.head.table?.columns ?? headRecords(source.head, ARRAYS).flatMap((row) => Object.keys(row));
  const only = nameOf(known, "option") === undefined ? optionOr(sink, null) : null;
  if (only === null && nameOf(known, "option") === undefined) return;
  await eachRecord(source, ARRAYS, (row, line) => {
    const names = Object.keys(row);
    const get = (meaning: keyof typeof NAMES): Json | undefined => at(row, nameOf(names, meaning) ?? "");
    const [item, option, mark] = [plainText(get("item")).trim(), only ?? plainText(get("option")).trim(), get("score")];
    const isEmpty = mark === undefined || mark === null || mark === "";
    if (item === "" || option === "" || isEmpty) {
      if (!isEmpty) sink.skip("row-skipped", line, item === "" ? "item" : "option", "");
      return;
    }
    const latency = names.find((name) => /^(latency|duration)([ _-]?(ms|s))?$/i.test(name));
    const time = latency === undefined ? null : knownFigure(row[latency]);
    const task = plainText(get("task"));
    rows.add(
      {
        option,
        item,
        task: task === "" ? null : task,
        mark,
        cost: knownFigure(get("cost")),
        // Without a unit in its name a latency is in milliseconds.
        latencyMs: time === null ? null : time * (/[ _-]s$/i.test(latency ?? "") ? 1000 : 1),
      },
      line,
    );
  });
  rows.finish();
}

function nameOf(names: readonly string[], meaning: keyof typeof NAMES): string | undefined {
  const wanted: readonly string[] = NAMES[meaning];
  return names.find((name) => wanted.includes(name.toLowerCase().replaceAll(/[\s_-]/g, "")));
}
