import type { UsageFormat } from "../../format";
import { figure } from "../../source/figure";
import { Field, fields, wantedBy } from "../../source/fields";
import { eachFieldRow, rowOf } from "../../source/fieldRows";
import { at, isObject, type Json } from "../../source/json";
import { Clock } from "../../source/moment";
import { headRecords, inner, type Row } from "../../source/records";
import { countCall } from "../../usage/callRow";

const ARRAYS = ["rows", "responses"];
const [TIME, MODEL, ID, RESPONSE] = fields(
  ["logging_time", "request_time", "timestamp", "createTime", "full_response/createTime"],
  ["model", "modelVersion", "full_response/modelVersion"],
  ["request_id", "responseId", "full_response/responseId"],
  ["full_response"],
);
const count = (name: string): Field =>
  new Field(
    ["full_response/usageMetadata", "usageMetadata", "response/usageMetadata"].map((path) => `${path}/${name}`),
  );
const [PROMPT, TOOLS] = [count("promptTokenCount"), count("toolUsePromptTokenCount")];
const [READ, OUTPUT] = [count("cachedContentTokenCount"), count("candidatesTokenCount")];
const [THINKING, TOTAL] = [count("thoughtsTokenCount"), count("totalTokenCount")];
/** Questions and answers are not read. */
const WANTED = wantedBy(TIME, MODEL, ID, PROMPT, TOOLS, READ, OUTPUT, THINKING, TOTAL);

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
    await eachFieldRow(source, ARRAYS, WANTED, (row, line) => {
      const written = RESPONSE.text(row);
      const response = written === null ? row : rowOf({ full_response: inner(written) ?? null });
      const [prompt, output] = [PROMPT.in(response), OUTPUT.in(response)];
      if (prompt === undefined && output === undefined) return;
      const time = TIME.in(row) ?? TIME.in(response);
      const moment = time === undefined ? null : clock.readOrSkip(time, line);
      if (time !== undefined && !moment) return;
      const [asked, tools] = [figure(prompt), figure(TOOLS.in(response))];
      const model = MODEL.text(row) ?? MODEL.text(response);
      countCall(sink, line, {
        model: model === null ? null : model.slice(model.lastIndexOf("/") + 1),
        at: moment,
        counts: {
          input: typeof asked === "number" && typeof tools === "number" ? asked + tools : prompt,
          cacheRead: READ.in(response),
          output,
          thinking: THINKING.in(response),
          total: TOTAL.in(response),
        },
        sides: { cache: "within", thinking: "beside" },
        isRuleOfFormat: true,
        id: ID.text(row) ?? ID.text(response),
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
