import assert from "node:assert/strict";
import fc from "fast-check";
import { costCurves } from "../../../src/cost/compare/curve";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, compared } from "../../unit/cost/costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);

describe("the comparison", () => {
  it("never shows NaN, whatever the load", () => {
    const load = fc.record({
      requestsPerDay: fc.constantFrom(0, 1, 1e5, 1e12),
      inputTokens: fc.constantFrom(0, 1, 8000, 1e8),
      outputTokens: fc.constantFrom(0, 1, 500, 1e8),
      cachedShare: fc.constantFrom(0, 1),
      thinkingMultiplier: fc.constantFrom(1, 1000),
      peakFactor: fc.constantFrom(1, 1000),
      growthPerMonth: fc.constantFrom(-0.5, 0, 1),
      chineseShare: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(load, fc.constantFrom("rented", "bought"), (workload, acquisition) => {
        const text = THREE_WAYS.replace(
          /workload:[\s\S]*?options:/,
          `workload: ${JSON.stringify(workload)}\noptions:`,
        ).replace("hardware:", `acquisition: ${acquisition}\n    hardware:`);
        const comparison = compared(text, CATALOGUE);
        const { options, breakEvens, sensitivities } = comparison;
        const shown = [
          options,
          breakEvens,
          sensitivities,
          costCurves(comparison.prepared, comparison.resolved.values, 20),
        ];
        JSON.stringify(shown, (_, value: unknown) => {
          assert.ok(typeof value !== "number" || !Number.isNaN(value), JSON.stringify(workload));
          return value;
        });
      }),
      { numRuns: 60 },
    );
  });
});
