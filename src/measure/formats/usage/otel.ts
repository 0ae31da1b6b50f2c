import type { UsageFormat, UsageSink } from "../../format";
import type { RowPlan } from "../../source/fieldPlan";
import type { FieldRow } from "../../source/fields";
import type { TakeJson } from "../../source/jsonScanner";
import { at, type Json, listAt, plainText } from "../../source/json";
import { Clock } from "../../source/moment";
import type { Source } from "../../source/source";
import { countCall } from "../../usage/callRow";
import type { HeldCall } from "../../usage/callColumns";
import { hashOf } from "../../keys/seenKeys";
import { type Sides, WITHIN, sidesOf } from "../../usage/settle";
import { SpanWindow } from "../../usage/spanWindow";
import type { UsageEntry } from "../../usage/usageEntry";
import { LineSpan, OTLP_LINES, readSpan, type Span } from "./otelSpan";

/** Spans of these are no calls of a model, whatever tokens they carry. */
const NO_CALL = /execute_tool|embedding|^TOOL$|rerank/i;

/** Spans in OTLP, as the collector's file exporter writes them: one object a line, or one object. */
export const otlpJson: UsageFormat = {
  id: "otlp-json",
  kind: "usage",
  recognize: ({ values }) => values.some((value) => listAt(value, "resourceSpans").length > 0),
  read: async (source, sink) => await readSpans(source, sink, ["resourceSpans"], otlpSpans, OTLP_LINES),
};

/** Spans as exporters of the SDKs write them to a console or a file. */
export const otelSpans: UsageFormat = {
  id: "otel-spans",
  kind: "usage",
  recognize: ({ values }) =>
    values.some((value) => [value, ...listAt(value, "spans")].some((one) => hasUsage(readSpan(one)))) ||
    values.some((value) => at(value, "type") === "span" && readSpan(value) !== null),
  read: async (source, sink) => await readSpans(source, sink, ["spans"], (value) => [value]),
};

function hasUsage(span: Span | null): boolean {
  return span !== null && (span.attribute("input") !== undefined || span.attribute("output") !== undefined);
}

function otlpSpans(resource: Json): readonly Json[] {
  const scopes = [...listAt(resource, "scopeSpans"), ...listAt(resource, "instrumentationLibrarySpans")];
  return scopes.flatMap((scope) => listAt(scope, "spans"));
}

/** Agents, chains and roots repeat the sum of what they called: a span counts only where none below it has usage. */
async function readSpans(
  source: Source,
  sink: UsageSink,
  arrays: readonly string[],
  spansOf: (value: Json) => readonly Json[],
  plan: RowPlan | null = null,
): Promise<void> {
  const clock = new Clock(sink, true);
  const window = new SpanWindow(sink);
  let hasTold = false;
  const takeSpan = (span: Span, line: number): void => {
    if (span.isSampled && !hasTold) {
      hasTold = true;
      sink.problem("part-of-traffic", line);
    }
    const isCall = hasUsage(span) && !NO_CALL.test(plainText(span.attribute("operation")));
    const trace = hashOf(span.trace);
    const keyOf = (id: string | null): number => (id === null ? 0 : hashOf(id, trace));
    const place = { key: keyOf(span.id), parent: keyOf(span.parent), model: modelOf(span) };
    window.take(place, isCall, () => callOf(span, line, clock, sink));
  };
  const takeJson: TakeJson = (value, path, line) => {
    if (path === null && arrays.some((inner) => at(value, inner) !== undefined)) return;
    for (const one of spansOf(value)) {
      const span = readSpan(one);
      if (span) takeSpan(span, line);
    }
  };
  if (plan && source.hasFieldRows) {
    const span = new LineSpan();
    const take = (row: FieldRow, line: number): void => {
      if (span.read(row)) takeSpan(span, line);
    };
    await source.eachFieldRow(plan, take, arrays, takeJson);
  } else await source.eachJson(arrays, takeJson);
  window.finish();
}

function modelOf(span: Span): string | null {
  const model = span.attribute("model");
  return typeof model === "string" ? model : null;
}

/** Null where the span is no call; the sink has been told. */
function callOf(span: Span, line: number, clock: Clock, sink: UsageSink): HeldCall | null {
  const moment = clock.readOrSkip(span.start, line);
  if (!moment) return null;
  const name = modelOf(span);
  const entries: UsageEntry[] = [];
  let isAssumed = false;
  const held: UsageSink = {
    ...sink,
    // Told when the span counts.
    problem: (code, at, ...args) => {
      if (code === "cache-side-assumed") isAssumed = true;
      else sink.problem(code, at, ...args);
    },
    entry: (entry) => entries.push(entry),
  };
  countCall(held, line, {
    model: name,
    at: moment,
    counts: {
      input: span.attribute("input"),
      cacheRead: span.attribute("cacheRead"),
      cacheWrite: span.attribute("cacheWrite"),
      output: span.attribute("output"),
      thinking: span.attribute("thinking"),
      total: span.attribute("total"),
    },
    sides: sidesOfSpan(span.attribute("provider"), name),
    isRuleOfFormat: false,
    id: null,
  });
  const [entry] = entries;
  return entry ? { entry, line, isAssumed } : null;
}

/** How the provider counts, by its name and that of the model. */
function sidesOfSpan(provider: Json | undefined, model: string | null): Sides {
  const [first, second] = [sidesOf(plainText(provider)), sidesOf(model)];
  if (first.cache === "beside" || second === WITHIN) return first;
  return second.cache === "beside" || first === WITHIN ? second : first;
}
