import { amount, defineFormula, positive } from "./formula";

export const serverYearlyCost = defineFormula({
  id: "serverYearlyCost",
  inputs: { serverCost: amount("currency"), years: positive("years"), softwareYearly: amount("currency/year"), hostingYearly: amount("currency/year") },
  output: { unit: "currency/year" },
  rule: { en: "Purchase spread over its years, plus software and hosting of a year.", "zh-cn": "购置成本按年限分摊，加每年软件与托管费。" },
  source: "NVIDIA blog, LLM inference benchmarking: how much does it cost",
  compute: (i) => i.serverCost / i.years + i.softwareYearly + i.hostingYearly,
});

export const capitalRecoveryFactor = defineFormula({
  id: "capitalRecoveryFactor",
  inputs: { rate: amount("share/year"), years: positive("years") },
  output: { unit: "1/year" },
  rule: { en: "r(1+r)^n / ((1+r)^n - 1): the yearly payment for one unit of capital at interest r over n years; 1/n without interest.", "zh-cn": "r(1+r)^n / ((1+r)^n - 1)：利率 r、n 年内每单位资本的年付额；无利息时为 1/n。" },
  source: "Standard annuity identity; used by inferecon.com",
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
  rule: { en: "Power times hours times price of a kilowatt-hour times power usage effectiveness.", "zh-cn": "功率乘以小时数乘以电价再乘以 PUE。" },
  source: "Pan et al., arXiv 2509.18101",
  compute: (i) => i.kW * i.hours * i.usdPerKwh * i.pue,
});

export const powerCostPerHour = defineFormula({
  id: "powerCostPerHour",
  inputs: { gpus: amount("GPUs"), kwPerGpu: amount("kW"), serverKw: amount("kW"), pue: amount("factor"), usdPerKwh: amount("USD/kWh") },
  output: { unit: "currency/hour" },
  rule: { en: "Power of the GPUs and of the server times power usage effectiveness times price of a kilowatt-hour.", "zh-cn": "GPU 与服务器功率之和乘以 PUE 再乘以电价。" },
  source: "Public note on GPU economics (secondary)",
  compute: (i) => (i.gpus * i.kwPerGpu + i.serverKw) * i.pue * i.usdPerKwh,
});

export const fleetCost = defineFormula({
  id: "fleetCost",
  inputs: { nodesAverage: amount("nodes"), gpusPerNode: amount("GPUs/node"), usdPerGpuHour: amount("USD/GPU-hour"), hours: amount("hours") },
  output: { unit: "currency" },
  rule: { en: "Nodes times GPUs a node times price of a GPU-hour times hours.", "zh-cn": "节点数乘以每节点 GPU 数乘以每 GPU 小时价格再乘以小时数。" },
  source: "deepseek-ai/open-infra-index, day 6 (2025)",
  compute: (i) => i.nodesAverage * i.gpusPerNode * i.usdPerGpuHour * i.hours,
});

export const gpuRentBill = defineFormula({
  id: "gpuRentBill",
  inputs: { gpuHours: amount("GPU-hours"), usdPerGpuHour: amount("USD/GPU-hour") },
  output: { unit: "currency" },
  rule: { en: "GPU-hours times price of a GPU-hour.", "zh-cn": "GPU 小时数乘以每 GPU 小时价格。" },
  source: "Price lists of GPU hosts",
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
  rule: {
    en: "Mean load times peak factor times headroom, divided by what one replica does and rounded up; at least the least number.",
    "zh-cn": "平均负载乘以峰值系数和余量，除以单副本吞吐后向上取整；不低于最少副本数。",
  },
  source: "calc.ajinkya.ai (MIT)",
  compute: (i) => {
    const needed = (i.requestsPerS * i.tokensPerRequest * i.peakFactor * i.headroom) / i.tokensPerSecond;
    // A load that fits to the last bit must not cost a machine for a rounding error.
    return Math.max(Math.ceil(needed - 1e-9), i.minReplicas);
  },
});
