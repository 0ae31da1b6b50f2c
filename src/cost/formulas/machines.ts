import { wholeReplicas } from "../wholeReplicas";
import { amount, defineFormula, positive } from "./formula";

export const serverYearlyCost = defineFormula({
  id: "serverYearlyCost",
  inputs: {
    serverCost: amount("currency"),
    years: positive("years"),
    softwareYearly: amount("currency/year"),
    hostingYearly: amount("currency/year"),
  },
  output: { unit: "currency/year" },
  compute: (i) => i.serverCost / i.years + i.softwareYearly + i.hostingYearly,
});

export const capitalRecoveryFactor = defineFormula({
  id: "capitalRecoveryFactor",
  inputs: { rate: amount("share/year"), years: positive("years") },
  output: { unit: "1/year" },
  compute: ({ rate, years }) => {
    // expm1 and log1p keep the factor exact for interest near zero.
    const growth = Math.expm1(years * Math.log1p(rate));
    if (growth === 0) return 1 / years;
    return Number.isFinite(growth) ? (rate * (growth + 1)) / growth : rate;
  },
});

export const electricityBill = defineFormula({
  id: "electricityBill",
  inputs: { kW: amount("kW"), hours: amount("hours"), usdPerKwh: amount("USD/kWh"), pue: amount("factor") },
  output: { unit: "currency" },
  compute: (i) => i.kW * i.hours * i.usdPerKwh * i.pue,
});

export const powerCostPerHour = defineFormula({
  id: "powerCostPerHour",
  inputs: {
    gpus: amount("GPUs"),
    kwPerGpu: amount("kW"),
    serverKw: amount("kW"),
    pue: amount("factor"),
    usdPerKwh: amount("USD/kWh"),
  },
  output: { unit: "currency/hour" },
  compute: (i) => (i.gpus * i.kwPerGpu + i.serverKw) * i.pue * i.usdPerKwh,
});

export const fleetCost = defineFormula({
  id: "fleetCost",
  inputs: {
    nodesAverage: amount("nodes"),
    gpusPerNode: amount("GPUs/node"),
    usdPerGpuHour: amount("USD/GPU-hour"),
    hours: amount("hours"),
  },
  output: { unit: "currency" },
  compute: (i) => i.nodesAverage * i.gpusPerNode * i.usdPerGpuHour * i.hours,
});

export const gpuRentBill = defineFormula({
  id: "gpuRentBill",
  inputs: { gpuHours: amount("GPU-hours"), usdPerGpuHour: amount("USD/GPU-hour") },
  output: { unit: "currency" },
  compute: (i) => i.gpuHours * i.usdPerGpuHour,
});

export const replicas = defineFormula({
  id: "replicas",
  inputs: {
    requestsPerS: amount("requests/s"),
    tokensPerRequest: amount("tokens"),
    peakFactor: amount("factor"),
    headroom: amount("factor"),
    tokensPerSecond: positive("tokens/s"),
    minReplicas: amount("replicas"),
  },
  output: { unit: "replicas" },
  compute: (i) => {
    const needed = (i.requestsPerS * i.tokensPerRequest * i.peakFactor * i.headroom) / i.tokensPerSecond;
    return wholeReplicas(needed, i.minReplicas);
  },
});
