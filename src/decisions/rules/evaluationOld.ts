import { servedSince } from "../../cost/compare/servedSince";
import { evaluationsOf } from "../../cost/scenario/evaluation";
import { type ScenarioOption, pricedRows } from "../../cost/scenario/scenario";
import type { FiguresDrift } from "../figures/recompute";
import { currentFigures } from "../figures/currentFigures";
import { isPast } from "./pastDecision";
import { tooOld } from "./pricesOld";
import { type Found, defineRule } from "./rule";

type Message = "old" | "snapshot" | "price";

/**
 * An evaluation in a figures block is older than the limit, than the model that is served today, or than the price by which it
 * tells what an item cost. One that does not say when it was run is not judged.
 */
export const evaluationOld = defineRule({
  code: "evaluation-old",
  severity: "information",
  messages: ["old", "snapshot", "price"],
  fixes: [],
  check(subject, { today, catalogue, compareFigures, ageLimits: { redDays } }) {
    if (isPast(subject.record)) return [];
    return currentFigures(subject.figures).flatMap((block): Found<Message>[] => {
      const drift = compareFigures && subject.drift(block, compareFigures);
      const span = subject.lineSpan(block.line);
      const dated = (block.figures?.scenario.options ?? []).flatMap((option) => {
        const name = drift?.options.find(({ id }) => id === option.id)?.name ?? option.name ?? option.id;
        return evaluationsOf(option).flatMap(({ date, costPerTask }) =>
          date === undefined ? [] : [{ option, name, date, isPriced: costPerTask !== undefined }],
        );
      });
      const [oldest] = [...dated].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
      const age = tooOld(oldest?.date, today, redDays);
      const old: Found<Message>[] = oldest && age ? [{ span, message: "old", args: [oldest.name, ...age] }] : [];
      const priced = dated.find(
        ({ option, date, isPriced }) =>
          isPriced && drift && date <= (drift.prices.before ?? "") && hasMoved(option, drift),
      );
      const price: Found<Message>[] =
        priced && drift ? [{ span, message: "price", args: [priced.name, priced.date, drift.prices.after] }] : [];
      const seen = new Set<string>();
      const newer = dated.flatMap(({ option, name, date }): Found<Message>[] => {
        const snapshot = catalogue && servedSince(option, catalogue, today);
        if (!snapshot || snapshot <= date || seen.has(option.id)) return [];
        seen.add(option.id);
        return [{ span, message: "snapshot", args: [name, date, snapshot] }];
      });
      return [...old, ...newer, ...price];
    });
  },
});

/** A smaller change of what an option costs is no other price. */
const LEAST_CHANGE = 0.005;

/** Whether what an API costs comes out differently today. */
function hasMoved(option: ScenarioOption, drift: FiguresDrift): boolean {
  const { before = null, after = null } = drift.options.find(({ id }) => id === option.id) ?? {};
  if (pricedRows(option).length === 0 || before === null || after === null) return false;
  return Math.abs(after - before) > LEAST_CHANGE * Math.abs(before);
}
