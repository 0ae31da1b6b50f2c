import { offerOf } from "../../cost/compare/endOfOffer";
import type { Catalogue } from "../../cost/compare/prepare";
import type { CostFactsMessage } from "../../shared/costProtocol";
import { ageLimits } from "../services/catalogueService";
import { contentLanguage } from "../services/contentLanguage";

/** What the page computes from, in the language of the person. Offers of which nothing is known are left out. */
export function factsMessage(catalogue: Catalogue): CostFactsMessage {
  return {
    type: "facts",
    language: contentLanguage(),
    facts: catalogue.facts,
    models: [...catalogue.models],
    licences: [...catalogue.licences],
    prices: [...catalogue.prices.values()],
    others: [...(catalogue.others ?? [])],
    priceSource: catalogue.priceSource,
    offers: [...catalogue.prices.keys()].flatMap((row) => {
      const offer = offerOf(row, catalogue.offers, catalogue.today);
      return offer === null || offer.state === "unknown" ? [] : [[row, offer] as const];
    }),
    today: catalogue.today,
    ageLimits: ageLimits(),
  };
}
