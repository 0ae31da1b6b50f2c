import assert from "node:assert/strict";
import { diffScenario } from "../../../src/cost/scenario/diffScenario";
import { editScenario } from "../../../src/cost/scenario/editScenario";
import { type Evaluation, evaluationsOf } from "../../../src/cost/scenario/evaluation";
import { mergeScenario } from "../../../src/cost/scenario/mergeScenario";
import type { Scenario } from "../../../src/cost/scenario/scenario";
import { PLAIN_PRICES, builtCatalogue, read } from "./costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const TEXT = `title: Measured
quality: # agreed on in the review of May
  notWorseThan: closed
  margin: 0.05 # five points
  weights: { tickets: 3, search: 1 } # by volume
options:
  - id: closed
    kind: closed-api
    price: acme/closed
    evaluation: # by the nightly run
      task: tickets
      n: 200 # after the clean-up
      passed: 184
      source: evals/closed.json # kept for a year
  - id: open
    kind: hosted-open
    price: acme/open
    evaluation:
      # asked by the support team
      - task: tickets
        n: 200
        passed: 172 # by hand
      - { task: search, n: 50, score: 0.81 } # by a judge
`;

function scenarioOf(text: string): Scenario {
  const { scenario, problems } = read(text, CATALOGUE);
  assert.ok(scenario, JSON.stringify(problems));
  return scenario;
}

/** The scenario with the evaluations of an option changed, as the page changes them. */
function evaluated(scenario: Scenario, id: string, change: (all: readonly Evaluation[]) => Evaluation[]): Scenario {
  const options = scenario.options.map((option) => {
    if (option.id !== id) return option;
    const all = change(evaluationsOf(option));
    const [only] = all;
    return { ...option, evaluation: all.length > 1 ? all : only };
  });
  return { ...scenario, options };
}

/** The file after a change, which must say what was asked for. */
function written(change: (scenario: Scenario) => Scenario, text = TEXT): string {
  const before = scenarioOf(text);
  const after = change(before);
  const result = editScenario(text, diffScenario(before, after));
  assert.deepEqual(diffScenario(scenarioOf(result), after), []);
  return result;
}

describe("a change of an evaluation or of the rule in a scenario file", () => {
  it("is written over the number alone, beside its comment", () => {
    assert.equal(
      written((scenario) => evaluated(scenario, "closed", ([one]) => [{ ...(one as Evaluation), n: 220 }])),
      TEXT.replace("n: 200 # after", "n: 220 # after"),
    );
    assert.equal(
      written((scenario) =>
        evaluated(scenario, "open", ([one, two]) => [one as Evaluation, { ...(two as Evaluation), score: 0.9 }]),
      ),
      TEXT.replace("0.81", "0.9"),
    );
  });

  it("takes a key away that was emptied, and a task with its lines only", () => {
    assert.equal(
      written((scenario) =>
        evaluated(scenario, "closed", ([one]) => {
          const { source: _source, ...rest } = one as Evaluation;
          assert.ok(_source);
          return [rest];
        }),
      ),
      TEXT.replace("      source: evals/closed.json # kept for a year\n", ""),
    );
    assert.equal(
      written((scenario) => ({
        ...evaluated(scenario, "open", ([one]) => [one as Evaluation]),
        quality: { ...scenario.quality, weights: { tickets: 3 } },
      })),
      TEXT.replace("      - { task: search, n: 50, score: 0.81 } # by a judge\n", "").replace(", search: 1", ""),
    );
  });

  it("adds a task to a list, and renames one where it stands", () => {
    const added = written((scenario) =>
      evaluated(scenario, "open", (all) => [...all, { task: "mail", n: 30, passed: 20 }]),
    );
    assert.equal(added, `${TEXT.trimEnd()}\n      - task: mail\n        n: 30\n        passed: 20\n`);
    assert.equal(
      written((scenario) => ({
        ...evaluated(scenario, "open", ([one, two]) => [one as Evaluation, { ...(two as Evaluation), task: "find" }]),
        quality: { ...scenario.quality, weights: { tickets: 3, find: 1 } },
      })),
      TEXT.replace("task: search, n", "task: find, n").replace("search: 1", "find: 1"),
    );
  });

  it("makes a list of the only one with all that was written beside it, changed or not", () => {
    const asList = TEXT.replace(
      / {6}task: tickets\n {6}n: 200 # after the clean-up\n {6}passed: 184\n {6}source[^]*?a year\n/,
      `      - task: tickets
        n: 200 # after the clean-up
        passed: 184
        source: evals/closed.json # kept for a year
      - task: mail
        n: 30
        passed: 20
`,
    );
    const mail = { task: "mail", n: 30, passed: 20 };
    assert.equal(
      written((scenario) => evaluated(scenario, "closed", (all) => [...all, mail])),
      asList,
    );
    assert.equal(
      written((scenario) =>
        evaluated(scenario, "closed", ([one]) => [mail, { ...(one as Evaluation), n: 250, passed: 190 }]),
      ),
      asList.replace("n: 200 # after", "n: 250 # after").replace("passed: 184", "passed: 190"),
    );
  });

  it("does so in braces and with the line ends of Windows", () => {
    const flow = TEXT.replace(/evaluation: # by the nightly[^]*?a year/, "evaluation: { n: 50, passed: 40 } # by hand");
    const added = { task: "mail", n: 30, passed: 20 };
    assert.equal(
      written((scenario) => evaluated(scenario, "closed", (all) => [...all, added]), flow),
      flow.replace("{ n: 50, passed: 40 }", "[ { n: 50, passed: 40 }, { task: mail, n: 30, passed: 20 } ]"),
    );
    const windows = written(
      (scenario) => evaluated(scenario, "closed", (all) => [...all, added]),
      TEXT.replaceAll("\n", "\r\n"),
    );
    assert.match(windows, /- task: tickets\r\n {8}n: 200 # after the clean-up\r\n/);
    assert.doesNotMatch(windows, /[^\r]\n/);
  });

  it("leaves the part and its comment where one rule takes the place of another", () => {
    assert.equal(
      written((scenario) => ({ ...scenario, quality: { minimum: 0.8 } })),
      TEXT.replace(/ {2}notWorseThan[^]*by volume\n/, "  minimum: 0.8\n"),
    );
    assert.equal(
      written(({ quality: _quality, ...rest }) => (assert.ok(_quality), rest)),
      TEXT.replace(/quality[^]*by volume\n/, ""),
    );
  });

  it("meets what others changed in the same evaluation", () => {
    const base = scenarioOf(TEXT);
    const mine = evaluated(base, "open", ([one, two]) => [{ ...(one as Evaluation), n: 300 }, two as Evaluation]);
    const theirs = evaluated(base, "open", ([one, two]) => [
      two as Evaluation,
      { ...(one as Evaluation), date: "2026-11-20" },
    ]);
    const both = mergeScenario(base, mine, theirs);
    assert.deepEqual(both.lost, []);
    assert.deepEqual(evaluationsOf(both.scenario.options[1] ?? assert.fail()), [
      { task: "search", n: 50, score: 0.81 },
      { task: "tickets", n: 300, passed: 172, date: "2026-11-20" },
    ]);
    const gone = evaluated(base, "open", ([, two]) => [two as Evaluation]);
    assert.deepEqual(mergeScenario(base, mine, gone).lost, [{ path: "options.open.evaluation.tickets.n", value: 300 }]);
  });
});
