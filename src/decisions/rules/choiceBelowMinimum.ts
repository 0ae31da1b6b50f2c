import { judge } from "../../cost/quality/judge";
import { formatNumber } from "../../cost/words/format";
import type { Language } from "../../debate/vocabulary";
import { chosenOption } from "./chosenOption";
import { currentFigures } from "../figures/currentFigures";
import { isPast } from "./pastDecision";
import { type Found, defineRule } from "./rule";

type Message = "below" | "worse" | "undecided" | "undecided-open" | "unmeasured";

/**
 * The option that a record chose is not good enough by the record's own figures: by what was measured and what was asked then.
 * Whether it is cannot be told with too few items, which is no fault of the choice.
 */
export const choiceBelowMinimum = defineRule({
  code: "choice-below-minimum",
  severity: "warning",
  messages: ["below", "worse", "undecided", "undecided-open", "unmeasured"],
  fixes: [],
  check(subject, { compareFigures, language }) {
    if (isPast(subject.record)) return [];
    return currentFigures(subject.figures).flatMap((block): Found<Message>[] => {
      const scenario = block.figures?.scenario;
      if (!scenario?.quality) return [];
      const drift = compareFigures && subject.drift(block, compareFigures);
      const option = chosenOption(subject, block, drift);
      const judged = option && judge(scenario)?.find(({ id }) => id === option.id);
      if (!judged) return [];
      const nameOf = (id: string): string =>
        drift?.options.find((one) => one.id === id)?.name ?? scenario.options.find((one) => one.id === id)?.name ?? id;
      const found = told(judged, scenario.quality, nameOf, language);
      return found ? [{ span: subject.lineSpan(block.line), ...found }] : [];
    });
  },
});

type Judged = NonNullable<ReturnType<typeof judge>>[number];

function told(
  { id, verdict, rate, difference, n, itemsNeeded }: Judged,
  rule: {
    readonly minimum?: number | undefined;
    readonly notWorseThan?: string | undefined;
    readonly margin?: number | undefined;
  },
  nameOf: (id: string) => string,
  language: Language,
): Pick<Found<Message>, "message" | "args" | "severity"> | null {
  const points = (share: number): string => formatNumber(Number((share * 100).toFixed(1)) + 0, language);
  const name = nameOf(id);
  const severity = "information" as const;
  if (verdict === "unmeasured") return { message: "unmeasured", args: [name], severity };
  if (verdict === "undecided") {
    const items = formatNumber(n, language);
    return itemsNeeded === null
      ? { message: "undecided-open", args: [name, items], severity }
      : { message: "undecided", args: [name, items, formatNumber(itemsNeeded, language)], severity };
  }
  if (verdict !== "not" || !rate) return null;
  if (rule.minimum !== undefined)
    return {
      message: "below",
      args: [name, points(rate.value), points(rate.low), points(rate.high), points(rule.minimum)],
    };
  if (!difference) return null;
  return {
    message: "worse",
    args: [
      name,
      points(-difference.value),
      points(-difference.high),
      points(-difference.low),
      nameOf(rule.notWorseThan ?? ""),
      points(rule.margin ?? 0),
    ],
  };
}
