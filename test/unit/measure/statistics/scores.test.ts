import assert from "node:assert/strict";
import fc from "fast-check";
import { MeansByItem } from "../../../../src/measure/evaluation/meansByItem";
import { RunColumns, itemKey } from "../../../../src/measure/evaluation/runColumns";
import { bootstrap } from "../../../../src/measure/statistics/bootstrap";
import { meanInterval } from "../../../../src/measure/statistics/meanInterval";
import { quantile } from "../../../../src/measure/statistics/quantile";
import { near, nearInterval } from "./near";

const SHARE = { min: 0, max: 1 };
const mean = (scores: readonly number[]): number => scores.reduce((sum, score) => sum + score, 0) / scores.length;

describe("the mean of scores", () => {
  it("has the normal interval of its spread with n - 1", () => {
    // NumPy: mean ± 1.959963984540054 std(ddof=1)/√5.
    const found = meanInterval([0.2, 0.9, 0.5, 1, 0.75], SHARE);
    near(found.mean, 0.67);
    assert.ok(found.interval);
    nearInterval(found.interval, [0.38665129371654583, 0.9533487062834543]);
  });

  it("is clipped to its scale where it has one", () => {
    assert.equal(meanInterval([0.9, 1, 1], SHARE).interval?.high, 1);
    assert.ok((meanInterval([0.9, 1, 1], { min: null, max: null }).interval?.high ?? 0) > 1);
  });

  it("shows no spread with one item, and none where all are alike", () => {
    assert.equal(meanInterval([0.4], SHARE).interval, null);
    assert.deepEqual(meanInterval([0.5, 0.5], SHARE).interval, { low: 0.5, high: 0.5 });
  });

  it("refuses no score and a score that is no number", () => {
    assert.throws(() => meanInterval([], SHARE), RangeError);
    assert.throws(() => meanInterval([1, NaN], SHARE), RangeError);
  });
});

describe("items that were run several times", () => {
  it("count once each, with the mean of their runs", () => {
    const runs = new RunColumns();
    [1, 1, 0, 1, Number.NaN].forEach((score, at) =>
      runs.push({
        item: itemKey(at < 3 ? "a" : "b"),
        score,
        cost: 0,
        latencyMs: 0,
        error: false,
        cached: false,
      }),
    );
    const { items, means, judged } = new MeansByItem(runs);
    assert.deepEqual([[...items], [...means], judged], [[0, 1], [2 / 3, 1], 4]);
  });

  it("give a wider interval than their runs would where runs of an item are alike", () => {
    const items = [0, 1, 1, 0, 1, 1];
    const asRuns = meanInterval(
      items.flatMap((score) => [score, score, score]),
      SHARE,
    );
    const asItems = meanInterval([...items], SHARE);
    near(asRuns.mean, asItems.mean);
    assert.ok((asItems.interval?.low ?? 1) < (asRuns.interval?.low ?? 0));
  });
});

describe("the bootstrap", () => {
  it("says the same twice, and of a hundred scores about what the normal interval says", () => {
    const scores = Array.from({ length: 100 }, (_, at) => ((at * 37) % 100) / 100);
    const found = bootstrap(scores, mean);
    assert.ok(found);
    assert.deepEqual(found, bootstrap(scores, mean));
    const normal = meanInterval(scores, SHARE).interval;
    assert.ok(normal);
    nearInterval(found, [normal.low, normal.high], 0.01);
  });

  it("keeps within the least and the largest score", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), (scores) => {
        const found = bootstrap(scores, mean);
        assert.ok(found && found.low <= found.high);
        assert.ok(found.low >= Math.min(...scores) - 1e-12 && found.high <= Math.max(...scores) + 1e-12);
      }),
      { numRuns: 20 },
    );
  });

  it("leaves out draws without the statistic, and is null where none has it", () => {
    assert.equal(bootstrap([], mean), null);
    assert.equal(
      bootstrap([1, 2], () => NaN),
      null,
    );
    const ratio = bootstrap([0, 1, 1, 1], (drawn) => drawn.length / drawn.reduce((sum, one) => sum + one, 0));
    assert.ok(ratio && ratio.low === 1 && ratio.high >= 2);
  });
});

describe("the quantile", () => {
  it("lies between the order statistics as NumPy reckons it", () => {
    assert.equal(quantile([1, 2, 4, 8], 0.5), 3);
    near(quantile([1, 2, 4, 8], 0.95), 7.4);
    assert.equal(quantile([5], 0.95), 5);
    assert.equal(quantile([1, Infinity], 1), Infinity);
  });

  it("refuses no value and a share outside", () => {
    assert.throws(() => quantile([], 0.5), RangeError);
    assert.throws(() => quantile([1], 1.1), RangeError);
  });
});
