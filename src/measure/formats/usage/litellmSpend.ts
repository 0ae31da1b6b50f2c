import type { UsageFormat } from "../../format";
import { plainText } from "../../source/json";
import { Clock } from "../../source/moment";
import { eachRecord, firstOf, firstText, headRecords, inner, keysWanted } from "../../source/records";
import { countCall } from "../../usage/callRow";
import { sidesOf, WITHIN } from "../../usage/settle";

const ARRAYS = ["data", "response"];
const NO_CHAT = /embedding|rerank|image|speech|transcription|moderation/i;
const USAGE = ["usage_object", "additional_usage_values"];
const [READ, WRITE, THINKING] = [
  ["prompt_tokens_details/cached_tokens", "cache_read_input_tokens"],
  ["prompt_tokens_details/cache_creation_tokens", "cache_creation_input_tokens"],
  ["completion_tokens_details/reasoning_tokens"],
].map((names) => ({ names, within: USAGE.flatMap((place) => names.map((name) => `${place}/${name}`)) }));
/** Prompts and answers are not read. */
const WANTED = keysWanted(
  ...["call_type", "status", "cache_hit", "startTime", "model", "model_group", "metadata", "request_id", "id"],
  ...["prompt_tokens", "completion_tokens", "total_tokens", "prompt_tokens_details", "completion_tokens_details"],
  ...["cache_read_input_tokens", "cache_creation_input_tokens"],
);

/**
 * LiteLLM's spend logs (`LiteLLM_SpendLogs`) and its standard logging payload, a row a call. `cache_hit` is LiteLLM's own
 * reply cache: such a call reached no model.
 */
export const litellmSpend: UsageFormat = {
  id: "litellm-spend",
  kind: "usage",
  recognize: (head) =>
    headRecords(head, ARRAYS).some((row) => "startTime" in row && "prompt_tokens" in row && "completion_tokens" in row),
  read: async (source, sink) => {
    const clock = new Clock(sink, true, source.head.text);
    await eachRecord(
      source,
      ARRAYS,
      (row, line) => {
        const type = firstText(row, ["call_type"]) ?? "";
        if (NO_CHAT.test(type)) {
          sink.skip("other-usage", line, type);
          return;
        }
        if (/^fail/i.test(firstText(row, ["status"]) ?? "")) {
          sink.skip("failed-calls", line);
          return;
        }
        if (/^true$/i.test(plainText(row["cache_hit"]))) {
          sink.skip("cached-replies", line);
          return;
        }
        const at = clock.readOrSkip(row["startTime"], line);
        if (!at) return;
        const model = firstText(row, ["model", "model_group"]);
        const metadata = inner(row["metadata"]);
        const detail = (place: typeof READ) => place && (firstOf(metadata, place.within) ?? firstOf(row, place.names));
        countCall(sink, line, {
          model,
          at,
          counts: {
            input: row["prompt_tokens"],
            cacheRead: detail(READ),
            cacheWrite: detail(WRITE),
            output: row["completion_tokens"],
            thinking: detail(THINKING),
            total: row["total_tokens"],
          },
          sides: type.includes("anthropic_messages") ? sidesOf(model ?? "claude") : WITHIN,
          isRuleOfFormat: false,
          id: firstText(row, ["request_id", "id"]),
        });
      },
      WANTED,
    );
  },
};
