import type { UsageFormat } from "../../format";
import { figure } from "../../source/figure";
import { at, isObject, type Json } from "../../source/json";
import { Clock } from "../../source/moment";
import { eachRecord, firstOf, firstText, headRecords, inner, type Row } from "../../source/records";
import { type CallCounts, countCall } from "../../usage/callRow";

const ARRAYS = ["data", "observations", "data.observations"];
const TIME = ["startTime", "start_time", "timestamp"];
const DETAILS = ["usageDetails", "usage_details"];
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
    await eachRecord(source, ARRAYS, (row, line) => {
      const type = firstText(row, ["type"]) ?? "GENERATION";
      if (type !== "GENERATION") {
        if (/embedding/i.test(type)) sink.skip("other-usage", line, type);
        return;
      }
      const unit = firstText(row, ["usage/unit", "unit"]);
      if (unit !== null && unit.toUpperCase() !== "TOKENS") {
        sink.skip("units-not-tokens", line, unit);
        return;
      }
      const moment = clock.readOrSkip(firstOf(row, TIME), line);
      if (!moment) return;
      countCall(sink, line, {
        model: firstText(row, ["model", "providedModelName", "provided_model_name", "modelId"]),
        at: moment,
        counts: countsOf(row),
        sides: { cache: "beside", thinking: "beside" },
        isRuleOfFormat: true,
        id: firstText(row, ["id"]),
      });
    });
  },
};

function countsOf(row: Row): CallCounts {
  const details = inner(firstOf(row, DETAILS));
  if (isObject(details) && Object.keys(details).length > 0) return bucketsOf(details);
  const usage = inner(row["usage"]);
  return {
    input:
      firstOf(row, ["promptTokens", "inputTokens", "prompt_tokens"]) ?? at(usage, "input") ?? at(usage, "promptTokens"),
    output:
      firstOf(row, ["completionTokens", "outputTokens", "completion_tokens"]) ??
      at(usage, "output") ??
      at(usage, "completionTokens"),
    total: firstOf(row, ["totalTokens", "total_tokens"]) ?? at(usage, "total") ?? at(usage, "totalTokens"),
  };
}

function bucketsOf(details: { readonly [name: string]: Json | undefined }): CallCounts {
  const sum = (wanted: (name: string) => boolean): number | null => {
    let total: number | null = null;
    for (const [name, value] of Object.entries(details)) {
      const count = figure(value);
      if (wanted(name) && typeof count === "number") total = (total ?? 0) + count;
    }
    return total;
  };
  const isInput = (name: string): boolean => /input|prompt/i.test(name) || READ.test(name) || WRITE.test(name);
  const isOutput = (name: string): boolean => /output|completion/i.test(name);
  return {
    input: sum((name) => isInput(name) && !READ.test(name) && !WRITE.test(name)),
    cacheRead: sum((name) => READ.test(name)),
    cacheWrite: sum((name) => WRITE.test(name)),
    output: sum((name) => isOutput(name) && !THINKING.test(name)),
    thinking: sum((name) => THINKING.test(name)),
    total: details["total"],
  };
}
