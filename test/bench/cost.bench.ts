import { readFileSync } from "node:fs";
import path from "node:path";
import { compareQuickly } from "../../src/cost/compare/compare";
import { compare } from "../../src/cost/compare/compareFully";
import { costCurves } from "../../src/cost/compare/curve";
import { DrawRun } from "../../src/cost/compare/draws";
import { builtCatalogue, read } from "../unit/cost/costFixture";
import { type Row, percentile, processorTimes } from "./measure";

const FILE = path.join(
  process.cwd(),
  "test",
  "fixtures",
  "sample-workspace",
  ".model-choice",
  "scenarios",
  "assistant.yaml",
);
const DRAWS = 10_000;
/** Recomputes until the engine has compiled what it runs; a page makes them while it opens and as a drag begins. */
const COLD = 20;

/** The baseline: how long this machine takes for a million square roots just now. */
function millionRoots(): number {
  let sum = 0;
  for (let at = 0; at < 1e6; at++) sum += Math.sqrt(at);
  return sum;
}

export function run(): Row[] {
  const catalogue = builtCatalogue();
  const { scenario } = read(readFileSync(FILE, "utf8"), catalogue);
  if (!scenario) throw new Error("The sample scenario cannot be read.");
  // As one drags: every recompute has another load.
  const volumes = Array.from({ length: 300 }, (_, index) => 1000 * (index + 1));
  const at = (requestsPerDay: number): typeof scenario => ({
    ...scenario,
    workload: { ...scenario.workload, requestsPerDay },
  });
  const baseline = percentile(processorTimes(volumes, millionRoots), 0.5);
  const row = (what: string, sorted: readonly number[]): Row => ({
    what,
    median: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    baseline,
  });
  const recompute = (volume: number): unknown => {
    const { prepared, resolved } = compareQuickly(at(volume), catalogue);
    return costCurves(prepared, resolved.values, 200);
  };
  return [
    row(`cost, the first ${COLD} recomputes`, processorTimes(volumes.slice(0, COLD), recompute)),
    row("cost, a recompute with four curves of 200 points", processorTimes(volumes.slice(COLD), recompute)),
    row(
      "cost, the same with the search for flips",
      processorTimes(volumes.slice(0, 60), (volume) => compare(at(volume), catalogue)),
    ),
    row(
      `cost, ${DRAWS.toLocaleString("en")} draws over four options`,
      processorTimes(volumes.slice(0, 30), (volume) => {
        const { acceptable, resolved } = compareQuickly(at(volume), catalogue);
        const draws = new DrawRun(acceptable, resolved, 1, DRAWS);
        while (!draws.step(500));
        return draws.result();
      }),
    ),
  ];
}
