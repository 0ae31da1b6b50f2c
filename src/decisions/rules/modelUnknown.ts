import type { Catalogue } from "../../cost/compare/prepare";
import type { ScenarioProblemCode } from "../../cost/scenario/references";
import { spanInBlock } from "./figuresModels";
import { modelsIn } from "./modelsIn";
import { type Found, defineRule } from "./rule";
import type { Subject } from "./subject";

const CODES = {
  "model-unknown": "model",
  "price-unknown": "price",
  "hardware-unknown": "hardware",
  "preset-unknown": "preset",
} as const;
type Message = (typeof CODES)[keyof typeof CODES] | "chosen";

/** A figures block names what the catalogue does not hold, or the chosen option is a model id that it does not hold. */
export const modelUnknown = defineRule({
  code: "model-unknown",
  severity: "information",
  messages: ["model", "price", "hardware", "preset", "chosen"],
  fixes: [],
  check(subject, { catalogue, compareFigures }) {
    if (!catalogue) return [];
    const inBlocks = subject.figures.flatMap((block) => {
      const missing = (compareFigures && subject.drift(block, compareFigures)?.missing) ?? [];
      return missing.flatMap(({ code, name }): Found<Message>[] =>
        isKnown(code) ? [{ span: spanInBlock(subject, block, name), message: CODES[code], args: [name] }] : [],
      );
    });
    return [...inBlocks, ...chosenUnknown(subject, catalogue)];
  },
});

function isKnown(code: ScenarioProblemCode): code is keyof typeof CODES {
  return code in CODES;
}

/** An id in backticks of the chosen option that a known vendor would give and that the catalogue does not hold. */
function chosenUnknown({ record: { chosen }, text }: Subject, catalogue: Catalogue): Found<Message>[] {
  const { resolver } = catalogue;
  if (!chosen || !resolver) return [];
  // The reader leaves the backticks away; the reason behind the title may compare with other models.
  const sentence = text.slice(chosen.span.offset, chosen.span.offset + chosen.span.length);
  const title = chosen.reason === null ? sentence : sentence.split(/because|因为/i, 1).join("");
  return [...title.matchAll(/`([a-z](?=[\w.:/@-]*\d)[\w.:/@-]+)`/gi)].flatMap(([, id = ""]): Found<Message>[] => {
    const { match, vendor, model } = resolver.resolve(id);
    const isKnown = ["exact", "snapshot", "alias"].includes(match) || (match === "family" && model === null);
    const isTeams = catalogue.prices.has(id) || modelsIn(id, catalogue).some(({ identity }) => identity === null);
    if (isKnown || vendor === null || isTeams) return [];
    return [{ span: chosen.span, message: "chosen", args: [id], severity: "hint" }];
  });
}
