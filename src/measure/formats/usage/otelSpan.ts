import { type Json, type JsonObject, at, isArray, isObject, textAt } from "../../source/json";
import { OTEL_NAMES } from "./otelNames";

/** A span of a trace, whichever exporter wrote it. */
export interface Span {
  readonly id: string | null;
  readonly parent: string | null;
  readonly trace: string;
  readonly start: Json | undefined;
  readonly attributes: JsonObject;
  /** Whether only a share of the traffic was kept. */
  readonly isSampled: boolean;
}

/** Reads a span of OTLP, of an SDK's exporter for the console or a file, or of a line of its own; null where it is none. */
export function readSpan(value: Json): Span | null {
  if (!isObject(value)) return null;
  const attributes = attributesOf(value["attributes"]);
  const start = startOf(value);
  if (!attributes || start === undefined) return null;
  const context = value["context"] ?? value["spanContext"];
  const state = textAt(value, "traceState") ?? textAt(value, "trace_state") ?? textAt(context, "trace_state") ?? "";
  return {
    id: textOf(value, context, IDS),
    parent: textOf(value, context, PARENTS),
    trace: textOf(value, context, TRACES) ?? "",
    start,
    attributes,
    isSampled: /(^|[;,])th:/.test(state) || /ot=[^,]*th:/.test(state) || Number(at(attributes, "SampledRate") ?? 1) > 1,
  };
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

/** The value of the first of some attributes. */
export function attribute({ attributes }: Span, name: keyof typeof OTEL_NAMES): Json | undefined {
  for (const key of OTEL_NAMES[name]) {
    const value = at(attributes, key);
    if (value !== undefined && value !== null && value !== "") return value;
  }
  return undefined;
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
