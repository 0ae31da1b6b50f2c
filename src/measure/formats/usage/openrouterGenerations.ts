import type { UsageFormat } from "../../format";
import { plainText } from "../../source/json";
import { Clock } from "../../source/moment";
import { eachRecord, firstOf, firstText, headRecords } from "../../source/records";
import { countCall } from "../../usage/callRow";
import { WITHIN } from "../../usage/settle";

const ARRAYS = ["data"];
const ID = ["generation_id", "id"];

/** OpenRouter's generations, a row a call. What was cached is inside the prompt, thinking inside the completion. */
export const openrouterGenerations: UsageFormat = {
  id: "openrouter-generations",
  kind: "usage",
  recognize: (head) =>
    headRecords(head, ARRAYS).some(
      (row) => "tokens_prompt" in row && "tokens_completion" in row && firstOf(row, ID) !== undefined,
    ),
  read: async (source, sink) => {
    const clock = new Clock(sink, true, source.head.text);
    await eachRecord(source, ARRAYS, (row, line) => {
      if (/^true$/i.test(plainText(row["cancelled"]))) {
        sink.skip("cancelled-calls", line);
        return;
      }
      const at = clock.readOrSkip(row["created_at"], line);
      if (!at) return;
      const slug = firstText(row, ["model_permaslug", "model"]);
      const variant = firstText(row, ["variant"]);
      countCall(sink, line, {
        // A free variant has limits of its own, and no price.
        model: slug !== null && variant === "free" && !slug.endsWith(":free") ? `${slug}:free` : slug,
        at,
        counts: {
          input: row["tokens_prompt"],
          cacheRead: row["tokens_cached"],
          output: row["tokens_completion"],
          thinking: row["tokens_reasoning"],
        },
        sides: WITHIN,
        isRuleOfFormat: true,
        id: firstText(row, ID),
      });
    });
  },
};
