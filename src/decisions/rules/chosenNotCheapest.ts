import { formatMoney } from "../../cost/words/format";
import { cheapestBefore } from "../figures/earlierFigures";
import { currentFigures, earlierBlocks } from "../figures/currentFigures";
import type { FiguresBlock } from "../figures/findFigures";
import { lastReviewed } from "../figures/reviewed";
import { type Found, defineRule } from "./rule";
import type { Subject } from "./subject";

/** Nothing is chosen yet, or it no longer holds. */
const NOT_IN_FORCE = ["proposed", "draft", "superseded", "rejected", "deprecated"];

/**
 * By its own figures the choice of a record in force is not the cheapest option: a warning where it was when it was made.
 * Who chose it with these figures at hand knew that, and so did who looked at them and wrote that it still holds.
 */
export const chosenNotCheapest = defineRule({
  code: "chosen-not-cheapest",
  severity: "information",
  messages: ["turned", "dearer"],
  fixes: [],
  check(subject, { compareFigures, language }) {
    const { record, text, figures } = subject;
    if (figures.length === 0 || NOT_IN_FORCE.includes(record.status?.word ?? "")) return [];
    const reviewed = lastReviewed(text);
    return currentFigures(figures).flatMap((block): Found<"turned" | "dearer">[] => {
      const stored = block.figures;
      const chosen = stored?.scenario.chosen;
      const quality = stored?.results?.quality;
      // Where options were evaluated the cheapest is looked for among those that are good enough.
      const cheapest = quality ? quality.cheapestGoodEnough : stored?.results?.cheapest;
      if (!stored || chosen === undefined || !cheapest || chosen === cheapest) return [];
      if (reviewed !== null && stored.computed !== undefined && reviewed >= stored.computed) return [];
      const drift = compareFigures && subject.drift(block, compareFigures);
      // Then `figures-changed` says how it stands today.
      if (drift?.flips || drift?.quality?.flips) return [];
      const name = (id: string): string =>
        drift?.options.find((option) => option.id === id)?.name ??
        stored.scenario.options.find((option) => option.id === id)?.name ??
        id;
      const turned = wasCheapest(subject, block, chosen, name(chosen));
      const isKnown = stored.computed !== undefined && record.date !== null && stored.computed <= record.date;
      if (!turned && isKnown) return [];
      const money = (id: string): string => {
        const monthly = stored.results?.options?.find((option) => option.id === id)?.monthly ?? null;
        return monthly === null ? "–" : formatMoney(monthly, stored.scenario.currency, language);
      };
      const args = [name(chosen), money(chosen), name(cheapest), money(cheapest), stored.computed ?? "?"];
      const span = subject.lineSpan(block.line);
      return [turned ? { span, message: "turned", args, severity: "warning" } : { span, message: "dearer", args }];
    });
  },
});

/** Whether the record still says that its choice was the cheapest: in figures above these, or in the dated line below them. */
function wasCheapest({ text, figures }: Subject, block: FiguresBlock, chosen: string, name: string): boolean {
  return (
    earlierBlocks(block, figures).some(({ figures: earlier }) => earlier?.results?.cheapest === chosen) ||
    cheapestBefore(text, block).includes(name)
  );
}
