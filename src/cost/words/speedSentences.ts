import type { MeasuredRow } from "../speed/measuredRows";
import { CALIBRATION, SPEED_ERRORS } from "../speed/calibration";
import { AS_INSTALLED, OUTSIDE } from "../speed/band";
import { type CostWords, type Say, fill } from "./costWords";

/** How well speed is told: on how many measurements it was fitted, how far off it was on others, and by whose set-up. */
export function speedCheckSentences({ speed }: CostWords, say: Say): string[] {
  const { fitted, heldOut, interpolated, otherModel, otherHardware, otherSource, toldSetup, firstToken } = SPEED_ERRORS;
  const factors = [interpolated, otherModel, otherHardware, firstToken].map(({ factor }) => factor);
  const { installedDense, installedMixture, installedLatent } = CALIBRATION;
  const setUp = [installedDense, installedMixture, installedMixture * installedLatent, AS_INSTALLED];
  return [
    fill(speed.check, [fitted.rows, heldOut.rows, ...factors], say),
    fill(speed.setUp, setUp, say),
    fill(
      speed.sources,
      [otherSource, toldSetup].flatMap(({ tuned, installed }) => [tuned.near, installed.near]),
      say,
    ),
    fill(speed.outside, [OUTSIDE.rows, OUTSIDE.pages, OUTSIDE.near, OUTSIDE.told, OUTSIDE.inside], say),
  ];
}

/** A measurement as a line: its load, what it showed, and with which engine on which day. */
export function measuredRowSentence(row: MeasuredRow, { speed }: CostWords, say: Say): string {
  const { inputTokens, outputTokens, concurrency, tokensPerSecond, engine, version, measured, installed } = row;
  const load =
    concurrency === null
      ? fill(speed.fullLoad, [inputTokens, outputTokens, tokensPerSecond], say)
      : fill(speed.load, [inputTokens, outputTokens, concurrency, tokensPerSecond], say);
  const run = [version === null ? engine : `${engine} ${version}`, measured, installed ? speed.installed : null];
  return `${load} (${run.filter((part) => part !== null).join(", ")})`;
}
