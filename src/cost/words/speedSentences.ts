import type { MeasuredRow } from "../speed/measuredRows";
import { SPEED_ERRORS } from "../speed/calibration";
import { AS_INSTALLED, COOKBOOK_RUNS } from "../speed/band";
import { type CostWords, type Say, fill } from "./costWords";

/** How well speed is told: on how many measurements it was fitted, and how far off it was on others. */
export function speedCheckSentence({ speed }: CostWords, say: Say): string {
  const { fitted, heldOut, interpolated, otherModel, otherHardware, firstToken } = SPEED_ERRORS;
  const factors = [interpolated, otherModel, otherHardware, firstToken].map(({ factor }) => factor);
  return fill(speed.check, [fitted.rows, heldOut.rows, ...factors, COOKBOOK_RUNS, AS_INSTALLED], say);
}

/** A measurement as a line: its load, what it showed, and with which engine on which day. */
export function measuredRowSentence(row: MeasuredRow, { speed }: CostWords, say: Say): string {
  const { inputTokens, outputTokens, concurrency, tokensPerSecond, engine, version, measured } = row;
  const load =
    concurrency === null
      ? fill(speed.fullLoad, [inputTokens, outputTokens, tokensPerSecond], say)
      : fill(speed.load, [inputTokens, outputTokens, concurrency, tokensPerSecond], say);
  const run = [version === null ? engine : `${engine} ${version}`, ...(measured === null ? [] : [measured])];
  return `${load} (${run.join(", ")})`;
}
