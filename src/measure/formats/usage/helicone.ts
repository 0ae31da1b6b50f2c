import type { UsageFormat } from "../../format";
import { figure } from "../../source/figure";
import { Clock } from "../../source/moment";
import { eachRecord, firstOf, firstText, headRecords } from "../../source/records";
import { countCall } from "../../usage/callRow";
import { sidesOf } from "../../usage/settle";

const ARRAYS = ["data"];
const TIME = ["request_created_at", "response_created_at"];

/** Requests that Helicone exports, a row a call. `cache_enabled` is its own reply cache. */
export const helicone: UsageFormat = {
  id: "helicone",
  kind: "usage",
  recognize: (head) =>
    headRecords(head, ARRAYS).some(
      (row) => firstOf(row, TIME) !== undefined && ("prompt_tokens" in row || "completion_tokens" in row),
    ),
  read: async (source, sink) => {
    const clock = new Clock(sink, true, source.head.text);
    await eachRecord(source, ARRAYS, (row, line) => {
      const status = figure(row["response_status"]);
      if (typeof status === "number" && (status < 200 || status > 299)) {
        sink.skip("failed-calls", line);
        return;
      }
      const at = clock.readOrSkip(firstOf(row, TIME), line);
      if (!at) return;
      const model = firstText(row, ["response_model", "request_model", "model"]);
      countCall(sink, line, {
        model,
        at,
        counts: {
          input: row["prompt_tokens"],
          cacheRead: row["prompt_cache_read_tokens"],
          cacheWrite: row["prompt_cache_write_tokens"],
          output: row["completion_tokens"],
          thinking: row["reasoning_tokens"],
          total: row["total_tokens"],
        },
        sides: sidesOf(model),
        isRuleOfFormat: false,
        id: firstText(row, ["request_id", "response_id"]),
      });
    });
  },
};
