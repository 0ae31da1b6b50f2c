import type { EvalFormat } from "../../format";
import { figure } from "../../source/figure";
import type { Head } from "../../source/head";
import { ScoredRows, isMark } from "./scoredRows";

/** Columns that say what an item is, and never how an option did. */
const ABOUT =
  /^(id|item|index|no|#|question|prompt|input|case|expected|answer|reference|category|task|topic|题号|题目|问题|参考答案|类别)/i;
const FEWEST_OPTIONS = 2;

/** A table with a column an option, whose cells are verdicts or scores on one scale. An empty cell was not run. */
export const wideEvalCsv: EvalFormat = {
  id: "generic-csv-wide",
  kind: "eval",
  recognize: (head) =>
    optionColumns(head).length >= FEWEST_OPTIONS &&
    itemColumn(head) >= 0 &&
    isOneScale(head) &&
    !isUsage(head.table?.columns ?? []) &&
    !isClassified(head.table?.columns ?? []),
  read: async (source, sink) => {
    const columns = optionColumns(source.head);
    const item = itemColumn(source.head);
    const rows = new ScoredRows(sink);
    await source.eachRow((cells, line) => {
      const name = cells[item]?.trim() ?? "";
      for (const { place, option } of columns) {
        const mark = cells[place]?.trim() ?? "";
        if (mark !== "")
          rows.add(
            { option, item: name === "" ? String(line) : name, task: null, mark, cost: null, latencyMs: null },
            line,
          );
      }
    });
    rows.finish();
  },
};

/** What a classifier said beside what is right: its columns are no options, and which of them counts nobody can tell. */
function isClassified(columns: readonly string[]): boolean {
  return columns.some((name) =>
    /(^|[\s_-])(label|confidence|predict\w*|prediction|probabilit\w+|ground[\s_-]?truth|gold|actual|decision|is_\w+)([\s_-]|$)/i.test(
      name,
    ),
  );
}

/** Options are judged alike: a column of words for passed and failed beside one of numbers says something else. */
function isOneScale(head: Head): boolean {
  const data = head.rows.slice((head.table?.headerRow ?? 0) + 1);
  const isNumeric = optionColumns(head).map(({ place }) =>
    data.some((row) => typeof figure(row[place]?.trim() ?? "") === "number"),
  );
  return isNumeric.every((one) => one === isNumeric[0]);
}

/** A table with input and output tokens is one of calls, whatever its other columns are called. */
function isUsage(columns: readonly string[]): boolean {
  return columns.filter((name) => /tokens?\b/i.test(name)).length >= 2;
}

function itemColumn({ table }: Head): number {
  return table?.columns.findIndex((name) => ABOUT.test(name)) ?? -1;
}

function optionColumns({ table, rows }: Head): readonly { readonly place: number; readonly option: string }[] {
  if (!table) return [];
  const data = rows.slice(table.headerRow + 1);
  return table.columns.flatMap((option, place) => {
    const cells = data.map((row) => row[place]?.trim() ?? "").filter((cell) => cell !== "");
    return option !== "" && !ABOUT.test(option) && cells.length > 0 && cells.every(isScore) && isName(option)
      ? [{ place, option }]
      : [];
  });
}

/** A verdict, or a score on a scale that anybody uses; larger numbers count something. */
function isScore(cell: string): boolean {
  const value = figure(cell);
  return isMark(cell) && !(typeof value === "number" && value > MOST_SCORE);
}
const MOST_SCORE = 100;

/** Models have names with letters and mostly digits or a hyphen; times, tokens and costs are no options. */
function isName(option: string): boolean {
  return !/(ttft|tpot|_size$|workers?$|^num_|^[io]sl$|concurrency|batch|quant|token|time|date|cost|price|latency|duration|count|score|weight|total|usage|request|spend|amount|currency|calls|errors?\b|failed|\bsum\b|\bavg\b|tok\/s|throughput|\bp\d\d\b|(^|_)(runs|median|mean|ratio|pct|percent|std(ev)?)(_|$)|时间|费用|次数|数量|金额|用量)/i.test(
    option,
  );
}
