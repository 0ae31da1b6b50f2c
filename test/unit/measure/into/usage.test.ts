import assert from "node:assert/strict";
import { withUsage } from "../../../../src/measure/into/usage";
import type { ModelUsage } from "../../../../src/measure/measured";
import { THREE_WAYS } from "../../cost/costFixture";
import { DATE, MEASURED, USAGE, codesOf, contextOf, scenarioOf, written } from "./fixture";

describe("usage in a scenario", () => {
  it("takes the place of what was assumed, with provenance, and leaves comments and the rest of the file", () => {
    const text = THREE_WAYS.replace("inputTokens: 1000", "inputTokens: 1000 # a guess");
    const { text: after, scenario } = written(text, (one) => withUsage(one, MEASURED, [USAGE], contextOf()));
    const { measured, ...workload } = scenario.workload;
    assert.deepEqual(workload, {
      requestsPerDay: 6903,
      inputTokens: 2200,
      outputTokens: 300,
      cachedShare: 0.4,
      batchShare: 0,
      thinkingMultiplier: 1.5,
      peakFactor: 2.5,
    });
    assert.deepEqual(measured, [
      {
        files: [{ name: "usage.json", sha256: "a".repeat(64) }],
        date: DATE,
        from: "2026-10-01",
        to: "2026-10-31",
        requests: 214_000,
        values: workload,
      },
    ]);
    assert.match(after, /inputTokens: 2200 # a guess/);
    assert.ok(after.includes(THREE_WAYS.slice(THREE_WAYS.indexOf("options:"))));
  });

  it("is counted in tokens of the reference, whatever the tokenizer of the model", () => {
    const context = contextOf({ tokenRatio: () => 1.1 });
    const { workload } = withUsage(scenarioOf(THREE_WAYS), MEASURED, [USAGE], context);
    assert.equal(workload.inputTokens, 2000);
  });

  it("of several models is weighted by requests, and gives an option what its own model does and the load nothing of that", () => {
    const other: ModelUsage = {
      ...USAGE,
      model: "open",
      requests: 642_000,
      requestsPerDay: 6903.2 * 3,
      inputTokens: 1000,
      inputTokensPerDay: 3000 * 6903.2,
      outputTokens: 100,
      outputTokensPerDay: 300 * 6903.2,
      thinkingTokens: 0,
      cachedShare: 0,
      cacheWriteShare: 0.1,
      batchShare: null,
    };
    const context = contextOf({ optionOf: (model) => (model === "open" ? "hosted" : "closed") });
    const scenario = withUsage(scenarioOf(THREE_WAYS), MEASURED, [USAGE, other], context);
    assert.equal(scenario.workload.inputTokens, 1300);
    assert.equal(scenario.workload.outputTokens, 150);
    for (const key of ["cachedShare", "cacheWriteShare", "batchShare", "thinkingMultiplier", "peakFactor"] as const)
      assert.equal(scenario.workload[key], scenarioOf(THREE_WAYS).workload[key], key);
    assert.deepEqual(codesOf(context.notes.all()), ["peak-untold"]);
    const own = scenario.options.map(({ thinkingMultiplier, cachedShare, cacheWriteShare, batchShare }) => ({
      thinkingMultiplier,
      cachedShare,
      cacheWriteShare,
      batchShare,
    }));
    const nothing = {
      thinkingMultiplier: undefined,
      cachedShare: undefined,
      cacheWriteShare: undefined,
      batchShare: undefined,
    };
    assert.deepEqual(own, [
      { ...nothing, thinkingMultiplier: 1.5, cachedShare: 0.4, batchShare: 0 },
      { ...nothing, thinkingMultiplier: 1, cachedShare: 0, cacheWriteShare: 0.1 },
      nothing,
    ]);
    assert.equal(scenario.options[1]?.measured?.[0]?.requests, 642_000);
  });

  it("is set for the load as a whole where no option runs the model, and says so", () => {
    const context = contextOf();
    const { workload } = withUsage(scenarioOf(THREE_WAYS), MEASURED, [USAGE], context);
    assert.deepEqual([workload.cachedShare, workload.thinkingMultiplier], [0.4, 1.5]);
    assert.deepEqual(codesOf(context.notes.all()), ["shares-of-load"]);
  });

  it("never makes more of a cache than all of the input by rounding", () => {
    const shares = { ...USAGE, cachedShare: 0.12345, cacheWriteShare: 0.87655 };
    const { text } = written(THREE_WAYS, (one) =>
      withUsage(one, MEASURED, [shares], contextOf({ optionOf: () => "closed" })),
    );
    assert.match(text, /cachedShare: 0\.1235\n\s*cacheWriteShare: 0\.8765\n/);
  });

  it("without counts of requests keeps those of the scenario and its tokens; without both only shares are told", () => {
    const uncounted: ModelUsage = {
      ...USAGE,
      requests: null,
      requestsPerDay: null,
      inputTokens: null,
      outputTokens: null,
      thinkingTokens: null,
      peakFactor: null,
    };
    const context = contextOf({ optionOf: () => "closed" });
    const first = withUsage(scenarioOf(THREE_WAYS), MEASURED, [uncounted], context);
    assert.equal(first.workload.requestsPerDay, 100_000);
    assert.equal(first.workload.inputTokens, Number(((2200 * 6903.2) / 100_000).toPrecision(4)));
    assert.deepEqual(codesOf(context.notes.all()), ["requests-of-scenario"]);
    const without = contextOf({ optionOf: () => "closed" });
    const second = withUsage(
      scenarioOf(THREE_WAYS.replace("  requestsPerDay: 100000\n", "")),
      MEASURED,
      [uncounted],
      without,
    );
    assert.equal(second.workload.inputTokens, 1000);
    assert.equal(second.options[0]?.cachedShare, 0.4);
    assert.deepEqual(codesOf(without.notes.all()), ["requests-unknown"]);
  });

  it("does not multiply thinking once more where the output holds it, of the load or of an option", () => {
    const context = contextOf({ thinkingMultiplier: 3, optionOf: () => "closed" });
    const before = scenarioOf(THREE_WAYS.replace("  - id: closed\n", "  - id: closed\n    thinkingMultiplier: 2\n"));
    const scenario = withUsage(before, MEASURED, [{ ...USAGE, thinkingTokens: null }], context);
    assert.equal(scenario.workload.thinkingMultiplier, 1);
    assert.equal(scenario.options[0]?.thinkingMultiplier, 1);
    assert.deepEqual(codesOf(context.notes.all()), ["thinking-untold"]);
  });

  it("counts the thinking of one model to its output where that of another holds it", () => {
    const other = { ...USAGE, model: "other", thinkingTokens: null };
    const { workload } = withUsage(scenarioOf(THREE_WAYS), MEASURED, [USAGE, other], contextOf());
    assert.equal(workload.outputTokens, (300 + 150 + 300) / 2);
  });

  it("replaces a spread of lengths, and an older provenance of the same numbers", () => {
    const spread = THREE_WAYS.replace(
      "  inputTokens: 1000\n  outputTokens: 500\n",
      "  spread: [{ share: 1, inputTokens: 10, outputTokens: 5 }]\n",
    );
    const context = contextOf({ optionOf: () => "closed" });
    const once = withUsage(scenarioOf(spread), MEASURED, [USAGE], context);
    assert.equal(once.workload.spread, undefined);
    assert.deepEqual(codesOf(context.notes.all()), ["spread-replaced"]);
    const twice = withUsage(once, MEASURED, [{ ...USAGE, requestsPerDay: 7000 }], contextOf());
    assert.equal(twice.workload.measured?.length, 1);
  });
});
