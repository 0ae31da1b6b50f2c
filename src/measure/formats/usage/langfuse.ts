import type { UsageFormat } from "../../format";
import { figure } from "../../source/figure";
import { type FieldRow, fields, wantedBy } from "../../source/fields";
import { eachFieldRow } from "../../source/fieldRows";
import { at, isObject, type JsonObject, textAt } from "../../source/json";
import { Clock } from "../../source/moment";
import { firstOf, headRecords, inner } from "../../source/records";
import { type CallCounts, countCall } from "../../usage/callRow";

const ARRAYS = ["data", "observations", "data.observations"];
const TIME = ["startTime", "start_time", "timestamp"];
const DETAILS = ["usageDetails", "usage_details"];
const [TYPE, UNIT, START, MODEL] = fields(["type"], ["unit"], TIME, [
  "model",
  "providedModelName",
  "provided_model_name",
  "modelId",
]);
const [ID, BUCKETS, USAGE] = fields(["id"], DETAILS, ["usage"]);
const [INPUT, OUTPUT, TOTAL] = fields(
  ["promptTokens", "inputTokens", "prompt_tokens"],
  ["completionTokens", "outputTokens", "completion_tokens"],
  ["totalTokens", "total_tokens"],
);
/** Prompts and answers are not read. */
const WANTED = wantedBy(TYPE, UNIT, START, MODEL, ID, BUCKETS, USAGE, INPUT, OUTPUT, TOTAL);
const READ = /cache.?read|cached/i;
const WRITE = /cache.?(creation|write)/i;
const THINKING = /reasoning|thinking/i;

/**
 * Observations of Langfuse: exports of its page and of its blob storage, answers of its API, and traces. Its buckets do not
 * overlap, except where a source counts cached tokens twice, which the total shows. Only generations are calls.
 */
export const langfuse: UsageFormat = {
  id: "langfuse",
  kind: "usage",
  recognize: (head) =>
    headRecords(head, ARRAYS).some(
      (row) =>
        firstOf(row, TIME) !== undefined &&
        (DETAILS.some((name) => name in row) ||
          (("promptTokens" in row || isObject(row["usage"])) &&
            ("traceId" in row || "trace_id" in row || row["type"] === "GENERATION"))),
    ),
  read: async (source, sink) => {
    const clock = new Clock(sink, true, source.head.text);
    await eachFieldRow(source, ARRAYS, WANTED, (row, line) => {
      const type = TYPE.text(row) ?? "GENERATION";
      if (type !== "GENERATION") {
        if (/embedding/i.test(type)) sink.skip("other-usage", line, type);
        return;
      }
      const unit = textAt(inner(USAGE.in(row)), "unit") ?? UNIT.text(row);
      if (unit !== null && unit.toUpperCase() !== "TOKENS") {
        sink.skip("units-not-tokens", line, unit);
        return;
      }
      const moment = clock.readOrSkip(START.in(row), line);
      if (!moment) return;
      countCall(sink, line, {
        model: MODEL.text(row),
        at: moment,
        counts: countsOf(row),
        sides: { cache: "beside", thinking: "beside" },
        isRuleOfFormat: true,
        id: ID.text(row),
      });
    });
  },
};

function countsOf(row: FieldRow): CallCounts {
  const details = inner(BUCKETS.in(row));
  if (isObject(details) && Object.keys(details).length > 0) return bucketsOf(details);
  const usage = inner(USAGE.in(row));
  return {
    input: INPUT.in(row) ?? at(usage, "input") ?? at(usage, "promptTokens"),
    output: OUTPUT.in(row) ?? at(usage, "output") ?? at(usage, "completionTokens"),
    total: TOTAL.in(row) ?? at(usage, "total") ?? at(usage, "totalTokens"),
  };
}

type Side = "input" | "cacheRead" | "cacheWrite" | "output" | "thinking";

/** Buckets of one side add up. */
function bucketsOf(details: JsonObject): CallCounts {
  const sums: Record<Side, number | null> = {
    input: null,
    cacheRead: null,
    cacheWrite: null,
    output: null,
    thinking: null,
  };
  for (const name in details)
    for (const side of sidesOfBucket(name)) {
      const count = figure(details[name]);
      if (typeof count === "number") sums[side] = (sums[side] ?? 0) + count;
    }
  return { ...sums, total: details["total"] };
}

function sidesOfBucket(name: string): readonly Side[] {
  let sides = SIDES.get(name);
  if (!sides) {
    const [isRead, isWritten, isThinking] = [READ.test(name), WRITE.test(name), THINKING.test(name)];
    sides = [
      ...(/input|prompt/i.test(name) && !isRead && !isWritten ? (["input"] as const) : []),
      ...(isRead ? (["cacheRead"] as const) : []),
      ...(isWritten ? (["cacheWrite"] as const) : []),
      ...(/output|completion/i.test(name) && !isThinking ? (["output"] as const) : []),
      ...(isThinking ? (["thinking"] as const) : []),
    ];
    if (SIDES.size < MOST_NAMES) SIDES.set(name, sides);
  }
  return sides;
}
/** What names of buckets say, as the same few stand in every row. */
const SIDES = new Map<string, readonly Side[]>();
const MOST_NAMES = 1000;
