import type { UsageFormat } from "../../format";
import { Field, fields, wantedBy } from "../../source/fields";
import { eachFieldRow } from "../../source/fieldRows";
import { type Json, plainText } from "../../source/json";
import { Clock } from "../../source/moment";
import { headRecords, inner } from "../../source/records";
import { countCall } from "../../usage/callRow";
import { sidesOf, WITHIN } from "../../usage/settle";

const ARRAYS = ["data", "response"];
const NO_CHAT = /embedding|rerank|image|speech|transcription|moderation/i;
const USAGE = ["usage_object", "additional_usage_values"];
const [TYPE, STATUS, HIT, START] = fields(["call_type"], ["status"], ["cache_hit"], ["startTime"]);
const [MODEL, ID, METADATA] = fields(["model", "model_group"], ["request_id", "id"], ["metadata"]);
const [INPUT, OUTPUT, TOTAL] = fields(["prompt_tokens"], ["completion_tokens"], ["total_tokens"]);
const [READ, WRITE, THINKING] = [
  ["prompt_tokens_details/cached_tokens", "cache_read_input_tokens"],
  ["prompt_tokens_details/cache_creation_tokens", "cache_creation_input_tokens"],
  ["completion_tokens_details/reasoning_tokens"],
].map((names) => {
  const within = USAGE.flatMap((place) => names.map((name) => `${place}/${name}`));
  return {
    told: new Field([...within.map((path) => `metadata/${path}`), ...names]),
    /** Of metadata that a table or a string holds as text. */
    written: new Field(within),
  };
}) as [Detail, Detail, Detail];
interface Detail {
  readonly told: Field;
  readonly written: Field;
}
/** Prompts and answers are not read. */
const WANTED = wantedBy(
  ...[TYPE, STATUS, HIT, START, MODEL, ID, INPUT, OUTPUT, TOTAL, READ.told, WRITE.told, THINKING.told],
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
    await eachFieldRow(source, ARRAYS, WANTED, (row, line) => {
      const type = TYPE.text(row) ?? "";
      if (NO_CHAT.test(type)) {
        sink.skip("other-usage", line, type);
        return;
      }
      if (/^fail/i.test(STATUS.text(row) ?? "")) {
        sink.skip("failed-calls", line);
        return;
      }
      if (/^true$/i.test(plainText(HIT.in(row)))) {
        sink.skip("cached-replies", line);
        return;
      }
      const at = clock.readOrSkip(START.in(row), line);
      if (!at) return;
      const model = MODEL.text(row);
      const written = METADATA.text(row);
      const metadata = written === null ? undefined : inner(written);
      const detail = ({ told, written: ofText }: Detail): Json | undefined =>
        (metadata === undefined ? undefined : ofText.inValue(metadata)) ?? told.in(row);
      countCall(sink, line, {
        model,
        at,
        counts: {
          input: INPUT.in(row),
          cacheRead: detail(READ),
          cacheWrite: detail(WRITE),
          output: OUTPUT.in(row),
          thinking: detail(THINKING),
          total: TOTAL.in(row),
        },
        sides: type.includes("anthropic_messages") ? sidesOf(model ?? "claude") : WITHIN,
        isRuleOfFormat: false,
        id: ID.text(row),
      });
    });
  },
};
