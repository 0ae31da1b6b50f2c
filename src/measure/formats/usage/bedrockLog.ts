import type { UsageFormat } from "../../format";
import { at, type Json, textAt } from "../../source/json";
import { Clock } from "../../source/moment";
import { eachRecord, headRecords, inner } from "../../source/records";
import { countCall } from "../../usage/callRow";

const ARRAYS = ["Records", "events", "logEvents"];

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
    await eachRecord(source, ARRAYS, (row, line) => {
      const entry = unwrapped(row);
      if (!isInvocation(entry)) return;
      if (textAt(entry, "errorCode") !== null) {
        sink.skip("failed-calls", line);
        return;
      }
      const operation = textAt(entry, "modelId") ?? "";
      if (/embed|rerank|image|canvas|reel/i.test(operation)) {
        sink.skip("other-usage", line, operation);
        return;
      }
      const moment = clock.readOrSkip(at(entry, "timestamp") ?? row["timestamp"], line);
      if (!moment) return;
      countCall(sink, line, {
        // What stands before the name in an ARN is the account's.
        model: textAt(entry, "modelId")?.split("/").at(-1) ?? null,
        at: moment,
        counts: {
          input: at(entry, "input", "inputTokenCount"),
          cacheRead: at(entry, "input", "cacheReadInputTokenCount"),
          cacheWrite: at(entry, "input", "cacheWriteInputTokenCount"),
          output: at(entry, "output", "outputTokenCount"),
        },
        sides: { cache: "beside", thinking: "within" },
        isRuleOfFormat: true,
        id: textAt(entry, "requestId"),
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
