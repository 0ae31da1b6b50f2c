import { type ColumnMap, MEANINGS } from "../../columns/columnMap";
import { tableArrays } from "../../columns/plainTable";
import type { EvalSink } from "../../format";
import { eachFieldRow } from "../../source/fieldRows";
import { plainText } from "../../source/json";
import type { Source } from "../../source/source";
import { optionOr } from "../eval/asked";
import { ScoredRows, knownFigure } from "../eval/scoredRows";
import { times } from "../load/loadValues";
import { fieldsOf } from "./fieldsOf";
import { ScoredTotals } from "./scoredTotals";

/** Runs of an evaluation, or sums of them with their number of items, in a table whose columns a person has told. */
export async function readMappedEval({ columns }: ColumnMap, source: Source, sink: EvalSink): Promise<void> {
  const only = columns.option === undefined ? optionOr(sink, null, source.head) : null;
  const { fields, wanted } = fieldsOf(columns, MEANINGS.eval);
  const [runs, totals] = [new ScoredRows(sink), new ScoredTotals(sink)];
  await eachFieldRow(source, tableArrays(source.head, Object.values(columns)), wanted, (row, line) => {
    const mark = fields.score.in(row);
    // An empty cell was not run.
    if (mark === undefined) return;
    const option = only ?? plainText(fields.option.in(row)).trim();
    const named = plainText(fields.item.in(row)).trim();
    // One without a name is an item of its own; left out, it would move the score.
    const item = named === "" ? `line ${String(line)}` : named;
    const task = plainText(fields.task.in(row)) || null;
    const cost = knownFigure(fields.cost.in(row));
    const latencyMs = knownFigure(fields.latencyMs.in(row)) ?? times(knownFigure(fields.latencyS.in(row)), 1000);
    if (option === "") {
      sink.skip("row-skipped", line, columns.option ?? "", "");
      return;
    }
    if (columns.item !== undefined) runs.add({ option, item, task, mark, cost, latencyMs }, line);
    else totals.add({ option, task, mark, n: knownFigure(fields.n.in(row)), cost, latencyMs }, line);
  });
  runs.finish();
  totals.finish();
}
