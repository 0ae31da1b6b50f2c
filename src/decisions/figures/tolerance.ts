/** A unit in the last of the six digits that a block keeps. */
const TOLERANCE = 1.5e-5;

/** Whether two figures are the same in the digits that a block keeps. */
export function close(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}
