import type { UsageFormat } from "../../format";
import { fields, wantedBy } from "../../source/fields";
import { eachFieldRow, rowOf } from "../../source/fieldRows";
import { at, type Json, textAt } from "../../source/json";
import { Clock } from "../../source/moment";
import { headRecords, inner } from "../../source/records";
import { countCall } from "../../usage/callRow";

const ARRAYS = ["Records", "events", "logEvents"];
const NO_CHAT = /embed|rerank|image|canvas|reel/i;
const [MESSAGE, SCHEMA, ERROR] = fields(["message", "@message"], ["schemaType"], ["errorCode"]);
const [TIME, MODEL, ID] = fields(["timestamp"], ["modelId"], ["requestId"]);
const [INPUT, OUTPUT] = fields(["input/inputTokenCount"], ["output/outputTokenCount"]);
const [READ, WRITE] = fields(["input/cacheReadInputTokenCount"], ["input/cacheWriteInputTokenCount"]);
const WANTED = wantedBy(MESSAGE, SCHEMA, ERROR, TIME, MODEL, ID, INPUT, OUTPUT, READ, WRITE);

/**
 * The invocation log of Amazon Bedrock, from S3 or wrapped in messages of CloudWatch. Input stands without the cache. The
 * bodies of requests and answers are never looked at.
 */
export const bedrockLog: UsageFormat = {
  id: "bedrock-log",
  kind: "usage",
  recognize: (head) => headRecords(head, ARRAYS).some((row) => isInvocation(unwrapped(row))),
  read: async (source, sink) => {
    const clock = new Clock(sink, true);
    await eachFieldRow(source, ARRAYS, WANTED, (wrapper, line) => {
      const message = MESSAGE.in(wrapper);
      // What CloudWatch wraps is text, and read whole.
      const row = message === undefined ? wrapper : rowOf(inner(message) ?? null);
      const model = MODEL.text(row);
      const input = INPUT.in(row);
      if (SCHEMA.in(row) !== "ModelInvocationLog" && (model === null || input === undefined)) return;
      if (ERROR.text(row) !== null) {
        sink.skip("failed-calls", line);
        return;
      }
      if (NO_CHAT.test(model ?? "")) {
        sink.skip("other-usage", line, model ?? "");
        return;
      }
      const moment = clock.readOrSkip(TIME.in(row) ?? TIME.in(wrapper), line);
      if (!moment) return;
      countCall(sink, line, {
        // What stands before the name in an ARN is the account's.
        model: model === null ? null : model.slice(model.lastIndexOf("/") + 1),
        at: moment,
        counts: { input, cacheRead: READ.in(row), cacheWrite: WRITE.in(row), output: OUTPUT.in(row) },
        sides: { cache: "beside", thinking: "within" },
        isRuleOfFormat: true,
        id: ID.text(row),
      });
    });
  },
};

function unwrapped(row: Json): Json | undefined {
  const message = at(row, "message") ?? at(row, "@message");
  return message === undefined ? row : inner(message);
}

function isInvocation(entry: Json | undefined): boolean {
  return (
    at(entry, "schemaType") === "ModelInvocationLog" ||
    (textAt(entry, "modelId") !== null && at(entry, "input", "inputTokenCount") !== undefined)
  );
}
