import type { Catalogue } from "../cost/compare/prepare";
import { resolverOf } from "../models/identity/resolver";
import { lifecyclesOf } from "../models/lifecycle/lifecycles";
import type { PriceBook } from "../models/prices/priceBook";
import type { Library } from "./library";

/** Everything that a comparison looks up: what the library knows and the prices in force. @param today ISO date */
export function catalogueOf(library: Library, prices: PriceBook, today: string): Catalogue {
  return {
    facts: library.cost,
    models: library.models,
    resolver: resolverOf(library.identity),
    licences: library.licences,
    prices: prices.table,
    others: prices.others,
    priceSource: prices.source,
    offers: lifecyclesOf(library),
    today,
  };
}
