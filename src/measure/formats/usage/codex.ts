import type { UsageFormat } from "../../format";
import { at, isObject, type Json, type JsonObject, textAt } from "../../source/json";
import { Clock } from "../../source/moment";
import { countCall } from "../../usage/callRow";
import { WITHIN } from "../../usage/settle";
import { numberAt } from "../numberAt";

/**
 * Sessions of the Codex command line: each `token_count` event tells its turn and the sum so far, older ones the sum only.
 * An event whose sum has not grown tells nothing new. A fork begins with the events of the session that it came from.
 */
export const codex: UsageFormat = {
  id: "codex",
  kind: "usage",
  recognize: ({ values }) => values.some(isTokenCount),
  read: async (source, sink) => {
    const clock = new Clock(sink, true);
    let model: string | null = null;
    let before: JsonObject | null = null;
    // Without turns nothing shows where the repetition ends.
    const fork = new Fork(source.head.values.some((value) => at(value, "payload", "type") === "task_started"));
    await source.eachJson([], (value, _path, line) => {
      model = textAt(value, "payload", "model") ?? textAt(value, "payload", "info", "model") ?? model;
      fork.see(value);
      if (!isTokenCount(value)) return;
      const told = at(value, "payload", "info", "total_token_usage");
      const total = isObject(told) ? told : null;
      const last = at(value, "payload", "info", "last_token_usage");
      const turn: JsonObject | null = isObject(last) ? last : grown(total, before);
      if (!turn) return;
      const isAgain = total !== null && JSON.stringify(total) === JSON.stringify(before);
      before = total ?? before;
      if (isAgain || fork.isReplaying) {
        sink.skip("duplicate-rows", line);
        return;
      }
      // A counter that was set back to nothing is no call.
      if (!isObject(last) && COUNTS.every((name) => numberAt(turn, name) === 0)) return;
      const moment = clock.readOrSkip(at(value, "timestamp"), line);
      if (!moment) return;
      countCall(sink, line, {
        model,
        at: moment,
        counts: {
          input: turn["input_tokens"],
          cacheRead: turn["cached_input_tokens"],
          output: turn["output_tokens"],
          thinking: turn["reasoning_output_tokens"],
        },
        sides: WITHIN,
        isRuleOfFormat: true,
        id: `${moment.ms} ${JSON.stringify(total)} ${JSON.stringify(turn)}`,
      });
    });
  },
};

const COUNTS = ["input_tokens", "cached_input_tokens", "output_tokens", "reasoning_output_tokens"] as const;

/** What a sum has grown by; the sum itself where it is the first, or the counter began anew. Null without a sum. */
function grown(total: JsonObject | null, before: JsonObject | null): JsonObject | null {
  if (!total) return null;
  const differences = COUNTS.map((name) => (numberAt(total, name) ?? 0) - (numberAt(before ?? {}, name) ?? 0));
  const isAnew = differences.some((difference) => difference < 0);
  return isAnew ? total : Object.fromEntries(COUNTS.map((name, index) => [name, differences[index] ?? 0]));
}

/** Tells whether a session is still repeating the one that it was forked from: until a turn that began after the fork. */
class Fork {
  #since: number | null = null;
  #hasBegun = false;
  isReplaying = false;

  constructor(private readonly hasTurns: boolean) {}

  see(value: Json): void {
    const type = at(value, "type");
    if (type === "session_meta" && !this.#hasBegun) {
      this.#hasBegun = true;
      this.#since = Date.parse(textAt(value, "timestamp") ?? "");
      this.isReplaying = this.hasTurns && textAt(value, "payload", "forked_from_id") !== null;
    } else if (this.isReplaying && at(value, "payload", "type") === "task_started") {
      const startedAt = numberAt(value, "payload", "started_at");
      if (startedAt === null || startedAt * 1000 >= (this.#since ?? 0)) this.isReplaying = false;
    }
  }
}

function isTokenCount(value: Json): boolean {
  return at(value, "type") === "event_msg" && at(value, "payload", "type") === "token_count";
}
