import type { Comparison } from "../compare/compare";
import { cheapestButForQuality, type HeuristicResult, isProven, judgedOption } from "./heuristicResult";

const vendorOf = (price: { readonly id: string } | null): string | undefined => price?.id.split("/")[0];

/**
 * Whether a smaller model of the same closed vendor that was evaluated is good enough, beside the choice or else the dearest
 * closed option; undefined where none was evaluated.
 */
export function measuredVariants(comparison: Comparison): HeuristicResult | undefined {
  const evaluated = comparison.options
    .filter(({ id, kind }) => kind === "closed-api" && judgedOption(comparison, id))
    .flatMap((option) => (option.monthly ? [{ ...option, total: option.monthly.total }] : []))
    .sort((a, b) => b.total - a.total);
  const base = evaluated.find(({ id }) => id === comparison.scenario.chosen) ?? evaluated[0];
  if (!base) return undefined;
  const smaller = (id: string): boolean =>
    evaluated.some(
      (option) => option.id === id && option.total < base.total && vendorOf(option.price) === vendorOf(base.price),
    );
  const undecided = (id: string): boolean => judgedOption(comparison, id)?.verdict === "undecided";
  const good = cheapestButForQuality(comparison, ({ id }) => smaller(id) && isProven(comparison, id));
  const open = cheapestButForQuality(comparison, ({ id }) => smaller(id) && undecided(id));
  const found = good ?? open ?? cheapestButForQuality(comparison, ({ id }) => smaller(id));
  if (!found) return undefined;
  const { monthly, name, id } = found;
  const args = [name, base.total - monthly.total, base.name, judgedOption(comparison, id)?.n ?? 0];
  const told = { value: monthly.total, unit: "money", args } as const;
  if (good) return { ...told, status: "holds", form: "measuredGood" };
  return open
    ? { ...told, status: "open", form: "measuredUndecided" }
    : { ...told, status: "fails", form: "measuredNot" };
}
