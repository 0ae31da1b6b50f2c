import assert from "node:assert/strict";
import { diffScenario } from "../../../src/cost/scenario/diffScenario";
import { editScenario } from "../../../src/cost/scenario/editScenario";
import { mergeScenario } from "../../../src/cost/scenario/mergeScenario";
import { figuresBlock } from "../../../src/cost/write/figuresBlock";
import { compared, read } from "./costFixture";

const BASE = `# What the assistant costs.
title: Assistant # short
currency: USD
options:
  - { id: closed, kind: closed-api, price: openai/gpt-5.4 } # today
`;
const ANSWERED = `${BASE}criteria:
  data-residency: No prompt may leave the country. # legal, 3 November
  total-cost:
    answer: See the comparison.
    leans: open
    decided: 2026-11-03
`;

describe("answers to criteria in a scenario", () => {
  it("are read, short or with where they lead and the day", () => {
    const { scenario, problems } = read(ANSWERED);
    assert.deepEqual(problems, []);
    assert.deepEqual(scenario?.criteria, {
      "data-residency": "No prompt may leave the country.",
      "total-cost": { answer: "See the comparison.", leans: "open", decided: "2026-11-03" },
    });
    assert.equal(read(BASE).scenario?.criteria, undefined);
  });

  for (const [what, change, expected] of [
    [
      "a misspelt criterion",
      ["data-residency:", "data-residancy:"],
      "criterion-unknown 7 data-residancy|data-residency",
    ],
    ["a criterion that is like none", ["data-residency:", "weather:"], "criterion-unknown 7 weather"],
    ["a misspelt key of an answer", ["    leans:", "    lean:"], "key-misspelt 10 criteria.total-cost.lean|leans"],
    ["a misspelt key of the file", ["\ncriteria:", "\ncriterias:"], "key-misspelt 6 criterias|criteria"],
    ["a day that is none", ["2026-11-03", "2026-11-31"], "date-invalid 11 criteria.total-cost.decided|2026-11-31"],
    ["an empty answer", ["See the comparison.", '""'], "field-missing 9 criteria.total-cost.answer"],
    [
      "a leaning that is none",
      ["leans: open", "leans: opne"],
      "value-not-allowed 10 criteria.total-cost.leans|opne|open, closed, either",
    ],
  ] as const) {
    it(`fail with ${what}, and the right one is offered`, () => {
      const text = ANSWERED.replace(change[0], change[1]);
      assert.notEqual(text, ANSWERED);
      const { scenario, problems } = read(text);
      const told = problems.map(({ code, line, args }) => `${code} ${line} ${args.join("|")}`);
      assert.equal(scenario, null, told.join("\n"));
      assert.deepEqual(told, [expected]);
    });
  }

  it("are written with every comment and line of the file kept, and taken away again", () => {
    const value = { answer: "Yes: until 2027, if #2 holds", leans: "either", decided: "2026-11-26" } as const;
    const first = editScenario(BASE, [{ path: ["criteria", "latency"], value }]);
    assert.ok(first.startsWith(BASE), first);
    const second = editScenario(ANSWERED, [{ path: ["criteria", "latency"], value }]);
    assert.ok(second.startsWith(ANSWERED), second);
    for (const text of [first, second]) assert.deepEqual(answersIn(text)["latency"], value);
    const changed = editScenario(ANSWERED, [
      { path: ["criteria", "data-residency"], before: "No prompt may leave the country.", value: "It may." },
    ]);
    assert.ok(changed.includes("  data-residency: It may. # legal, 3 November\n"), changed);
    const gone = editScenario(second, [{ path: ["criteria", "latency"], before: value }]);
    assert.deepEqual(answersIn(gone), answersIn(ANSWERED));
    assert.ok(gone.includes("# legal, 3 November"));
  });

  it("stay when the cost page saves, merge by criterion, and are no figures", () => {
    const [before, after] = [read(BASE).scenario, read(ANSWERED).scenario];
    assert.ok(before && after);
    assert.deepEqual(
      diffScenario(after, { ...after, title: "Other" }).map(({ path }) => path),
      [["title"]],
    );
    const rebuilt = editScenario(BASE, diffScenario(before, after));
    assert.deepEqual(read(rebuilt).scenario, after);
    const mine = { ...before, criteria: { latency: "200 ms" } };
    const { scenario, lost } = mergeScenario(before, mine, after);
    assert.deepEqual(lost, []);
    assert.deepEqual(scenario.criteria, { ...after.criteria, latency: "200 ms" });
    assert.doesNotMatch(figuresBlock(compared(ANSWERED), "2026-11-26"), /criteria|comparison\./);
  });
});

/** The answers of a text without faults. */
function answersIn(text: string): Record<string, unknown> {
  const { scenario, problems } = read(text);
  assert.deepEqual(problems, []);
  return { ...scenario?.criteria };
}
