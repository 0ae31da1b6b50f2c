import type { Comparison, OptionResult } from "../compare/compare";
import { isSelfHosted } from "../compare/prepared";
import type { Location } from "../scenario/scenario";
import { cheapestResult, isApi, isOwn, preparedOf } from "../heuristics/heuristicResult";

/** Places that are somebody else's. */
const LEAVING: readonly Location[] = ["zero-retention", "vendor"];

const isClosed = ({ kind }: Pick<OptionResult, "kind">): boolean => kind === "closed-api";
const isHosted = ({ kind }: Pick<OptionResult, "kind">): boolean => kind === "hosted-open";
const isOpen = (option: Pick<OptionResult, "kind">): boolean => isHosted(option) || isOwn(option);

/**
 * What a computed scenario says of the conditions of the debate's claims; null where it says nothing. Money in the currency of
 * the scenario over the horizon, of options that may be chosen. Requests a day.
 */
export function situationOf(comparison: Comparison) {
  const { scenario } = comparison;
  const { dataMayLeave, dataMayGo, trainOnOutputs, contracts } = scenario.constraints;
  return {
    figures: {
      requestsPerDay: comparison.resolved.values.requestsPerDay,
      breakEven: breakEvenOf(comparison),
      cheapestClosed: leastTotal(comparison, isClosed),
      cheapestHosted: leastTotal(comparison, isHosted),
      cheapestOwn: leastTotal(comparison, isOwn),
    },
    facts: {
      dataMayLeave: dataMayLeave ?? (dataMayGo === undefined ? null : LEAVING.includes(dataMayGo)),
      // A scenario without such a run says nothing of it.
      trainsWeights: (scenario.use.trainingTokens ?? 0) > 0 ? true : null,
      trainsOnOutputs: trainOnOutputs ?? null,
      needsFiling: contracts?.includes("filing") ?? null,
      openIsGoodEnough: openIsGoodEnough(comparison),
      closedIsBetter: closedIsBetter(comparison),
      ownModelIsDense: ownModelIsDense(comparison),
      closedIsAllowed: isAllowed(comparison, isClosed),
      openIsAllowed: isAllowed(comparison, isOpen),
    },
    currency: scenario.currency,
  };
}

function breakEvenOf(comparison: Comparison): number | null {
  const [own, api] = [cheapestResult(comparison, isOwn), cheapestResult(comparison, isApi)];
  const found = comparison.breakEvens.find(({ option, against }) => option === own?.id && against === api?.id);
  if (!found || found.requestsPerDay === "over capacity") return null;
  if (found.requestsPerDay === "never") return Infinity;
  return found.requestsPerDay === "always" ? 0 : found.requestsPerDay;
}

function leastTotal({ options }: Comparison, fits: (option: OptionResult) => boolean): number | null {
  const totals = options.flatMap((option) =>
    fits(option) && option.reasonsAgainst.length === 0 && option.horizonTotal !== null ? [option.horizonTotal] : [],
  );
  return totals.length === 0 ? null : Math.min(...totals);
}

function isAllowed({ options }: Comparison, fits: (option: OptionResult) => boolean): boolean | null {
  const own = options.filter(fits);
  return own.length === 0 ? null : own.some(({ reasonsAgainst }) => reasonsAgainst.length === 0);
}

type Judgements = NonNullable<Comparison["quality"]>["options"];

function judgements(comparison: Comparison, fits: (option: OptionResult) => boolean): Judgements {
  const ids = new Set(comparison.options.filter(fits).map(({ id }) => id));
  return comparison.quality?.options.filter(({ id }) => ids.has(id)) ?? [];
}

/** False only where every open option was judged and none is good enough. */
function openIsGoodEnough(comparison: Comparison): boolean | null {
  const open = judgements(comparison, isOpen);
  if (open.some(({ verdict }) => verdict === "good")) return true;
  return open.length > 0 && open.every(({ verdict }) => verdict === "not") ? false : null;
}

/** Told only where the 95 % intervals of the best of both lie apart. */
function closedIsBetter(comparison: Comparison): boolean | null {
  const best = (fits: (option: OptionResult) => boolean) =>
    judgements(comparison, fits)
      .flatMap(({ rate }) => rate ?? [])
      .sort((a, b) => b.value - a.value)[0];
  const [closed, open] = [best(isClosed), best(isOpen)];
  if (!closed || !open) return null;
  if (closed.low > open.high) return true;
  return open.low > closed.high ? false : null;
}

function ownModelIsDense(comparison: Comparison): boolean | null {
  const own = cheapestResult(comparison, isOwn);
  const prepared = own && preparedOf(comparison, own.id);
  const params = prepared && isSelfHosted(prepared) ? prepared.card?.params : undefined;
  return params ? params.active >= params.total : null;
}
