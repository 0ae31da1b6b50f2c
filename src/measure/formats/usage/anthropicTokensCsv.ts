import type { UsageFormat } from "../../format";
import { bucketLength, Clock } from "../../source/moment";
import { eachRecord, firstText } from "../../source/records";
import { readCounts } from "../../usage/readCounts";
import { hasColumns } from "./hasColumns";

/**
 * The tokens that Anthropic's console exports, by day or by hour in UTC. It has no number of requests; input stands without
 * what was read from the cache or written to it, and two rows of a day may differ by the window of the context only.
 */
export const anthropicTokensCsv: UsageFormat = {
  id: "anthropic-tokens-csv",
  kind: "usage",
  recognize: (head) => hasColumns(head, "usage_date_utc", "usage_input_tokens_no_cache", "usage_output_tokens"),
  read: async (source, sink) => {
    const clock = new Clock(sink, true, source.head.text);
    sink.problem("requests-unknown", null);
    await eachRecord(source, [], (row, line) => {
      const date = row["usage_date_utc"];
      const from = clock.readOrSkip(date, line);
      if (!from) return;
      const counts = readCounts(sink, line, {
        uncached: row["usage_input_tokens_no_cache"],
        write5m: row["usage_input_tokens_cache_write_5m"],
        write1h: row["usage_input_tokens_cache_write_1h"],
        read: row["usage_input_tokens_cache_read"],
        output: row["usage_output_tokens"],
      });
      if (!counts) return;
      const type = firstText(row, ["usage_type"]);
      const { uncached, write5m, write1h, read, output } = counts;
      sink.entry(
        {
          model: firstText(row, ["model_version", "model"]),
          from: from.ms,
          to: from.ms + bucketLength(date),
          requests: null,
          tokens: {
            uncached,
            cacheRead: read,
            cacheWrite: write5m === null && write1h === null ? null : (write5m ?? 0) + (write1h ?? 0),
            output,
            thinking: null,
          },
          batch: type === null ? null : type.toLowerCase() === "batch",
          id: JSON.stringify(row),
        },
        line,
      );
    });
  },
};
