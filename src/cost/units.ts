/** Hours and days of a mean month (8,760 hours and 365 days over 12). */
export const HOURS_PER_MONTH = 730;
export const DAYS_PER_MONTH = 365 / 12;
export const SECONDS_PER_DAY = 86_400;

const GIB = 2 ** 30;
const GB = 1e9;

/** Gigabytes (10^9 bytes) as gibibytes (2^30 bytes). */
export function gbToGib(gb: number): number {
  return (gb * GB) / GIB;
}

/** Gibibytes (2^30 bytes) as gigabytes (10^9 bytes). */
export function gibToGb(gib: number): number {
  return (gib * GIB) / GB;
}
