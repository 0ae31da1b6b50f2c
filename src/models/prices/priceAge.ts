/** After how many days a price is shown as ageing (amber) and as old (red). */
export interface AgeLimits {
  readonly amberDays: number;
  readonly redDays: number;
}

export const DEFAULT_AGE_LIMITS: AgeLimits = { amberDays: 30, redDays: 90 };

/** `undated` where nobody says when the price was checked. */
export type PriceAge = "fresh" | "amber" | "red" | "undated";

const DAY_MS = 86_400_000;

/** Whole days from an ISO date to another; negative where the first lies later. */
export function daysBetween(date: string, today: string): number {
  return Math.floor((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / DAY_MS);
}

/** The last day that an ISO date may mean: of `2025` the end of the year, so that an age is never said too high. */
export function lastDayOf(date: string): string {
  if (date.length === 10) return date;
  const [year = "", month = "12"] = date.split("-");
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** How old a price is today that was checked on an ISO date, perhaps without day or month. */
export function priceAge(checked: string | null, today: string, limits: AgeLimits = DEFAULT_AGE_LIMITS): PriceAge {
  if (checked === null) return "undated";
  const date = lastDayOf(checked);
  const days = daysBetween(date, today);
  if (days > limits.redDays) return "red";
  return days > limits.amberDays ? "amber" : "fresh";
}
