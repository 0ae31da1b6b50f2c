/** After how many days a price is shown as ageing (amber) and as old (red). */
export interface AgeLimits {
  readonly amberDays: number;
  readonly redDays: number;
}

export const DEFAULT_AGE_LIMITS: AgeLimits = { amberDays: 30, redDays: 90 };

export type PriceAge = "fresh" | "amber" | "red";

const DAY_MS = 86_400_000;

/** Whole days from an ISO date to another; negative where the first lies later. */
export function daysBetween(date: string, today: string): number {
  return Math.floor((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / DAY_MS);
}

/** How old a price of an ISO date is today. */
export function priceAge(date: string, today: string, limits: AgeLimits = DEFAULT_AGE_LIMITS): PriceAge {
  const days = daysBetween(date, today);
  if (days > limits.redDays) return "red";
  return days > limits.amberDays ? "amber" : "fresh";
}
