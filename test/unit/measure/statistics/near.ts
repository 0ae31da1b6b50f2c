import assert from "node:assert/strict";
import type { Interval } from "../../../../src/measure/statistics/interval";

/** Asks a number to lie within a distance of another. */
export function near(actual: number, expected: number, within = 1e-9): void {
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected} within ${within}`);
}

/** Asks both ends of an interval to lie within a distance of others. */
export function nearInterval(actual: Interval, [low, high]: readonly [number, number], within = 1e-9): void {
  near(actual.low, low, within);
  near(actual.high, high, within);
}
