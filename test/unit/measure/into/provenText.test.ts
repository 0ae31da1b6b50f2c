import assert from "node:assert/strict";
import { knownIds } from "../../../../src/cost/compare/prepare";
import type { Scenario } from "../../../../src/cost/scenario/scenario";
import { provenText } from "../../../../src/measure/into/provenText";
import { THREE_WAYS } from "../../cost/costFixture";
import { CATALOGUE, scenarioOf } from "./fixture";

const KNOWN = knownIds(CATALOGUE);

describe("the text of a scenario after a measurement", () => {
  const before = scenarioOf(THREE_WAYS);
  const proven = (after: Scenario, text = THREE_WAYS): ReturnType<typeof provenText> =>
    provenText(text, before, after, KNOWN);
  const workload = (more: Partial<Scenario["workload"]>): Scenario => ({
    ...before,
    workload: { ...before.workload, ...more },
  });

  it("differs by what was asked for alone", () => {
    const text = THREE_WAYS.replace("requestsPerDay: 100000", "requestsPerDay: 7");
    assert.deepEqual(proven(workload({ requestsPerDay: 7 })), { text });
    assert.deepEqual(proven(before), { text: THREE_WAYS });
  });

  it("is refused where it would not read back: a number out of bounds, or lengths that contradict each other", () => {
    const far = proven(workload({ peakFactor: 0.5 }));
    assert.ok("refused" in far && far.refused.includes("workload.peakFactor"), JSON.stringify(far));
    const both = proven(workload({ spread: [{ share: 1, inputTokens: 1, outputTokens: 1 }] }));
    assert.ok("refused" in both && both.refused.includes("spread-and-means"), JSON.stringify(both));
  });

  it("is refused where the file holds another value by now", () => {
    const changed = THREE_WAYS.replace("requestsPerDay: 100000", "requestsPerDay: 5");
    const found = proven(workload({ requestsPerDay: 7 }), changed);
    assert.ok("refused" in found && found.refused.includes("workload.requestsPerDay"), JSON.stringify(found));
  });
});
