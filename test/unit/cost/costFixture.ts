import { type Comparison, compareQuickly } from "../../../src/cost/compare/compare";
import { compare } from "../../../src/cost/compare/compareFully";
import { type Catalogue, knownIds } from "../../../src/cost/compare/prepare";
import { type ScenarioFile, readScenario } from "../../../src/cost/scenario/readScenario";
import type { Language } from "../../../src/models/language";
import { type BuiltPrices, priceBook } from "../../../src/models/prices/priceBook";
import type { OverlayFile } from "../../../src/models/prices/overlayFile";
import { catalogueOf } from "../../../src/library/catalogueOf";
import { builtLibrary, part } from "../library/libraries";

export const TODAY = "2026-11-24";

const catalogues = new Map<string, Catalogue>();

/** The catalogue that the build made, with rows of a team over it where given; made once for the same rows. */
export function builtCatalogue(team: OverlayFile = {}, language: Language = "en"): Catalogue {
  const key = JSON.stringify([team, language]);
  const prices = part("prices") as BuiltPrices;
  const known =
    catalogues.get(key) ??
    catalogueOf(builtLibrary(language), priceBook(prices.catalogue, prices.overlay, team), TODAY);
  catalogues.set(key, known);
  return known;
}

export function read(text: string, catalogue: Catalogue = builtCatalogue()): ScenarioFile {
  return readScenario(text, "scenario.yaml", knownIds(catalogue));
}

/** A scenario computed; fails where it cannot be read. */
export function compared(text: string, catalogue: Catalogue = builtCatalogue()): Comparison {
  const { scenario, problems } = read(text, catalogue);
  if (!scenario) throw new Error(JSON.stringify(problems));
  return compare(scenario, catalogue);
}

/** The same without the search for flips, which takes longer than all the rest. */
export function comparedQuickly(text: string, catalogue: Catalogue = builtCatalogue()): Comparison {
  const { scenario, problems } = read(text, catalogue);
  if (!scenario) throw new Error(JSON.stringify(problems));
  return compareQuickly(scenario, catalogue);
}

/** A scenario file with a comment at every place where one may stand, and of more than one style. */
export const COMMENTED = `# head\ntitle: A # the name\nworkload: # load\n    requestsPerDay: 100   # from logs\n    # indented by four\n    inputTokens: 5\n\noptions:\n  # first\n  - id: a\n    kind: closed-api\n    price: x/y # was z\n  - { id: b, kind: hosted-open, price: x/z } # flow\n\n# tail\n`;

/** A team's file with plain prices, so that results can be worked out by hand. */
export const PLAIN_PRICES: OverlayFile = {
  rows: [
    {
      id: "acme/closed",
      provider: "Acme",
      name: "Closed",
      currency: "USD",
      input: 2,
      output: 8,
      checked: "2026-11-20",
      source: { title: "offer" },
      batchFactor: 0.5,
      cacheRead: 0.2,
    },
    {
      id: "acme/open",
      provider: "Acme",
      name: "Open",
      currency: "USD",
      input: 1,
      output: 1,
      checked: "2026-11-20",
      source: { title: "offer" },
    },
    {
      id: "acme/yuan",
      provider: "Acme",
      name: "Yuan",
      currency: "CNY",
      input: 7.25,
      output: 7.25,
      checked: "2026-11-20",
      source: { title: "offer" },
    },
    {
      id: "acme/tiered",
      provider: "Acme",
      name: "Tiered",
      currency: "USD",
      input: { base: 1, tiers: [{ aboveInput: 1000, price: 2 }] },
      output: 4,
      checked: "2026-11-20",
      source: { title: "offer" },
    },
    {
      id: "acme/free",
      provider: "Acme",
      name: "Free",
      currency: "USD",
      free: { since: "2024-05-21" },
      checked: "2024-05-21",
      source: { title: "news" },
    },
    {
      id: "acme/unknown",
      provider: "Acme",
      name: "Unknown",
      currency: "USD",
      input: 0,
      output: 0,
      checked: "2026-11-20",
      source: { title: "list" },
    },
  ],
};

export const THREE_WAYS = `title: Three ways
workload:
  requestsPerDay: 100000
  inputTokens: 1000
  outputTokens: 500
  peakFactor: 2
options:
  - id: closed
    kind: closed-api
    price: acme/closed
  - id: hosted
    kind: hosted-open
    price: acme/open
    model: llama-3.1-8b
  - id: own
    kind: self-hosted
    model: llama-3.1-8b
    hardware: h100-80gb
assumptions:
  priceDeclinePerYear: 0
`;
