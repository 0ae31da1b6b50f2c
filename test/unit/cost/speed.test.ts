import assert from "node:assert/strict";
import type { OptionResult } from "../../../src/cost/compare/compare";
import type { Throughput } from "../../../src/cost/compare/throughput";
import { BANDS } from "../../../src/cost/speed/band";
import { NOTHING_KNOWN, correction } from "../../../src/cost/speed/knownSpeed";
import { builtCatalogue, comparedQuickly } from "./costFixture";

const CATALOGUE = builtCatalogue();
const { facts, models } = CATALOGUE;

function option(workload: string, own: string, more = ""): OptionResult {
  const text = `title: t\nworkload: { ${workload} }\noptions: [{ id: b, kind: self-hosted, tokenFactor: 1, ${own} }]\n${more}`;
  const [first] = comparedQuickly(text, CATALOGUE).options;
  assert.ok(first);
  return first;
}

function speed(input: number, output: number, own: string, more = ""): Throughput {
  const found = option(`inputTokens: ${input}, outputTokens: ${output}`, own, more).machines?.throughput;
  assert.ok(found, own);
  return found;
}

describe("speed that matches measurement", () => {
  const eight = "gpusPerReplica: 8";
  // The cases of a review of what the estimate was before, each with what was measured.
  const cases: readonly [name: string, own: string, input: number, output: number, measured: number][] = [
    ["Qwen3-235B", `model: qwen3-235b-a22b, hardware: h200-141gb, ${eight}`, 2048, 128, 3331],
    ["Qwen3-235B", `model: qwen3-235b-a22b, hardware: h200-141gb, ${eight}`, 5000, 500, 3623],
    ["Qwen3-235B", `model: qwen3-235b-a22b, hardware: h200-141gb, ${eight}`, 20_000, 2000, 1876],
    ["Qwen3-235B", `model: qwen3-235b-a22b, hardware: h200-141gb, ${eight}`, 1000, 1000, 23_789],
    ["Qwen3-235B", `model: qwen3-235b-a22b, hardware: h200-141gb, ${eight}`, 128, 2048, 42_821],
    ["Llama 8B", "model: llama-3.1-8b, hardware: h200-141gb", 128, 2048, 26_221],
    ["Llama 8B", "model: llama-3.1-8b, hardware: h200-141gb", 1000, 1000, 17_744],
    ["Llama 8B", "model: llama-3.1-8b, hardware: h200-141gb", 2048, 128, 3538],
    ["Llama 8B", "model: llama-3.1-8b, hardware: h200-141gb", 5000, 500, 3902],
    ["Llama 8B", "model: llama-3.1-8b, hardware: h200-141gb", 20_000, 2000, 1804],
    ["Llama 8B", "model: llama-3.1-8b, hardware: h100-80gb", 128, 4096, 14_325],
    ["Llama 70B", "model: llama-3.3-70b, hardware: h100-80gb, gpusPerReplica: 2", 128, 4096, 4199],
    ["Llama 405B", `model: llama-3.1-405b, hardware: h200-141gb, ${eight}`, 1000, 1000, 3330],
    ["Llama 405B", `model: llama-3.1-405b, hardware: h200-141gb, ${eight}`, 20_000, 2000, 505],
    ["Llama 405B", `model: llama-3.1-405b, hardware: h200-141gb, ${eight}`, 2048, 128, 456],
  ];
  for (const [name, own, input, output, measured] of cases)
    it(`tells ${name} at ${input}/${output} as it was measured`, () => {
      const { kind, low, high, tokensPerSecond, rows } = speed(input, output, own);
      assert.equal(kind, "measured");
      assert.ok(low <= measured && measured <= high, `${low} ${measured} ${high}`);
      assert.ok(Math.abs(tokensPerSecond / measured - 1) < 0.1, String(tokensPerSecond));
      assert.ok(rows.some((row) => row.tokensPerSecond === measured));
    });

  it("holds what engines showed of DeepSeek R1 on eight H200 with 29 tokens a second for each user", () => {
    const limit = "constraints: { minTokensPerSecondPerUser: 28.9 }\n";
    const found = speed(1024, 1024, `model: deepseek-r1, hardware: h200-141gb, ${eight}`, limit);
    // SGLang 0.5.7 did 1,789 (InferenceX#870), TensorRT-LLM three times as much.
    assert.ok(found.low <= 1789 && found.high >= 3872, `${found.low} to ${found.high}`);
    assert.ok(found.tokensPerSecond < 8263 / 2, "what was told before");
    assert.ok(found.perUser !== null && found.perUser >= 28.9);
  });

  it("tells sixteen H100 in two nodes, tuned (InferenceX) and as installed", () => {
    const own = "model: deepseek-r1, hardware: h100-80gb, gpusPerReplica: 16, maxConcurrency: 101";
    const found = speed(1024, 1024, own);
    assert.equal(found.kind, "roofline");
    assert.ok(found.low <= 266 * 16 && found.high >= 266 * 16, `${found.low} to ${found.high}`);
    // One request at a time as Tenstorrent measured it as installed, between two of its lengths.
    const one = speed(1500, 128, own.replace("101", "1"));
    assert.ok(one.tokensPerSecond > 30 && one.tokensPerSecond < 50, String(one.tokensPerSecond));
  });

  it("draws a load without measurements near it towards an engine as it is installed, whose speed is the low end", () => {
    const place = { input: 7, output: 7, load: 3, full: false };
    const found = correction(NOTHING_KNOWN, place, Math.log(2), undefined);
    assert.ok(Math.abs(found.speed + Math.log(2) / 2) < 1e-9, String(found.speed));
    assert.equal(found.slowest, -Math.log(2));
    assert.equal(found.fastest, 0);
    const known = speed(1024, 1024, `model: deepseek-r1, hardware: h200-141gb, ${eight}, maxConcurrency: 4`);
    assert.equal(known.kind, "measured");
  });

  it("tells a tuned engine faster than one as it is installed, and either within the range of one of which nothing is said", () => {
    const own = "model: qwen3.8-27b, hardware: h200-141gb, maxConcurrency: 16, rentPerGpuHour: 3";
    const of = (setup: string): Throughput => speed(3000, 700, `${own}${setup}`);
    const [unknown, tuned, installed] = [of(""), of(", engineSetup: tuned"), of(", engineSetup: installed")];
    assert.ok(installed.tokensPerSecond < unknown.tokensPerSecond && unknown.tokensPerSecond < tuned.tokensPerSecond);
    assert.ok(unknown.low <= installed.low * 1.001 && tuned.high <= unknown.high * 1.001);
    assert.ok(tuned.low > unknown.low && installed.high < unknown.high);
    // A load that was measured of a tuned engine is not told as measured of one as it is installed.
    const known = "model: llama-3.1-8b, hardware: h200-141gb";
    assert.equal(speed(1000, 1000, `${known}, engineSetup: tuned`).kind, "measured");
    assert.notEqual(speed(1000, 1000, `${known}, engineSetup: installed`).kind, "measured");
  });

  it("takes longer where chips talk from node to node, which those of a rack do not", () => {
    const at = (hardware: string, gpus: number): number =>
      speed(
        1024,
        1024,
        `model: qwen3-235b-a22b, hardware: ${hardware}, gpusPerReplica: ${gpus}, maxConcurrency: 1, rentPerGpuHour: 3`,
      ).tokensPerSecond;
    assert.ok(at("h200-141gb", 16) < at("h200-141gb", 8));
    assert.ok(at("gb200", 16) > at("gb200", 8) * 0.97);
  });

  it("follows the number of requests at once that an option allows", () => {
    const at = (most: number): Throughput =>
      speed(
        1024,
        1024,
        `model: gpt-oss-120b, precision: fp4, hardware: mi300x-192gb, rentPerGpuHour: 2, maxConcurrency: ${most}`,
      );
    // InferenceX, pull request 1061.
    for (const [concurrency, measured] of [
      [64, 2008],
      [96, 2561],
      [128, 2990],
      [256, 4271],
    ] as const) {
      const { kind, batch, tokensPerSecond } = at(concurrency);
      assert.deepEqual([kind, batch], ["measured", concurrency]);
      assert.ok(Math.abs(tokensPerSecond / measured - 1) < 0.02, `${tokensPerSecond} is not ${measured}`);
    }
    const between = at(80);
    assert.equal(between.kind, "interpolated");
    assert.ok(between.tokensPerSecond > 2008 && between.tokensPerSecond < 2561, String(between.tokensPerSecond));
    assert.deepEqual(
      between.rows.slice(0, 2).map(({ concurrency }) => concurrency),
      [96, 64],
    );
  });

  it("puts no cap of 256 on the batch, and lets sequences hold their mean length", () => {
    const { batch } = speed(128, 128, "model: llama-3.1-8b, hardware: b200-180gb");
    assert.ok(batch !== null && batch > 256, String(batch));
  });

  it("does less under a stricter limit, and never more than at full load", () => {
    const own = "model: llama-3.3-70b, hardware: h100-80gb, gpusPerReplica: 4";
    const full = speed(1000, 1000, own).tokensPerSecond;
    let last = full;
    for (const limit of [10, 20, 40, 60, 80]) {
      const { tokensPerSecond, perUser } = speed(
        1000,
        1000,
        own,
        `constraints: { minTokensPerSecondPerUser: ${limit} }\n`,
      );
      assert.ok(tokensPerSecond <= last * (1 + 1e-9), `${limit}: ${tokensPerSecond} after ${last}`);
      assert.ok(perUser !== null && perUser >= limit * 0.98, `${limit}: ${String(perUser)}`);
      last = tokensPerSecond;
    }
  });

  it("rules out what even one request at a time is too slow for, with the figure", () => {
    const own = "model: llama-3.1-405b, hardware: h200-141gb, gpusPerReplica: 8";
    const reasons = (constraints: string): unknown[] =>
      option("inputTokens: 8000, outputTokens: 500", own, `constraints: { ${constraints} }\n`).reasonsAgainst.map(
        ({ code }) => code,
      );
    assert.deepEqual(reasons("minTokensPerSecondPerUser: 400"), ["speed-per-user"]);
    assert.deepEqual(reasons("maxTimeToFirstTokenS: 0.05"), ["first-token-alone"]);
    // 405B at 8,000 tokens: what half the chips take too long for, all of a node do in time.
    const four = option(
      "inputTokens: 30000, outputTokens: 500",
      own.replace("8", "4"),
      "constraints: { maxTimeToFirstTokenS: 10 }\n",
    );
    const [reason] = four.reasonsAgainst;
    assert.deepEqual([reason?.code, reason?.args[2]], ["first-token-chips", 8]);
    assert.ok(Number(reason?.args[0]) > 10);
    assert.deepEqual(reasons("minTokensPerSecondPerUser: 15, maxTimeToFirstTokenS: 5"), []);
  });

  it("tells latency under the load, not on an idle machine", () => {
    const own = "model: llama-3.3-70b, hardware: h100-80gb, gpusPerReplica: 4, replicas: 2";
    const at = (requestsPerDay: number): OptionResult =>
      option(`requestsPerDay: ${requestsPerDay}, inputTokens: 2000, outputTokens: 500, peakFactor: 2`, own);
    const [idle, busy] = [at(100).machines?.latency, at(150_000).machines?.latency];
    assert.ok(idle && busy);
    assert.ok(idle.concurrency < 1 && busy.concurrency > 10, `${idle.concurrency} and ${busy.concurrency}`);
    assert.ok(busy.firstTokenS > idle.firstTokenS && busy.perUser < idle.perUser);
    // Little's law: requests at once are their rate times the time of an answer.
    const rate = (150_000 * 2) / 86_400 / 2;
    const answer = busy.firstTokenS + 499 / busy.perUser;
    assert.ok(Math.abs(busy.concurrency / (rate * answer) - 1) < 0.15, `${busy.concurrency} is not ${rate * answer}`);
    // Beyond what they carry the queue grows without end.
    assert.equal(at(5_000_000).machines?.latency, null);
  });

  it("names every measurement with its engine, and its source with an address and a day", () => {
    for (const { from } of facts.measured.series) {
      const source = facts.measured.sources[from];
      assert.ok(source?.url?.startsWith("https://") === true, from);
      assert.match(source.checked, /^\d{4}-\d{2}-\d{2}$/);
    }
    const vendors = new Set(facts.measured.series.map(({ hardware }) => hardware));
    for (const id of ["h100-80gb", "h200-141gb", "b200-180gb", "gb200", "rtx-pro-6000", "mi300x-192gb", "mi355x-288gb"])
      assert.ok(vendors.has(id), id);
  });

  it("takes a model and a machine of a team's own", () => {
    const card = models.find(({ id }) => id === "llama-3.1-8b");
    const machine = facts.hardware.find(({ id }) => id === "h100-80gb");
    assert.ok(card && machine);
    const own = {
      ...CATALOGUE,
      models: [...models, { ...card, id: "ours", name: "Ours" }],
      facts: { ...facts, hardware: [...facts.hardware, { ...machine, id: "our-box", name: "Our box", sources: [] }] },
    };
    const text = "title: t\noptions: [{ id: b, kind: self-hosted, model: ours, hardware: our-box, tokenFactor: 1 }]\n";
    const found = comparedQuickly(text, own).options[0]?.machines?.throughput;
    assert.equal(found?.kind, "roofline");
    const measured = speed(1000, 300, "model: llama-3.1-8b, hardware: h100-80gb").tokensPerSecond;
    assert.ok(Math.abs(Math.log(found.tokensPerSecond / measured)) < Math.log(BANDS.estimate));
  });
});
