import type { UsageFormat } from "../../format";
import type { Head } from "../../source/head";
import { type Json, type JsonObject, below, isArray, isObject } from "../../source/json";
import { Clock } from "../../source/moment";
import { eachRecord, firstOf, firstText, headRecords } from "../../source/records";
import { countCall } from "../../usage/callRow";
import { sidesOf } from "../../usage/settle";

const INPUT = ["input_tokens", "prompt_tokens", "inputTokens", "promptTokens", "prompt_eval_count"];
const OUTPUT = ["output_tokens", "completion_tokens", "outputTokens", "completionTokens", "eval_count"];
const CACHE_READ = [
  "cache_read_input_tokens",
  "input_tokens_cache_read",
  "cached_tokens",
  "prompt_tokens_details/cached_tokens",
  "input_tokens_details/cached_tokens",
  "cacheReadInputTokens",
  "cachedInputTokens",
];
const CACHE_WRITE = ["cache_creation_input_tokens", "input_tokens_cache_write", "cacheWriteInputTokens"];
const THINKING = [
  "reasoning_tokens",
  "completion_tokens_details/reasoning_tokens",
  "output_tokens_details/reasoning_tokens",
  "reasoningTokens",
];
const MODEL = ["model", "main_model", "model_name", "modelName", "model_id", "modelId"];
const TIME = ["timestamp", "time", "created_at", "createdAt", "created", "start_time", "startTime", "ts"];
const ID = ["request_id", "requestId", "id", "uuid"];
const MOST_DEPTH = 4;
const MOST_KEYS = 200;

/** Where the counts stand in a record, and in which lists the records. */
interface Place {
  readonly arrays: readonly string[];
  readonly keys: readonly string[];
}

/**
 * Records of any program that hold the counts of one call somewhere below, as replies of providers do that were written to
 * a log: `{"event": …, "response": {"model": …, "usage": {"prompt_tokens": …}}}`. Records without counts tell other things.
 */
export const nestedUsage: UsageFormat = {
  id: "nested-usage",
  kind: "usage",
  recognize: (head) => head.layout !== "table" && placeIn(head) !== null,
  read: async (source, sink) => {
    const place = placeIn(source.head);
    if (!place) return;
    const { arrays, keys } = place;
    sink.problem("nested-usage", null, keys.join("/"));
    const clock = new Clock(sink, false, source.head.text);
    await eachRecord(source, arrays, (record, line) => {
      const counts = below(record, keys);
      if (!isObject(counts) || isSum(record)) return;
      // What is said nearest to the counts is said of them.
      const around = keys.map((_, depth) => below(record, keys.slice(0, keys.length - depth))).concat(record);
      const found = (names: readonly string[]): Json | undefined =>
        around.map((holder) => firstOf(holder, names)).find((value) => value !== undefined && !isObject(value));
      const time = found(TIME);
      const at = time === undefined ? null : clock.readOrSkip(time, line);
      if (time !== undefined && !at) return;
      const model = around.map((holder) => firstText(holder, MODEL)).find((name) => name !== null) ?? null;
      if (model === null) sink.problem("model-missing", null);
      const id = found(ID);
      countCall(sink, line, {
        model,
        at,
        counts: {
          input: firstOf(counts, INPUT),
          cacheRead: firstOf(counts, CACHE_READ),
          cacheWrite: firstOf(counts, CACHE_WRITE),
          output: firstOf(counts, OUTPUT),
          thinking: firstOf(counts, THINKING),
          total: firstOf(counts, ["total_tokens", "totalTokens"]),
        },
        sides: sidesOf(model),
        isRuleOfFormat: false,
        // A number counts rows in most logs, each anew.
        id: typeof id === "string" && id !== "" ? id : null,
      });
    });
  },
};

function placeIn(head: Head): Place | null {
  for (const arrays of [[], ...listsOf(head)]) {
    const records = headRecords(head, arrays);
    for (const record of records) {
      const keys = keysTo(record);
      if (keys) return { arrays, keys };
    }
  }
  return null;
}

/** Lists of the top, each alone. */
function listsOf({ values }: Head): readonly (readonly string[])[] {
  const [first] = values;
  return isObject(first) && values.length === 1
    ? Object.keys(first)
        .filter((key) => isArray(first[key]) && !key.includes("."))
        .map((key) => [key])
    : [];
}

/** The keys that lead to the counts, the nearest to the top; those under a key of usage come before others. */
function keysTo(record: JsonObject): readonly string[] | null {
  if (isSum(record)) return null;
  let level: readonly (readonly [readonly string[], JsonObject])[] = [[[], record]];
  for (let depth = 0; depth <= MOST_DEPTH; depth++) {
    const counting = level.filter(([, object]) => isCounting(object)).map(([keys]) => keys);
    if (counting.length > 0) return counting.find((keys) => /usage/i.test(keys.at(-1) ?? "")) ?? counting[0] ?? null;
    level = level.flatMap(([keys, object]) =>
      Object.entries(object)
        .slice(0, MOST_KEYS)
        .flatMap(([key, value]) =>
          isObject(value) && !key.includes("/") && !SUMS.test(key) ? [[[...keys, key], value] as const] : [],
        ),
    );
  }
  return null;
}

/** What a program says at the end of many calls, such as an agent of its session, tells of no single one. */
function isSum(record: JsonObject): boolean {
  if ("modelBreakdowns" in record || "modelsUsed" in record) return true;
  return record["type"] === "result" && ("num_turns" in record || "total_cost_usd" in record);
}

/** Sums stand beside what they sum up. */
const SUMS = /^(grand_?)?(totals?|sums?|summary|aggregated?|overall|cumulative)(_?usage|_?tokens?)?$/i;

function isCounting(object: JsonObject): boolean {
  return [INPUT, OUTPUT].every((names) => typeof firstOf(object, names) === "number");
}
