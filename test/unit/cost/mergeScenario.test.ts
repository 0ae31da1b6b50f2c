import assert from "node:assert/strict";
import { mergeScenario } from "../../../src/cost/scenario/mergeScenario";
import type { Scenario, ScenarioOption } from "../../../src/cost/scenario/scenario";
import { BASE } from "./baseScenario";

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
});
