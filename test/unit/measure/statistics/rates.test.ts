import assert from "node:assert/strict";
import fc from "fast-check";
import { normalQuantile } from "../../../../src/measure/statistics/normalQuantile";
import { unpairedDifference } from "../../../../src/measure/statistics/unpairedDifference";
import { wilson } from "../../../../src/measure/statistics/wilson";
import { near, nearInterval } from "./near";

/** Counts of one option: passed and n. */
const rate = fc.integer({ min: 1, max: 3000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("the interval of one rate", () => {
  // statsmodels 0.13.5, proportion_confint(method="wilson"); 81/263, 15/148, 0/20 and 1/29 are the cases of Newcombe 1998.
  for (const [passed, n, low, high] of [
    [18, 20, 0.6989663547715127, 0.9721335187862318],
    [45, 50, 0.7863976856252034, 0.9565242350681095],
    [90, 100, 0.8256343384950865, 0.9447708629393249],
    [10, 10, 0.7224672001371106, 1],
    [0, 10, 0, 0.27753279986288926],
    [1, 3, 0.06149194472039626, 0.7923403991979523],
    [81, 263, 0.2552885198782742, 0.36620957698280004],
    [15, 148, 0.06238639953073628, 0.16048724172330803],
    [0, 20, 0, 0.1611251580528194],
    [1, 29, 0.006113214292762667, 0.17175521879320294],
  ] as const) {
    it(`of ${passed} in ${n}`, () => nearInterval(wilson(passed, n), [low, high]));
  }

  it("holds the rate, lies from 0 to 1, and is its own mirror", () => {
    fc.assert(
      fc.property(rate, ([passed, n]) => {
        const { low, high } = wilson(passed, n);
        assert.ok(low >= 0 && low <= passed / n && passed / n <= high && high <= 1);
        const mirror = wilson(n - passed, n);
        near(mirror.low, 1 - high, 1e-12);
      }),
    );
  });

  for (const [passed, n] of [
    [1, 0],
    [3, 2],
    [-1, 4],
    [0.5, 4],
    [1, NaN],
  ] as const) {
    it(`refuses ${passed} of ${n}`, () => assert.throws(() => wilson(passed, n), RangeError));
  }
});

describe("the difference of two rates on different items", () => {
  // statsmodels 0.13.5, confint_proportions_2indep(method="newcomb"); the cases of Newcombe 1998, table II.
  for (const [a, b, low, high] of [
    [[56, 70], [48, 80], 0.05243147240236498, 0.33387265403690614],
    [[9, 10], [3, 10], 0.1705227239345029, 0.809017973535488],
    [[6, 7], [2, 7], 0.05822792748231209, 0.8062496375242278],
    [[5, 56], [0, 29], -0.038137147903536936, 0.19256001385511165],
    [[0, 10], [0, 20], -0.1611251580528194, 0.27753279986288926],
    [[10, 10], [0, 20], 0.6790860371419145, 1],
    [[10, 10], [0, 10], 0.6075093504305241, 1],
  ] as const) {
    it(`of ${a.join("/")} and ${b.join("/")}`, () => {
      const found = unpairedDifference({ passed: a[0], n: a[1] }, { passed: b[0], n: b[1] });
      nearInterval(found, [low, high]);
      near(found.difference, a[0] / a[1] - b[0] / b[1]);
    });
  }

  it("turns round with its sides", () => {
    fc.assert(
      fc.property(rate, rate, ([a, n], [b, m]) => {
        const there = unpairedDifference({ passed: a, n }, { passed: b, n: m });
        const back = unpairedDifference({ passed: b, n: m }, { passed: a, n });
        near(there.low, -back.high, 1e-12);
        assert.ok(there.low <= there.difference && there.difference <= there.high);
      }),
    );
  });
});

describe("the normal quantile", () => {
  // scipy 1.17.1, stats.norm.ppf.
  for (const [share, deviate] of [
    [1e-300, -37.0470962993612],
    [1e-12, -7.034483825301131],
    [0.001, -3.090232306167813],
    [0.025, -1.9599639845400545],
    [0.3, -0.5244005127080409],
    [0.5, 0],
    [0.8, 0.8416212335729143],
    [0.975, 1.959963984540054],
    [0.9999999, 5.199337582290661],
  ] as const) {
    it(`of ${share}`, () => near(normalQuantile(share), deviate, 1e-9));
  }

  for (const share of [0, 1, -1, NaN]) {
    it(`refuses ${share}`, () => assert.throws(() => normalQuantile(share), RangeError));
  }
});
