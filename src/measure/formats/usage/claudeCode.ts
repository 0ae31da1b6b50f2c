import type { UsageFormat } from "../../format";
import { at, isObject, type Json, textAt } from "../../source/json";
import { Clock } from "../../source/moment";
import type { Wanted } from "../../source/pickingParser";
import { keysWanted } from "../../source/records";
import { countCall } from "../../usage/callRow";

/** What the program writes in its own name. */
const SYNTHETIC = "<synthetic>";

/** Nothing of what was said. */
const WANTED: Wanted = new Map<string, Wanted | "whole">([
  ["type", "whole"],
  ["timestamp", "whole"],
  ["requestId", "whole"],
  ["uuid", "whole"],
  ["message", keysWanted("id", "model", "usage")],
]);

/**
 * Transcripts of Claude Code. An answer is written several times while it grows, and again when a session is resumed: of
 * the lines of one message the one with the largest output counts.
 */
export const claudeCode: UsageFormat = {
  id: "claude-code",
  kind: "usage",
  recognize: ({ values }) => values.some((value) => isAnswer(value) && textAt(value, "timestamp") !== null),
  read: async (source, sink) => {
    const clock = new Clock(sink, true);
    await source.eachJson(
      [],
      (value, _path, line) => {
        if (!isAnswer(value)) return;
        const model = textAt(value, "message", "model");
        if (model === SYNTHETIC) return;
        const moment = clock.readOrSkip(at(value, "timestamp"), line);
        if (!moment) return;
        const usage = at(value, "message", "usage");
        const tier = textAt(usage, "service_tier");
        countCall(sink, line, {
          model,
          at: moment,
          counts: {
            input: at(usage, "input_tokens"),
            cacheRead: at(usage, "cache_read_input_tokens"),
            cacheWrite: at(usage, "cache_creation_input_tokens"),
            output: at(usage, "output_tokens"),
          },
          sides: { cache: "beside", thinking: "within" },
          isRuleOfFormat: true,
          batch: tier === null ? null : tier === "batch",
          id: textAt(value, "message", "id") ?? textAt(value, "requestId") ?? textAt(value, "uuid"),
          grows: true,
        });
      },
      WANTED,
    );
  },
};

function isAnswer(value: Json): boolean {
  return (
    isObject(at(value, "message", "usage")) &&
    at(value, "message", "usage", "input_tokens") !== undefined &&
    (at(value, "type") === "assistant" || at(value, "type") === undefined)
  );
}
