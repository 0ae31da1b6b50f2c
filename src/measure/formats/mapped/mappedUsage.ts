import { type ColumnMap, MEANINGS, offsetMinutes } from "../../columns/columnMap";
import { tableArrays } from "../../columns/plainTable";
import { scaleIn } from "../../columns/units";
import type { UsageSink } from "../../format";
import type { FieldRow } from "../../source/fields";
import { eachFieldRow } from "../../source/fieldRows";
import { figure } from "../../source/figure";
import type { Json } from "../../source/json";
import { Clock } from "../../source/moment";
import type { Source } from "../../source/source";
import { countPlainRow } from "../../usage/plainRow";
import { fieldsOf } from "./fieldsOf";
import { readBill } from "./mappedBill";

/** Calls, or calls of buckets of time, in a table whose columns a person has told; bills have a row for each kind of token. */
export async function readMappedUsage(map: ColumnMap, source: Source, sink: UsageSink): Promise<void> {
  const { columns } = map;
  if (columns.model === undefined) sink.problem("model-missing", null);
  const clock = new Clock(sink, map.zone !== undefined, source.head.text, offsetMinutes(map.zone));
  if (columns.amount !== undefined && columns.type !== undefined) {
    await readBill(map, clock, source, sink);
    return;
  }
  const { fields, wanted } = fieldsOf(columns, MEANINGS.usage);
  const state = {
    clock,
    hasRequests: columns.requests !== undefined,
    isMs: false,
    timeName: columns.time ?? "",
    isSecondsTold: false,
  };
  const units = new Units(map, sink);
  await eachFieldRow(source, tableArrays(source.head, Object.values(columns)), wanted, (row, line) => {
    const tokens = (meaning: TokenMeaning): Json | undefined => units.tokens(meaning, fields[meaning].in(row));
    const cells = {
      time: fields.time.in(row),
      model: fields.model.in(row),
      input: tokens("input"),
      output: tokens("output"),
      cacheRead: tokens("cacheRead"),
      cacheWrite: tokens("cacheWrite"),
      thinking: tokens("thinking"),
      total: tokens("total"),
      requests: fields.requests.in(row),
      batch: fields.batch.in(row),
      id: fields.id.in(row),
    };
    countPlainRow(cells, line, sink, state, () => wholeRow(row));
  });
}

function wholeRow({ shape, values, whole }: FieldRow): string {
  return JSON.stringify(shape ? [shape.paths, values.slice(0, shape.paths.length)] : whole);
}

const TOKENS = ["input", "output", "cacheRead", "cacheWrite", "thinking", "total"] as const;
type TokenMeaning = (typeof TOKENS)[number];

/** How many tokens is one in each column: as the person said, else as the name of the column says. */
class Units {
  readonly #units = new Map<TokenMeaning, number>();

  constructor({ columns, tokensPerUnit }: ColumnMap, sink: UsageSink) {
    for (const meaning of TOKENS) {
      const name = columns[meaning];
      if (name === undefined) continue;
      const found = tokensPerUnit ?? scaleIn(name) ?? 1;
      this.#units.set(meaning, found);
      if (tokensPerUnit === undefined && found !== 1) sink.problem("unit-of-column", null, name, String(found));
    }
  }

  tokens(meaning: TokenMeaning, value: Json | undefined): Json | undefined {
    const unit = this.#units.get(meaning) ?? 1;
    return unit === 1 ? value : scaled(value, unit);
  }
}

/** A count in tokens; what is no number stays, to be told. */
export function scaled(value: Json | undefined, unit: number): Json | undefined {
  const count = figure(value);
  return typeof count === "number" ? Math.round(count * unit) : value;
}
