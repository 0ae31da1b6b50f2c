import { type ColumnMap, MEANINGS } from "../../columns/columnMap";
import { tableArrays } from "../../columns/plainTable";
import type { LoadSink } from "../../format";
import { eachFieldRow } from "../../source/fieldRows";
import { plainText } from "../../source/json";
import type { Source } from "../../source/source";
import { readCounts } from "../../usage/readCounts";
import { speedOf, times } from "../load/loadValues";
import { fieldsOf } from "./fieldsOf";

/** Runs of a load test in a table whose columns a person has told. */
export async function readMappedLoad({ columns }: ColumnMap, source: Source, sink: LoadSink): Promise<void> {
  const { fields, wanted } = fieldsOf(columns, MEANINGS.load);
  await eachFieldRow(source, tableArrays(source.head, Object.values(columns)), wanted, (row, line) => {
    const told = readCounts(sink, line, {
      concurrency: fields.concurrency.in(row),
      input: fields.input.in(row),
      output: fields.output.in(row),
      throughput: fields.throughput.in(row),
      speed: fields.speed.in(row),
      ttftMs: fields.ttftMs.in(row),
      ttftS: fields.ttftS.in(row),
      tpotMs: fields.tpotMs.in(row),
      tpotS: fields.tpotS.in(row),
      gpus: fields.gpus.in(row),
      failed: fields.failed.in(row),
    });
    if (!told) return;
    const outputTokensPerSecond = told.throughput;
    const tokensPerSecondPerUser = told.speed ?? speedOf(told.tpotMs ?? times(told.tpotS, 1000));
    const ttftMs = told.ttftMs ?? times(told.ttftS, 1000);
    if (outputTokensPerSecond === null && tokensPerSecondPerUser === null && ttftMs === null) {
      sink.skip("row-skipped", line, columns.throughput ?? columns.speed ?? columns.ttftMs ?? "", "");
      return;
    }
    sink.load({
      model: plainText(fields.model.in(row)) || null,
      concurrency: told.concurrency ?? sink.answers.concurrency ?? null,
      inputTokens: told.input,
      outputTokens: told.output,
      outputTokensPerSecond,
      tokensPerSecondPerUser,
      ttftMs,
      gpus: told.gpus,
      failed: told.failed,
    });
  });
}
