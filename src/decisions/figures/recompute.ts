import { type Comparison, compareQuickly } from "../../cost/compare/compare";
import { type Catalogue, knownIds } from "../../cost/compare/prepare";
import { type ScenarioProblemCode, checkReferences } from "../../cost/scenario/references";
import { type Figures, figures } from "../../cost/write/figuresBlock";
import type { FiguresBlock } from "./findFigures";
import { type QualityDrift, qualityDrift } from "./qualityDrift";
import { close } from "./tolerance";

type StoredBreakEven = Figures["results"]["breakEvens"][number];

/** What an option cost then and costs now, in the currency of the scenario a month; null where no bill can be told. */
export interface OptionDrift {
  readonly id: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Where one option begins to cost less than another. */
export interface BreakEvenDrift {
  readonly option: string;
  readonly against: string;
  readonly before: BreakEvenFigure | null;
  readonly after: BreakEvenFigure | null;
}

/** `never`, `always` or `over capacity` stand in `requestsPerDay` where there is no volume. */
export type BreakEvenFigure = Pick<StoredBreakEven, "requestsPerDay" | "millionTokensPerMonth">;

/** Something that a scenario names and the catalogue no longer holds. */
export interface MissingFact {
  readonly code: ScenarioProblemCode;
  /** Id of the option that cannot be computed; null where the whole scenario cannot. */
  readonly option: string | null;
  readonly name: string;
}

/** What a figures block says, beside what comes out today. */
export interface FiguresDrift {
  /** Whether any result differs in the digits that the block keeps. */
  readonly changed: boolean;
  /** Whether another option is now the cheapest. */
  readonly flips: boolean;
  /** Ids; undefined where the block does not say. */
  readonly cheapest: { readonly before: string | null | undefined; readonly after: string | null };
  readonly options: readonly OptionDrift[];
  readonly breakEvens: readonly BreakEvenDrift[];
  /** Null where nothing was evaluated and nothing is asked. */
  readonly quality: QualityDrift | null;
  /** ISO dates of the price catalogue. */
  readonly prices: { readonly before: string | null; readonly after: string };
  readonly missing: readonly MissingFact[];
  /** Null where nothing can be computed. */
  readonly comparison: Comparison | null;
}

/** Computes a block again with the facts and prices of a catalogue; null where the block cannot be read. */
export function recompute(
  { figures: stored }: Pick<FiguresBlock, "figures">,
  catalogue: Catalogue,
): FiguresDrift | null {
  if (!stored) return null;
  const { scenario, results } = stored;
  const missing = checkReferences(scenario, knownIds(catalogue)).map(({ code, path, args }): MissingFact => {
    const index = path[0] === "options" ? Number(path[1]) : -1;
    return { code, option: scenario.options[index]?.id ?? null, name: args[0] ?? "" };
  });
  const options = scenario.options.filter(({ id }) => !missing.some(({ option }) => option === id));
  const hopeless = options.length === 0 || missing.some(({ option }) => option === null);
  const comparison = hopeless ? null : compareQuickly({ ...scenario, options, asOf: undefined }, catalogue);
  const fresh = comparison ? figures(comparison, catalogue.today).results : null;
  const optionDrifts = scenario.options.map(({ id, name }): OptionDrift => {
    const named = comparison?.options.find((option) => option.id === id)?.name ?? name ?? id;
    return {
      id,
      name: named,
      before: results?.options?.find((option) => option.id === id)?.monthly ?? null,
      after: fresh?.options.find((option) => option.id === id)?.monthly ?? null,
    };
  });
  const pairs = breakEvenDrifts(results?.breakEvens ?? [], fresh?.breakEvens ?? []);
  const quality = qualityDrift(results, fresh?.quality);
  const before = results?.cheapest;
  const after = fresh?.cheapest ?? null;
  const flips = comparison !== null && before !== undefined && before !== after;
  const differs =
    flips ||
    quality?.changed === true ||
    optionDrifts.some((option) => !close(option.before, option.after)) ||
    pairs.some((pair) => !sameVolume(pair.before, pair.after));
  return {
    changed: comparison !== null && differs,
    flips,
    cheapest: { before, after },
    options: optionDrifts,
    breakEvens: pairs,
    quality,
    prices: { before: stored.prices?.date ?? null, after: catalogue.priceSource.date },
    missing,
    comparison,
  };
}

function breakEvenDrifts(before: readonly StoredBreakEven[], after: readonly StoredBreakEven[]): BreakEvenDrift[] {
  const same = (a: StoredBreakEven, b: StoredBreakEven): boolean => a.option === b.option && a.against === b.against;
  const gone = before.filter((old) => !after.some((fresh) => same(fresh, old)));
  return [
    ...after.map((fresh) => ({
      option: fresh.option,
      against: fresh.against,
      before: before.find((old) => same(old, fresh)) ?? null,
      after: fresh,
    })),
    ...gone.map((old) => ({ option: old.option, against: old.against, before: old, after: null })),
  ];
}

function sameVolume(a: BreakEvenFigure | null, b: BreakEvenFigure | null): boolean {
  if (a === null || b === null) return a === b;
  if (typeof a.requestsPerDay !== "number" || typeof b.requestsPerDay !== "number")
    return a.requestsPerDay === b.requestsPerDay;
  return close(a.requestsPerDay, b.requestsPerDay);
}
