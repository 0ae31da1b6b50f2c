import type { UsageFormat, UsageSink } from "../../format";
import type { Head } from "../../source/head";
import { figure } from "../../source/figure";
import { type Json, plainText } from "../../source/json";
import { Clock } from "../../source/moment";
import { eachRecord, headRecords, type Row } from "../../source/records";
import type { Wanted } from "../../source/pickingParser";
import type { Source } from "../../source/source";
import { countCall } from "../../usage/callRow";
import { readCounts } from "../../usage/readCounts";
import { settle, sidesOf } from "../../usage/settle";
import { Currencies } from "./currencies";

/** What columns mean, by their names without case, spaces, `_` and `-`. */
const NAMES = {
  time: [
    "timestamp",
    "time",
    "date",
    "createdat",
    "starttime",
    "datetime",
    "arrivaltime",
    "arrivaltimestamp",
    "时间",
    "日期",
    "调用时间",
  ],
  model: ["model", "modelname", "modelid", "模型", "模型名称"],
  input: [
    "inputtokens",
    "prompttokens",
    "contexttokens",
    "inputlength",
    "requesttokens",
    "tokensin",
    "inputtoken",
    "输入tokens",
    "输入token",
    "输入token数",
  ],
  output: [
    "outputtokens",
    "completiontokens",
    "generatedtokens",
    "outputlength",
    "responsetokens",
    "tokensout",
    "outputtoken",
    "输出tokens",
    "输出token",
    "输出token数",
  ],
  cacheRead: [
    "cachedtokens",
    "cachereadtokens",
    "cachereadinputtokens",
    "cachedinputtokens",
    "inputcachedtokens",
    "缓存tokens",
    "缓存命中tokens",
  ],
  cacheWrite: ["cachewritetokens", "cachecreationtokens", "cachecreationinputtokens"],
  thinking: ["reasoningtokens", "thinkingtokens", "推理tokens", "思考tokens"],
  total: ["totaltokens", "总tokens"],
  requests: ["requests", "requestcount", "numrequests", "nummodelrequests", "调用次数", "请求次数", "请求数"],
  batch: ["batch", "isbatch"],
  id: ["requestid", "callid", "generationid"],
} as const;
type Meaning = keyof typeof NAMES;

const folded = (name: string): string => name.toLowerCase().replaceAll(/[\s_\-()（）]/g, "");
const ARRAYS = ["data", "rows", "requests", "records"];

/** Any table with a column of input and one of output tokens. */
export const genericCsv: UsageFormat = {
  id: "generic-csv",
  kind: "usage",
  recognize: (head) => head.layout === "table" && hasTokens(columnsOf(head.table?.columns ?? [])),
  read: readRows,
};

/** Any JSON with records that have input and output tokens. */
export const genericJsonl: UsageFormat = {
  id: "generic-jsonl",
  kind: "usage",
  recognize: (head: Head) =>
    head.layout !== "table" && headRecords(head, ARRAYS).some((row) => hasTokens(columnsOf(Object.keys(row)))),
  read: readRows,
};

type Columns = Readonly<Partial<Record<Meaning, string>>>;

function columnsOf(names: readonly string[]): Columns {
  const columns: Partial<Record<Meaning, string>> = {};
  for (const meaning of Object.keys(NAMES) as Meaning[]) {
    const wanted: readonly string[] = NAMES[meaning];
    const name = wanted
      .map((one) => names.find((candidate) => folded(candidate) === one))
      .find((found) => found !== undefined);
    if (name !== undefined) columns[meaning] = name;
  }
  return columns;
}

const hasTokens = (columns: Columns): boolean => columns.input !== undefined && columns.output !== undefined;

async function readRows(source: Source, sink: UsageSink): Promise<void> {
  const clock = new Clock(sink, false, source.head.text);
  const first = headRecords(source.head, ARRAYS)[0];
  const names = source.head.table?.columns ?? Object.keys(first ?? {});
  const known = columnsOf(names);
  const unknown = names.filter((name) => !Object.values(known).includes(name) && name !== "");
  if (unknown.length > 0) sink.problem("unknown-columns", null, unknown.join(", "));
  if (known.model === undefined) sink.problem("model-missing", null);
  const ofKeys = new RememberedColumns();
  const currencies = new Currencies(names);
  // Traces with the ids of their blocks, as Mooncake writes them, count milliseconds.
  const trace = { isMs: first !== undefined && "hash_ids" in first, isTold: false };
  await eachRecord(
    source,
    ARRAYS,
    (row, line) => {
      currencies.see(row);
      readRow(source.head.table ? known : ofKeys.of(row), row, line, clock, sink, trace);
    },
    // Rows that count requests are told apart by all that they hold.
    known.requests === undefined ? new WantedColumns(currencies.names) : null,
  );
  currencies.tell(sink);
}

/** Keys that mean something; what they mean is found again in `RememberedColumns`. */
class WantedColumns implements Wanted {
  constructor(private readonly others: readonly string[]) {}

  get(key: string): "whole" | undefined {
    return MEANINGS.has(folded(key)) || this.others.includes(key) ? "whole" : undefined;
  }
}
const MEANINGS: ReadonlySet<string> = new Set(Object.values(NAMES).flat());

/** Most objects of a file have the same keys, whose meaning need not be looked up again for each. */
class RememberedColumns {
  #keys: readonly string[] = [];
  #columns: Columns = {};

  of(row: Row): Columns {
    let place = 0;
    for (const key in row) if (this.#keys[place++] !== key) return this.#look(row);
    return place === this.#keys.length ? this.#columns : this.#look(row);
  }

  #look(row: Row): Columns {
    this.#keys = Object.keys(row);
    this.#columns = columnsOf(this.#keys);
    return this.#columns;
  }
}

function readRow(
  columns: Columns,
  row: Row,
  line: number,
  clock: Clock,
  sink: UsageSink,
  trace: { readonly isMs: boolean; isTold: boolean },
): void {
  const model = cell(row, columns.model);
  const time = cell(row, columns.time);
  if (isTotal(time) || isTotal(model)) {
    sink.skip("totals-row", line);
    return;
  }
  const isMs = trace.isMs && typeof time === "number";
  const moment = time === undefined || time === "" ? null : clock.readOrSkip(isMs ? time / 1000 : time, line);
  if (moment?.isRelative === true && !isMs && !trace.isTold) {
    trace.isTold = true;
    sink.problem("seconds-assumed", line, columns.time ?? "");
  }
  if (time !== undefined && time !== "" && !moment) return;
  const name = typeof model === "string" && model !== "" ? model : null;
  const id = cell(row, columns.id);
  const batch = cell(row, columns.batch);
  const counts = {
    input: cell(row, columns.input),
    cacheRead: cell(row, columns.cacheRead),
    cacheWrite: cell(row, columns.cacheWrite),
    output: cell(row, columns.output),
    thinking: cell(row, columns.thinking),
    total: cell(row, columns.total),
  };
  const isBatch =
    batch === undefined || batch === "" || batch === null ? null : /^(true|1|yes|是)$/i.test(plainText(batch));
  if (columns.requests === undefined && (moment?.length ?? null) === null) {
    countCall(sink, line, {
      model: name,
      at: moment,
      counts,
      sides: sidesOf(name),
      isRuleOfFormat: false,
      batch: isBatch,
      id: typeof id === "string" && id !== "" ? id : null,
      grows: false,
    });
    return;
  }
  const told = readCounts(sink, line, { ...counts, requests: cell(row, columns.requests) });
  if (!told) return;
  const { requests, ...tokensTold } = told;
  if (requests === null) sink.problem("requests-unknown", line);
  const { tokens, isAssumed } = settle(tokensTold, sidesOf(name));
  if (isAssumed) sink.problem("cache-side-assumed", line, name ?? "");
  const length = moment?.length ?? (figure(requests ?? undefined) === 1 ? null : 3_600_000);
  sink.entry(
    {
      model: name,
      from: moment?.ms ?? null,
      to: moment && length !== null ? moment.ms + length : null,
      requests,
      tokens,
      batch: isBatch,
      ...(moment?.isRelative ? { isRelative: true } : {}),
      id: JSON.stringify(row),
      repeats: true,
    },
    line,
  );
}

function cell(row: Row, name: string | undefined): Json | undefined {
  return name === undefined ? undefined : row[name];
}

const LONGEST_TOTAL = 20;

/** The last row of many tables is a sum. */
function isTotal(value: Json | undefined): boolean {
  return (
    typeof value === "string" &&
    value.length < LONGEST_TOTAL &&
    /^\s*(grand\s+)?(totals?|sum|合计|总计|小计)[:：]?\s*$/i.test(value)
  );
}
