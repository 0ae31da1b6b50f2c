import type { UsageFormat, UsageSink } from "../../format";
import { at, isObject, type Json, listAt, textAt } from "../../source/json";
import { Clock, type Moment } from "../../source/moment";
import { readCounts } from "../../usage/readCounts";

const DAY = 86_400_000;

/** The summary by day of `ccusage daily --json`: tokens without a number of requests, by model where it breaks them down. */
export const ccusageDaily: UsageFormat = {
  id: "ccusage-daily",
  kind: "usage",
  recognize: ({ values }) => values.some((value) => listAt(value, "daily").some(isDay)),
  read: async (source, sink) => {
    const clock = new Clock(sink, true);
    sink.problem("requests-unknown", null);
    await source.eachJson(["daily"], (value, path, line) => {
      if (path === null) return;
      const day = clock.readOrSkip(at(value, "date") ?? at(value, "period"), line);
      if (!day) return;
      const models = listAt(value, "modelBreakdowns");
      if (models.length === 0) count(sink, day, value, null, line);
      else for (const model of models) count(sink, day, model, textAt(model, "modelName"), line);
    });
  },
};

const isDay = (value: Json): boolean => isObject(value) && "cacheReadTokens" in value && "inputTokens" in value;

function count(sink: UsageSink, { ms }: Moment, value: Json, model: string | null, line: number): void {
  const counts = readCounts(sink, line, {
    uncached: at(value, "inputTokens"),
    cacheRead: at(value, "cacheReadTokens"),
    cacheWrite: at(value, "cacheCreationTokens"),
    output: at(value, "outputTokens"),
  });
  if (!counts) return;
  const tokens = { ...counts, thinking: null };
  const id = JSON.stringify([ms, model, counts]);
  sink.entry({ model, from: ms, to: ms + DAY, requests: null, tokens, batch: null, id, repeats: true }, line);
}
