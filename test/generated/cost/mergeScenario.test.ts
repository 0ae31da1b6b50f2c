import assert from "node:assert/strict";
import fc from "fast-check";
import { diffScenario } from "../../../src/cost/scenario/diffScenario";
import { mergeScenario } from "../../../src/cost/scenario/mergeScenario";
import { sameValue } from "../../../src/cost/scenario/sameValue";
import type { Scenario, ScenarioOption } from "../../../src/cost/scenario/scenario";
import { BASE } from "../../unit/cost/baseScenario";

describe("merging two changes of one scenario", () => {
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
