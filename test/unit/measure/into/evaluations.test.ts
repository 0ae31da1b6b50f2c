import assert from "node:assert/strict";
import { evaluationsOf } from "../../../../src/cost/scenario/evaluation";
import { withEvaluations } from "../../../../src/measure/into/evaluations";
import { Notes } from "../../../../src/measure/into/note";
import type { Evaluation, Measured } from "../../../../src/measure/measured";
import { THREE_WAYS } from "../../cost/costFixture";
import { MEASURED, codesOf, scenarioOf, written } from "./fixture";

describe("evaluations in a scenario", () => {
  const RESULT: Evaluation = {
    option: "gpt",
    task: "tickets",
    n: 100,
    trials: 100,
    passed: 90,
    score: 0.9,
    low: 0.826,
    high: 0.945,
    errors: 0,
    costPerTask: 0.01234567,
    latencyMsP50: null,
    latencyMsP95: null,
  };
  const measured: Measured = {
    ...MEASURED,
    eval: [RESULT, { ...RESULT, option: "llama", passed: 85, score: 0.85 }, { ...RESULT, option: "other" }],
    compare: [
      {
        a: "gpt",
        b: "llama",
        task: "tickets",
        n: 100,
        onlyA: 10,
        onlyB: 5,
        both: 80,
        neither: 5,
        difference: 0.05,
        low: -0.02,
        high: 0.12,
        p: 0.3,
      },
    ],
  };
  const optionOf = (name: string): string | null => ({ gpt: "closed", llama: "hosted" })[name] ?? null;

  it("stand at the options that were evaluated, with pairs on both sides, and read back from the file", () => {
    const { scenario } = written(THREE_WAYS, (one) =>
      withEvaluations(one, measured, { optionOf, date: "2026-11-20", notes: new Notes() }),
    );
    assert.deepEqual(scenario.options[0]?.evaluation, {
      task: "tickets",
      n: 100,
      passed: 90,
      date: "2026-11-20",
      files: [{ name: "results.json", sha256: "b".repeat(64) }],
      costPerTask: 0.01235,
      against: [{ option: "hosted", n: 100, won: 10, lost: 5 }],
    });
    assert.deepEqual(Reflect.get(scenario.options[1]?.evaluation ?? {}, "against"), [
      { option: "closed", n: 100, won: 5, lost: 10 },
    ]);
    assert.equal(scenario.options[2]?.evaluation, undefined);
  });

  it("name their files by the path in the workspace, and by the name alone where they are elsewhere", () => {
    for (const [file, name] of [
      ["evals/results.json", "evals/results.json"],
      ["/home/jane/results.json", "results.json"],
      ["C:\\Users\\jane\\results.json", "results.json"],
    ] as const) {
      const files = measured.files.map((one) => (one.kind === "eval" ? { ...one, file } : one));
      const [closed] = withEvaluations(
        scenarioOf(THREE_WAYS),
        { ...measured, files },
        { optionOf, date: null, notes: new Notes() },
      ).options;
      assert.deepEqual(
        evaluationsOf(closed ?? {}).flatMap(({ files: named = [] }) => named.map((one) => one.name)),
        [name],
      );
    }
  });

  it("take the place of an older result of the same task and leave those of others", () => {
    const first = withEvaluations(scenarioOf(THREE_WAYS), measured, { optionOf, date: null, notes: new Notes() });
    const later = {
      ...measured,
      eval: [
        { ...RESULT, passed: 70, score: 0.7 },
        { ...RESULT, task: "mail" },
      ],
      compare: [],
    };
    const [closed] = withEvaluations(first, later, { optionOf, date: null, notes: new Notes() }).options;
    assert.deepEqual(
      evaluationsOf(closed ?? {}).map(({ task, passed }) => [task, passed]),
      [
        ["tickets", 70],
        ["mail", 90],
      ],
    );
  });

  it("are never put together where two names of the files are one option: the one with more items counts, and that is told", () => {
    const notes = new Notes();
    const twice = { ...measured, eval: [{ ...RESULT, option: "gpt v1", n: 40, passed: 10 }, RESULT] };
    const [closed] = withEvaluations(scenarioOf(THREE_WAYS), twice, {
      optionOf: (name) => (name.startsWith("gpt") ? "closed" : optionOf(name)),
      date: null,
      notes,
    }).options;
    assert.deepEqual(
      evaluationsOf(closed ?? {}).map(({ n, passed, against }) => [n, passed, against?.length]),
      [[100, 90, 1]],
    );
    assert.deepEqual(codesOf(notes.all()), ["evaluation-twice"]);
  });
});
