import type { CostWords } from "./costWords";

const MISSING: Readonly<Record<string, string>> = {
  "closed-api": "一个有价格的 API 选项",
  "self-hosted": "一个自托管选项",
  price: "价格",
  retrievedTokens: "负载中的 retrievedTokens",
  constraints: "一个约束允许的选项",
  throughput: "吞吐数据",
  trainingTokens: "use 中的 trainingTokens",
  options: "一个算得出账单的选项",
  seatsPaid: "use 中的 seatsPaid",
  seatsActive: "use 中的 seatsActive",
  chosen: "已选定的选项",
  exitCost: "use 中的 exitCost",
  scenario: "一个场景",
};

const KIND = { "closed-api": "闭源 API", "hosted-open": "托管的开放权重", "self-hosted": "自托管" } as const;
const kindName = (kind: string | number | undefined): string => Object.entries(KIND).find(([key]) => key === kind)?.[1] ?? String(kind);

export const ZH_CN: CostWords = {
  kind: KIND,
  part: { input: "输入词元", cachedInput: "缓存输入", cacheWrite: "写缓存", output: "输出词元", hardware: "硬件", extras: "存储、流量与管理", power: "电费", hosting: "托管", staff: "人力", software: "软件", setup: "搭建" },
  workload: {
    requestsPerDay: "每日请求数", inputTokens: "每次输入词元", outputTokens: "每次可见输出词元", cachedShare: "命中缓存的输入", cacheWriteShare: "写入缓存的输入", thinkingMultiplier: "思考倍数", batchShare: "批量请求", chineseShare: "中文文本", peakFactor: "峰均比", growthPerMonth: "月增长", retrievedTokens: "输入中检索所得词元",
  },
  workloadUnit: { requestsPerDay: "次/日", inputTokens: "词元", outputTokens: "词元", cachedShare: "占比", cacheWriteShare: "占比", thinkingMultiplier: "×", batchShare: "占比", chineseShare: "占比", peakFactor: "×", growthPerMonth: "占比", retrievedTokens: "词元" },
  factor: { apiPriceFactor: "API 实价与标价之比", rentFactor: "租金与常价之比", throughputFactor: "吞吐与估计之比" },
  origin: { scenario: "本场景设定", preset: "来自预设", default: "默认值" },
  acquisition: { rented: "租用", bought: "自购" },
  throughput: { "own-measurement": "自行压测", measured: "厂商离线实测", roofline: "按规格表估计，非实测" },
  state: { never: "永不", always: "任何用量下", "over capacity": "需要更多机器" },
  reason: {
    "data-may-not-leave": () => "数据不得离开自有机器。",
    "licence-commercial": ([licence]) => `${licence} 不允许商用。`,
    "licence-users": ([licence, users], say) => `${licence} 规定月活用户超过 ${say.number(users)} 须另行取得许可。`,
    "licence-training": ([licence]) => `${licence} 不允许用输出训练其他模型。`,
    "licence-eu": ([licence]) => `${licence} 在欧盟不授予许可。`,
    context: ([needed, has], say) => `单次请求需要 ${say.number(needed)} 词元上下文，该模型只有 ${say.number(has)}。`,
    "first-token": ([has, limit], say) => `首词元需 ${say.number(has)} 秒，上限为 ${say.number(limit)} 秒。`,
    "speed-per-user": ([has, limit], say) => `每个用户只有 ${say.number(has)} 词元/秒，下限为 ${say.number(limit)} 词元/秒。`,
    "does-not-fit": ([weights, memory], say) => `权重 ${say.bytes(weights)} 加单个请求的缓存放不进 ${say.bytes(memory)}。`,
    "price-unknown": ([row]) => `没有 ${row} 的价格。`,
    "purchase-unknown": ([hardware]) => `没有 ${hardware} 的购置价，请填 purchasePerGpu。`,
    "weights-closed": ([model]) => `${model} 没有公开权重。`,
    retired: ([date]) => `API 已于 ${date} 停用。`,
    "throughput-unknown": () => "无法得出吞吐，请用自己的压测结果填 measuredTokensPerSecond。",
    "over-capacity": ([has, needs], say) => `${say.number(has)} 个副本承受不了负载，峰值需要 ${say.number(needs)} 个。`,
  },
  remark: {
    "latency-unknown": () => "延迟未知，请实测。",
    "licence-unknown": ([model]) => `${model} 的许可未核实。`,
    "throughput-roofline": () => "吞吐按规格表估计，不是实测。",
    "throughput-offline": () => "吞吐为离线满载实测，此处已折减。",
    "cache-unknown": () => "该模型的缓存结构未知，未计请求占用的显存。",
    "free-offer": ([date]) => `${date} 时免费；免费额度会结束，也有限制。`,
    retires: ([date]) => `API 将于 ${date} 停用。`,
    "below-peak": ([has, needs], say) => `${say.number(has)} 个副本只够均值，峰值需要 ${say.number(needs)} 个。`,
    "price-by-hour": () => "价格分时段；按请求在一天内均匀分布计算。",
    "batch-price-unknown": () => "没有批量价，批量请求按全价计。",
    "tokenizer-unknown": () => "其分词器未经测量，中文所需词元可能更多或更少。",
    "price-age": ([date]) => `价格核对于 ${date}。`,
  },
  rule: {
    "try-an-api-first": ({ value, args: [setup], status }, say) =>
      status === "holds" ? `用三个月 API 花 ${say.money(value)}；自建在给出第一个回答之前就要 ${say.money(setup)}。` : `用三个月 API 花 ${say.money(value)}，多于自建的 ${say.money(setup)}。`,
    "volume-break-even": ({ value, args: [today, own, api] }, say) => {
      if (value === "never") return `任何用量下 ${own} 都不比 ${api} 便宜。`;
      if (value === "always") return `任何用量下 ${own} 都比 ${api} 便宜。`;
      if (value === "over capacity") return `${own} 要超出现有机器的产能才会比 ${api} 便宜。`;
      return `每日 ${say.number(value)} 次请求起 ${own} 比 ${api} 便宜；目前为 ${say.number(today)} 次。`;
    },
    "idle-gpus": ({ value, args: [factor, replicas] }, say) => `${say.number(replicas)} 个副本的忙时占 ${say.share(value)}，单位词元成本是满载时的 ${say.number(factor)} 倍。`,
    "open-is-not-free": ({ value, args: [share] }, say) => `人力、软件与搭建每月 ${say.money(value)}，占账单的 ${say.share(share)}。`,
    "bigger-open-model": ({ value, args: [factor, name] }, say) => `模型与芯片都翻倍：每月 ${say.money(value)}，是 ${name} 的 ${say.number(factor)} 倍。`,
    "small-closed-variants": ({ value, args: [name, saving, base], status }, say) => (status === "holds" ? `${name} 每月 ${say.money(value)}，比 ${base} 少 ${say.money(saving)}。` : `就这份负载而言，${base} 已是该厂商最便宜的型号。`),
    "free-tiers-end": ({ value, args: [option, row], status }, say) => (status === "holds" ? `${option} 目前免费；若按 ${row} 计价，每月 ${say.money(value)}。` : "本场景没有免费选项。"),
    "bought-and-shelved": ({ value, args: [perPaid, share] }, say) => `每个活跃席位每月 ${say.money(value)}，每个付费席位 ${say.money(perPaid)}；使用率 ${say.share(share)}。`,
    overpayment: ({ value, args: [choice, least, more], status }, say) => (status === "holds" ? `${choice} 比 ${least} 贵 ${say.share(value)}，每月多付 ${say.money(more)}。` : `${choice} 就是约束允许的最便宜选项。`),
    "peak-not-mean": ({ value, args: [mean, peak, headroom] }, say) => `峰值需要 ${say.number(value)} 个副本，均值只需 ${say.number(mean)} 个（峰均比 ${say.number(peak)}，余量 ${say.number(headroom)}）。`,
    "cache-and-batch": ({ value, args: [share, name], status }, say) => (status === "holds" ? `缓存与批量每月为 ${name} 省 ${say.money(value)}，占账单的 ${say.share(share)}。` : `缓存与批量没有为 ${name} 省钱。`),
    "price-decline": ({ value, args: [decline, months, name] }, say) => `按每年降 ${say.share(decline)} 计，${name} 在 ${say.number(months)} 个月内少花 ${say.money(value)}。`,
    "rag-adds-tokens": ({ value, args: [share, name] }, say) => `检索所得文本在 ${name} 上每月花 ${say.money(value)}，占账单的 ${say.share(share)}。`,
    "fine-tuning": ({ value, args: [hours, hardware] }, say) => `一次微调用 ${hardware} ${say.number(hours)} GPU 小时，${say.money(value)}。数据与评测另计。`,
    "exit-cost": ({ value, args: [choice, least] }, say) => (value === "never" ? `离开 ${choice} 省不了钱。` : `从 ${choice} 换到 ${least}，${say.number(value)} 个月后抵回退出成本。`),
    "always-price-three": ({ value, args, status }, say) => (status === "holds" ? "三种方式都已计价。" : `三种方式只计了 ${say.number(value)} 种，缺：${args.map(kindName).join("、")}。`),
  },
  needs: (missing) => `还需要${MISSING[missing] ?? missing}。`,
  finding: {
    cheapest: ({ volume, cheapest, cost }) => `每日 ${volume} 次请求时，${cheapest} 最便宜：每月 ${cost}。`,
    none: "没有既被约束允许又有价格的选项。",
    noOptions: "本场景还没有选项。",
    prices: (date) => `价格日期：${date}。`,
  },
  breakEven: ({ requestsPerDay: at, replicasThere: there, replicasNow: now }, option, against, say) => {
    if (at === "never") return `任何用量下 ${option} 都不会比 ${against} 便宜。`;
    if (at === "always") return `任何用量下 ${option} 都比 ${against} 便宜。`;
    if (at === "over capacity") return `${option} 要比 ${against} 便宜，需要更多机器。`;
    const machines = there !== null && now !== null && there > now ? `届时需要 ${say.number(there)} 个副本，而不是 ${say.number(now)} 个。` : "";
    return `每日 ${say.number(at)} 次请求起，${option} 比 ${against} 便宜。${machines}`;
  },
  breakEvenMonth: (month) => (month === "never" ? "按此用量，前期投入收不回来。" : month === 1 ? "第一个月起就回本。" : `按此用量，${month} 个月后回本。`),
  table: {
    option: "选项", kind: "方式", monthly: "每月", perMillion: "每百万词元", perRequest: "每次请求", perThousandCharacters: "每千字", horizon: (months) => `${months} 个月合计`, upfront: "前期投入", basis: "价格条目（核对日）或吞吐依据", ruledOut: "排除原因", part: "构成", input: "输入量", now: "当前", range: "范围", flipsAt: "翻转点", to: "改为", noFlip: "不翻转",
  },
};
