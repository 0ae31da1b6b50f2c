import type { UsageFormat, UsageSink } from "../../format";
import { at, type Json, listAt, plainText } from "../../source/json";
import { Clock } from "../../source/moment";
import type { Source } from "../../source/source";
import { countCall } from "../../usage/callRow";
import type { HeldCall } from "../../usage/callColumns";
import { hashOf } from "../../usage/seenKeys";
import { sidesOf } from "../../usage/settle";
import { SpanWindow } from "../../usage/spanWindow";
import type { UsageEntry } from "../../usage/usageEntry";
import { attribute, readSpan, type Span } from "./otelSpan";

/** Spans of these are no calls of a model, whatever tokens they carry. */
const NO_CALL = /execute_tool|embedding|^TOOL$|rerank/i;

/** Spans in OTLP, as the collector's file exporter writes them: one object a line, or one object. */
export const otlpJson: UsageFormat = {
  id: "otlp-json",
  kind: "usage",
  recognize: ({ values }) => values.some((value) => listAt(value, "resourceSpans").length > 0),
  read: async (source, sink) => await readSpans(source, sink, ["resourceSpans"], otlpSpans),
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
  return span !== null && (attribute(span, "input") !== undefined || attribute(span, "output") !== undefined);
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
): Promise<void> {
  const clock = new Clock(sink, true);
  const window = new SpanWindow(sink);
  let hasTold = false;
  await source.eachJson(arrays, (value, path, line) => {
    if (path === null && arrays.some((inner) => at(value, inner) !== undefined)) return;
    for (const one of spansOf(value)) {
      const span = readSpan(one);
      if (!span) continue;
      if (span.isSampled && !hasTold) {
        hasTold = true;
        sink.problem("part-of-traffic", line);
      }
      const isCall = hasUsage(span) && !NO_CALL.test(plainText(attribute(span, "operation")));
      const trace = hashOf(span.trace);
      const keyOf = (id: string | null): number => (id === null ? 0 : hashOf(id, trace));
      const place = { key: keyOf(span.id), parent: keyOf(span.parent), model: modelOf(span) };
      window.take(place, isCall, () => callOf(span, line, clock, sink));
    }
  });
  window.finish();
}

function modelOf(span: Span): string | null {
  const model = attribute(span, "model");
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
      input: attribute(span, "input"),
      cacheRead: attribute(span, "cacheRead"),
      cacheWrite: attribute(span, "cacheWrite"),
      output: attribute(span, "output"),
      thinking: attribute(span, "thinking"),
      total: attribute(span, "total"),
    },
    sides: sidesOf(`${plainText(attribute(span, "provider"))} ${name ?? ""}`),
    isRuleOfFormat: false,
    id: null,
  });
  const [entry] = entries;
  return entry ? { entry, line, isAssumed } : null;
}
