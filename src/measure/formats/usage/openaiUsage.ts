import type { UsageFormat } from "../../format";
import { at, isObject, type Json, listAt, shown, textAt } from "../../source/json";
import { readCounts } from "../../usage/readCounts";

const COMPLETIONS = "organization.usage.completions.result";

/**
 * OpenAI's usage API (`/v1/organization/usage/completions`): pages of buckets, a list of buckets, or pages one after the
 * other. Input holds what was cached, output the thinking, which is not told apart.
 */
export const openaiUsage: UsageFormat = {
  id: "openai-usage",
  kind: "usage",
  recognize: ({ values }) => values.some((value) => isBucket(value) || listAt(value, "data").some(isBucket)),
  read: async (source, sink) => {
    const bucket = (value: Json, line: number): void => {
      const [from, to] = [time(at(value, "start_time")), time(at(value, "end_time"))];
      if (from === null || to === null || to <= from) {
        sink.skip("time-invalid", line, shown(at(value, "start_time")));
        return;
      }
      sink.covers(from, to);
      for (const result of [...listAt(value, "results"), ...listAt(value, "result")]) {
        const object = textAt(result, "object") ?? COMPLETIONS;
        if (object !== COMPLETIONS) {
          sink.skip("other-usage", line, object);
          continue;
        }
        const counts = readCounts(sink, line, {
          input: at(result, "input_tokens"),
          cached: at(result, "input_cached_tokens"),
          written: at(result, "input_cache_write_tokens"),
          output: at(result, "output_tokens"),
          requests: at(result, "num_model_requests"),
        });
        if (!counts) continue;
        const { input, cached, written, output, requests } = counts;
        if (input !== null && (cached ?? 0) + (written ?? 0) > input) {
          // What is a part cannot be more than the whole.
          sink.skip("row-skipped", line, "input_cached_tokens", String(cached));
          continue;
        }
        const batch = at(result, "batch");
        sink.entry(
          {
            model: textAt(result, "model"),
            from,
            to,
            requests,
            tokens: {
              uncached: input === null ? null : input - (cached ?? 0) - (written ?? 0),
              cacheRead: cached,
              cacheWrite: written,
              output,
              thinking: null,
            },
            batch: typeof batch === "boolean" ? batch : null,
            id: `${String(from)} ${String(to)} ${JSON.stringify(result)}`,
          },
          line,
        );
      }
    };
    // The line of a page that has more after it, until the next page comes.
    const page = { moreAt: null as number | null };
    await source.eachJson(["data"], (value, path, line) => {
      if (isBucket(value)) {
        bucket(value, line);
        return;
      }
      if (path === "") for (const inner of listAt(value, "data")) if (isBucket(inner)) bucket(inner, line);
      if (path !== "data") page.moreAt = at(value, "has_more") === true ? line : null;
    });
    if (page.moreAt !== null) sink.problem("part-of-pages", page.moreAt);
  },
};

function isBucket(value: Json): boolean {
  return (
    isObject(value) &&
    (value["object"] === "bucket" ||
      (typeof value["start_time"] === "number" && (Array.isArray(value["results"]) || Array.isArray(value["result"]))))
  );
}

/** Unix seconds. */
function time(value: Json | undefined): number | null {
  return typeof value === "number" && value > 0 && value < 1e11 ? value * 1000 : null;
}
