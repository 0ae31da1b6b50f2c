import type { CostFacts } from "../../src/cost/costFacts";
import type { Calibration, SpeedCheck } from "../../src/cost/speed/calibration";
import type { ModelCard } from "../../src/models/modelCard";
import { fitSpeed } from "./fitSpeed";
import { type Measurement, fittedSeries, measurements } from "./measurements";
import { type SpeedError, factorFor, productErrors, rooflineErrors, within } from "./speedErrors";

const SHARE = 0.8;
const NEAR = 1.5;

/** How far estimates of the speed lay from measurements that were not used for them. */
export function checkSpeed(errors: readonly number[]): SpeedCheck {
  const digits = (value: number): number => Number(value.toPrecision(3));
  return { rows: errors.length, near: digits(within(errors, NEAR)), factor: digits(factorFor(errors, SHARE)) };
}

const speeds = (errors: readonly SpeedError[]): number[] => errors.map(({ speed }) => speed);
const waits = (errors: readonly SpeedError[]): number[] =>
  errors.flatMap(({ firstToken }) => (firstToken === null ? [] : [firstToken]));

/** What the product says of each measurement of the second half when it knows those of the first only. */
export function heldOutErrors(facts: CostFacts, models: readonly ModelCard[], calibration: Calibration): SpeedError[] {
  const held = measurements(facts, models).filter(({ fitted }) => !fitted);
  return productErrors(held, fittedSeries(facts.measured.series), facts, calibration);
}

/** Fits on everything but one model or one kind of machine, and checks on that, told how each engine was run. */
export function leaveOut(
  facts: CostFacts,
  all: readonly Measurement[],
  by: "model" | "hardware",
): Map<string, readonly number[]> {
  const keyOf = ({ card, hardware }: Measurement): string => (by === "model" ? card.id : hardware.id);
  const found = new Map<string, readonly number[]>();
  for (const key of new Set(all.map(keyOf))) {
    const calibration = fitSpeed(all.filter((one) => keyOf(one) !== key));
    const series = facts.measured.series.filter((entry) => entry[by] !== key);
    const out = all.filter((one) => keyOf(one) === key);
    found.set(key, speeds(productErrors(out, series, facts, calibration, true)));
  }
  return found;
}

/** Leaves out each model on each number of machines of a kind in turn, told how engines were run; the constants stay. */
export function leaveOutSetups(facts: CostFacts, all: readonly Measurement[], calibration: Calibration): number[] {
  const setups = new Map<string, Measurement[]>();
  for (const one of all) {
    const key = [one.card.id, one.hardware.id, one.gpus, one.precision].join(" ");
    setups.set(key, [...(setups.get(key) ?? []), one]);
  }
  return [...setups].flatMap(([key, out]) => {
    const series = facts.measured.series.filter(
      ({ model, hardware, gpus, precision }) => [model, hardware, gpus, precision].join(" ") !== key,
    );
    return speeds(productErrors(out, series, facts, calibration, true));
  });
}

/** Leaves out each source in turn, those that ran tuned engines and as installed apart; the constants stay. */
export function leaveOutSources(
  facts: CostFacts,
  all: readonly Measurement[],
  calibration: Calibration,
  installed: boolean,
  told: boolean,
): number[] {
  const sources = new Set(all.filter(({ row }) => row.installed === installed).map(({ row }) => row.from));
  return [...sources].flatMap((from) => {
    const out = all.filter(({ row }) => row.from === from);
    const series = facts.measured.series.filter((entry) => entry.from !== from);
    return speeds(productErrors(out, series, facts, calibration, told));
  });
}

/** Everything that `src/cost/speed/calibration.ts` states. */
export function calibrate(facts: CostFacts, models: readonly ModelCard[]): Record<string, unknown> {
  const all = measurements(facts, models);
  const fitted = all.filter((one) => one.fitted);
  const calibration = fitSpeed(fitted);
  const heldOut = heldOutErrors(facts, models, calibration);
  const held = all.filter((one) => !one.fitted);
  const flat = (groups: Map<string, readonly number[]>): number[] => [...groups.values()].flat();
  return {
    calibration,
    errors: {
      fitted: checkSpeed(speeds(rooflineErrors(fitted, calibration))),
      roofline: checkSpeed(speeds(rooflineErrors(held, calibration))),
      heldOut: checkSpeed(speeds(heldOut)),
      interpolated: checkSpeed(speeds(heldOut.filter(({ between }) => between))),
      otherSetup: checkSpeed(leaveOutSetups(facts, all, calibration)),
      otherModel: checkSpeed(flat(leaveOut(facts, all, "model"))),
      otherHardware: checkSpeed(flat(leaveOut(facts, all, "hardware"))),
      otherSource: {
        tuned: checkSpeed(leaveOutSources(facts, all, calibration, false, false)),
        installed: checkSpeed(leaveOutSources(facts, all, calibration, true, false)),
      },
      toldSetup: {
        tuned: checkSpeed(leaveOutSources(facts, all, calibration, false, true)),
        installed: checkSpeed(leaveOutSources(facts, all, calibration, true, true)),
      },
      firstToken: checkSpeed(waits(heldOut)),
    },
  };
}
