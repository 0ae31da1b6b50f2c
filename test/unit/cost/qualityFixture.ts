import assert from "node:assert/strict";
import type { Comparison } from "../../../src/cost/compare/compare";
import type { OptionQuality } from "../../../src/cost/quality/answer";
import { PLAIN_PRICES, builtCatalogue, comparedQuickly } from "./costFixture";

export const CATALOGUE = builtCatalogue(PLAIN_PRICES);

/** What a scenario says of the quality of its three options; each part is YAML. */
export interface Case {
  readonly closed?: string | undefined;
  readonly open?: string;
  readonly yuan?: string;
  readonly chosen?: string;
  readonly quality?: string;
}

/** The scenario file of such a case. */
export function scenario({ closed, open, yuan, chosen = "closed", quality }: Case): string {
  const evaluation = (text: string | undefined): string => (text === undefined ? "" : `, evaluation: ${text}`);
  return `title: Measured
workload: { requestsPerDay: 12000, inputTokens: 1000, outputTokens: 1000, thinkingMultiplier: 1 }
${chosen === "" ? "" : `chosen: ${chosen}\n`}${quality === undefined ? "" : `quality: ${quality}\n`}assumptions: { horizonMonths: 24, priceDeclinePerYear: 0, cnyPerUsd: 7.25 }
options:
  - { id: closed, kind: closed-api, price: acme/closed${evaluation(closed)} }
  - { id: open, kind: hosted-open, price: acme/open${evaluation(open)} }
  - { id: yuan, kind: hosted-open, price: acme/yuan, priceFactor: 2${evaluation(yuan)} }
`;
}

/** Such a case computed at plain prices. */
export const compute = (part: Case): Comparison => comparedQuickly(scenario(part), CATALOGUE);

/** The answer on one option; fails where there is none. */
export function of(comparison: Comparison, id: string): OptionQuality {
  const found = comparison.quality?.options.find((option) => option.id === id);
  assert.ok(found, id);
  return found;
}
