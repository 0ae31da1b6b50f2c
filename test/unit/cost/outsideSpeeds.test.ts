import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { OUTSIDE } from "../../../src/cost/speed/band";
import { builtCatalogue, comparedQuickly } from "./costFixture";

const CATALOGUE = builtCatalogue();

/** The lines of a file of runs, without its heading. */
function runsOf(name: string): string[] {
  const text = readFileSync(path.join(process.cwd(), "test", "fixtures", name), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1);
}

/** What is told of a run, over what was measured; and whether that lies between low and high. */
function told(line: string): { source: string; ratio: number; inside: boolean } {
  const [
    source = "",
    model = "",
    hardware = "",
    gpus = "",
    precision = "",
    input = "",
    output = "",
    atOnce = "",
    speed = "",
  ] = line.split(",");
  const text = `title: t
workload: { requestsPerDay: 1000, inputTokens: ${input}, outputTokens: ${output} }
options: [{ id: a, kind: self-hosted, model: ${model}, hardware: ${hardware}, gpusPerReplica: ${gpus}, precision: ${precision}, maxConcurrency: ${atOnce}, rentPerGpuHour: 2, tokenFactor: 1 }]
`;
  const found = comparedQuickly(text, CATALOGUE).options[0]?.machines?.throughput;
  assert.ok(found, line);
  const measured = Number(speed);
  return { source, ratio: found.tokensPerSecond / measured, inside: found.low <= measured && measured <= found.high };
}

const share = <T>(list: readonly T[], holds: (entry: T) => boolean): number => list.filter(holds).length / list.length;
const near = ({ ratio }: { readonly ratio: number }): boolean => ratio <= 1.5 && ratio >= 1 / 1.5;

// Nothing of these sources is among the measurements, and neither constants nor bands were chosen by them.
describe("speed beside runs that had no part in it", () => {
  const cookbook = runsOf("cookbook-speeds.csv").map(told);
  const others = runsOf("outside-speeds.csv").map(told);
  const all = [...cookbook, ...others];

  it("is as near as the details say, and holds at least four of five between low and high", () => {
    const sources = new Set(others.map(({ source }) => source)).size + 1;
    const digits = (value: number): number => Number(value.toFixed(2));
    assert.deepEqual(
      { rows: all.length, sources, near: digits(share(all, near)), inside: digits(share(all, ({ inside }) => inside)) },
      OUTSIDE,
    );
    assert.ok(share(all, ({ inside }) => inside) >= 0.8);
  });

  it("holds at least four of five of SGLang's cookbook alone, whose engines run as they are installed", () => {
    assert.ok(share(cookbook, ({ inside }) => inside) >= 0.8);
    assert.ok(share(cookbook, near) > 0.4 && share(others, near) > 0.75);
  });
});
