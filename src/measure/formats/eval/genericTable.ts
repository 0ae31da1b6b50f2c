import type { EvalFormat, EvalSink } from "../../format";
import { type Json, plainText } from "../../source/json";
import type { FieldRow, Wanted } from "../../source/fields";
import { eachFieldRow } from "../../source/fieldRows";
import { headRecords } from "../../source/records";
import { ShapedRows } from "../../source/shapedRows";
import type { Source } from "../../source/source";
import { optionOr } from "./asked";
import { ScoredRows, knownFigure } from "./scoredRows";

const NAMES = {
  item: ["item", "id", "question", "case", "itemid", "caseid", "questionid"],
  option: ["model", "option", "provider", "modelid"],
  score: ["score", "passed", "correct", "success", "pass", "结果"],
  cost: ["cost"],
  task: ["task"],
  currency: ["currency", "costcurrency", "currencycode", "币种", "货币"],
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
  const only = nameOf(known, "option") === undefined ? optionOr(sink, null, source.head) : null;
  const shaped = new ShapedRows(columnsOf);
  const foreign = new Set<string>();
  let line = 0;
  const take = (values: FieldRow["values"], columns: Columns): void => {
    const get = (place: number): Json | undefined => (place < 0 ? undefined : values[place]);
    const [item, option, mark] = [
      plainText(get(columns.item)).trim(),
      only ?? plainText(get(columns.option)).trim(),
      get(columns.score),
    ];
    const isEmpty = mark === undefined || mark === null || mark === "";
    if (item === "" || option === "" || isEmpty) {
      if (!isEmpty) sink.skip("row-skipped", line, item === "" ? "item" : "option", "");
      return;
    }
    const time = knownFigure(get(columns.latency));
    const cost = knownFigure(get(columns.cost));
    const currency = plainText(get(columns.currency)).trim().toUpperCase();
    const isForeign = cost !== null && !DOLLARS.test(currency);
    if (isForeign && !foreign.has(currency) && foreign.size < MOST_CURRENCIES) {
      foreign.add(currency);
      sink.problem("cost-not-dollars", line, currency);
    }
    const task = plainText(get(columns.task));
    rows.add(
      {
        option,
        item,
        task: task === "" ? null : task,
        mark,
        cost: isForeign ? null : cost,
        latencyMs: time === null ? null : time * columns.latencyUnit,
      },
      line,
    );
  };
  await eachFieldRow(source, ARRAYS, WANTED, (row, number) => {
    line = number;
    shaped.read(row, take);
  });
  rows.finish();
}

/** Amounts are in dollars unless another currency is told. */
const DOLLARS = /^(usd?|us\$|\$|美元)?$/i;
const MOST_CURRENCIES = 10;

/** Answers are not read. */
const WANTED: Wanted = {
  get: (key) =>
    LATENCY.test(key) || Object.values(NAMES).some((names: readonly string[]) => names.includes(folded(key)))
      ? "whole"
      : undefined,
};

/** The place of the column for each meaning, -1 where there is none, and milliseconds in a unit of latency. */
interface Columns extends Readonly<Record<keyof typeof NAMES | "latency", number>> {
  readonly latencyUnit: number;
}

function columnsOf(names: readonly string[]): Columns {
  const place = (meaning: keyof typeof NAMES): number => names.lastIndexOf(nameOf(names, meaning) ?? "\0");
  const latency = names.findIndex((name) => LATENCY.test(name));
  return {
    item: place("item"),
    option: place("option"),
    score: place("score"),
    cost: place("cost"),
    task: place("task"),
    currency: place("currency"),
    latency,
    // Without a unit in its name a latency is in milliseconds.
    latencyUnit: /[ _-]s$/i.test(names[latency] ?? "") ? 1000 : 1,
  };
}

const LATENCY = /^(latency|duration)([ _-]?(ms|s))?$/i;
const folded = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, "");

function nameOf(names: readonly string[], meaning: keyof typeof NAMES): string | undefined {
  const wanted: readonly string[] = NAMES[meaning];
  return names.find((name) => wanted.includes(folded(name)));
}
