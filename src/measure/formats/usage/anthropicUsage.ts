import type { UsageFormat } from "../../format";
import { at, isObject, type Json, listAt, textAt } from "../../source/json";
import { Clock } from "../../source/moment";
import { readCounts } from "../../usage/readCounts";

/**
 * Anthropic's usage report (`/v1/organizations/usage_report/messages`): pages of buckets without a number of requests.
 * Input stands without what was read from the cache or written to it.
 */
export const anthropicUsage: UsageFormat = {
  id: "anthropic-usage",
  kind: "usage",
  recognize: ({ values }) => values.some((value) => isBucket(value) || listAt(value, "data").some(isBucket)),
  read: async (source, sink) => {
    const clock = new Clock(sink, true);
    const page = { moreAt: null as number | null };
    sink.problem("requests-unknown", null);
    const bucket = (value: Json, line: number): void => {
      const from = clock.readOrSkip(at(value, "starting_at"), line);
      const to = from && clock.readOrSkip(at(value, "ending_at"), line);
      if (!to) return;
      sink.covers(from.ms, to.ms);
      for (const result of listAt(value, "results")) {
        const counts = readCounts(sink, line, {
          uncached: at(result, "uncached_input_tokens"),
          hour:
            at(result, "cache_creation", "ephemeral_1h_input_tokens") ?? at(result, "cache_creation_1h_input_tokens"),
          minutes:
            at(result, "cache_creation", "ephemeral_5m_input_tokens") ?? at(result, "cache_creation_5m_input_tokens"),
          read: at(result, "cache_read_input_tokens"),
          output: at(result, "output_tokens"),
        });
        if (!counts) continue;
        const { uncached, hour, minutes, read, output } = counts;
        const tier = textAt(result, "service_tier");
        sink.entry(
          {
            model: textAt(result, "model"),
            from: from.ms,
            to: to.ms,
            requests: null,
            tokens: {
              uncached,
              cacheRead: read,
              cacheWrite: hour === null && minutes === null ? null : (hour ?? 0) + (minutes ?? 0),
              output,
              thinking: null,
            },
            batch: tier === null ? null : tier === "batch",
            id: `${String(from.ms)} ${String(to.ms)} ${JSON.stringify(result)}`,
          },
          line,
        );
      }
    };
    await source.eachJson(["data"], (value, path, line) => {
      if (isBucket(value)) bucket(value, line);
      else if (path === null) page.moreAt = at(value, "has_more") === true ? line : null;
    });
    if (page.moreAt !== null) sink.problem("part-of-pages", page.moreAt);
  },
};

function isBucket(value: Json): boolean {
  return isObject(value) && typeof value["starting_at"] === "string" && Array.isArray(value["results"]);
}
