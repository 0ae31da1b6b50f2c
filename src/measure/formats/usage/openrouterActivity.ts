import type { UsageFormat } from "../../format";
import { Clock } from "../../source/moment";
import { eachRecord, firstOf, firstText, headRecords } from "../../source/records";
import { readCounts } from "../../usage/readCounts";

const DAY = 86_400_000;
const ARRAYS = ["data"];
const NAMES = {
  model: ["Slug", "model_permaslug", "model", "Model"],
  date: ["Date", "date"],
  requests: ["Requests", "requests"],
  input: ["Prompt Tokens", "prompt_tokens"],
  output: ["Completion Tokens", "completion_tokens"],
  thinking: ["Reasoning Tokens", "reasoning_tokens"],
};

/** OpenRouter's activity by day, as its page exports it or its API answers. Thinking is inside the completion. */
export const openrouterActivity: UsageFormat = {
  id: "openrouter-activity",
  kind: "usage",
  recognize: (head) =>
    headRecords(head, ARRAYS).some(
      (row) =>
        firstOf(row, ["BYOK Usage", "byok_usage_inference"]) !== undefined &&
        firstOf(row, NAMES.requests) !== undefined &&
        firstOf(row, NAMES.date) !== undefined,
    ),
  read: async (source, sink) => {
    const clock = new Clock(sink, true, source.head.text);
    await eachRecord(source, ARRAYS, (row, line) => {
      const from = clock.readOrSkip(firstOf(row, NAMES.date), line);
      if (!from) return;
      const counts = readCounts(sink, line, {
        requests: firstOf(row, NAMES.requests),
        input: firstOf(row, NAMES.input),
        output: firstOf(row, NAMES.output),
        thinking: firstOf(row, NAMES.thinking),
      });
      if (!counts) return;
      const { requests, input, output, thinking } = counts;
      const day = Math.floor(from.ms / DAY) * DAY;
      sink.entry(
        {
          model: firstText(row, NAMES.model),
          from: day,
          to: day + DAY,
          requests,
          tokens: {
            uncached: input,
            cacheRead: null,
            cacheWrite: null,
            output: output === null ? null : output - Math.min(thinking ?? 0, output),
            thinking,
          },
          batch: null,
          id: JSON.stringify(row),
          repeats: true,
        },
        line,
      );
    });
  },
};
