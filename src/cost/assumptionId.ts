/** Ids of what a comparison assumes beside workload and options. */
export const ASSUMPTIONS = [
  "horizonMonths",
  "priceDeclinePerYear",
  "cnyPerUsd",
  "headroom",
  "minReplicas",
  "measuredDerate",
  "rooflineEfficiency",
  "prefillMfu",
  "memoryOverhead",
  "rentExtras",
  "staffMonthly",
  "softwareMonthly",
  "setupCost",
  "usdPerKwh",
  "pue",
  "serverKwPerGpu",
  "gpuLifeYears",
  "capitalRate",
  "hostingPerGpuYearly",
] as const;
export type AssumptionId = (typeof ASSUMPTIONS)[number];
