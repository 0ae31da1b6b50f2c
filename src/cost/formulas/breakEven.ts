import { amount, defineFormula, load, optional, positive, share } from "./formula";

export const capacityTokens = defineFormula({
  id: "capacityTokens",
  inputs: { tokensPerSecond: amount("tokens/s"), hoursPerMonth: amount("hours/month") },
  output: { unit: "tokens/month" },
  rule: { en: "Tokens a second times hours a month times 3,600.", "zh-cn": "每秒词元数乘以每月小时数再乘以 3,600。" },
  source: "Pan et al., arXiv 2509.18101",
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
  rule: { en: "Purchase divided by what is saved a month; never when nothing is saved.", "zh-cn": "购置成本除以每月节省额；没有节省则永不回本。" },
  source: "Pan et al., arXiv 2509.18101; localized-ai.com",
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
  rule: {
    en: "Break-even months against an API that bills the full capacity at the blended price. Assumes that the machine is busy all of its hours, which is seldom true.",
    "zh-cn": "假定 API 按混合单价承接机器的全部产能时的回本月数。前提是机器在计入的时间里一直满载，现实中少见。",
  },
  source: "Pan et al., arXiv 2509.18101",
  compute: (i) => {
    const blended = i.inputShare * i.priceInPerM + (1 - i.inputShare) * i.priceOutPerM;
    return months(i.capex, (i.tokensPerSecond * i.hoursPerMonth * 3600 * blended) / 1e6 - i.opexMonthly);
  },
});

export const breakEvenHours = defineFormula({
  id: "breakEvenHours",
  inputs: { capex: amount("currency"), cloudPerHour: amount("currency/hour"), onPremPerHour: amount("currency/hour") },
  output: { unit: "hours" },
  rule: { en: "Purchase divided by what an hour of the cloud costs more; never when it costs no more.", "zh-cn": "购置成本除以云上每小时多花的钱；云上不更贵则永不回本。" },
  source: "Lenovo Press LP2225 (2025)",
  compute: (i) => months(i.capex, i.cloudPerHour - i.onPremPerHour),
});

export const breakEvenRequestsPerHour = defineFormula({
  id: "breakEvenRequestsPerHour",
  inputs: { gpuPerHour: amount("currency/hour"), apiPerRequest: positive("currency/request") },
  output: { unit: "requests/hour" },
  rule: { en: "Rent of a GPU-hour divided by what a request costs on the API.", "zh-cn": "GPU 每小时租金除以 API 单次请求成本。" },
  source: "Manning, Rearchitecting LLMs, section 12.9",
  compute: (i) => i.gpuPerHour / i.apiPerRequest,
});

export const breakEvenTokensPerMonth = defineFormula({
  id: "breakEvenTokensPerMonth",
  inputs: { fixedMonthly: amount("currency/month"), blendedPerM: positive("currency/M tokens"), capacityTokens: optional(amount("tokens/month")) },
  output: { unit: "tokens/month" },
  rule: {
    en: "Fixed cost a month divided by the blended price of a token; over capacity when the machines in the fixed cost cannot do as many.",
    "zh-cn": "每月固定成本除以混合词元单价；若超出固定成本所含机器的产能，则为“超出产能”。",
  },
  source: "Rent-or-buy crossing with the capacity check of the llm-d cost proposal",
  compute: (i) => {
    const tokens = i.fixedMonthly / (i.blendedPerM / 1e6);
    return i.capacityTokens !== undefined && tokens > i.capacityTokens ? "over capacity" : tokens;
  },
});

export const utilizationThreshold = defineFormula({
  id: "utilizationThreshold",
  inputs: { onPremPerHour: amount("currency/hour"), cloudPerHour: positive("currency/hour") },
  output: { unit: "share" },
  rule: { en: "Cost of an own hour divided by that of a cloud hour: above this share of busy hours owning is cheaper.", "zh-cn": "自有机器每小时成本除以云上每小时成本：忙时占比高于此值则自有更省。" },
  source: "Lenovo Press LP2225 (2025)",
  compute: (i) => i.onPremPerHour / i.cloudPerHour,
});

export const costPerMillionTokens = defineFormula({
  id: "costPerMillionTokens",
  inputs: { perHour: amount("currency/hour"), tokensPerSecond: positive("tokens/s"), utilization: load() },
  output: { unit: "currency/M tokens" },
  rule: { en: "A million times the cost of an hour, divided by tokens a second times 3,600 times utilization. Idle hours are paid for.", "zh-cn": "每小时成本乘以一百万，除以每秒词元数乘以 3,600 再乘以利用率。空闲时间照样付费。" },
  source: "llm-d cost proposal (PR 1646), reservation figure",
  compute: (i) => (1e6 * i.perHour) / (i.tokensPerSecond * 3600 * i.utilization),
});

export const hybridCostPerRequest = defineFormula({
  id: "hybridCostPerRequest",
  inputs: { gpuPerHour: amount("currency/hour"), requestsPerHour: positive("requests/hour"), escalation: share(), apiPerRequest: amount("currency/request") },
  output: { unit: "currency/request" },
  rule: { en: "Rent shared by the requests of an hour, plus the API's price for the share that is passed on to it.", "zh-cn": "每小时租金摊到请求上，再加上转交 API 部分的费用。" },
  source: "Manning, Rearchitecting LLMs, section 12.9",
  compute: (i) => i.gpuPerHour / i.requestsPerHour + i.escalation * i.apiPerRequest,
});
