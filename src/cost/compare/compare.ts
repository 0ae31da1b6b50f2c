import { type AgeLimits, DEFAULT_AGE_LIMITS } from "../../models/prices/priceAge";
import { charactersPerToken } from "../../models/tokenizer";
import { costPerThousandCharacters } from "../formulas/api";
import { type LoadShape, loadShapeOf } from "../load/loadShape";
import type { Acquisition, OptionKind, Scenario } from "../scenario/scenario";
import { type QualityAnswer, qualityAnswer } from "../quality/answer";
import { type Judged, judge } from "../quality/judge";
import { qualityReasons, qualityRemarks } from "../quality/qualityRemarks";
import { DAYS_PER_MONTH } from "../units";
import { type BreakEven, breakEven } from "./breakEven";
import { TIE, cheapest, ranked } from "./cheapest";
import { type Reason, type Remark, reasonsAgainst, remarksOn } from "./constraints";
import type { Deciding } from "./deciding";
import { loadTestRemarks } from "./loadTestRemarks";
import type { MemoryFit } from "./memoryFit";
import { type MonthlyCost, scaleBill } from "./monthlyCost";
import { withOptionFactors } from "./optionFactors";
import { type Catalogue, dayOf, prepareOptions } from "./prepare";
import { type Machines, type PreparedOption, type PreparedSelfHosted, isApi, isMade, isSelfHosted } from "./prepared";
import { statedOnceRemarks } from "./statedOnce";
import { catalogueDaysOld, priceAgeRemarks } from "./priceAgeRemarks";
import { type ResolvedQuantities, resolveQuantities } from "./quantities";
import type { Sensitivity } from "./sensitivity";
import type { SettingFlip } from "./settingFlips";
import { horizonCost, monthView } from "./stream";

/** What one option costs, in the currency of the scenario. */
export interface OptionResult {
  readonly id: string;
  readonly name: string;
  readonly kind: OptionKind;
  /** The first month; null where no bill can be told. */
  readonly monthly: MonthlyCost | null;
  /** For a million tokens as the reference tokenizer counts them, input and output together. */
  readonly perMillionTokens: number | null;
  readonly perRequest: number | null;
  readonly perThousandCharacters: number | null;
  /** All that leaves the account over the horizon, less what machines are taken to be worth at its end. */
  readonly horizonTotal: number | null;
  /** Due before the first request; null where it is not known how many machines that takes, or at which price. */
  readonly upfront: number | null;
  readonly reasonsAgainst: readonly Reason[];
  readonly remarks: readonly Remark[];
  /** The price row with the date on which it was checked, where one is known. */
  readonly price: { readonly id: string; readonly checked: string | null; readonly source: string } | null;
  /** What the machines of a self-hosted option are reckoned with; null for an API. */
  readonly hardware: HardwareRate | null;
  readonly machines: Machines | null;
  readonly memory: MemoryFit | null;
  /** The options of which it is made, with the share of the requests that each answers; empty for others. */
  readonly parts: readonly { readonly id: string; readonly share: number }[];
}

/** US dollars for a GPU-hour where the hardware is rented, for a GPU where it is bought; null where no price is known. */
export interface HardwareRate {
  readonly name: string;
  readonly acquisition: Acquisition;
  readonly usd: number | null;
  /** Date of checking and source of the price; no source where the scenario sets it. */
  readonly checked: string | null;
  readonly source: string | null;
}

/** What the option that was chosen costs beside the cheapest that may be chosen, over the horizon. */
export interface ChosenAgainst {
  readonly chosen: string;
  /** In the currency of the scenario; below zero where the choice is cheaper but ruled out. Null where it has no total. */
  readonly more: number | null;
  /** The same as a share of the cheapest; null where that costs nothing. */
  readonly share: number | null;
  readonly ruledOut: boolean;
}

/** A scenario computed: every option, which is cheapest, where that changes and what would flip it. */
export interface Comparison {
  readonly scenario: Scenario;
  /** ISO date for which everything is computed. */
  readonly asOf: string;
  readonly options: readonly OptionResult[];
  /** Id of the option that may be chosen whose total over the horizon is the least. */
  readonly cheapest: string | null;
  readonly runnerUp: string | null;
  /** Ids of the options that cost as little, as far as prices are known. */
  readonly ties: readonly string[];
  /** Id of the option that may be chosen whose first month costs the least. */
  readonly cheapestMonth: string | null;
  readonly chosen: ChosenAgainst | null;
  /** What evaluations say; null where the scenario has none and asks for none. */
  readonly quality: QualityAnswer | null;
  readonly breakEvens: readonly BreakEven[];
  readonly sensitivities: readonly Sensitivity[];
  readonly settingFlips: readonly SettingFlip[];
  /** For each break-even that is never reached: the assumptions of ours under which it would be. */
  readonly deciding: readonly Deciding[];
  readonly resolved: ResolvedQuantities;
  readonly prepared: readonly PreparedOption[];
  /** Those that no reason stands against. */
  readonly acceptable: readonly PreparedOption[];
  /** What a US dollar is in the currency of the scenario. */
  readonly currencyFactor: number;
  readonly priceSource: Catalogue["priceSource"];
  /** Days since the date of the price catalogue where they are too many; else null. */
  readonly catalogueDaysOld: number | null;
  /** After how many days a price or a measurement counts as old. */
  readonly ageLimits: AgeLimits;
}

/** Computes a scenario that was checked, without what would flip the choice: for a page that recomputes as one drags. */
export function compareQuickly(scenario: Scenario, catalogue: Catalogue): Comparison {
  const asOf = dayOf(scenario, catalogue);
  const dated = { ...catalogue, today: asOf };
  const prepared = prepareOptions(scenario, catalogue);
  const resolved = withOptionFactors(resolveQuantities(scenario, catalogue.facts), prepared);
  const q = resolved.values;
  const currencyFactor = scenario.currency === "CNY" ? q.cnyPerUsd : 1;
  const shape = loadShapeOf(scenario, catalogue.facts, asOf);
  const judged = judge(scenario);
  const reference = prepared.find(({ id }) => id === scenario.quality?.notWorseThan)?.name;
  const options = prepared
    .map((option) => toResult(option, scenario, resolved, dated, currencyFactor, shape))
    .map((result) => withQuality(result, judged, scenario, dated, reference));
  const acceptable = prepared.filter((option) =>
    options.some(({ id, reasonsAgainst: against, monthly }) => id === option.id && against.length === 0 && monthly),
  );
  const [best, second] = ranked(acceptable, q);
  const ties = best
    ? ranked(acceptable, q).filter(({ total }) => total - best.total <= Math.abs(best.total) * TIE)
    : [];
  const cheapestMonth = options
    .filter(({ id }) => acceptable.some((option) => option.id === id))
    .reduce<OptionResult | null>(
      (least, option) => ((option.monthly?.total ?? Infinity) < (least?.monthly?.total ?? Infinity) ? option : least),
      null,
    );
  const found = best?.option.id ?? null;
  const comparison = {
    scenario,
    asOf,
    options,
    cheapest: found,
    runnerUp: second?.option.id ?? null,
    ties: ties.map(({ option }) => option.id).filter((id) => id !== found),
    cheapestMonth: cheapestMonth?.id ?? null,
    chosen: chosenAgainst(scenario.chosen, options, found),
    breakEvens: breakEvens(acceptable, resolved, scenario.chosen),
    sensitivities: [],
    settingFlips: [],
    deciding: [],
    resolved,
    prepared,
    acceptable,
    currencyFactor,
    priceSource: catalogue.priceSource,
    catalogueDaysOld: catalogueDaysOld(dated),
    ageLimits: catalogue.ageLimits ?? DEFAULT_AGE_LIMITS,
  };
  return { ...comparison, quality: judged && qualityAnswer(comparison, judged) };
}

/**
 * A result with what its evaluations say against it and beside it.
 * @param reference name of the option by which others are judged
 */
function withQuality(
  result: OptionResult,
  judged: readonly Judged[] | null,
  { quality }: Scenario,
  catalogue: Catalogue,
  reference: string | undefined,
): OptionResult {
  const found = judged?.find(({ id }) => id === result.id);
  if (!found) return result;
  return {
    ...result,
    reasonsAgainst: [...result.reasonsAgainst, ...qualityReasons(found, quality, reference)],
    remarks: [...result.remarks, ...qualityRemarks(found, catalogue)],
  };
}

function toResult(
  option: PreparedOption,
  scenario: Scenario,
  { values: q }: ResolvedQuantities,
  catalogue: Catalogue,
  factor: number,
  shape: LoadShape,
): OptionResult {
  const running = option.under(q);
  const bill = monthView(running, q);
  const monthly = bill && scaleBill(bill, factor);
  const requests = q.requestsPerDay * DAYS_PER_MONTH;
  const thinking = option.option.thinkingMultiplier ?? q.thinkingMultiplier;
  const tokens = requests * (q.inputTokens + q.outputTokens * thinking);
  const perMillionTokens = monthly && tokens > 0 ? (monthly.total / tokens) * 1e6 : null;
  const tokensPerCharacter = 1 / charactersPerToken(catalogue.facts.tokenizers, q.chineseShare);
  const total = horizonCost(running, q);
  const upfront = running.setup + running.owned(q.requestsPerDay);
  const base = isMade(option) ? option.parts.find(isSelfHosted) : undefined;
  const self = isSelfHosted(option) ? option : option.option.kind === "base-and-spill" ? base : undefined;
  const price = isApi(option)
    ? { id: option.row.id, checked: option.row.checked, source: option.row.source.title }
    : null;
  const hardware = self ? hardwareRate(self) : null;
  const listed =
    price && isApi(option)
      ? { ...price, fromCatalogue: option.row.origin === "catalogue" }
      : hardware && { ...hardware, fromCatalogue: true };
  const shares = isMade(option) ? option.shares(q, q.requestsPerDay) : [];
  const machines = self ? self.machines(q, q.requestsPerDay * (base ? (shares[0] ?? 1) : 1)) : null;
  return {
    id: option.id,
    name: option.name,
    kind: option.option.kind,
    monthly,
    perMillionTokens,
    perRequest: monthly && requests > 0 ? monthly.total / requests : null,
    perThousandCharacters:
      perMillionTokens === null
        ? null
        : Number(costPerThousandCharacters.compute({ pricePerM: perMillionTokens, tokensPerCharacter })),
    horizonTotal: Number.isNaN(total) ? null : total * factor,
    upfront: Number.isNaN(upfront) ? null : upfront * factor,
    reasonsAgainst: reasonsAgainst(option, scenario.constraints, q, shape),
    remarks: [
      ...remarksOn(option, scenario.constraints, q, catalogue.today, shape),
      ...priceAgeRemarks(listed, catalogue),
      ...(self ? statedOnceRemarks(self, machines?.throughput.kind) : []),
      ...loadTestRemarks(option.option, q),
    ],
    price,
    hardware,
    machines,
    memory: self ? self.memory(q) : null,
    parts: isMade(option) ? option.parts.map(({ id }, index) => ({ id, share: shares[index] ?? 0 })) : [],
  };
}

function hardwareRate({ option, hardware }: PreparedSelfHosted): HardwareRate {
  const rented = option.acquisition === "rented";
  const own = rented ? option.rentPerGpuHour : option.purchasePerGpu;
  const listed = rented ? hardware.rent : hardware.purchase;
  return {
    name: hardware.name,
    acquisition: option.acquisition,
    usd: own ?? listed?.usual ?? null,
    checked: own === undefined ? (listed?.checked ?? null) : null,
    source: own === undefined ? (listed?.source.title ?? null) : null,
  };
}

function chosenAgainst(
  chosen: string | undefined,
  options: readonly OptionResult[],
  best: string | null,
): ChosenAgainst | null {
  const option = options.find(({ id }) => id === chosen);
  const least = options.find(({ id }) => id === best)?.horizonTotal;
  if (!option) return null;
  const more =
    option.horizonTotal === null || least === null || least === undefined ? null : option.horizonTotal - least;
  return {
    chosen: option.id,
    more,
    share: more === null || !least ? null : more / least,
    ruledOut: option.reasonsAgainst.length > 0,
  };
}

/**
 * Each option with machines against the chosen one and the cheapest of each kind of API, the cheapest hosted open one
 * against the cheapest closed one, and what is bought against the same model rented.
 */
function breakEvens(
  acceptable: readonly PreparedOption[],
  { values: q }: ResolvedQuantities,
  chosen: string | undefined,
): BreakEven[] {
  const of = (kind: OptionKind): PreparedOption[] => acceptable.filter(({ option }) => option.kind === kind);
  const [closed, hosted] = [cheapest(of("closed-api"), q), cheapest(of("hosted-open"), q)];
  const picked = acceptable.find(({ id, option }) => id === chosen && option.kind !== "self-hosted");
  const apis = new Set([hosted, closed, picked].filter((api) => api !== undefined && api !== null));
  const machines = [...of("self-hosted"), ...of("base-and-spill")];
  const pairs = machines.flatMap((own) => [...apis].filter((api) => api !== own).map((api) => breakEven(own, api, q)));
  const selfHosted = acceptable.filter(isSelfHosted);
  const bought = selfHosted.filter(({ option }) => option.acquisition === "bought");
  const rented = selfHosted.filter(({ option }) => option.acquisition === "rented");
  const buyOrRent = bought.flatMap((own) =>
    rented.filter(({ option }) => option.model === own.option.model).map((rent) => breakEven(own, rent, q)),
  );
  return [...pairs, ...buyOrRent, ...(hosted && closed ? [breakEven(hosted, closed, q)] : [])];
}
