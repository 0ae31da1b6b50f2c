/** Digits that are enough to see a change and few enough to read. */
const DIGITS = 6;

/** A figure as a figures block keeps it. */
export function round(value: number): number;
export function round(value: number | null): number | null;
export function round(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(DIGITS));
}
