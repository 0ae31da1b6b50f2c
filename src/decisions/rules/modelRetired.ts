import { chosenModels } from "./chosenModels";
import { figuresModels } from "./figuresModels";
import { type Found, defineRule } from "./rule";

/** Decisions of these statuses are no longer acted on. */
const PAST = ["superseded", "rejected", "deprecated"];

/** The API of a model that is chosen or compared has ended, or will end on a day that is known. */
export const modelRetired = defineRule({
  code: "model-retired",
  severity: "information",
  messages: ["retired", "retires"],
  fixes: [],
  check(subject, { catalogue, today }) {
    if (!catalogue || PAST.includes(subject.record.status?.word ?? "")) return [];
    const seen = new Set<string>();
    return [...chosenModels(subject, catalogue), ...figuresModels(subject, catalogue)].flatMap(
      ({ card, span }): Found<"retired" | "retires">[] => {
        if (card === null || card.retires === null || seen.has(card.id)) return [];
        seen.add(card.id);
        return [{ span, message: card.retires <= today ? "retired" : "retires", args: [card.name, card.retires] }];
      },
    );
  },
});
