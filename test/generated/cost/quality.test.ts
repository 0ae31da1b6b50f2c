import assert from "node:assert/strict";
import fc from "fast-check";
import type { Comparison } from "../../../src/cost/compare/compare";
import type { OptionQuality } from "../../../src/cost/quality/answer";
import { PLAIN_PRICES, builtCatalogue, comparedQuickly } from "../../unit/cost/costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);

interface Case {
  readonly closed?: string | undefined;
  readonly open?: string;
  readonly yuan?: string;
  readonly chosen?: string;
  readonly quality?: string;
}

function scenario({ closed, open, yuan, chosen = "closed", quality }: Case): string {
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

const compute = (part: Case): Comparison => comparedQuickly(scenario(part), CATALOGUE);

function of(comparison: Comparison, id: string): OptionQuality {
  const found = comparison.quality?.options.find((option) => option.id === id);
  assert.ok(found, id);
  return found;
}

describe("the answer on any evaluations", () => {
  const result = fc.integer({ min: 5, max: 400 }).chain((n) => fc.record({ n: fc.constant(n), passed: fc.nat(n) }));
  const rule = fc.oneof(
    fc.double({ min: 0.05, max: 0.95, noNaN: true }).map((minimum) => `{ minimum: ${minimum} }`),
    fc.double({ min: 0.01, max: 0.2, noNaN: true }).map((margin) => `{ notWorseThan: closed, margin: ${margin} }`),
  );
  const shown = ({ n, passed }: { n: number; passed: number }): string => `{ n: ${n}, passed: ${passed} }`;

  it("never makes an option worse by more quality", () => {
    const order = ["not", "undecided", "good"];
    fc.assert(
      fc.property(result, result, rule, (closed, open, quality) => {
        if (open.passed === open.n) return;
        const judged = ({ n, passed }: typeof open): OptionQuality =>
          of(compute({ closed: shown(closed), open: shown({ n, passed }), quality }), "open");
        const [before, after] = [judged(open), judged({ ...open, passed: open.passed + 1 })];
        assert.ok(order.indexOf(after.verdict) >= order.indexOf(before.verdict));
        const [dear, cheap] = [before, after].map(({ perSolvedTask }) => perSolvedTask?.cost ?? 0);
        assert.ok((cheap ?? 0) <= (dear ?? 0));
      }),
      { numRuns: 60 },
    );
  });

  it("has middles within intervals, a frontier that nothing dominates, and no overpayment of the cheapest", () => {
    fc.assert(
      fc.property(result, result, result, rule, (closed, open, yuan, quality) => {
        const first = compute({ closed: shown(closed), open: shown(open), yuan: shown(yuan), quality });
        for (const { rate, difference } of first.quality?.options ?? [])
          for (const estimate of [rate, difference])
            if (estimate) assert.ok(estimate.low <= estimate.value + 1e-12 && estimate.value <= estimate.high + 1e-12);
        const points = (first.quality?.options ?? []).map(({ rate, perSolvedTaskHorizon, onFrontier }) => ({
          rate: rate?.value ?? 0,
          cost: perSolvedTaskHorizon?.cost ?? 0,
          onFrontier,
        }));
        for (const point of points) {
          const better = points.some(
            ({ rate, cost }) => rate >= point.rate && cost <= point.cost && (rate > point.rate || cost < point.cost),
          );
          assert.equal(point.onFrontier, !better && Number.isFinite(point.cost));
        }
        const { cheapest } = first.quality ?? {};
        if (cheapest === null || cheapest === undefined) return;
        const again = compute({
          closed: shown(closed),
          open: shown(open),
          yuan: shown(yuan),
          quality,
          chosen: cheapest,
        });
        assert.equal(again.quality?.overpayment?.excess?.horizon, 0);
      }),
      { numRuns: 60 },
    );
  });
});
