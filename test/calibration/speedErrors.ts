import type { CostFacts } from "../../src/cost/costFacts";
import type { Calibration } from "../../src/cost/speed/calibration";
import { type KnownSpeed, correction, knownSpeed, rowsBetween } from "../../src/cost/speed/knownSpeed";
import { asInstalled } from "../../src/cost/speed/speedModel";
import { compareRow } from "../../src/cost/speed/measuredRows";
import type { MeasuredSeries } from "../../src/models/measurement";
import type { Measurement } from "./measurements";

/** How far an estimate was from a measurement, as natural logarithms of measured over estimated. */
export interface SpeedError {
  readonly speed: number;
  /** Null where the time to the first token was not measured. */
  readonly firstToken: number | null;
  /** Whether the load lies between measurements of the same machines. */
  readonly between: boolean;
}

/** The errors of the roofline alone. */
export function rooflineErrors(list: readonly Measurement[], calibration: Calibration): SpeedError[] {
  return list.map(({ row, shape, card, hardware, precision }) => {
    const { speed, firstToken } = compareRow(row, shape, card, hardware, precision, calibration);
    return { speed, firstToken, between: false };
  });
}

/**
 * The errors of what the product says when it knows these series only.
 * @param told whether it is told how each engine was run.
 */
export function productErrors(
  list: readonly Measurement[],
  series: readonly MeasuredSeries[],
  facts: CostFacts,
  calibration: Calibration,
  told = false,
): SpeedError[] {
  const known = new Map<string, KnownSpeed>();
  return list.map(({ row, shape, card, hardware, gpus, precision }) => {
    const key = [card.id, hardware.id, gpus, precision].join(" ");
    const found =
      known.get(key) ?? knownSpeed({ series }, card, hardware, gpus, precision, facts.hardware, calibration);
    known.set(key, found);
    const { batch, installed, speed, firstToken } = compareRow(row, shape, card, hardware, precision, calibration);
    const place = {
      input: Math.log(row.inputTokens),
      output: Math.log(row.outputTokens),
      load: Math.log(batch),
      full: row.concurrency === null,
    };
    const slower = Math.log(asInstalled(shape, calibration));
    const setup = told ? (row.installed ? "installed" : "tuned") : undefined;
    const expected = correction(found, place, slower, setup);
    return {
      speed: speed - installed - expected.speed,
      firstToken: firstToken === null ? null : firstToken - expected.firstToken,
      between: rowsBetween(found, place).length > 0,
    };
  });
}

/** The share of errors that lie within a factor up or down. */
export function within(errors: readonly number[], factor: number): number {
  return errors.filter((error) => Math.abs(error) <= Math.log(factor)).length / errors.length;
}

/** The factor up or down within which so large a share of the errors lies. */
export function factorFor(errors: readonly number[], share: number): number {
  const sorted = errors.map(Math.abs).sort((a, b) => a - b);
  return Math.exp(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0);
}
