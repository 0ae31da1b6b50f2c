import type { UsageFormat } from "../../format";
import { figure } from "../../source/figure";
import { at, isObject, type Json } from "../../source/json";
import { Clock } from "../../source/moment";
import { eachRecord, firstOf, firstText, headRecords, inner, type Row } from "../../source/records";
import { countCall } from "../../usage/callRow";

const ARRAYS = ["rows", "responses"];

/**
 * Answers of Gemini with their `usageMetadata`, as Vertex logs them in BigQuery or a program keeps them. Thinking stands
 * beside the candidates, and what tools were asked with is input.
 */
export const vertexLog: UsageFormat = {
  id: "vertex-log",
  kind: "usage",
  recognize: (head) => headRecords(head, ARRAYS).some((row) => isObject(usageOf(row))),
  read: async (source, sink) => {
    const clock = new Clock(sink, true);
    await eachRecord(source, ARRAYS, (row, line) => {
      const usage = usageOf(row);
      if (!isObject(usage)) return;
      const time = firstOf(row, [
        "logging_time",
        "request_time",
        "timestamp",
        "createTime",
        "full_response/createTime",
      ]);
      const moment = time === undefined ? null : clock.readOrSkip(time, line);
      if (time !== undefined && !moment) return;
      const [prompt, tools] = [figure(usage["promptTokenCount"]), figure(usage["toolUsePromptTokenCount"])];
      const model = firstText(row, ["model", "modelVersion", "full_response/modelVersion"]);
      countCall(sink, line, {
        model: model?.split("/").at(-1) ?? null,
        at: moment,
        counts: {
          input:
            typeof prompt === "number" ? prompt + (typeof tools === "number" ? tools : 0) : usage["promptTokenCount"],
          cacheRead: usage["cachedContentTokenCount"],
          output: usage["candidatesTokenCount"],
          thinking: usage["thoughtsTokenCount"],
          total: usage["totalTokenCount"],
        },
        sides: { cache: "within", thinking: "beside" },
        isRuleOfFormat: true,
        id: firstText(row, ["request_id", "responseId", "full_response/responseId"]),
      });
    });
  },
};

function usageOf(row: Row): Json | undefined {
  const response = inner(row["full_response"]) ?? row;
  const usage = at(response, "usageMetadata") ?? at(row, "usageMetadata") ?? at(row, "response", "usageMetadata");
  return at(usage, "promptTokenCount") === undefined && at(usage, "candidatesTokenCount") === undefined
    ? undefined
    : usage;
}
