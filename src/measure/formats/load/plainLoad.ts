import type { ColumnMap, LoadMeaning } from "../../columns/columnMap";
import { tableArrays } from "../../columns/plainTable";
import type { LoadFormat } from "../../format";
import type { Head } from "../../source/head";
import { headRecords } from "../../source/records";
import { readMappedLoad } from "../mapped/mappedLoad";

/** The lists of names are in the order in which one is taken: what was measured before what was asked for. */
const NAMES: Readonly<Partial<Record<LoadMeaning, readonly RegExp[]>>> = {
  model: [/^(model|modelid|modelname|model_?id|模型)$/],
  concurrency: [
    /^(max|num|target|request)?(concurrency|concurrentrequests|concurrentusers|concurrencylevel|parallelism|parallel|conc)$/,
    /^(num)?(users|clients)$/,
    /^并发(数|度)?$/,
  ],
  input: [
    /^(number|actual|measured)(input|prompt)(tokens?|length|len)(mean)?(perrequest)?$/,
    /^(avg|average|mean)?(input|prompt)(tokens?|length|len|sequencelength)(mean|avg)?(perrequest)?$|^isl$|^randominputlen$/,
  ],
  output: [
    /^(number|actual|measured)(output|gen|generated|completion)(tokens?|length|len)(mean)?(perrequest)?$/,
    /^(avg|average|mean)?(output|gen|generated|completion|generation)(tokens?|length|len|sequencelength)(mean|avg)?(perrequest)?$|^osl$|^randomoutputlen$/,
  ],
  // Of a whole deployment and of output only: a throughput that says neither may hold the input, or be one user's.
  throughput: [
    /^(mean|total|system|aggregate)?(output|generation|gen)(token)?throughput(token(s)?pers(ec(ond)?)?|tok\/?s|tps|tokens\/s)?$/,
    /^(total|system|aggregate)?(output|generation|gen)(tps|tok\/?s|toks?persec(ond)?|tokens?\/s|tokenspersec(ond)?)$/,
  ],
  speed: [/^.*(tokens?|tok|tps|throughput).*per(-)?user.*$/],
  ttftMs: [/^(?=.*(ttft|timetofirsttoken))(?=.*(p50|median)).*ms.*$/],
  ttftS: [
    /^(?=.*(ttft|timetofirsttoken)(in)?s)(?=.*(p50|median))(?!.*ms).*$/,
    /^(?=.*ttft)(?=.*(p50|median))(?!.*ms).*s$/,
  ],
  tpotMs: [/^(?=.*(tpot|timeperoutputtoken))(?=.*(p50|median)).*ms.*$/],
  gpus: [/^(num)?gpus?(count)?$/],
  failed: [/^(num|number)?(failed|failures|failedrequests|errors|errorcount)$/],
};
/** A row of these is one request, not one run of a test. */
const ONE_REQUEST = /^(request(id|index|no)|promptid|repeatindex|httpstatus|starttime|sessionid)$/;
const ARRAYS = ["results", "data", "rows", "runs", "records"];

/**
 * Tables with a row a run of a load test, of any tool: columns for requests at once, and output tokens a second of the
 * whole or medians, found by their names. Of times to the first token only medians count, in the unit that the name tells.
 */
export const plainLoad: LoadFormat = {
  id: "generic-load",
  kind: "load",
  recognize: (head) => mapOf(head) !== null,
  read: async (source, sink) => {
    const map = mapOf(source.head);
    if (map) await readMappedLoad(map, source, sink);
  },
};

const folded = (name: string): string => name.toLowerCase().replaceAll(/[\s_\-()（）.]/g, "");

/** What the columns mean; null where it is no table of runs. */
function mapOf(head: Head): ColumnMap | null {
  const [first] = headRecords(head, [...new Set([...ARRAYS, ...tableArrays(head)])]);
  const names = head.table?.columns ?? Object.keys(first ?? {});
  if (names.some((name) => ONE_REQUEST.test(folded(name)))) return null;
  const columns: Partial<Record<LoadMeaning, string>> = {};
  for (const [meaning, patterns] of Object.entries(NAMES)) {
    const name = patterns.map((pattern) => names.find((one) => pattern.test(folded(one)))).find((one) => one);
    if (name !== undefined) columns[meaning as LoadMeaning] = name;
  }
  // A median is one of many requests, so that its row is a run.
  const isRun = (["throughput", "ttftMs", "ttftS", "tpotMs"] as const).some(
    (meaning) => columns[meaning] !== undefined,
  );
  return columns.concurrency === undefined || !isRun ? null : { kind: "load", columns };
}
