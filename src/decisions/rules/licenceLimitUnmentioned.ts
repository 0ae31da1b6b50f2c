import { chosenModels } from "./chosenModels";
import { type Found, defineRule } from "./rule";

/** Parts of a licence that may rule a use out. A duty to name the model does not. */
const PARTS = ["users", "revenue", "regions", "fields", "outputs"] as const;

/** The licence of the chosen model has limits, and the record says nothing of a licence. */
export const licenceLimitUnmentioned = defineRule({
  code: "licence-limit-unmentioned",
  severity: "information",
  messages: ["unmentioned"],
  fixes: [],
  check(subject, { catalogue }) {
    if (!catalogue || /licen[cs]|许可|授权|协议/i.test(subject.text)) return [];
    return chosenModels(subject, catalogue).flatMap(({ card, name, span }): Found<"unmentioned">[] => {
      const licence = catalogue.licences.find(({ id }) => id === card?.licence);
      const limit = PARTS.map((part) => licence?.limits[part]).find((text) => text !== undefined);
      return licence && limit !== undefined
        ? [{ span, message: "unmentioned", args: [name, licence.name, limit] }]
        : [];
    });
  },
});
