import type { UsageFormat } from "../../format";
import { at, isObject, type Json, textAt } from "../../source/json";
import { Clock } from "../../source/moment";
import { countCall } from "../../usage/callRow";
import { WITHIN } from "../../usage/settle";

/**
 * Sessions of the Codex command line: each `token_count` event tells its turn and the sum so far. An event whose sum has not
 * grown tells nothing new, and those that a fork replays have been counted.
 */
export const codex: UsageFormat = {
  id: "codex",
  kind: "usage",
  recognize: ({ values }) => values.some(isTokenCount),
  read: async (source, sink) => {
    const clock = new Clock(sink, true);
    let model: string | null = null;
    let before = "";
    await source.eachJson([], (value, _path, line) => {
      model = textAt(value, "payload", "model") ?? textAt(value, "payload", "info", "model") ?? model;
      if (!isTokenCount(value)) return;
      const last = at(value, "payload", "info", "last_token_usage");
      const total = JSON.stringify(at(value, "payload", "info", "total_token_usage") ?? null);
      if (!isObject(last)) return;
      if (total !== "null" && total === before) {
        sink.skip("duplicate-rows", line);
        return;
      }
      before = total;
      const moment = clock.readOrSkip(at(value, "timestamp"), line);
      if (!moment) return;
      countCall(sink, line, {
        model,
        at: moment,
        counts: {
          input: last["input_tokens"],
          cacheRead: last["cached_input_tokens"],
          output: last["output_tokens"],
          thinking: last["reasoning_output_tokens"],
        },
        sides: WITHIN,
        isRuleOfFormat: true,
        id: `${moment.ms} ${total} ${JSON.stringify(last)}`,
      });
    });
  },
};

function isTokenCount(value: Json): boolean {
  return at(value, "type") === "event_msg" && at(value, "payload", "type") === "token_count";
}
