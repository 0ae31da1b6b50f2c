/** A relative error beyond this counts less and less: some measurements are of poor set-ups. */
const ROBUST = 0.2;
/** How much a constant is held at its start, against one measurement. */
const HOLD = 0.05;
const ROUNDS = 60;

/** Where a constant starts, and between what it may lie. */
export type Bound = readonly [low: number, start: number, high: number];

/**
 * The constants, all above 0, with which the errors are least: damped least squares on their logarithms within the bounds.
 * @param errors logarithms of measured over estimated.
 */
export function leastSquares<Name extends string>(
  bounds: Readonly<Record<Name, Bound>>,
  errors: (constants: Readonly<Record<Name, number>>) => readonly number[],
): Record<Name, number> {
  const names = Object.keys(bounds) as Name[];
  const origin = names.map((name) => Math.log(bounds[name][1]));
  const named = (values: readonly number[]): Record<Name, number> =>
    Object.fromEntries(names.map((name, at) => [name, Math.exp(values[at]!)])) as Record<Name, number>;
  const residuals = (values: readonly number[]): number[] => [
    ...errors(named(values)).map(robust),
    ...values.map((value, at) => HOLD * (value - origin[at]!)),
  ];
  const clamp = (value: number, at: number): number => {
    const [low, , high] = bounds[names[at]!];
    return Math.min(Math.log(high), Math.max(Math.log(low), value));
  };
  let [values, now, damping] = [origin, residuals(origin), 1e-2];
  for (let round = 0; round < ROUNDS; round++) {
    const columns = values.map((_, at) => {
      const moved = residuals(values.map((value, other) => (other === at ? value + 1e-4 : value)));
      return moved.map((error, index) => (error - now[index]!) / 1e-4);
    });
    const normal = columns.map((a) => columns.map((b) => dot(a, b)));
    const gradient = columns.map((column) => dot(column, now));
    let better = false;
    while (!better && damping < 1e6) {
      const step = solve(
        normal.map((line, at) => line.map((cell, other) => (at === other ? cell * (1 + damping) + 1e-9 : cell))),
        gradient,
      );
      const next = values.map((value, at) => clamp(value - step[at]!, at));
      const then = residuals(next);
      better = dot(then, then) < dot(now, now) - 1e-9;
      if (better) [values, now, damping] = [next, then, damping / 5];
      else damping *= 4;
    }
    if (!better) break;
  }
  const digits = Object.entries<number>(named(values)).map(([name, value]) => [name, Number(value.toPrecision(4))]);
  return Object.fromEntries(digits) as Record<Name, number>;
}

function robust(error: number): number {
  return Math.sign(error) * ROBUST * Math.sqrt(2 * (Math.sqrt(1 + (error / ROBUST) ** 2) - 1));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, at) => [...line, right[at]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = column + 1; row < size; row++) {
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= size; at++) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  const result = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let value = rows[row]![size]!;
    for (let at = row + 1; at < size; at++) value -= rows[row]![at]! * result[at]!;
    result[row] = value / rows[row]![row]!;
  }
  return result;
}
