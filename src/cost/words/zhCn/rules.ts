import type { CostWords } from "../costWords";

/** The value of each heuristic, and what it lacks before it can be told. */
export const RULES = {
  rule: {
    "try-an-api-first": {
      holds: "API 三个月的费用为 {value:money}；自建在给出第一个回答之前就要投入 {0:money}。",
      fails: "API 三个月的费用为 {value:money}，高于自建的搭建投入 {0:money}。",
      measured:
        "{1} 是已证实够用的最便宜的 API，三个月的费用为 {value:money}；自建在给出第一个回答之前就要投入 {0:money}。",
    },
    "volume-break-even": {
      never: "按这些数字，直到每日十亿次请求，{1} 都不比 {2} 便宜。",
      always: "任何用量下 {1} 都比 {2} 便宜。",
      "over capacity": "{1} 要比 {2} 便宜，所需用量已超出其机器的产能。",
      holds: "每日约 {value:estimate} 次请求起，{1} 比 {2} 便宜；目前为每日 {0:number} 次。",
    },
    "idle-gpus": "付费时间里机器只有 {value:share} 在工作，因此单位词元成本是满载时的 {0:number} 倍。",
    "open-is-not-free": "人力、软件与搭建每月 {value:money}，占账单的 {0:share}。",
    "bigger-open-model": {
      holds: "模型与芯片都翻倍时，每月 {value:money}，是 {1} 的 {0:number} 倍。",
      measuredGood: "{1} 已证实够用，无需更大。若模型与芯片都翻倍，每月 {value:money}。",
      measuredNot:
        "{1} 已证实不够用。模型与芯片都翻倍时，每月 {value:money}，是其 {0:number} 倍；那样是否够用不得而知。",
      measuredUndecided:
        "仅凭 {2:number} 道题还无法判断 {1} 是否够用。模型与芯片都翻倍时，每月 {value:money}，是其 {0:number} 倍。",
    },
    "small-closed-variants": {
      holds: "{0} 每月 {value:money}，比 {2} 低 {1:money}。",
      fails: "就这份负载而言，{2} 已是该厂商最便宜的型号。",
      measuredGood: "{0} 已证实够用，每月 {value:money}，比 {2} 低 {1:money}。",
      measuredNot: "{0} 每月 {value:money}，比 {2} 低 {1:money}，但已证实不够用。",
      measuredUndecided: "{0} 每月 {value:money}，比 {2} 低 {1:money}；仅凭 {3:number} 道题还无法判断它是否够用。",
    },
    "free-tiers-end": { holds: "{0} 目前免费；若按 {1} 计价，每月 {value:money}。", fails: "本场景没有免费的方案。" },
    "bought-and-shelved":
      "按活跃席位计，每席每月 {value:money}；按付费席位计，每席每月 {0:money}；使用率为 {1:share}。",
    overpayment: {
      holds: "{0} 比 {1} 贵 {value:share}，每月多付 {2:money}。",
      fails: "在约束允许的方案中，{0} 已是最便宜的。",
      measured: "完成同样多的任务，{0} 比已证实够用的最便宜方案 {1} 贵 {value:share}，每月多付 {2:money}。",
      measuredRange:
        "完成同样多的任务，{0} 比已证实够用的最便宜方案 {1} 贵 {value:share}，每月多付 {2:money}（{3:estimate} 至 {4:about}）。",
      measuredLess: "完成同样多的任务，{0} 比可选且已证实够用的最便宜方案 {1} 每月少付 {2:money}。",
      measuredNothing: "{0} 就是已证实够用的最便宜方案。",
    },
    "peak-not-mean": "计入余量，峰值需要 {value:number} 个副本；平均负载若满载运行只需 {0:number} 个。",
    "cache-and-batch": {
      holds: "缓存与批量每月可为 {1} 省下 {value:money}，占账单的 {0:share}。",
      fails: "缓存与批量没有为 {1} 省下费用。",
    },
    "price-decline": "按每年降 {0:share} 计，{2} 在 {1:number} 个月内可少花 {value:money}。",
    "rag-adds-tokens": "检索所得文本在 {1} 上每月花费 {value:money}，占账单的 {0:share}。",
    "fine-tuning": "一次微调需要 {0:number} 个 GPU 小时（{1}），费用 {value:money}。数据与评测另计。",
    "exit-cost": {
      never: "从 {0} 换到别的方案并不省钱。",
      holds: "从 {0} 换到 {1}，{value:number} 个月后可收回退出成本。",
    },
    "always-price-three": { holds: "三种方式都已计价。", fails: "三种方式中已计价 {value:number} 种，尚缺：{0}。" },
  },
  needs: "还需要：{0}。",
  missing: {
    "closed-api": "一个有价格且未被排除的 API 方案",
    "self-hosted": "一个未被排除的自建方案",
    price: "价格",
    retrievedTokens: "负载中的 retrievedTokens",
    constraints: "一个约束允许的方案",
    throughput: "吞吐数据",
    trainingTokens: "use 中的 trainingTokens",
    options: "一个可算出账单的方案",
    seatsPaid: "use 中的 seatsPaid",
    seatsActive: "use 中的 seatsActive",
    chosen: "所选方案",
    exitCost: "use 中的 exitCost",
    scenario: "一个场景",
    priceDeclinePerYear: "assumptions 中的 priceDeclinePerYear",
    goodEnough: "已证实够用的方案",
    evaluation: "已选方案在所有任务上的评测",
  },
} satisfies Partial<CostWords>;
