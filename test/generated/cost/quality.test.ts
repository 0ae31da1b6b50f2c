import assert from "node:assert/strict";
import fc from "fast-check";
import type { OptionQuality } from "../../../src/cost/quality/answer";
import { compute, of } from "../../unit/cost/qualityFixture";

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
