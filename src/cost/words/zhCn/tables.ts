import type { CostWords } from "../costWords";

/** Headings of tables, and sentences about speed. */
export const TABLES = {
  speed: {
    title: "速度与延迟",
    check:
      "速度以 {0:number} 条公开实测拟合，并用另外 {1:number} 条核对。位于同类机器实测之间的，五分之四与估计值相差不超过 {2:number} 倍；在方案写明引擎设置的前提下，从未实测过的模型不超过 {3:number} 倍，从未实测过的机器不超过 {4:number} 倍。首个词元的时间较难估准：不超过 {5:number} 倍。",
    setUp:
      "这些实测大多经过调优。按默认设置运行的引擎，稠密模型的耗时约为调优后的 {0:number} 倍，混合专家模型约为 {1:number} 倍，采用潜在注意力的约为 {2:number} 倍。附近没有实测时，估计值取两者正中，除非方案写明 engineSetup: tuned（调优）或 installed（默认设置）；下限不高于默认设置速度的 1/{3:number}。",
    sources:
      "逐一剔除每个来源后，调优运行中有 {0:share}、默认设置的运行中有 {1:share} 与估计值相差不超过 1.5 倍；方案写明引擎设置时，分别为 {2:share} 与 {3:share}。",
    outside:
      "另有 {1:number} 个页面的 {0:number} 次运行未参与以上任何一步，多为默认设置：其中 {2:share} 与估计值相差不超过 1.5 倍（方案写明引擎设置时为 {3:share}），{4:share} 落在上下限之间。",
    load: "输入 {0:number}、输出 {1:number} 词元，并发 {2:number}：每秒 {3:number} 词元",
    fullLoad: "输入 {0:number}、输出 {1:number} 词元，满载：每秒 {2:number} 词元",
    atOnce: "峰值时并发",
    firstToken: "首个词元（秒）",
    queue: "此前等待（秒）",
    perUser: "每用户词元/秒",
    measurements: "实测",
    installed: "默认设置",
  },
  hardwareRate: {
    rented: "{0}，每 GPU 小时 {1:money}（{2}）；{3}",
    bought: "{0}，每张 GPU {1:money}（{2}）；{3}",
  },
  table: {
    option: "方案",
    kind: "方式",
    monthly: "首月",
    perMillion: "每百万词元",
    perRequest: "每次请求",
    perThousandCharacters: "每千字",
    horizon: "{0} 个月合计",
    rangeMonthly: "月均区间",
    upfront: "前期投入",
    basis: "价格（核对日）与吞吐依据",
    ruledOut: "排除原因",
    part: "构成",
    input: "输入项",
    now: "当前",
    range: "范围",
    flipsAt: "翻转点",
    to: "改为",
    noFlip: "不翻转",
  },
} satisfies Partial<CostWords>;
