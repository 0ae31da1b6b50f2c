import type { UsageFormat, UsageSink } from "../../format";
import { at, isObject, type Json, listAt, textAt } from "../../source/json";
import { Clock } from "../../source/moment";
import { readCounts } from "../../usage/readCounts";

const DAY = 86_400_000;

/** Lists of the summaries by day, week and month. */
const LISTS = ["daily", "weekly", "monthly"];

/**
 * The summaries of `ccusage daily --json`, `weekly` and `monthly`: tokens without a number of requests, by model where it
 * breaks them down. Of a file with several the first one counts, as they tell the same.
 */
export const ccusageDaily: UsageFormat = {
  id: "ccusage-daily",
  kind: "usage",
  recognize: ({ values }) => values.some((value) => LISTS.some((list) => listAt(value, list).some(isDay))),
  read: async (source, sink) => {
    const clock = new Clock(sink, true);
    sink.problem("requests-unknown", null);
    let read: string | null = null;
    await source.eachJson(LISTS, (value, path, line) => {
      if (path === null || path !== (read ??= path)) return;
      const told = textAt(value, "date") ?? textAt(value, "period") ?? textAt(value, "week") ?? textAt(value, "month");
      const isMonth = told !== null && /^\d{4}-\d{2}$/.test(told);
      const day = clock.readOrSkip(isMonth ? `${told}-01` : (told ?? undefined), line);
      if (!day) return;
      const to = path === "daily" ? day.ms + DAY : path === "weekly" ? day.ms + 7 * DAY : nextMonth(day.ms);
      const models = listAt(value, "modelBreakdowns");
      if (models.length === 0) count(sink, day.ms, to, value, null, line);
      else for (const model of models) count(sink, day.ms, to, model, textAt(model, "modelName"), line);
    });
  },
};

const isDay = (value: Json): boolean => isObject(value) && "cacheReadTokens" in value && "inputTokens" in value;

function nextMonth(ms: number): number {
  const start = new Date(ms);
  return Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1);
}

function count(sink: UsageSink, from: number, to: number, value: Json, model: string | null, line: number): void {
  const counts = readCounts(sink, line, {
    uncached: at(value, "inputTokens"),
    cacheRead: at(value, "cacheReadTokens"),
    cacheWrite: at(value, "cacheCreationTokens"),
    output: at(value, "outputTokens"),
  });
  if (!counts) return;
  const tokens = { ...counts, thinking: null };
  const id = JSON.stringify([from, to, model, counts]);
  sink.entry({ model, from, to, requests: null, tokens, batch: null, id, repeats: true }, line);
}
