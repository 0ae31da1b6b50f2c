import assert from "node:assert/strict";
import type { Scenario } from "../../../../src/cost/scenario/scenario";
import { evaluationBlock } from "../../../../src/cost/write/evaluationBlock";
import { figuresBlock } from "../../../../src/cost/write/figuresBlock";
import { findFigures } from "../../../../src/decisions/figures/findFigures";
import type { FigureSources } from "../../../../src/decisions/figures/sourceDrift";
import { PLAIN_PRICES, builtCatalogue, read, comparedQuickly } from "../../cost/costFixture";
import { EVALUATED } from "../../cost/evaluatedFixture";
import { findingsIn, fixed } from "./checking";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const FILE = ".model-choice/scenarios/helpdesk.yaml";
const COMPARISON = comparedQuickly(EVALUATED, CATALOGUE);
const RECORD = `# Model\n\n${evaluationBlock(COMPARISON, "en")}\n\n${figuresBlock(COMPARISON, "2026-11-24", { file: FILE, sha256: "c".repeat(64) })}\n`;

const scenarioOf = (text: string): Scenario => {
  const { scenario, problems } = read(text, CATALOGUE);
  assert.ok(scenario, JSON.stringify(problems));
  return scenario;
};

/** Files that hold a scenario, and for the evaluation file a checksum. */
const holding = (scenario: string, digest?: string): FigureSources => ({
  scenario: (file) => (file === FILE ? scenarioOf(scenario) : undefined),
  digest: (file) => (file === "evals/tickets.jsonl" ? digest : undefined),
});

/** What is said of figures; that the choice is not the cheapest is another rule's matter. */
const told = (sources: FigureSources): unknown[] =>
  findingsIn(RECORD, { catalogue: CATALOGUE, sources })
    .filter(({ code }) => code === "figures-changed")
    .map(({ message, severity, args }) => [message, severity, ...args]);

/** The scenario with another result of the open model. */
const solved = (passed: number, won: number, lost: number): string =>
  EVALUATED.replace("passed: 360", `passed: ${passed}`).replace("won: 8, lost: 12", `won: ${won}, lost: ${lost}`);

describe("figures-changed and the files that figures rest on", () => {
  it("is quiet where they hold the same, are not there, or differ in what is no evaluation", () => {
    assert.deepEqual(told(holding(EVALUATED, "a".repeat(64))), []);
    assert.deepEqual(told({ scenario: () => undefined, digest: () => undefined }), []);
    assert.deepEqual(told(holding(EVALUATED.replace("requestsPerDay: 12000", "requestsPerDay: 500"))), []);
    assert.deepEqual(told(holding(EVALUATED.replace(/(passed: 364), date: 2026-11-20/, "date: 2026-11-20, $1"))), []);
  });

  it("warns where newer evaluations change which option is good enough", () => {
    assert.deepEqual(told(holding(solved(300, 4, 68))), [
      ["evaluated-good-enough", "warning", FILE, "Open, Acme", "Closed"],
    ]);
  });

  it("warns where another option is judged otherwise, and says that others change nothing", () => {
    const yuan = EVALUATED.replace(
      "priceFactor: 2 }",
      "priceFactor: 2, evaluation: { task: tickets, n: 400, passed: 200, date: 2026-11-22 } }",
    );
    assert.deepEqual(told(holding(yuan)), [
      ["evaluated-judged", "warning", FILE, "Yuan, Acme", "not known", "no, proven"],
    ]);
    assert.deepEqual(told(holding(solved(361, 8, 11))), [["evaluated-again", "information", FILE]]);
  });

  it("takes them over with block, figures and a line that keeps the earlier ones, and then is quiet", () => {
    const sources = holding(solved(300, 4, 68));
    const after = fixed("figures-changed", RECORD, { catalogue: CATALOGUE, sources });
    const [block] = findFigures(after);
    assert.deepEqual(block?.problems, []);
    assert.deepEqual(block.figures?.scenario.options, scenarioOf(solved(300, 4, 68)).options);
    assert.match(after, /\| Open, Acme \| tickets \| 400 \| 300 \(75 %\) \|/);
    assert.match(after, /cheapest that was proven good enough: Open, Acme/);
    assert.deepEqual(
      findingsIn(after, { catalogue: CATALOGUE, sources }).filter(({ code }) => code === "figures-changed"),
      [],
    );
    const agreed = holding(EVALUATED.replace("margin: 0.06", "margin: 0.01"));
    assert.match(fixed("figures-changed", RECORD, { catalogue: CATALOGUE, sources: agreed }), /margin: 0\.01/);
  });

  it("notices an evaluation file with other bytes", () => {
    assert.deepEqual(told(holding(EVALUATED, "b".repeat(64))), [
      ["evaluation-file", "information", "evals/tickets.jsonl"],
    ]);
  });
});
