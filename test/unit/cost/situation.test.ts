import assert from "node:assert/strict";
import { situationOf } from "../../../src/cost/situation/situationOf";
import type { Situation } from "../../../src/debate/holds/situation";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, compared } from "./costFixture";
import { EVALUATED } from "./evaluatedFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const of = (text: string): Situation => situationOf(compared(text, CATALOGUE));

describe("a scenario as conditions see it", () => {
  it("has the load, the break-even and the least totals of what may be chosen", () => {
    const comparison = compared(THREE_WAYS, CATALOGUE);
    const { figures } = situationOf(comparison);
    const total = (id: string): number | null | undefined =>
      comparison.options.find((option) => option.id === id)?.horizonTotal;
    assert.equal(figures.requestsPerDay, 100_000);
    assert.equal(figures.cheapestClosed, total("closed"));
    assert.equal(figures.cheapestHosted, total("hosted"));
    assert.equal(figures.cheapestOwn, total("own"));
    const against = (total("closed") ?? 0) < (total("hosted") ?? 0) ? "closed" : "hosted";
    const found = comparison.breakEvens.find((entry) => entry.option === "own" && entry.against === against);
    assert.equal(figures.breakEven, found?.requestsPerDay === "never" ? Infinity : found?.requestsPerDay);
  });

  it("leaves out what is ruled out, and says so", () => {
    const { figures, facts } = of(
      `${THREE_WAYS.replace("h100-80gb", "h100-80gb\n    location: own-cloud")}constraints: { dataMayGo: own-cloud }\n`,
    );
    assert.deepEqual([figures.cheapestClosed, figures.cheapestHosted], [null, null]);
    assert.deepEqual([facts.dataMayLeave, facts.closedIsAllowed, facts.openIsAllowed], [false, false, true]);
  });

  it("knows nothing that the scenario does not say", () => {
    const { facts } = of(THREE_WAYS);
    for (const name of ["dataMayLeave", "trainsWeights", "trainsOnOutputs", "needsFiling", "openIsGoodEnough"] as const)
      assert.equal(facts[name], null, name);
    assert.equal(of(THREE_WAYS.replace(/ {2}- id: own[\s\S]*?h100-80gb\n/, "")).figures.breakEven, null);
    assert.equal(of(`${THREE_WAYS}constraints: { dataMayGo: own-cloud }\n`).facts.dataMayLeave, false);
    assert.equal(of(`${THREE_WAYS}constraints: { dataMayGo: zero-retention }\n`).facts.dataMayLeave, true);
    assert.equal(of(`${THREE_WAYS}constraints: { contracts: [dpa, filing] }\n`).facts.needsFiling, true);
    assert.equal(of(`${THREE_WAYS}use: { trainingTokens: 1e9 }\n`).facts.trainsWeights, true);
    assert.equal(of(THREE_WAYS).facts.ownModelIsDense, true);
  });

  it("tells of quality only what evaluations prove", () => {
    assert.equal(of(EVALUATED).facts.openIsGoodEnough, true);
    // 91 and 90 % of 400: their intervals overlap.
    assert.equal(of(EVALUATED).facts.closedIsBetter, null);
    const weak = EVALUATED.replace("passed: 360", "passed: 240").replace(", won: 8, lost: 12", ", won: 8, lost: 132");
    assert.deepEqual([of(weak).facts.openIsGoodEnough, of(weak).facts.closedIsBetter], [null, true]);
    const strong = EVALUATED.replace("passed: 364", "passed: 240").replace("won: 8, lost: 12", "won: 132, lost: 12");
    assert.equal(of(strong).facts.closedIsBetter, false);
  });
});
