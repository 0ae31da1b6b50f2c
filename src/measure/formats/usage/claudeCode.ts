import type { UsageFormat } from "../../format";
import { fields, wantedBy } from "../../source/fields";
import { eachFieldRow } from "../../source/fieldRows";
import { at, isObject, type Json, textAt } from "../../source/json";
import { Clock } from "../../source/moment";
import { countCall } from "../../usage/callRow";

/** What the program writes in its own name. */
const SYNTHETIC = "<synthetic>";

const [TYPE, TIME, MODEL] = fields(["type"], ["timestamp"], ["message/model"]);
const [ID, TIER] = fields(["message/id", "requestId", "uuid"], ["message/usage/service_tier"]);
const [INPUT, OUTPUT] = fields(["message/usage/input_tokens"], ["message/usage/output_tokens"]);
const [READ, WRITE] = fields(["message/usage/cache_read_input_tokens"], ["message/usage/cache_creation_input_tokens"]);
/** Nothing of what was said. */
const WANTED = wantedBy(TYPE, TIME, MODEL, ID, TIER, INPUT, OUTPUT, READ, WRITE);

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
    await eachFieldRow(source, [], WANTED, (row, line) => {
      const type = TYPE.in(row);
      const input = INPUT.in(row);
      if (input === undefined || (type !== "assistant" && type !== undefined)) return;
      const model = MODEL.text(row);
      if (model === SYNTHETIC) return;
      const moment = clock.readOrSkip(TIME.in(row), line);
      if (!moment) return;
      const tier = TIER.text(row);
      countCall(sink, line, {
        model,
        at: moment,
        counts: { input, cacheRead: READ.in(row), cacheWrite: WRITE.in(row), output: OUTPUT.in(row) },
        sides: { cache: "beside", thinking: "within" },
        isRuleOfFormat: true,
        batch: tier === null ? null : tier === "batch",
        id: ID.text(row),
        grows: true,
      });
    });
  },
};

function isAnswer(value: Json): boolean {
  return (
    isObject(at(value, "message", "usage")) &&
    at(value, "message", "usage", "input_tokens") !== undefined &&
    (at(value, "type") === "assistant" || at(value, "type") === undefined)
  );
}
