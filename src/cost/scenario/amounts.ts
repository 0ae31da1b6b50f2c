import type { AssumptionId } from "../assumptionId";
import type { Scenario, ScenarioOption } from "./scenario";

/** The assumptions that are amounts of money. */
export const MONEY_ASSUMPTIONS: ReadonlySet<string> = new Set<AssumptionId>([
  "staffMonthly",
  "softwareMonthly",
  "setupCost",
  "usdPerKwh",
  "hostingPerGpuYearly",
]);

/** The fields of options that are amounts in the scenario's own currency; a price of provisioned units is in that of its row. */
export const MONEY_FIELDS = [
  "rentPerGpuHour",
  "purchasePerGpu",
  "reservedPerGpuHour",
  "spotPerGpuHour",
  "pricePerSeat",
  "exitCost",
] as const;

/** US dollars for one unit of the currency in which a scenario states its amounts. */
export function usdPerAmount({ amountsIn }: Pick<Scenario, "amountsIn">, cnyPerUsd: number): number {
  return amountsIn === "CNY" ? 1 / cnyPerUsd : 1;
}

/** An option with its amounts in US dollars. */
export function inUsd<T extends ScenarioOption>(option: T, usd: number): T {
  if (usd === 1) return option;
  const amounts = MONEY_FIELDS.flatMap((field) => {
    const amount: unknown = Reflect.get(option, field);
    return typeof amount === "number" ? [[field, amount * usd] as const] : [];
  });
  return { ...option, ...Object.fromEntries(amounts) };
}
