import type { UsageFormat, UsageSink } from "../../format";
import type { Head } from "../../source/head";
import type { FieldRow, Shape, Wanted } from "../../source/fields";
import { eachFieldRow } from "../../source/fieldRows";
import type { Json } from "../../source/json";
import { Clock } from "../../source/moment";
import { headRecords } from "../../source/records";
import { ShapedRows } from "../../source/shapedRows";
import type { Source } from "../../source/source";
import { type PlainCells, countPlainRow } from "../../usage/plainRow";
import { Currencies } from "./currencies";
import { growingKey } from "./growingKey";

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
    "arrivedat",
    "timestamputc",
    "timeutc",
    "datetimeutc",
    "dateutc",
    "createdatutc",
    "starttimeutc",
    "startedat",
    "requestedat",
    "requesttime",
    "requesttimestamp",
    "loggedat",
    "calledat",
    "ts",
    "created",
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
    "numprefilltokens",
    "prefilltokens",
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
    "numdecodetokens",
    "decodetokens",
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
  requests: [
    "requests",
    "requestcount",
    "numrequests",
    "nummodelrequests",
    "totalrequests",
    "calls",
    "callcount",
    "numcalls",
    "apicalls",
    "llmcalls",
    "modelcalls",
    "调用次数",
    "请求次数",
    "请求数",
  ],
  // So many calls an agent made in what a row tells, more or less.
  turns: ["numturns", "turns", "turncount", "numsteps"],
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
  recognize: (head) => head.layout === "table" && areCalls(head.table?.columns ?? []),
  read: readRows,
};

/** Any JSON with records that have input and output tokens. */
export const genericJsonl: UsageFormat = {
  id: "generic-jsonl",
  kind: "usage",
  recognize: (head: Head) =>
    head.layout !== "table" && headRecords(head, ARRAYS).some((row) => areCalls(Object.keys(row))),
  read: readRows,
};

/** The place of the column for each meaning; -1 where there is none. */
type Columns = Readonly<Record<Meaning, number>>;

/** The last place of the name that stands at one: of two keys of one name the last counts. */
function lastOf(names: readonly string[], place: number): number {
  return place < 0 ? place : names.lastIndexOf(names[place] ?? "");
}

function columnsOf(names: readonly string[]): Columns {
  const foldedNames = names.map(folded);
  const place = (meaning: Meaning): number =>
    NAMES[meaning].map((one) => lastOf(names, foldedNames.indexOf(one))).find((found) => found >= 0) ?? -1;
  return {
    time: place("time"),
    model: place("model"),
    input: place("input"),
    output: place("output"),
    cacheRead: place("cacheRead"),
    cacheWrite: place("cacheWrite"),
    thinking: place("thinking"),
    total: place("total"),
    requests: place("requests"),
    turns: place("turns"),
    batch: place("batch"),
    id: place("id"),
  };
}

function areCalls(names: readonly string[]): boolean {
  const { input, output } = columnsOf(names);
  return input >= 0 && output >= 0 && !isLoadTest(names);
}

/** What was tried at so many requests at once, and how fast it was, is no use that anybody made. */
function isLoadTest(names: readonly string[]): boolean {
  const isOne = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  return (
    isOne(/concurren|^parallel$|并发/i) &&
    isOne(/tok(en)?s?[_ /]?(per[_ ]?)?s(ec(ond)?)?\b|tps\b|ttft|tpot|throughput/i)
  );
}

async function readRows(source: Source, sink: UsageSink): Promise<void> {
  const records = headRecords(source.head, ARRAYS);
  const growing = growingKey(records);
  if (growing !== null) {
    sink.problem("running-totals", null, growing);
    return;
  }
  const clock = new Clock(sink, false, source.head.text);
  const [first] = records;
  const names = source.head.table?.columns ?? Object.keys(first ?? {});
  const known = columnsOf(names);
  const places: ReadonlySet<number> = new Set(Object.values(known));
  const unknown = names.filter((name, place) => !places.has(place) && name !== "");
  if (unknown.length > 0) sink.problem("unknown-columns", null, unknown.join(", "));
  if (known.model < 0) sink.problem("model-missing", null);
  const rows = new ShapedRows(columnsOf);
  const currencies = new Currencies(names);
  const state = {
    clock,
    hasRequests: known.requests >= 0 || known.turns >= 0,
    // Traces with the ids of their blocks, as Mooncake writes them, count milliseconds.
    isMs: first !== undefined && "hash_ids" in first,
    timeName: names[known.time] ?? "",
    isSecondsTold: false,
  };
  // Rows that count requests are told apart by all that they hold.
  const wanted = !state.hasRequests ? new WantedColumns(currencies.names) : EVERYTHING;
  let line = 0;
  // Of one row after the other, as objects for each would be most of what is thrown away.
  const cells: { -readonly [Name in keyof PlainCells]: Json | undefined } = { ...NO_CELLS };
  let [last, paths]: [FieldRow["values"], readonly string[]] = [[], []];
  const wholeRow = (): string => JSON.stringify([paths, last.slice(0, paths.length)]);
  const take = (values: FieldRow["values"], columns: Columns, shape: Shape): void => {
    cells.time = cell(values, columns.time);
    cells.model = cell(values, columns.model);
    cells.input = cell(values, columns.input);
    cells.output = cell(values, columns.output);
    cells.cacheRead = cell(values, columns.cacheRead);
    cells.cacheWrite = cell(values, columns.cacheWrite);
    cells.thinking = cell(values, columns.thinking);
    cells.total = cell(values, columns.total);
    cells.requests = cell(values, columns.requests);
    cells.batch = cell(values, columns.batch);
    cells.id = cell(values, columns.id);
    last = values;
    paths = shape.paths;
    countPlainRow(cells, line, sink, state, wholeRow);
  };
  await eachFieldRow(source, ARRAYS, wanted, (row, number) => {
    line = number;
    currencies.see(row);
    rows.read(row, take);
  });
  currencies.tell(sink);
}
const NO_CELLS: PlainCells = {
  time: undefined,
  model: undefined,
  input: undefined,
  output: undefined,
  cacheRead: undefined,
  cacheWrite: undefined,
  thinking: undefined,
  total: undefined,
  requests: undefined,
  batch: undefined,
  id: undefined,
};
const EVERYTHING: Wanted = { get: () => "whole" };

/** Keys that mean something. */
class WantedColumns implements Wanted {
  constructor(private readonly others: readonly string[]) {}

  get(key: string): "whole" | undefined {
    return MEANINGS.has(folded(key)) || this.others.includes(key) ? "whole" : undefined;
  }
}
const MEANINGS: ReadonlySet<string> = new Set(Object.values(NAMES).flat());

function cell(values: FieldRow["values"], place: number): Json | undefined {
  return place < 0 ? undefined : values[place];
}
