import type { RowPlan } from "../../source/fieldPlan";
import { Field, type FieldRow, fields, wantedBy } from "../../source/fields";
import { type Json, type JsonObject, at, isArray, isObject, textAt } from "../../source/json";
import { OTEL_NAMES } from "./otelNames";

/** A span of a trace, whichever exporter wrote it. */
export interface Span {
  readonly id: string | null;
  readonly parent: string | null;
  readonly trace: string;
  readonly start: Json | undefined;
  /** Whether only a share of the traffic was kept. */
  readonly isSampled: boolean;
  /** The value of the first of some attributes that says something. */
  readonly attribute: (name: keyof typeof OTEL_NAMES) => Json | undefined;
}

/** Reads a span of OTLP, of an SDK's exporter for the console or a file, or of a line of its own; null where it is none. */
export function readSpan(value: Json): Span | null {
  if (!isObject(value)) return null;
  const attributes = withMonocle(attributesOf(value["attributes"]), value["events"]);
  const start = startOf(value);
  if (!attributes || start === undefined) return null;
  const context = value["context"] ?? value["spanContext"];
  const state = textAt(value, "traceState") ?? textAt(value, "trace_state") ?? textAt(context, "trace_state") ?? "";
  return {
    id: textOf(value, context, IDS),
    parent: textOf(value, context, PARENTS),
    trace: textOf(value, context, TRACES) ?? "",
    start,
    isSampled: isSampled(state, at(attributes, "SampledRate")),
    attribute: (name) => {
      for (const key of OTEL_NAMES[name]) {
        const told = at(attributes, key);
        if (told !== undefined && told !== null && told !== "") return told;
      }
      return undefined;
    },
  };
}

const NAMED = Object.fromEntries(
  Object.entries(OTEL_NAMES).map(([name, keys]) => [name, new Field(keys.map((key) => `attributes/${key}`))]),
) as Record<keyof typeof OTEL_NAMES, Field>;
const [ID, PARENT, TRACE, STATE, START, RATE] = fields(
  ["spanId"],
  ["parentSpanId"],
  ["traceId"],
  ["traceState"],
  ["startTimeUnixNano", "endTimeUnixNano"],
  ["attributes/SampledRate"],
);

/** How a line of OTLP is read: span by span, and of each only what tells of calls of models. */
export const OTLP_LINES: RowPlan = {
  wanted: wantedBy(ID, PARENT, TRACE, STATE, START, RATE, ...Object.values(NAMED)),
  within: ["resourceSpans", "scopeSpans", "spans"],
  isPairs: (key) => key === "attributes",
  // As it was called before 2022.
  wrappers: new Map([["instrumentationLibrarySpans", "list"]]),
};

/** A span of a line of OTLP, until the next one is read. */
export class LineSpan implements Span {
  #row: FieldRow = { shape: null, values: [], whole: null };
  id: string | null = null;
  parent: string | null = null;
  trace = "";
  start: Json | undefined = undefined;
  isSampled = false;
  readonly attribute = (name: keyof typeof OTEL_NAMES): Json | undefined => NAMED[name].in(this.#row);

  /** @returns whether the row is a span. */
  read(row: FieldRow): boolean {
    this.#row = row;
    this.start = START.in(row);
    if (this.start === undefined) return false;
    this.id = ID.text(row);
    this.parent = PARENT.text(row);
    this.trace = TRACE.text(row) ?? "";
    const [state, rate] = [STATE.text(row), RATE.in(row)];
    this.isSampled = (state !== null || rate !== undefined) && isSampled(state ?? "", rate);
    return true;
  }
}

function isSampled(state: string, rate: Json | undefined): boolean {
  return /(^|[;,])th:/.test(state) || /ot=[^,]*th:/.test(state) || Number(rate ?? 1) > 1;
}

const IDS = ["spanId", "span_id", "id"];
const PARENTS = ["parentSpanId", "parent_span_id", "parent_id", "parentId"];
const TRACES = ["traceId", "trace_id"];

function textOf(value: JsonObject, context: Json | undefined, names: readonly string[]): string | null {
  for (const name of names) {
    const found = textAt(value, name) ?? textAt(context, name);
    if (found !== null) return found;
  }
  return null;
}

function startOf(value: JsonObject): Json | undefined {
  const start =
    value["startTimeUnixNano"] ?? value["start_time_unix_nano"] ?? value["startTime"] ?? value["start_time"];
  // The JavaScript SDK writes seconds and nanoseconds.
  if (isArray(start)) {
    const [seconds, nanos] = start;
    return typeof seconds === "number" && typeof nanos === "number" ? seconds * 1000 + nanos / 1e6 : undefined;
  }
  return start ?? value["endTime"] ?? undefined;
}

/** Monocle tells tokens in an event of its inference spans, and the model as the second entity. */
function withMonocle(attributes: JsonObject | null, events: Json | undefined): JsonObject | null {
  if (!attributes || !isArray(events) || !/^inference\b/.test(textAt(attributes, "span.type") ?? "")) return attributes;
  const told = events.find((event) => at(event, "name") === "metadata");
  const counts = [
    ["gen_ai.usage.prompt_tokens", at(told, "attributes", "prompt_tokens")],
    ["gen_ai.usage.completion_tokens", at(told, "attributes", "completion_tokens")],
    ["gen_ai.usage.total_tokens", at(told, "attributes", "total_tokens")],
    ["gen_ai.request.model", attributes["entity.2.name"]],
  ] as const;
  return { ...Object.fromEntries(counts.filter(([, value]) => value !== undefined)), ...attributes };
}

function attributesOf(value: Json | undefined): JsonObject | null {
  if (isObject(value)) return value;
  if (!isArray(value)) return null;
  const attributes: Record<string, Json> = {};
  for (const entry of value) {
    const key = textAt(entry, "key");
    if (key === null || key === "__proto__") continue;
    const told = at(entry, "value");
    const scalar = isObject(told)
      ? (told["stringValue"] ?? told["intValue"] ?? told["doubleValue"] ?? told["boolValue"])
      : told;
    if (scalar !== undefined) attributes[key] = scalar;
  }
  return attributes;
}
