import assert from "node:assert/strict";
import { diffScenario, newScenarioEdits } from "../../../src/cost/scenario/diffScenario";
import { editScenario } from "../../../src/cost/scenario/editScenario";
import { evaluationsOf } from "../../../src/cost/scenario/evaluation";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, read } from "./costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const OPTIONS = `title: Measured
options:
  - id: closed
    kind: closed-api
    price: acme/closed
    evaluation: { n: 200, passed: 184, date: 2026-11-20, files: [{ name: evals/closed.json, sha256: ${"a".repeat(64)} }] }
  - id: open
    kind: hosted-open
    price: acme/open
    evaluation:
      - { task: tickets, n: 200, passed: 172, against: [{ option: closed, n: 200, won: 8, lost: 20 }] }
      - { task: search, n: 50, score: 0.81, low: 0.7, high: 0.9, judge: gpt-4.1, costPerTask: 0.02 }
`;
const RULE =
  "quality: { decided: 2026-11-01, notWorseThan: closed, margin: 0.05, weights: { tickets: 3 }, failureCost: 2 }\n";

/** Code, line and arguments of every problem of the file with one text replaced. */
const problems = (from: string, to: string, text = OPTIONS + RULE): string[] => {
  assert.ok(text.includes(from), from);
  return read(text.replace(from, to), CATALOGUE).problems.map(
    ({ code, line, args }) => `${code} ${line} ${args.join(" ")}`,
  );
};
const line = (text: string): number => OPTIONS.split("\n").findIndex((candidate) => candidate.includes(text)) + 1;
const TICKETS = line("task: tickets");
const SEARCH = line("task: search");
const QUALITY = OPTIONS.split("\n").length;

describe("evaluations in a scenario file", () => {
  it("are read as one or as a list, with the rule that says what is good enough", () => {
    const { scenario, problems: none } = read(OPTIONS + RULE, CATALOGUE);
    assert.deepEqual(none, []);
    assert.ok(scenario);
    assert.deepEqual(
      scenario.options.map((option) => evaluationsOf(option).map(({ task, n }) => [task, n])),
      [
        [[undefined, 200]],
        [
          ["tickets", 200],
          ["search", 50],
        ],
      ],
    );
    assert.deepEqual(scenario.quality, {
      decided: "2026-11-01",
      notWorseThan: "closed",
      margin: 0.05,
      weights: { tickets: 3 },
      failureCost: 2,
    });
  });

  it("are refused where they contradict themselves, with the place", () => {
    assert.deepEqual(problems("passed: 184", "passed: 201"), [`passed-above-n ${line("passed: 184")} 201 200`]);
    assert.deepEqual(problems("passed: 184", "passed: 184, errors: 17"), [
      `passed-above-n ${line("passed: 184")} 201 200`,
    ]);
    assert.deepEqual(problems("passed: 184", "passed: 184, score: 0.9"), [
      `evaluation-result ${line("passed: 184")} closed`,
    ]);
    assert.deepEqual(problems("score: 0.81", "trials: 100"), [`evaluation-result ${SEARCH} open`]);
    assert.deepEqual(problems("low: 0.7", "low: 0.85"), [`interval-order ${SEARCH} open`]);
    assert.deepEqual(problems("low: 0.7, ", ""), [`interval-order ${SEARCH} open`]);
    assert.deepEqual(problems("task: search", "task: tickets"), [`task-twice ${SEARCH} tickets open`]);
    assert.deepEqual(problems("option: closed", "option: gone"), [`against-unknown ${TICKETS} gone open`]);
    assert.deepEqual(problems("option: closed", "option: open"), [`against-itself ${TICKETS} open`]);
    assert.deepEqual(problems("won: 8, lost: 20", "won: 8"), [`against-result ${TICKETS} open closed`]);
    assert.deepEqual(problems("won: 8, lost: 20", "won: 181, lost: 20"), [`pairs-above-n ${TICKETS} 201 200`]);
    assert.deepEqual(problems("score: 0.81", "score: 81"), [
      `number-too-large ${SEARCH} options.open.evaluation.1.score 81 1`,
    ]);
  });

  it("are asked for by one rule, whose parts are there", () => {
    assert.deepEqual(problems("margin: 0.05", "minimum: 0.8"), [
      `quality-rule ${QUALITY} `,
      `quality-margin ${QUALITY} `,
    ]);
    assert.deepEqual(problems("margin: 0.05, ", ""), [`quality-margin ${QUALITY} `]);
    assert.deepEqual(problems("notWorseThan: closed", "notWorseThan: gone"), [`reference-unknown ${QUALITY} gone`]);
    assert.deepEqual(problems("{ tickets: 3 }", "{ ticket: 3 }"), [`weight-unknown ${QUALITY} ticket`]);
  });

  it("offer the key that was meant, and are compared past one that nobody knows", () => {
    assert.deepEqual(problems("passed: 184", "pased: 184"), [
      `key-misspelt ${line("passed: 184")} options.closed.evaluation.pased passed`,
      `evaluation-result ${line("passed: 184")} closed`,
    ]);
    assert.deepEqual(problems("won: 8", "wonn: 8"), [
      `key-misspelt ${TICKETS} options.open.evaluation.0.against.0.wonn won`,
      `against-result ${TICKETS} open closed`,
    ]);
    const misspelt = `key-misspelt ${line("passed: 184")} options.closed.evaluation.files.0.sha265 sha256`;
    assert.ok(problems("sha256: ", "sha265: ").includes(misspelt));
    assert.deepEqual(problems("margin", "margn").slice(0, 1), [`key-misspelt ${QUALITY} quality.margn margin`]);
    assert.deepEqual(problems("judge", "evaluator"), [`field-unknown ${SEARCH} options.open.evaluation.1.evaluator`]);
    assert.ok(read((OPTIONS + RULE).replace("judge", "evaluator"), CATALOGUE).scenario);
    assert.deepEqual(
      read(`${THREE_WAYS}use: { minimum: 0.8 }\n`, CATALOGUE).problems.map(({ code, args }) => [code, args[1]]),
      [["key-misspelt", "quality.minimum"]],
    );
  });

  it("are written into a new file and changed in one that is there, with its comments", () => {
    const { scenario } = read(OPTIONS + RULE, CATALOGUE);
    assert.ok(scenario);
    const again = read(editScenario("", newScenarioEdits(scenario)), CATALOGUE).scenario;
    assert.deepEqual(again, scenario);
    const text = `${OPTIONS}# agreed on 2026-11-01\n${RULE}`;
    const changed = { ...scenario, quality: { ...scenario.quality, margin: 0.03 } };
    const edited = editScenario(text, diffScenario(scenario, changed));
    assert.deepEqual(edited, text.replace("margin: 0.05", "margin: 0.03"));
  });
});
