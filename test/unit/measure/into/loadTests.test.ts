import assert from "node:assert/strict";
import type { Scenario } from "../../../../src/cost/scenario/scenario";
import { withLoadTests } from "../../../../src/measure/into/loadTests";
import { Notes } from "../../../../src/measure/into/note";
import { noteSentence } from "../../../../src/measure/into/words/noteSentence";
import type { LoadRow } from "../../../../src/measure/measured";
import { THREE_WAYS, comparedQuickly } from "../../cost/costFixture";
import { CATALOGUE, DATE, MEASURED, codesOf, written } from "./fixture";

describe("load tests in a scenario", () => {
  const ROW: LoadRow = {
    model: "llama",
    concurrency: 16,
    inputTokens: 1000,
    outputTokens: 500,
    outputTokensPerSecond: 800,
    tokensPerSecondPerUser: 60,
    ttftMs: 200,
    gpus: 1,
    failed: 0,
  };
  interface Told {
    readonly option: Extract<Scenario["options"][number], { kind: "self-hosted" }>;
    readonly codes: readonly string[];
    readonly sentences: readonly string[];
  }
  /** The option `own` after the runs went into the scenario, and what was told. */
  function own(rows: readonly LoadRow[], text = THREE_WAYS, lengths = { inputTokens: 1000, outputTokens: 500 }): Told {
    const notes = new Notes();
    const { scenario } = written(text, (one) =>
      withLoadTests(
        one,
        { ...MEASURED, load: rows },
        { date: DATE, optionOf: () => "own", lengthsOf: () => lengths, notes },
      ),
    );
    const option = scenario.options[2];
    assert.ok(option?.kind === "self-hosted");
    return { option, codes: codesOf(notes.all()), sentences: notes.all().map((note) => noteSentence(note, "en")) };
  }
  const LIMITED = `${THREE_WAYS}constraints:\n  maxTimeToFirstTokenS: 1\n  minTokensPerSecondPerUser: 20\n`;
  const FAST: LoadRow = { ...ROW, concurrency: 128, outputTokensPerSecond: 3000, ttftMs: 4000 };

  it("give the throughput of the fastest run that keeps the limits of the scenario, with its speed for one user", () => {
    assert.equal(own([ROW, FAST]).option.measuredTokensPerSecond, 3000);
    const { option, codes } = own([ROW, FAST], LIMITED);
    assert.equal(option.measuredTokensPerSecond, 800);
    assert.equal(option.timeToFirstTokenS, 0.2);
    assert.equal(option.tokensPerSecondPerUser, 60);
    assert.equal(option.measured?.[0]?.concurrency, 16);
    assert.deepEqual(codes, []);
    const slow: LoadRow = {
      ...ROW,
      concurrency: 64,
      outputTokensPerSecond: 2000,
      ttftMs: 900,
      tokensPerSecondPerUser: 15,
    };
    assert.equal(own([ROW, FAST, slow], LIMITED).option.measuredTokensPerSecond, 800);
  });

  it("give nothing where no run keeps the limits, or none tells what a limit asks for", () => {
    const { option, codes } = own([FAST], LIMITED);
    assert.equal(option.measuredTokensPerSecond, undefined);
    assert.deepEqual(codes, ["load-limits-broken"]);
    const untold = own([{ ...ROW, ttftMs: null }], LIMITED);
    assert.equal(untold.option.measuredTokensPerSecond, undefined);
    assert.deepEqual(untold.codes, ["load-limit-untold"]);
    // Without limits what is not told does not matter.
    assert.equal(own([{ ...ROW, ttftMs: null }]).option.measuredTokensPerSecond, 800);
  });

  it("are those at the nearest lengths, however fast others are, and the distance is told", () => {
    const short: LoadRow = { ...ROW, inputTokens: 600, outputTokensPerSecond: 5000 };
    assert.equal(own([short, ROW]).option.measuredTokensPerSecond, 800);
    const { option, codes, sentences } = own([short]);
    assert.equal(option.measuredTokensPerSecond, 5000);
    assert.deepEqual(codes, ["load-distance"]);
    assert.match(sentences[0] ?? "", /had 600 tokens in and 500 out a request, the scenario has 1,000 and 500/);
  });

  it("are not taken from lengths more than twice as long or short, at either end", () => {
    for (const [inputTokens, outputTokens, taken] of [
      [2000, 500, true],
      [2001, 500, false],
      [500, 1000, true],
      [499, 500, false],
      [1000, 1001, false],
      [1000, 249, false],
    ] as const) {
      const { option, codes } = own([{ ...ROW, inputTokens, outputTokens }]);
      assert.equal(
        option.measuredTokensPerSecond !== undefined,
        taken,
        `${String(inputTokens)} ${String(outputTokens)}`,
      );
      assert.deepEqual(codes, [taken ? "load-distance" : "load-lengths-far"]);
    }
  });

  it("are taken apart by replicas, and left where no whole replica was tested", () => {
    assert.equal(own([{ ...ROW, gpus: 4 }]).option.measuredTokensPerSecond, 200);
    assert.equal(own([{ ...ROW, gpus: null }]).option.measuredTokensPerSecond, 800);
    const two = THREE_WAYS.replace("hardware: h100-80gb", "hardware: h100-80gb\n    gpusPerReplica: 2");
    assert.equal(own([{ ...ROW, gpus: 4 }], two).option.measuredTokensPerSecond, 400);
    const { option, codes } = own([{ ...ROW, gpus: 1 }], two);
    assert.equal(option.measuredTokensPerSecond, undefined);
    assert.deepEqual(codes, ["load-gpus"]);
  });

  it("take the place of the estimate in the comparison, at their own throughput", () => {
    const text = written(THREE_WAYS, (one) =>
      withLoadTests(
        one,
        { ...MEASURED, load: [ROW] },
        {
          date: DATE,
          optionOf: () => "own",
          lengthsOf: () => ({ inputTokens: 1000, outputTokens: 500 }),
          notes: new Notes(),
        },
      ),
    ).text;
    const found = comparedQuickly(text, CATALOGUE).options.find(({ id }) => id === "own");
    assert.equal(found?.machines?.throughput.kind, "own-measurement");
    assert.equal(found.machines.throughput.tokensPerSecond, 800);
  });
});
