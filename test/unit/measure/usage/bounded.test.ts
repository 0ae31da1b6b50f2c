import assert from "node:assert/strict";
import type { UsageSink } from "../../../../src/measure/format";
import { GrowingCalls } from "../../../../src/measure/usage/growingCalls";
import { RecentKeys } from "../../../../src/measure/keys/keyTable";
import { Histogram } from "../../../../src/measure/usage/histogram";
import { SeenKeys, hashOf, hashOfNumber } from "../../../../src/measure/keys/seenKeys";
import { SpanWindow } from "../../../../src/measure/usage/spanWindow";
import type { UsageEntry } from "../../../../src/measure/usage/usageEntry";

const entryOf = (output: number, model = "m"): UsageEntry => ({
  model,
  from: 1_760_000_000_000,
  to: null,
  requests: 1,
  tokens: { uncached: 10, cacheRead: null, cacheWrite: 0, output, thinking: null },
  batch: false,
  isRelative: false,
  id: null,
});

describe("what is held of a file has a bound", () => {
  it("keys are known again until as many others came as fit, which is told", () => {
    const seen = new SeenKeys(1024);
    const keys = Array.from({ length: 2000 }, (_, index) => hashOf(`id ${index}`));
    assert.equal(keys.filter((key) => seen.add(key)).length, 2000);
    assert.equal(seen.hasForgotten, true);
    assert.deepEqual(
      [seen.has(keys[1999] ?? 0), seen.has(keys[1200] ?? 0), seen.has(keys[0] ?? 0)],
      [true, true, false],
    );
    assert.equal(seen.add(keys[1999] ?? 0), false);
  });

  it("no two of 200,000 keys are taken for one, whatever their kind", () => {
    const seen = new SeenKeys();
    const keys = Array.from({ length: 100_000 }, (_, index) => `req_${index.toString(16)}`);
    const hashes = keys.flatMap((key) => [hashOf(key, hashOf("one")), hashOf(key, hashOf("other"))]);
    assert.equal(hashes.filter((hash) => seen.add(hash)).length, 200_000);
    assert.equal(seen.hasForgotten, false);
  });

  it("no two of 400,000 numbers are taken for one, small or large, alone or after another", () => {
    const seen = new SeenKeys();
    const seed = hashOf("one");
    for (let value = 0; value < 100_000; value++)
      for (const key of [
        hashOfNumber(value),
        hashOfNumber(value, seed),
        hashOfNumber(1_790_000_000_000 + value * 1000),
        hashOfNumber(value, hashOfNumber(value + 1)),
      ])
        assert.equal(seen.add(key), true, String(value));
  });

  it("numbers of keys are kept for the last ones", () => {
    const recent = new RecentKeys(100);
    for (let key = 1; key <= 250; key++) recent.set(hashOf(String(key)), key);
    assert.equal(recent.get(hashOf("250")), 250);
    assert.equal(recent.get(hashOf("120")), 120);
    assert.equal(recent.get(hashOf("5")), undefined);
  });

  it("answers that grow count with their largest output, and once many others followed not any more", () => {
    const counted: [number, number | null][] = [];
    const closed = new Set<number>();
    const growing = new GrowingCalls(
      (key) => closed.has(key),
      (entry, key) => {
        closed.add(key);
        counted.push([key, entry.tokens.output]);
      },
      10,
    );
    const told = [5, 8, 7].map((output) => growing.take(hashOf("a"), entryOf(output)));
    assert.deepEqual(told, ["counted", "again", "again"]);
    for (let index = 0; index < 25; index++) growing.take(hashOf(`other ${index}`), entryOf(1));
    assert.deepEqual(counted[0], [hashOf("a"), 8]);
    assert.equal(growing.take(hashOf("a"), entryOf(9)), "closed");
    growing.finish();
    assert.equal(counted.length, 26);
    assert.deepEqual(new Set(counted.map(([key]) => key)).size, 26);
  });

  it("a span counts unless one below it has usage, whichever comes first; what came too late is told", () => {
    const counted = new Map<number, string | null>();
    const problems: string[] = [];
    const sink: UsageSink = {
      problem: (code, _line, ...args) => problems.push(`${code} ${args.join(" ")}`),
      skip: (code) => problems.push(code),
      covers: () => undefined,
      entry: ({ id, model }) => counted.set(Number(id), model),
    };
    const window = new SpanWindow(sink, 4);
    const key = (id: string): number => hashOf(id);
    const take = (id: string, parent: string | null, hasUsage = true) =>
      window.take({ key: key(id), parent: parent === null ? 0 : key(parent), model: null }, hasUsage, () => ({
        entry: entryOf(1, id),
        line: 1,
        isAssumed: false,
      }));
    // Parent first, with a span without usage between.
    take("root", null);
    take("chain", "root", false);
    take("call", "chain");
    // Child first.
    take("call 2", "chain 2");
    take("chain 2", "root 2", false);
    take("root 2", null);
    // So late that the root has been counted.
    take("root 3", null);
    for (let index = 0; index < 6; index++) take(`alone ${index}`, null);
    take("call 3", "root 3");
    window.finish();
    const models = [...counted.values()].sort();
    assert.deepEqual(
      models,
      ["call", "call 2", "call 3", "root 3", ...Array.from({ length: 6 }, (_, index) => `alone ${index}`)].sort(),
    );
    assert.deepEqual(problems, ["late-spans 1"]);
  });

  it("a spread is exact for whole numbers of any number of rows", () => {
    const histogram = new Histogram();
    for (let value = 1; value <= 30_001; value++) histogram.add(value);
    assert.deepEqual(histogram.spread(), { p50: 15_001, p95: 28_501 });
    const coarse = new Histogram();
    for (let value = 0; value <= 100_000; value++) coarse.add(1_000_000 + value * 10);
    const spread = coarse.spread();
    assert.ok(spread && Math.abs(spread.p50 / 1_500_000 - 1) < 1 / 1000, JSON.stringify(spread));
  });
});
