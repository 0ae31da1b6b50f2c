import type { Resolver } from "../../models/identity/resolver";
import type { Licence } from "../../models/licence";
import type { ModelCard } from "../../models/modelCard";
import type { AgeLimits } from "../../models/prices/priceAge";
import type { OtherPriceRow, PriceTable } from "../../models/prices/priceRow";
import type { CostFacts } from "../costFacts";
import { nearCards, nearPrices } from "../scenario/nearIds";
import type { KnownIds } from "../scenario/references";
import { inUsd, usdPerAmount } from "../scenario/amounts";
import { type LoadShape, loadShapeOf } from "../load/loadShape";
import {
  type CompositeOption,
  type Scenario,
  type ScenarioOption,
  type SingleOption,
  isComposite,
  partsOf,
} from "../scenario/scenario";
import { prepareApi } from "./apiOption";
import { otherPrice, withBeside } from "./beside";
import { prepareBaseAndSpill, prepareRoute } from "./compositeOption";
import { type OfferLookup, offerOf } from "./endOfOffer";
import { type PreparedOption, type PreparedSingle, isSelfHosted } from "./prepared";
import { prepareSeats } from "./seatsOption";
import { prepareSelfHosted } from "./selfHostedOption";

/** Everything that a comparison looks up, and the day for which it is made. */
export interface Catalogue {
  readonly facts: CostFacts;
  readonly models: readonly ModelCard[];
  /** What ids and names of models stand for. */
  readonly resolver?: Resolver;
  readonly licences: readonly Licence[];
  readonly prices: PriceTable;
  /** Prices of other things than text in and out; without them lines beside the chat can only be fixed sums. */
  readonly others?: readonly OtherPriceRow[] | undefined;
  /** Name and version of the price catalogue, and its own date. */
  readonly priceSource: { readonly name: string; readonly version: string; readonly date: string };
  /** When platforms stop serving models; without it nothing is said of ends. */
  readonly offers?: OfferLookup | undefined;
  /** ISO date of today. */
  readonly today: string;
  /** After how many days a price counts as old; the default where left out. */
  readonly ageLimits?: AgeLimits;
}

/** The ids that a scenario may name. */
export function knownIds(catalogue: Catalogue): KnownIds {
  const { facts, models, prices, resolver } = catalogue;
  const ids = (list: readonly { id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  const cards = ids(models);
  return {
    presets: ids(facts.presets),
    prices: { has: (id) => prices.has(id), near: (id) => nearPrices(id, [...prices.keys()], resolver) },
    models: { has: (id) => cards.has(id), near: (id) => nearCards(id, cards, resolver) },
    hardware: ids(facts.hardware),
    criteria: facts.criteria,
    charges: (id, kind) => {
      const list = { others: catalogue.others, prices };
      if (!prices.has(id) && !catalogue.others?.some((row) => row.id === id)) return "unknown-row";
      return otherPrice(id, kind, list, catalogue.today) === null ? "no-price" : "price";
    },
  };
}

/** The card of an option: the one it names, else the one that lists its price row. */
export function cardOf(option: ScenarioOption, models: readonly ModelCard[]): ModelCard | null {
  if (option.model !== undefined) return models.find(({ id }) => id === option.model) ?? null;
  if (option.kind !== "closed-api" && option.kind !== "hosted-open") return null;
  return models.find(({ prices }) => prices.includes(option.price)) ?? null;
}

/** The day for which a scenario is computed: its own, else that of the catalogue. */
export function dayOf(scenario: Scenario, { today }: Pick<Catalogue, "today">): string {
  return scenario.asOf ?? today;
}

/** Looks up the facts of every option. The scenario was checked: every id that it names is there. */
export function prepareOptions(scenario: Scenario, catalogue: Catalogue): PreparedOption[] {
  const shape = loadShapeOf(scenario, catalogue.facts, dayOf(scenario, catalogue));
  const prepared = scenario.options.flatMap((option) => {
    const found = isComposite(option)
      ? prepareComposite(option, scenario, catalogue, shape)
      : prepareSingle(option, scenario, catalogue, shape);
    return found ? [found] : [];
  });
  return besideTheChat(prepared, scenario, catalogue).map((option) =>
    prepared.some((other) => other.id !== option.id && other.name === option.name)
      ? { ...option, name: `${option.name} (${option.id})` }
      : option,
  );
}

/** Options with the lines of the workload that none of them answers itself. */
export function besideTheChat(
  options: readonly PreparedOption[],
  scenario: Scenario,
  catalogue: Catalogue,
): readonly PreparedOption[] {
  const usd = usdOf(scenario, catalogue.facts);
  return withBeside(options, scenario.workload.beside, catalogue, dayOf(scenario, catalogue), usd);
}

function prepareSingle(
  stated: SingleOption,
  scenario: Scenario,
  catalogue: Catalogue,
  shape: LoadShape,
): PreparedSingle | null {
  const { facts, models, licences, prices } = catalogue;
  const day = dayOf(scenario, catalogue);
  const option = inUsd(stated, usdOf(scenario, facts));
  const card = cardOf(option, models);
  if (option.kind === "seats") return prepareSeats(option, card);
  const licence = licences.find(({ id }) => id === card?.licence) ?? null;
  if (option.kind !== "self-hosted") {
    const row = prices.get(option.price);
    if (!row) return null;
    const offer = offerOf(row.id, catalogue.offers, day);
    return prepareApi(option, { row, card, licence, offer, tokenizers: facts.tokenizers, shape, day });
  }
  const hardware = facts.hardware.find(({ id }) => id === option.hardware);
  if (!hardware || !card) return null;
  return prepareSelfHosted(option, {
    card,
    licence,
    hardware,
    measured: facts.measured,
    machines: facts.hardware,
    tokenizers: facts.tokenizers,
    shape,
    minTokensPerSecondPerUser: scenario.constraints.minTokensPerSecondPerUser,
    maxTimeToFirstTokenS: scenario.constraints.maxTimeToFirstTokenS,
  });
}

/** US dollars for one unit of the currency of the scenario's own amounts. */
function usdOf(scenario: Scenario, { assumptions }: CostFacts): number {
  const usual = assumptions.find(({ id }) => id === "cnyPerUsd")?.usual ?? 1;
  return usdPerAmount(scenario, scenario.assumptions.cnyPerUsd ?? usual);
}

function prepareComposite(
  stated: CompositeOption,
  scenario: Scenario,
  catalogue: Catalogue,
  shape: LoadShape,
): PreparedOption | null {
  const option = inUsd(stated, usdOf(scenario, catalogue.facts));
  const single = (id: string): SingleOption | undefined =>
    scenario.options.find((other): other is SingleOption => other.id === id && !isComposite(other));
  const prepared = (found: SingleOption | undefined): PreparedSingle | null =>
    found ? prepareSingle(found, scenario, catalogue, shape) : null;
  if (option.kind === "base-and-spill") {
    const found = single(option.base);
    const replicas = option.baseReplicas ?? (found?.kind === "self-hosted" ? found.replicas : undefined) ?? 1;
    const base = prepared(found?.kind === "self-hosted" ? { ...found, replicas, fleet: "fixed" } : undefined);
    const spill = prepared(single(option.spill));
    return base && spill && isSelfHosted(base) ? prepareBaseAndSpill(option, base, spill) : null;
  }
  const parts = partsOf(option).map((id) => prepared(single(id)));
  return parts.every((part) => part !== null) ? prepareRoute(option, parts) : null;
}
