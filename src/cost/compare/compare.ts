import type { Acquisition, OptionKind, Scenario } from "../scenario/scenario";
import { DAYS_PER_MONTH } from "../units";
import { costPerThousandCharacters } from "../formulas/api";
import { charactersPerToken } from "../../models/tokenizer";
import { type BreakEven, breakEven, horizonTotal } from "./breakEven";
import { type Reason, type Remark, reasonsAgainst, remarksOn } from "./constraints";
import type { MemoryFit } from "./memoryFit";
import { type MonthlyCost, scaleBill } from "./monthlyCost";
import { type Catalogue, prepareOptions } from "./prepare";
import { type Machines, type PreparedOption, type PreparedSelfHosted, isSelfHosted } from "./prepared";
import { catalogueDaysOld, priceAgeRemarks } from "./priceAgeRemarks";
import { type ResolvedQuantities, resolveQuantities } from "./quantities";
import { type Sensitivity, cheapest, sensitivities } from "./sensitivity";

/** What one option costs, in the currency of the scenario. */
export interface OptionResult {
  readonly id: string;
  readonly name: string;
  readonly kind: OptionKind;
  /** Null where no bill can be told. */
  readonly monthly: MonthlyCost | null;
  /** For a million tokens as the reference tokenizer counts them, input and output together. */
  readonly perMillionTokens: number | null;
  readonly perRequest: number | null;
  readonly perThousandCharacters: number | null;
  readonly horizonTotal: number | null;
  readonly upfront: number;
  readonly reasonsAgainst: readonly Reason[];
  readonly remarks: readonly Remark[];
  /** The price row with the date on which it was checked, where one is known. */
  readonly price: { readonly id: string; readonly checked: string | null; readonly source: string } | null;
  /** What the machines of a self-hosted option are reckoned with; null for an API. */
  readonly hardware: HardwareRate | null;
  readonly machines: Machines | null;
  readonly memory: MemoryFit | null;
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

/** A scenario computed: every option, which is cheapest, where that changes and what would flip it. */
export interface Comparison {
  readonly scenario: Scenario;
  readonly options: readonly OptionResult[];
  /** Id of the cheapest option that may be chosen. */
  readonly cheapest: string | null;
  readonly runnerUp: string | null;
  readonly breakEvens: readonly BreakEven[];
  readonly sensitivities: readonly Sensitivity[];
  readonly resolved: ResolvedQuantities;
  readonly prepared: readonly PreparedOption[];
  /** Those that no reason stands against. */
  readonly acceptable: readonly PreparedOption[];
  /** What a US dollar is in the currency of the scenario. */
  readonly currencyFactor: number;
  readonly priceSource: Catalogue["priceSource"];
  /** Days since the date of the price catalogue where they are too many; else null. */
  readonly catalogueDaysOld: number | null;
}

/** Computes a scenario that was checked, with what would flip the choice. */
export function compare(scenario: Scenario, catalogue: Catalogue): Comparison {
  const quick = compareQuickly(scenario, catalogue);
  return { ...quick, sensitivities: sensitivities(quick.acceptable, quick.resolved) };
}

/** The same without the search for flips, which takes longer than all the rest: for a page that recomputes as one drags. */
export function compareQuickly(scenario: Scenario, catalogue: Catalogue): Comparison {
  const resolved = resolveQuantities(scenario, catalogue.facts);
  const q = resolved.values;
  const prepared = prepareOptions(scenario, catalogue);
  const currencyFactor = scenario.currency === "CNY" ? q.cnyPerUsd : 1;
  const options = prepared.map((option) => toResult(option, scenario, resolved, catalogue, currencyFactor));
  const acceptable = prepared.filter((option) =>
    options.some(({ id, reasonsAgainst: against, monthly }) => id === option.id && against.length === 0 && monthly),
  );
  const best = cheapest(acceptable, q);
  const second = cheapest(
    acceptable.filter((option) => option !== best),
    q,
  );
  return {
    scenario,
    options,
    cheapest: best?.id ?? null,
    runnerUp: second?.id ?? null,
    breakEvens: breakEvens(acceptable, resolved, scenario.chosen),
    sensitivities: [],
    resolved,
    prepared,
    acceptable,
    currencyFactor,
    priceSource: catalogue.priceSource,
    catalogueDaysOld: catalogueDaysOld(catalogue),
  };
}

function toResult(
  option: PreparedOption,
  scenario: Scenario,
  { values: q }: ResolvedQuantities,
  catalogue: Catalogue,
  factor: number,
): OptionResult {
  const bill = option.monthly(q);
  const monthly = bill && scaleBill(bill, factor);
  const requests = q.requestsPerDay * DAYS_PER_MONTH;
  const tokens = requests * (q.inputTokens + q.outputTokens * q.thinkingMultiplier);
  const perMillionTokens = monthly && tokens > 0 ? (monthly.total / tokens) * 1e6 : null;
  const tokensPerCharacter = 1 / charactersPerToken(catalogue.facts.tokenizers, q.chineseShare);
  const total = horizonTotal(option, q);
  const self = isSelfHosted(option);
  const price = self ? null : { id: option.row.id, checked: option.row.checked, source: option.row.source.title };
  const hardware = self ? hardwareRate(option) : null;
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
    horizonTotal: total === null ? null : total * factor,
    upfront: option.upfront(q) * factor,
    reasonsAgainst: reasonsAgainst(option, scenario.constraints, q),
    remarks: [
      ...remarksOn(option, scenario.constraints, q, catalogue.today),
      ...priceAgeRemarks(price ?? hardware, catalogue),
    ],
    price,
    hardware,
    machines: self ? option.machines(q) : null,
    memory: self ? option.memory(q) : null,
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

/** Each self-hosted option against the chosen API and the cheapest of each kind, and the cheapest hosted open one against the cheapest closed one. */
function breakEvens(
  acceptable: readonly PreparedOption[],
  { values: q }: ResolvedQuantities,
  chosen: string | undefined,
): BreakEven[] {
  const of = (kind: OptionKind): PreparedOption[] => acceptable.filter(({ option }) => option.kind === kind);
  const [closed, hosted] = [cheapest(of("closed-api"), q), cheapest(of("hosted-open"), q)];
  const picked = acceptable.find(({ id, option }) => id === chosen && option.kind !== "self-hosted");
  const apis = new Set([hosted, closed, picked].filter((api) => api !== undefined && api !== null));
  const pairs = of("self-hosted").flatMap((own) => [...apis].map((api) => breakEven(own, api, q)));
  return hosted && closed ? [...pairs, breakEven(hosted, closed, q)] : pairs;
}
