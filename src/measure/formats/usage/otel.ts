import type { UsageFormat, UsageSink } from "../../format";
import { at, type Json, listAt, plainText } from "../../source/json";
import { Clock } from "../../source/moment";
import type { Source } from "../../source/source";
import { countCall } from "../../usage/callRow";
import { sidesOf } from "../../usage/settle";
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

/** A span that has tokens, until it is known whether one below it has them too. */
interface Held {
  readonly span: Span;
  readonly line: number;
}

/** Agents, chains and roots repeat the sum of what they called: a span counts only where none below it has usage. */
async function readSpans(
  source: Source,
  sink: UsageSink,
  arrays: readonly string[],
  spansOf: (value: Json) => readonly Json[],
): Promise<void> {
  const clock = new Clock(sink, true);
  const parents = new Map<string, string>();
  const held: Held[] = [];
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
      if (span.id !== null && span.parent !== null) parents.set(keyOf(span, span.id), keyOf(span, span.parent));
      if (hasUsage(span) && !NO_CALL.test(plainText(attribute(span, "operation")))) held.push({ span, line });
    }
  });
  const repeating = repeatingSpans(held, parents);
  for (const { span, line } of held) {
    if (span.id !== null && repeating.has(keyOf(span, span.id))) continue;
    const moment = clock.readOrSkip(span.start, line);
    if (!moment) continue;
    const model = attribute(span, "model");
    const name = typeof model === "string" ? model : null;
    countCall(sink, line, {
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
      id: span.id === null ? null : keyOf(span, span.id),
    });
  }
}

const keyOf = ({ trace }: Span, id: string): string => `${trace} ${id}`;

/** The spans above others that have usage. */
function repeatingSpans(held: readonly Held[], parents: ReadonlyMap<string, string>): ReadonlySet<string> {
  const above = new Set<string>();
  for (const { span } of held) {
    let key = span.id === null ? undefined : parents.get(keyOf(span, span.id));
    // What stands above a span that was seen has been seen too; a circle ends there as well.
    while (key !== undefined && !above.has(key)) {
      above.add(key);
      key = parents.get(key);
    }
  }
  return above;
}
