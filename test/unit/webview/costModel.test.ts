import assert from "node:assert/strict";
import type { Scenario } from "../../../src/cost/scenario/scenario";
import { DEFAULT_AGE_LIMITS } from "../../../src/models/prices/priceAge";
import { compare } from "../../../src/cost/compare/compareFully";
import { CostModel } from "../../../src/webview/cost/model";
import { DrawRun, costBands, withFlips } from "../../../src/webview/cost/slowWork";
import { PLAIN_PRICES, THREE_WAYS, TODAY, builtCatalogue, read } from "../cost/costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);

function scenarioOf(text: string): Scenario {
  const { scenario } = read(text, CATALOGUE);
  assert.ok(scenario);
  return scenario;
}

/** A page that shows a file, and the editor's next word on that file. */
function opened(): { model: CostModel; fileBecomes: (scenario: Scenario) => void } {
  const model = new CostModel(
    () => undefined,
    () => undefined,
  );
  model.loadFacts({
    type: "facts",
    language: "en",
    facts: CATALOGUE.facts,
    models: [...CATALOGUE.models],
    licences: [...CATALOGUE.licences],
    others: [],
    prices: [...CATALOGUE.prices.values()],
    priceSource: CATALOGUE.priceSource,
    offers: [],
    today: TODAY,
    ageLimits: DEFAULT_AGE_LIMITS,
  });
  let revision = 0;
  const fileBecomes = (scenario: Scenario): void =>
    model.loadScenario(
      {
        type: "scenario",
        revision: ++revision,
        file: "a.yaml",
        scenario,
        problems: [],
        files: ["a.yaml"],
        isEditor: false,
      },
      undefined,
    );
  fileBecomes(scenarioOf(THREE_WAYS));
  return { model, fileBecomes };
}

const REQUESTS = ["workload", "requestsPerDay"] as const;
const PEAK = ["workload", "peakFactor"] as const;

describe("the choice on the cost page", () => {
  const reasons = (option: string, id: number): Parameters<CostModel["choice"]["take"]>[0] => ({
    type: "weighed",
    id,
    option,
    reasons: [{ noteId: "a", polarity: "Good", clause: `${id}`, note: "A", holding: null }],
  });
  const clause = ({ choice }: CostModel): string | undefined => choice.reasons?.[0]?.clause;

  it("is the option that the scenario names, else the cheapest that may be", () => {
    const { model, fileBecomes } = opened();
    assert.equal(model.choice.option, model.comparison?.cheapest);
    fileBecomes(scenarioOf(`${THREE_WAYS}chosen: own\n`));
    assert.equal(model.choice.option, "own");
    model.set(["chosen"], undefined);
    assert.equal(model.choice.option, model.comparison?.cheapest);
  });

  it("takes the newest reasons on it, and none on an option that was left since", () => {
    const { model } = opened();
    model.set(["chosen"], "own");
    model.choice.take(reasons("own", 2));
    model.choice.take(reasons("own", 1));
    assert.equal(clause(model), "2");
    model.set(["chosen"], "closed");
    assert.equal(clause(model), undefined);
    model.choice.take(reasons("own", 3));
    assert.equal(clause(model), undefined);
    model.choice.take(reasons("closed", 4));
    assert.equal(clause(model), "4");
  });

  it("remembers what is left out as long as it is the same option", () => {
    const { model } = opened();
    model.set(["chosen"], "own");
    model.choice.take(reasons("own", 1));
    model.choice.leftOut.add("a");
    model.choice.take(reasons("own", 2));
    assert.ok(model.choice.leftOut.has("a"));
    model.set(["chosen"], "closed");
    model.choice.take(reasons("closed", 3));
    assert.ok(!model.choice.leftOut.has("a"));
  });
});

describe("what the cost page finds after a while", () => {
  it("is all that the command line says: what flips the choice, and which assumption decides a never", () => {
    const { model, fileBecomes } = opened();
    const text = THREE_WAYS.replace(/requestsPerDay: \S+/, "requestsPerDay: 2000");
    const scenario = scenarioOf(text);
    fileBecomes(scenario);
    assert.deepEqual(model.comparison?.deciding, []);
    model.computeSlowly({ withFlips, costBands, DrawRun });
    const { sensitivities, settingFlips, deciding } = compare(scenario, CATALOGUE);
    assert.ok(sensitivities.length > 0 && deciding.length > 0);
    assert.deepEqual(
      [model.comparison.sensitivities, model.comparison.settingFlips, model.comparison.deciding],
      [sensitivities, settingFlips, deciding],
    );
    model.type(REQUESTS, "701");
    assert.deepEqual(model.comparison.deciding, [], "it was said of the numbers before");
  });
});

describe("a save of the cost page", () => {
  it("keeps what is typed while it runs, in the same field and in another", () => {
    const { model, fileBecomes } = opened();
    model.type(REQUESTS, "701");
    const sent = model.scenario;
    assert.ok(sent);
    assert.deepEqual(
      model.beginSave()?.map(({ value }) => value),
      [701],
    );
    model.type(REQUESTS, "7012");
    model.type(PEAK, "5");
    model.endSave(true);
    fileBecomes(sent);
    assert.equal(model.scenario?.workload.requestsPerDay, 7012);
    assert.equal(model.scenario.workload.peakFactor, 5);
    assert.deepEqual(
      model.edits.map(({ path, before, value }) => [path.join("."), before, value]),
      [
        ["workload.requestsPerDay", 701, 7012],
        ["workload.peakFactor", 2, 5],
      ],
    );
    assert.equal(model.message, "");
  });

  it("is not begun twice at once, and again when it has ended", () => {
    const { model } = opened();
    model.type(REQUESTS, "701");
    assert.ok(model.beginSave());
    assert.equal(model.saving, true);
    model.type(REQUESTS, "702");
    assert.equal(model.beginSave(), undefined);
    model.endSave(true);
    assert.equal(model.beginSave()?.[0]?.value, 702);
  });

  it("that failed leaves every change to be saved", () => {
    const { model } = opened();
    model.type(REQUESTS, "701");
    model.beginSave();
    model.type(PEAK, "5");
    model.endSave(false);
    assert.deepEqual(
      model.edits.map(({ value }) => value),
      [701, 5],
    );
  });

  it("takes what others wrote into the file meanwhile, and names what gave way", () => {
    const { model, fileBecomes } = opened();
    model.type(REQUESTS, "701");
    const sent = model.scenario;
    assert.ok(sent);
    model.beginSave();
    model.type(PEAK, "5");
    model.endSave(true);
    fileBecomes({ ...sent, workload: { ...sent.workload, peakFactor: 3, inputTokens: 1234 } });
    assert.equal(model.scenario?.workload.peakFactor, 3);
    assert.equal(model.scenario.workload.inputTokens, 1234);
    assert.match(model.message, /workload\.peakFactor \(5 on this page\)/);
  });
});
