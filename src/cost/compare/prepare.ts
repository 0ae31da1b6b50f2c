import type { Resolver } from "../../models/identity/resolver";
import type { Licence } from "../../models/licence";
import type { ModelCard } from "../../models/modelCard";
import type { AgeLimits } from "../../models/prices/priceAge";
import type { PriceTable } from "../../models/prices/priceRow";
import type { CostFacts } from "../costFacts";
import { nearCards, nearPrices } from "../scenario/nearIds";
import type { KnownIds } from "../scenario/references";
import type { Scenario, ScenarioOption } from "../scenario/scenario";
import { type OfferLookup, offerOf } from "./endOfOffer";
import { prepareApi } from "./apiOption";
import type { PreparedOption } from "./prepared";
import { prepareSelfHosted } from "./selfHostedOption";

/** Everything that a comparison looks up, and the day for which it is made. */
export interface Catalogue {
  readonly facts: CostFacts;
  readonly models: readonly ModelCard[];
  /** What ids and names of models stand for. */
  readonly resolver?: Resolver;
  readonly licences: readonly Licence[];
  readonly prices: PriceTable;
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
export function knownIds({ facts, models, prices, resolver }: Catalogue): KnownIds {
  const ids = (list: readonly { id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  const cards = ids(models);
  return {
    presets: ids(facts.presets),
    prices: { has: (id) => prices.has(id), near: (id) => nearPrices(id, [...prices.keys()], resolver) },
    models: { has: (id) => cards.has(id), near: (id) => nearCards(id, cards, resolver) },
    hardware: ids(facts.hardware),
  };
}

/** The card of an option: the one it names, else the one that lists its price row. */
export function cardOf(option: ScenarioOption, models: readonly ModelCard[]): ModelCard | null {
  if (option.model !== undefined) return models.find(({ id }) => id === option.model) ?? null;
  if (option.kind === "self-hosted") return null;
  return models.find(({ prices }) => prices.includes(option.price)) ?? null;
}

/** Looks up the facts of every option. The scenario was checked: every id that it names is there. */
export function prepareOptions(scenario: Scenario, catalogue: Catalogue): PreparedOption[] {
  const { facts, models, licences, prices, today } = catalogue;
  return scenario.options.flatMap((option): PreparedOption[] => {
    const card = cardOf(option, models);
    const licence = licences.find(({ id }) => id === card?.licence) ?? null;
    if (option.kind !== "self-hosted") {
      const row = prices.get(option.price);
      if (!row) return [];
      const offer = offerOf(row.id, catalogue.offers, today);
      return [prepareApi(option, { row, card, licence, offer, tokenizers: facts.tokenizers, day: today })];
    }
    const hardware = facts.hardware.find(({ id }) => id === option.hardware);
    if (!hardware || !card) return [];
    const measured = facts.throughput.find(
      (row) =>
        row.model === option.model &&
        row.hardware === option.hardware &&
        row.gpus === option.gpusPerReplica &&
        row.precision === option.precision,
    );
    return [
      prepareSelfHosted(option, {
        card,
        licence,
        hardware,
        measured,
        tokenizers: facts.tokenizers,
        minTokensPerSecondPerUser: scenario.constraints.minTokensPerSecondPerUser,
      }),
    ];
  });
}
