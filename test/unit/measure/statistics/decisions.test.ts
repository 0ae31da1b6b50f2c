import assert from "node:assert/strict";
import fc from "fast-check";
import { costPerSolved } from "../../../../src/measure/statistics/costPerSolved";
import { holm } from "../../../../src/measure/statistics/holm";
import { deviateOfMany } from "../../../../src/measure/statistics/manyOptions";
import {
  itemsForMargin,
  itemsForMinimum,
  notWorseThan,
  reaches,
} from "../../../../src/measure/statistics/nonInferiority";
import { near } from "./near";

describe("good enough", () => {
  it("is decided by the whole interval, against a margin and against a minimum", () => {
    assert.equal(notWorseThan({ low: -0.04, high: 0.06 }, 0.05), "yes");
    assert.equal(notWorseThan({ low: -0.05, high: 0.06 }, 0.05), "unknown");
    assert.equal(notWorseThan({ low: -0.2, high: -0.06 }, 0.05), "no");
    // Worse beyond chance, and yet by less than the margin.
    assert.equal(notWorseThan({ low: -0.04, high: -0.01 }, 0.05), "yes");
    assert.equal(reaches({ low: 0.8, high: 0.9 }, 0.8), "yes");
    assert.equal(reaches({ low: 0.7, high: 0.8 }, 0.8), "unknown");
    assert.equal(reaches({ low: 0.7, high: 0.79 }, 0.8), "no");
  });

  // The sizes that section 6 of the formats states for ψ of 0.10, 0.15 and 0.25.
  for (const [margin, sizes] of [
    [0.03, [873, 1309, 2181]],
    [0.05, [314, 471, 785]],
    [0.1, [79, 118, 197]],
  ] as const) {
    it(`needs so many items for a margin of ${margin}`, () => {
      [0.1, 0.15, 0.25].forEach((disagreeing, at) => {
        assert.equal(itemsForMargin(disagreeing, margin), sizes[at]);
      });
    });
  }

  it("needs at least one item, fewer for a rate further from the minimum, and no number for a rate that is it", () => {
    assert.equal(itemsForMargin(0, 0.05), 1);
    assert.throws(() => itemsForMargin(0.1, 0), RangeError);
    assert.equal(itemsForMinimum(0.8, 0.8), null);
    // (1.959964 √(0.8·0.2) + 0.841621 √(0.9·0.1))² / 0.1² = 107.5.
    assert.equal(itemsForMinimum(0.9, 0.8), 108);
    assert.ok((itemsForMinimum(0.82, 0.8) ?? 0) > (itemsForMinimum(0.85, 0.8) ?? Infinity));
  });
});

describe("many options against one reference", () => {
  it("have their tests raised as Holm says", () => {
    // statsmodels 0.13.5, multipletests(method="holm").
    holm([0.01, 0.04, 0.03, 0.005, 0.9]).forEach((p, at) => near(p, [0.04, 0.09, 0.09, 0.025, 0.9][at] ?? NaN, 1e-12));
    holm([0.02, 0.02, 0.02]).forEach((p) => near(p, 0.06, 1e-12));
    assert.deepEqual(holm([]), []);
  });

  it("never have a test lowered, nor turned in its order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }), (ps) => {
        const raised = holm(ps);
        ps.forEach((p, at) => {
          assert.ok((raised[at] ?? -1) >= p && (raised[at] ?? 2) <= 1);
          ps.forEach((other, beside) => assert.ok(p >= other || (raised[at] ?? 2) <= (raised[beside] ?? -1)));
        });
      }),
    );
  });

  it("have wider intervals", () => {
    near(deviateOfMany(1), 1.959963984540054, 1e-9);
    // scipy: norm.ppf(1 - 0.025/5) = 2.5758293035489.
    near(deviateOfMany(5), 2.5758293035489, 1e-9);
    assert.throws(() => deviateOfMany(0), RangeError);
  });
});

describe("the cost of a solved task", () => {
  const bounds = { low: 0.7, high: 0.9 };

  it("is that of the tries until one succeeds", () => {
    const { cost, low, high } = costPerSolved(0.4, 0.8, bounds);
    near(cost, 0.5, 1e-12);
    near(low, 0.4 / 0.9, 1e-12);
    near(high, 0.4 / 0.7, 1e-12);
  });

  it("adds what the failures cost where they are handed on", () => {
    const { cost, low, high } = costPerSolved(0.4, 0.8, bounds, { fallback: 3 });
    near(cost, 1, 1e-12);
    near(low, 0.7, 1e-12);
    near(high, 1.3, 1e-12);
  });

  it("is infinite where nothing is solved", () => {
    assert.deepEqual(costPerSolved(0.4, 0, { low: 0, high: 0.2 }), { cost: Infinity, low: 2, high: Infinity });
    assert.equal(costPerSolved(0, 0, { low: 0, high: 0 }).cost, Infinity);
  });
});
