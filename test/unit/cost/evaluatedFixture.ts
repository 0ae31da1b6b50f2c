import type { Catalogue } from "../../../src/cost/compare/prepare";
import { PLAIN_PRICES, builtCatalogue } from "./costFixture";

/** Options of which two were evaluated on the same items: the present model, and one that is proven no worse. */
export const EVALUATED = `title: Helpdesk
workload: { requestsPerDay: 12000, inputTokens: 1000, outputTokens: 1000, thinkingMultiplier: 1 }
chosen: closed
quality: { decided: 2026-10-01, notWorseThan: closed, margin: 0.06 }
assumptions: { horizonMonths: 24, priceDeclinePerYear: 0, cnyPerUsd: 7.25 }
options:
  - id: closed
    kind: closed-api
    price: acme/closed
    evaluation: { task: tickets, n: 400, passed: 364, date: 2026-11-20, judge: gpt-4.1, files: [{ name: evals/tickets.jsonl, sha256: ${"a".repeat(64)} }] }
  - id: open
    kind: hosted-open
    price: acme/open
    evaluation: { task: tickets, n: 400, passed: 360, date: 2026-11-20, judge: gpt-4.1, files: [{ name: evals/tickets.jsonl, sha256: ${"a".repeat(64)} }], against: [{ option: closed, n: 400, won: 8, lost: 12 }] }
  - { id: yuan, kind: hosted-open, price: acme/yuan, priceFactor: 2 }
`;

/** The plain prices with another one for the hosted open model, in USD per million tokens. */
export function openPriced(open: number): Catalogue {
  const rows = (PLAIN_PRICES.rows ?? []).map((row) =>
    row.id === "acme/open" ? { ...row, input: open, output: open } : row,
  );
  return builtCatalogue({ ...PLAIN_PRICES, rows });
}
