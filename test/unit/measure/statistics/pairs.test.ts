import assert from "node:assert/strict";
import fc from "fast-check";
import { mcnemar } from "../../../../src/measure/statistics/mcnemar";
import { pairedDifference } from "../../../../src/measure/statistics/pairedDifference";
import type { Pairs } from "../../../../src/measure/statistics/pairs";
import { unpairedDifference } from "../../../../src/measure/statistics/unpairedDifference";
import { near, nearInterval } from "./near";

const count = fc.nat(400);
const somePairs = fc
  .record({ both: count, onlyA: count, onlyB: count, neither: count })
  .filter(({ both, onlyA, onlyB, neither }) => both + onlyA + onlyB + neither > 0);
const turned = ({ both, onlyA, onlyB, neither }: Pairs): Pairs => ({ both, onlyA: onlyB, onlyB: onlyA, neither });

describe("the difference of two rates on the same items", () => {
  // Method 10 as reckoned in Python from statsmodels' Wilson intervals. The first is -0.507 to -0.026 in Fagerland, Lydersen
  // and Laake, Stat. Med. 33 (2014) 2850; the second and third are 0.0569 to 0.3404 and 0.0562 to 0.3292 in Newcombe 1998.
  for (const [both, onlyA, onlyB, neither, low, high] of [
    [1, 1, 7, 12, -0.506920226686141, -0.025559124164859837],
    [36, 12, 2, 0, 0.0569295840032388, 0.3404276029749408],
    [20, 12, 2, 16, 0.05615642474184821, 0.32920699540014053],
    [30, 8, 4, 8, -0.059812425327132865, 0.21652762154332533],
    [53, 16, 8, 23, -0.016720274256974643, 0.17445912068535202],
    [50, 0, 0, 0, -0.07134759913335875, 0.07134759913335875],
    [140, 20, 10, 30, -0.004376179453596432, 0.10482378680309103],
    [0, 30, 0, 0, 0.8394678198623837, 1],
  ] as const) {
    it(`of ${both} by both, ${onlyA} and ${onlyB} by one, ${neither} by none`, () => {
      const found = pairedDifference({ both, onlyA, onlyB, neither });
      nearInterval(found, [low, high]);
      near(found.difference, (onlyA - onlyB) / (both + onlyA + onlyB + neither));
    });
  }

  it("turns round with its sides, holds the difference, and stays from -1 to 1", () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const { low, high, difference } = pairedDifference(pairs);
        near(pairedDifference(turned(pairs)).low, -high, 1e-12);
        assert.ok(-1 - 1e-12 <= low && low <= difference && difference <= high && high <= 1 + 1e-12);
      }),
    );
  });

  it("says more than two separate intervals where the options solve the same items", () => {
    const pairs = { both: 60, onlyA: 12, onlyB: 2, neither: 26 };
    assert.ok(pairedDifference(pairs).low > 0);
    assert.ok(unpairedDifference({ passed: 72, n: 100 }, { passed: 62, n: 100 }).low < 0);
  });

  for (const pairs of [
    { both: 0, onlyA: 0, onlyB: 0, neither: 0 },
    { both: 1, onlyA: -1, onlyB: 2, neither: 3 },
    { both: 1, onlyA: 0.5, onlyB: 0.5, neither: 3 },
  ]) {
    it(`refuses ${Object.values(pairs).join(", ")}`, () => assert.throws(() => pairedDifference(pairs), RangeError));
  }
});

describe("the exact test of McNemar", () => {
  // statsmodels 0.13.5, mcnemar(exact=True), and the mid-p from scipy's binomial.
  for (const [onlyA, onlyB, exact, mid] of [
    [5, 15, 0.04138946533203125, 0.026603698730468753],
    [0, 8, 0.0078125, 0.00390625],
    [12, 2, 0.012939453125, 0.007385253906249991],
    [7, 1, 0.0703125, 0.039062500000000014],
    [300, 350, 0.05452994175892337, 0.049952778212884255],
    [900, 800, 0.016320682494448683, 0.015298967560927522],
    [3, 3, 1, 0.8437500000000001],
    [1, 0, 1, 0.5],
    [0, 0, 1, 1],
  ] as const) {
    it(`of ${onlyA} and ${onlyB}`, () => {
      const found = mcnemar({ both: 5, onlyA, onlyB, neither: 5 });
      near(found.exact, exact, 1e-9);
      near(found.mid, mid, 1e-9);
    });
  }

  it("stays from 0 to 1, does not ask which side is which, and is never shyer than the mid-p", () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const { exact, mid } = mcnemar(pairs);
        assert.ok(mid >= 0 && mid <= exact && exact <= 1);
        near(mcnemar(turned(pairs)).exact, exact, 1e-12);
      }),
    );
  });
});
