import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { AS_INSTALLED, COOKBOOK_RUNS } from "../../../src/cost/speed/band";
import { builtCatalogue, comparedQuickly } from "./costFixture";

const CATALOGUE = builtCatalogue();
const FILE = path.join(process.cwd(), "test", "fixtures", "cookbook-speeds.csv");

/** What is told of a run, over what was measured; and whether that lies between low and high. */
function told(line: string): { ratio: number; inside: boolean } {
  const [, model = "", hardware = "", gpus = "", precision = "", input = "", output = "", atOnce = "", speed = ""] =
    line.split(",");
  const text = `title: t
workload: { requestsPerDay: 1000, inputTokens: ${input}, outputTokens: ${output} }
options: [{ id: a, kind: self-hosted, model: ${model}, hardware: ${hardware}, gpusPerReplica: ${gpus}, precision: ${precision}, maxConcurrency: ${atOnce}, rentPerGpuHour: 2, tokenFactor: 1 }]
`;
  const found = comparedQuickly(text, CATALOGUE).options[0]?.machines?.throughput;
  assert.ok(found, line);
  const measured = Number(speed);
  return { ratio: found.tokensPerSecond / measured, inside: found.low <= measured && measured <= found.high };
}

// Nothing of this source is among the measurements, and the middle was not fitted on it.
describe("speed beside runs that had no part in it", () => {
  const runs = readFileSync(FILE, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map(told);

  it("holds at least four of five within its band, whose low side they set, and says how many they were", () => {
    assert.equal(runs.length, COOKBOOK_RUNS);
    const share = runs.filter(({ inside }) => inside).length / runs.length;
    assert.ok(share >= 0.8, String(share));
  });

  it("is told by tuned engines, so that half of these runs are slower by the factor that is stated", () => {
    const ratios = runs.map(({ ratio }) => ratio).sort((a, b) => a - b);
    const middle = ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
    assert.ok(ratios.filter((ratio) => ratio <= AS_INSTALLED).length >= 0.8 * ratios.length);
    assert.ok(middle > 1.5 && middle < 1.8, String(middle));
  });
});
