import { amount, defineFormula, load, optional, positive, share } from "./formula";

export const capacityTokens = defineFormula({
  id: "capacityTokens",
  inputs: { tokensPerSecond: amount("tokens/s"), hoursPerMonth: amount("hours/month") },
  output: { unit: "tokens/month" },
  compute: (i) => i.tokensPerSecond * i.hoursPerMonth * 3600,
});

/** Months until hardware is paid for by what it saves a month. A saving too small for a number to hold the answer never pays. */
function months(capex: number, saving: number): number | "never" {
  const found = capex / saving;
  return saving > 0 && Number.isFinite(found) ? found : "never";
}

export const breakEvenMonths = defineFormula({
  id: "breakEvenMonths",
  inputs: { capex: amount("currency"), apiMonthly: amount("currency/month"), opexMonthly: amount("currency/month") },
  output: { unit: "months" },
  compute: (i) => months(i.capex, i.apiMonthly - i.opexMonthly),
});

export const breakEvenMonthsAtCapacity = defineFormula({
  id: "breakEvenMonthsAtCapacity",
  inputs: {
    capex: amount("currency"),
    opexMonthly: amount("currency/month"),
    tokensPerSecond: amount("tokens/s"),
    hoursPerMonth: amount("hours/month"),
    inputShare: share(),
    priceInPerM: amount("currency/M tokens"),
    priceOutPerM: amount("currency/M tokens"),
  },
  output: { unit: "months" },
  compute: (i) => {
    const blended = i.inputShare * i.priceInPerM + (1 - i.inputShare) * i.priceOutPerM;
    return months(i.capex, (i.tokensPerSecond * i.hoursPerMonth * 3600 * blended) / 1e6 - i.opexMonthly);
  },
});

export const breakEvenHours = defineFormula({
  id: "breakEvenHours",
  inputs: { capex: amount("currency"), cloudPerHour: amount("currency/hour"), onPremPerHour: amount("currency/hour") },
  output: { unit: "hours" },
  compute: (i) => months(i.capex, i.cloudPerHour - i.onPremPerHour),
});

export const breakEvenRequestsPerHour = defineFormula({
  id: "breakEvenRequestsPerHour",
  inputs: { gpuPerHour: amount("currency/hour"), apiPerRequest: positive("currency/request") },
  output: { unit: "requests/hour" },
  compute: (i) => i.gpuPerHour / i.apiPerRequest,
});

export const breakEvenTokensPerMonth = defineFormula({
  id: "breakEvenTokensPerMonth",
  inputs: {
    fixedMonthly: amount("currency/month"),
    blendedPerM: positive("currency/M tokens"),
    capacityTokens: optional(amount("tokens/month")),
  },
  output: { unit: "tokens/month" },
  compute: (i) => {
    const tokens = i.fixedMonthly / (i.blendedPerM / 1e6);
    return i.capacityTokens !== undefined && tokens > i.capacityTokens ? "over capacity" : tokens;
  },
});

export const utilizationThreshold = defineFormula({
  id: "utilizationThreshold",
  inputs: { onPremPerHour: amount("currency/hour"), cloudPerHour: positive("currency/hour") },
  output: { unit: "share" },
  compute: (i) => i.onPremPerHour / i.cloudPerHour,
});

export const costPerMillionTokens = defineFormula({
  id: "costPerMillionTokens",
  inputs: { perHour: amount("currency/hour"), tokensPerSecond: positive("tokens/s"), utilization: load() },
  output: { unit: "currency/M tokens" },
  compute: (i) => (1e6 * i.perHour) / (i.tokensPerSecond * 3600 * i.utilization),
});

export const hybridCostPerRequest = defineFormula({
  id: "hybridCostPerRequest",
  inputs: {
    gpuPerHour: amount("currency/hour"),
    requestsPerHour: positive("requests/hour"),
    escalation: share(),
    apiPerRequest: amount("currency/request"),
  },
  output: { unit: "currency/request" },
  compute: (i) => i.gpuPerHour / i.requestsPerHour + i.escalation * i.apiPerRequest,
});
