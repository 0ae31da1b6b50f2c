import type { EvalFormat } from "../../format";
import { ScoredTotals } from "../mapped/scoredTotals";
import { knownFigure } from "./scoredRows";

const NAMES = {
  option: ["model", "modelname", "option", "name", "generator", "模型", ""],
  score: ["winrate", "accuracy", "acc", "passrate", "successrate", "score", "准确率", "通过率", "得分"],
  n: ["ntotal", "n", "nsamples", "numsamples", "nquestions", "numquestions", "nitems", "题数", "样本数"],
  task: ["task", "dataset", "benchmark", "任务"],
} as const;
type Meaning = keyof typeof NAMES;

const folded = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, "");

/** A table with a row an option, its score and of how many items that is, as leaderboards are kept. */
export const totalsTable: EvalFormat = {
  id: "generic-csv-totals",
  kind: "eval",
  recognize: ({ table }) => table !== null && columnsOf(table.columns) !== null,
  read: async (source, sink) => {
    const columns = columnsOf(source.head.table?.columns ?? []);
    if (!columns) return;
    const totals = new ScoredTotals(sink);
    await source.eachRow((cells, line) => {
      const cell = (meaning: Meaning): string => cells[columns[meaning]]?.trim() ?? "";
      const option = cell("option");
      const task = cell("task") || null;
      const n = knownFigure(cell("n"));
      if (option === "") sink.skip("row-skipped", line, "option", "");
      else if (cell("score") !== "")
        totals.add({ option, task, mark: cell("score"), n, cost: null, latencyMs: null }, line);
    });
    totals.finish();
  },
};

/** The place of the column for each meaning, -1 for none; null where an option, a score or its items are missing. */
function columnsOf(columns: readonly string[]): Readonly<Record<Meaning, number>> | null {
  const names = columns.map(folded);
  const place = (meaning: Meaning): number =>
    NAMES[meaning].map((name) => names.indexOf(name)).find((found) => found >= 0) ?? -1;
  const places = { option: place("option"), score: place("score"), n: place("n"), task: place("task") };
  return places.option < 0 || places.score < 0 || places.n < 0 ? null : places;
}
