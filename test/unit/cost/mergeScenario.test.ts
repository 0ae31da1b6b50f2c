import assert from "node:assert/strict";
import fc from "fast-check";
import { diffScenario } from "../../../src/cost/scenario/diffScenario";
import { mergeScenario } from "../../../src/cost/scenario/mergeScenario";
import { sameValue } from "../../../src/cost/scenario/sameValue";
import type { Scenario, ScenarioOption } from "../../../src/cost/scenario/scenario";

const BASE: Scenario = {
  title: "Base",
  currency: "USD",
  workload: { requestsPerDay: 100, inputTokens: 1000 },
  options: [
    { id: "closed", kind: "closed-api", price: "acme/closed" },
    { id: "hosted", kind: "hosted-open", price: "acme/open" },
  ],
  constraints: {},
  assumptions: {},
  use: {},
  seed: 1,
};
const withLoad = (scenario: Scenario, workload: Scenario["workload"]): Scenario => ({
  ...scenario,
  workload: { ...scenario.workload, ...workload },
});
const without = (scenario: Scenario, id: string): Scenario => ({
  ...scenario,
  options: scenario.options.filter((option) => option.id !== id),
});
const withPrice = (scenario: Scenario, id: string, price: string): Scenario => ({
  ...scenario,
  options: scenario.options.map((option) => (option.id === id ? ({ ...option, price } as ScenarioOption) : option)),
});

describe("merging two changes of one scenario", () => {
  it("takes both where they are of different values", () => {
    const { scenario, lost } = mergeScenario(
      BASE,
      withLoad(BASE, { requestsPerDay: 7 }),
      withLoad(BASE, { peakFactor: 3 }),
    );
    assert.deepEqual(scenario.workload, { requestsPerDay: 7, inputTokens: 1000, peakFactor: 3 });
    assert.deepEqual(lost, []);
  });

  it("leaves theirs and names mine where both changed one value", () => {
    const { scenario, lost } = mergeScenario(
      BASE,
      withLoad(BASE, { requestsPerDay: 7 }),
      withLoad(BASE, { requestsPerDay: 8 }),
    );
    assert.equal(scenario.workload.requestsPerDay, 8);
    assert.deepEqual(lost, [{ path: "workload.requestsPerDay", value: 7 }]);
  });

  it("does not take an option away that the other side changed, and names that", () => {
    const theirs = withPrice(BASE, "hosted", "acme/other");
    const { scenario, lost } = mergeScenario(BASE, without(BASE, "hosted"), theirs);
    assert.deepEqual(scenario, theirs);
    assert.deepEqual(lost, [{ path: "options.hosted", value: undefined }]);
  });

  it("names a change of an option that the other side took away", () => {
    const { scenario, lost } = mergeScenario(BASE, withPrice(BASE, "hosted", "acme/mine"), without(BASE, "hosted"));
    assert.deepEqual(scenario, without(BASE, "hosted"));
    assert.deepEqual(lost, [{ path: "options.hosted.price", value: "acme/mine" }]);
  });

  it("says nothing of a change that both made", () => {
    const same = without(withLoad(BASE, { requestsPerDay: 7 }), "closed");
    assert.deepEqual(mergeScenario(BASE, same, same), { scenario: same, lost: [] });
  });

  it("loses no change of either side without naming it, whatever the two did", () => {
    const load = fc.record(
      { requestsPerDay: fc.nat(3), inputTokens: fc.nat(3), peakFactor: fc.integer({ min: 1, max: 3 }) },
      { requiredKeys: [] },
    );
    const option = (id: string): fc.Arbitrary<ScenarioOption> =>
      fc.record(
        {
          id: fc.constant(id),
          kind: fc.constant("closed-api" as const),
          price: fc.constantFrom("p", "q"),
          tokenFactor: fc.integer({ min: 1, max: 2 }),
        },
        { requiredKeys: ["id", "kind", "price"] },
      );
    const options = fc
      .tuple(fc.option(option("a")), fc.option(option("b")), fc.option(option("c")))
      .map((list) => list.filter((item) => item !== null));
    const scenario: fc.Arbitrary<Scenario> = fc
      .record({ title: fc.constantFrom("x", "y"), workload: load, options })
      .map((part) => ({ ...BASE, ...part }));
    fc.assert(
      fc.property(scenario, scenario, scenario, (base, mine, theirs) => {
        const { scenario: merged, lost } = mergeScenario(base, mine, theirs);
        const named = (path: string): boolean =>
          lost.some((change) => change.path === path || path.startsWith(`${change.path}.`));
        const got = new Map(diffScenario(base, merged).map((edit) => [edit.path.join(".").replace("@", ""), edit]));
        // Every change of theirs is in the result, unless the result is what I made of the same place.
        for (const edit of diffScenario(base, theirs)) {
          const path = edit.path.join(".").replace("@", "");
          assert.ok(sameValue(got.get(path)?.value, edit.value), `theirs at ${path}`);
        }
        for (const edit of diffScenario(base, mine)) {
          const path = edit.path.join(".").replace("@", "");
          assert.ok(sameValue(got.get(path)?.value, edit.value) || named(path), `mine at ${path}`);
        }
      }),
      { numRuns: 3000, seed: 20261126 },
    );
  });
});
