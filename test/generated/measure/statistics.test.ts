import assert from "node:assert/strict";
import fc from "fast-check";
import { costPerSolved } from "../../../src/measure/statistics/costPerSolved";
import { deviateOfMany } from "../../../src/measure/statistics/manyOptions";
import { holm } from "../../../src/measure/statistics/holm";
import { mcnemar } from "../../../src/measure/statistics/mcnemar";
import { itemsForMargin, itemsForMinimum, notWorseThan, reaches } from "../../../src/measure/statistics/nonInferiority";
import { normalQuantile } from "../../../src/measure/statistics/normalQuantile";
import { pairedDifference } from "../../../src/measure/statistics/pairedDifference";
import type { Pairs } from "../../../src/measure/statistics/pairs";
import { unpairedDifference } from "../../../src/measure/statistics/unpairedDifference";
import { wilson } from "../../../src/measure/statistics/wilson";

const Z = 1.959963984540054;
const RUNS = { seed: 98, numRuns: 400 };
const near = (found: number, wanted: number, within = 1e-9): void =>
  assert.ok(Math.abs(found - wanted) <= within, `${found} is not ${wanted}`);

const rate = fc
  .integer({ min: 1, max: 2000 })
  .chain((n) => fc.record({ n: fc.constant(n), passed: fc.integer({ min: 0, max: n }) }));
const small = fc.integer({ min: 0, max: 40 });
const pairs: fc.Arbitrary<Pairs> = fc
  .record({ both: small, onlyA: small, onlyB: small, neither: small })
  .filter(({ both, onlyA, onlyB, neither }) => both + onlyA + onlyB + neither > 0);
const turned = ({ both, onlyA, onlyB, neither }: Pairs): Pairs => ({ both, onlyA: onlyB, onlyB: onlyA, neither });

/** Where a function that rises or falls through 0 does so, by halving. */
function root(f: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const isRising = f(low) < f(high);
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0 === isRising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The score interval by its definition: rates that the score test at z does not reject. */
function scoreInterval(passed: number, n: number, z: number): { low: number; high: number } {
  const observed = passed / n;
  // (p̂ - p)² = z² p(1 - p)/n
  const test = (p: number): number => (observed - p) ** 2 - (z * z * p * (1 - p)) / n;
  return {
    low: passed === 0 ? 0 : root(test, 0, observed),
    high: passed === n ? 1 : root(test, observed, 1),
  };
}

/** Distribution function of the standard normal distribution, by Simpson's rule over its density. */
function normalShare(deviate: number): number {
  const steps = 20_000;
  const width = deviate / steps;
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(0) + density(deviate);
  for (let step = 1; step < steps; step++) sum += (step % 2 === 1 ? 4 : 2) * density(step * width);
  return 0.5 + (sum * width) / 3;
}

/** All outcomes of n tosses of a coin by their number of heads, by adding up and never by factorials. */
function tosses(n: number): number[] {
  let shares = [1];
  for (let toss = 0; toss < n; toss++)
    shares = Array.from(
      { length: shares.length + 1 },
      (_, heads) => ((shares[heads] ?? 0) + (shares[heads - 1] ?? 0)) / 2,
    );
  return shares;
}

describe("what is always so of statistics", () => {
  it("Wilson's interval is that of the score test, turned around by numbers", () => {
    fc.assert(
      fc.property(rate, fc.constantFrom(Z, 1.2815515655446004, 2.5758293035489004), ({ passed, n }, z) => {
        const [found, wanted] = [wilson(passed, n, z), scoreInterval(passed, n, z)];
        near(found.low, wanted.low, 1e-7);
        near(found.high, wanted.high, 1e-7);
        assert.ok(found.low >= 0 && found.low <= passed / n && passed / n <= found.high && found.high <= 1);
      }),
      RUNS,
    );
  });

  it("Wilson's interval turns with the verdict, rises with what passed, and narrows with n", () => {
    fc.assert(
      fc.property(rate, fc.integer({ min: 2, max: 30 }), ({ passed, n }, times) => {
        const [one, other] = [wilson(passed, n), wilson(n - passed, n)];
        near(one.low, 1 - other.high);
        near(one.high, 1 - other.low);
        if (passed < n) {
          const more = wilson(passed + 1, n);
          assert.ok(more.low > one.low || one.low === 0);
          assert.ok(more.high >= one.high);
        }
        const larger = wilson(passed * times, n * times);
        assert.ok(larger.high - larger.low < one.high - one.low);
      }),
      RUNS,
    );
  });

  it("the deviate of a share leaves that share below it", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (share) => {
        near(normalShare(normalQuantile(share)), share, 1e-9);
        near(normalQuantile(1 - share), -normalQuantile(share), 1e-6);
      }),
      { ...RUNS, numRuns: 60 },
    );
    near(deviateOfMany(1), Z, 1e-12);
    near(2 * (1 - normalShare(deviateOfMany(7))), 0.05 / 7, 1e-9);
  });

  it("McNemar's test counts the tosses of a coin that are as uneven or more", () => {
    fc.assert(
      fc.property(pairs, (found) => {
        const { onlyA, onlyB } = found;
        const shares = tosses(onlyA + onlyB);
        const observed = Math.abs(onlyA - onlyB);
        const uneven = (heads: number): number => Math.abs(2 * heads - onlyA - onlyB);
        const exact = shares.reduce((sum, share, heads) => (uneven(heads) >= observed ? sum + share : sum), 0);
        const beyond = shares.reduce((sum, share, heads) => (uneven(heads) > observed ? sum + share : sum), 0);
        near(mcnemar(found).exact, exact);
        near(mcnemar(found).mid, (exact + beyond) / 2);
        assert.deepEqual(mcnemar(turned(found)), mcnemar(found));
      }),
      RUNS,
    );
  });

  it("a difference of pairs turns its sign with its sides, and lies in its interval", () => {
    fc.assert(
      fc.property(pairs, (found) => {
        const [one, other] = [pairedDifference(found), pairedDifference(turned(found))];
        near(one.difference, -other.difference);
        near(one.low, -other.high);
        near(one.high, -other.low);
        assert.ok(-1 <= one.low && one.low <= one.difference && one.difference <= one.high && one.high <= 1);
        const { both, onlyA, onlyB, neither } = found;
        const tenfold = pairedDifference({
          both: both * 10,
          onlyA: onlyA * 10,
          onlyB: onlyB * 10,
          neither: neither * 10,
        });
        assert.ok(tenfold.high - tenfold.low < one.high - one.low);
      }),
      RUNS,
    );
  });

  it("Newcombe's intervals hold what they promise, by all outcomes of small trials", () => {
    // Coverage by exact enumeration: the share of outcomes, each by its probability, whose interval holds the truth.
    const binomial = (n: number, p: number): number[] => {
      let shares = [1];
      for (let index = 0; index < n; index++)
        shares = Array.from(
          { length: shares.length + 1 },
          (_, hits) => (shares[hits] ?? 0) * (1 - p) + (shares[hits - 1] ?? 0) * p,
        );
      return shares;
    };
    for (const [n, m, p, q] of [
      [20, 20, 0.8, 0.7],
      [30, 15, 0.5, 0.5],
      [40, 25, 0.9, 0.6],
    ] as const) {
      const [first, second] = [binomial(n, p), binomial(m, q)];
      let covered = 0;
      first.forEach((ofA, a) => {
        second.forEach((ofB, b) => {
          const { low, high } = unpairedDifference({ passed: a, n }, { passed: b, n: m });
          if (low <= p - q && p - q <= high) covered += ofA * ofB;
        });
      });
      assert.ok(covered > 0.93 && covered < 0.985, `${n} ${m} ${p} ${q}: ${covered}`);
    }
    const [n, onlyA, onlyB, both] = [24, 0.2, 0.1, 0.55];
    let [covered, all] = [0, 0];
    const log = Array.from({ length: n + 1 }, () => 0);
    for (let index = 2; index <= n; index++) log[index] = (log[index - 1] ?? 0) + Math.log(index);
    for (let a = 0; a <= n; a++)
      for (let b = 0; a + b <= n; b++)
        for (let c = 0; a + b + c <= n; c++) {
          const rest = n - a - b - c;
          const ways = (log[n] ?? 0) - [a, b, c, rest].reduce((sum, count) => sum + (log[count] ?? 0), 0);
          const share = Math.exp(
            ways +
              a * Math.log(onlyA) +
              b * Math.log(onlyB) +
              c * Math.log(both) +
              rest * Math.log(1 - onlyA - onlyB - both),
          );
          const { low, high } = pairedDifference({ both: c, onlyA: a, onlyB: b, neither: rest });
          all += share;
          if (low <= onlyA - onlyB && onlyA - onlyB <= high) covered += share;
        }
    near(all, 1, 1e-9);
    assert.ok(covered > 0.93 && covered < 0.985, String(covered));
  });

  it("Holm's levels are those of the closed test: the largest over all sets that hold one, times their number", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 }), (ps) => {
        // By the definition of closed testing with Bonferroni: p̃ᵢ = max over sets S with i of min(1, |S| · min p in S).
        const wanted = ps.map((_, index) => {
          let most = 0;
          for (let set = 0; set < 1 << ps.length; set++) {
            if ((set & (1 << index)) === 0) continue;
            const within = ps.filter((__, other) => (set & (1 << other)) !== 0);
            most = Math.max(most, Math.min(1, within.length * Math.min(...within)));
          }
          return most;
        });
        holm(ps).forEach((p, index) => near(p, wanted[index] ?? Number.NaN, 1e-12));
      }),
      RUNS,
    );
  });

  it("good enough, not, or not told: exactly one, and never against what the interval says", () => {
    fc.assert(
      fc.property(
        pairs,
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        (found, one, other) => {
          const interval = pairedDifference(found);
          const [strict, lax] = [Math.min(one, other), Math.max(one, other)];
          const [verdict, laxer] = [notWorseThan(interval, strict), notWorseThan(interval, lax)];
          if (verdict === "yes") assert.equal(laxer, "yes");
          if (laxer === "no") assert.equal(verdict, "no");
          assert.equal(verdict === "yes", interval.low > -strict);
          assert.equal(verdict === "no", interval.high < -strict);
          const minimum = reaches({ low: 0.4, high: 0.6 }, one);
          assert.equal(minimum, one <= 0.4 ? "yes" : one > 0.6 ? "no" : "unknown");
        },
      ),
      RUNS,
    );
  });

  it("the items asked for show in four of five trials what they are to show", () => {
    // Pairs whose rates are alike: of ψn that differ, half go either way. By exact enumeration of who wins them.
    for (const [psi, margin] of [
      [0.2, 0.1],
      [0.15, 0.08],
    ] as const) {
      const n = itemsForMargin(psi, margin);
      let [power, shareOfDiffering] = [0, Math.exp(n * Math.log(1 - psi))];
      for (let differing = 0; differing <= n; differing++) {
        if (differing > 0) shareOfDiffering *= ((n - differing + 1) / differing) * (psi / (1 - psi));
        if (shareOfDiffering < 1e-9) continue;
        tosses(differing).forEach((share, won) => {
          const lost = differing - won;
          const both = Math.round((n - differing) * 0.8);
          const interval = pairedDifference({ both, onlyA: won, onlyB: lost, neither: n - differing - both });
          if (notWorseThan(interval, margin) === "yes") power += share * shareOfDiffering;
        });
      }
      assert.ok(power > 0.72 && power < 0.88, `${psi} ${margin} ${n}: ${power}`);
    }
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.005, max: 0.5, noNaN: true }),
        (psi, margin) => {
          assert.ok(itemsForMargin(psi, margin) <= itemsForMargin(psi, margin * 0.9));
          assert.ok(itemsForMargin(psi, margin) <= itemsForMargin(Math.min(1, psi * 1.1), margin));
          const [near_, far] = [itemsForMinimum(0.5 + margin / 4, 0.5), itemsForMinimum(0.5 + margin / 2, 0.5)];
          assert.ok((near_ ?? 0) >= (far ?? 0));
        },
      ),
      RUNS,
    );
  });

  it("a solved task costs less where more are solved, and never less than a try", () => {
    fc.assert(
      fc.property(
        rate,
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
        ({ passed, n }, cost, fallback) => {
          const found = costPerSolved(cost, passed / n, wilson(passed, n), { fallback });
          assert.ok(found.low <= found.cost && found.cost <= found.high, JSON.stringify(found));
          assert.ok(found.low >= cost - 1e-9);
          if (passed === n) near(found.cost, cost);
        },
      ),
      RUNS,
    );
  });
});
