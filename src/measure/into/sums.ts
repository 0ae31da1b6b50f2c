/** Null where there is nothing, or a part is not known. */
export function sum(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  return values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);
}

/** The mean of values by weight; null where one of them or its weight is not known. */
export function mean(values: readonly (readonly [value: number | null, weight: number | null])[]): number | null {
  const total = sum(values.map(([value, weight]) => (value === null || weight === null ? null : value * weight)));
  const weight = sum(values.map(([, one]) => one));
  return total === null || weight === null || weight === 0 ? null : total / weight;
}

/** A number as a file shows it: four digits are more than a load is known to. */
export function shown(value: number): number {
  return Number(value.toPrecision(4));
}
