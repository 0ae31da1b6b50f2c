import type { PriceRow } from "../../models/prices/priceRow";
import type { ApiOption, SelfHostedOption } from "../scenario/scenario";
import type { Remark } from "./constraints";

const PROVISIONED = ["provisionedUnits", "provisionedPerUnitHour", "tokensPerSecondPerUnit"] as const;

/** Whether all is said that provisioned throughput needs. */
export function isProvisioned(option: ApiOption): boolean {
  return PROVISIONED.every((key) => option[key] !== undefined);
}

/** What an API option sets to no effect, or by a price that nobody knows. */
export function apiSettingRemarks(option: ApiOption, { prices, cacheStorage }: PriceRow): Remark[] {
  const remarks: Remark[] = [];
  const set = PROVISIONED.find((key) => option[key] !== undefined);
  const missing = PROVISIONED.find((key) => option[key] === undefined);
  if (set && missing) remarks.push({ code: "setting-incomplete", args: [set, missing] });
  const hourly = prices.every(({ prices: listed }) => listed.cacheWrite1h !== undefined);
  const written = prices.some(({ prices: listed }) => listed.cacheWrite !== undefined);
  if (option.cacheTtl === "1h" && written && !hourly) remarks.push({ code: "cache-hour-unknown", args: [] });
  if ((option.cacheStoredTokens ?? 0) > 0 && cacheStorage === null)
    remarks.push({ code: "cache-storage-unknown", args: [] });
  return remarks;
}

/** The same of machines. */
export function machineSettingRemarks(option: SelfHostedOption): Remark[] {
  const remarks: Remark[] = [];
  const bought = option.acquisition === "bought";
  const usual = (count: number | undefined, key: "spotPerGpuHour" | "reservedPerGpuHour"): void => {
    if (!bought && (count ?? 0) > 0 && option[key] === undefined) remarks.push({ code: "rate-usual", args: [key] });
  };
  usual(option.spotShare, "spotPerGpuHour");
  usual(option.reservedReplicas, "reservedPerGpuHour");
  if ((option.fleet ?? "fixed") !== "fixed" && (bought || option.replicas !== undefined))
    remarks.push({ code: "fleet-fixed", args: [] });
  return remarks;
}
