import type { CostWords } from "../costWords";

/** Why an option is out, and what a reader must know of it. */
export const REMARKS = {
  reason: {
    "data-may-not-leave": "数据不得离开自有机房；如可放宽，请设置 dataMayGo。",
    location: "数据最远只能到{0:location}；如可放宽，请设置 dataMayGo。",
    "location-unknown": "租用机器的所在位置不明；若在自己的云账号内，请设置 location: own-cloud。",
    region: "数据须留在 {0}，而该方案不在此地区提供服务。",
    "region-unknown": "是否在 {0} 提供服务尚不清楚，请在 regions 中列明。",
    "contract-missing": "没有说明其合同包含{0:contract}；签订后请列入 contracts。",
    "licence-revenue": "{0} 规定，年营收超过 {1:number} 美元时须另行取得许可。",
    "licence-commercial": "{0} 不允许商用。",
    "licence-users": "{0} 规定，月活用户数超过 {1:number} 时须另行取得许可。",
    "licence-training": "{0} 不允许用输出训练其他模型。",
    "licence-eu": "{0} 不在欧盟授予许可。",
    context: "单次请求需要 {0:number} 词元上下文，该模型支持 {1:number}。",
    "first-token": "首个词元需 {0:number} 秒，上限为 {1:number} 秒。",
    "first-token-alone":
      "即使只有一个请求，首个词元也需 {0:number} 秒，上限为 {1:number} 秒；按估计，单机增加 GPU 也无法满足。",
    "first-token-chips":
      "即使只有一个请求，首个词元也需 {0:number} 秒，上限为 {1:number} 秒；按估计，每个副本用 {2:number} 张 GPU 可以满足。",
    "first-token-queue":
      "高峰时首个词元需 {0:number} 秒，其中 {1:number} 秒在等待 {2:number} 个副本中的空位；上限为 {3:number} 秒，增加副本可缩短等待。",
    "speed-per-user": "每个用户可得 {0:number} 词元/秒，下限为 {1:number} 词元/秒。",
    "does-not-fit":
      "权重 {0:bytes}、单个请求的缓存与推理引擎的占用合计放不进 {1:bytes}；每个副本用 {2:number} 张 GPU 即可放下。",
    "price-unknown": "{0} 的价格未知。",
    "free-limits-unknown": "{0} 有免费服务，但限额不明，没有可供核算的价格。",
    "free-limits-exceeded": "免费额度以每日 {0:number} 次请求为限，超出部分价格不明。",
    "purchase-unknown": "{0} 的购置价未知，请填写 purchasePerGpu。",
    "rent-unknown": "{0} 的租价未知，请填写 rentPerGpuHour。",
    "power-unknown": "{0} 的功耗未知，无法计算电费。",
    "context-does-not-fit":
      "{0:number} 词元的上下文需要 {1:bytes} 缓存，而权重之外只剩 {2:bytes}；每个副本用 {3:number} 张 GPU 即可放下。",
    "context-needs-8-bits":
      "{0:number} 词元的上下文需要 {1:bytes} 缓存，而权重之外只剩 {2:bytes}；改用 8 位缓存（cachePrecision: fp8），或每个副本用 {3:number} 张 GPU，即可放下。",
    "weights-closed": "{0} 没有公开权重。",
    retired: "{1} 已于 {0} 将其停用。",
    "retired-undated": "{0} 已不再提供，停用日期不详。",
    "throughput-unknown": "无法推算吞吐；请自行压测，将结果填入 measuredTokensPerSecond。",
    "over-capacity": "{0:number} 个副本无法承载负载，峰值需要 {1:number} 个。",
    "over-capacity-later": "按本场景的增长，{2:number} 个月中从第 {1:number} 个月起，{0:number} 个副本无法承载负载。",
    "bill-untold-later": "{1:number} 个月中从第 {0:number} 个月起，增长后的负载无法核算账单。",
    "cold-start": "{0:share} 的请求要等 {1:number} 秒才有副本启动，上限为 {2:number} 秒。",
    "seats-exceeded": "{0:number} 个席位、每席每月 {1:number} 次请求，无法承载负载。",
    "quality-below-minimum":
      "它完成了 {0:points}% 的任务（95% 区间 {1:points}% 至 {2:points}%），可以断定低于 {3:points}% 的下限。",
    "quality-worse":
      "它比 {4} 低 {0:points} 个百分点（95% 区间 {1:points} 至 {2:points}），可以断定超出了允许的 {3:points} 个百分点。",
  },
  remark: {
    "latency-unknown": "延迟未知，请实测。",
    "licence-unknown": "{0} 的许可证未经核实。",
    "throughput-roofline": "吞吐是校准后的估计，不是实测；压测结果可能在每秒 {0:number} 至 {1:number} 词元之间。",
    "throughput-interpolated":
      "吞吐由同类机器的 {0:number} 条公开实测插值得出，其中最接近的为输入 {1:number}、输出 {2:number} 词元（{3}）；压测结果可能在每秒 {4:number} 至 {5:number} 词元之间。",
    "throughput-offline": "吞吐为满载值，核算时按其 {0:share} 计。",
    "full-context-does-not-fit":
      "放不下一个用满该模型 {0:number} 词元上下文的请求；不把上下文限制在 {1:number} 词元以内，推理引擎无法启动。",
    "cache-unknown": "该模型的缓存结构未知，未计请求占用的显存。",
    "free-offer": "每日 {0:number} 次请求以内免费；免费额度会终止。",
    retires: "{1} 将于 {0} 将其停用，即 {3:number} 个月中的第 {2:number} 个月；接替者不明，合计仍按其现价计算。",
    "served-by-another": "{1} 实际以 {0} 应答。",
    "end-secondary": "来自二手来源：{0}，核对于 {1}。",
    "below-peak": "现有 {0:number} 个副本；计入余量，峰值需要 {1:number} 个。",
    "price-by-hour": "价格分时段；未填 workload.hours 时，按请求在一周内均匀分布计算。",
    "batch-price-unknown": "批量价未知，批量请求按全价计。",
    "cache-hour-unknown": "一小时缓存的写入价未知，按五分钟的写入价计。",
    "setting-incomplete": "设了 {0} 而未设 {1}，预置吞吐未计入。",
    "rate-usual": "未设 {0}，这部分机时按按需租金计。",
    "fleet-fixed": "机器为自购或副本数已固定，机群不随负载伸缩。",
    "cache-storage-unknown": "缓存的存放费未知，未计入。",
    "cache-price-unknown": "缓存价未知，命中缓存的输入按全价计。",
    "tokenizer-unknown":
      "其分词器未经测量，词元数按 o200k 计；对于这类文本，已测量的分词器所需为其 {0:number} 至 {1:number} 倍。可用 tokenFactor 填写自己的数值。",
    "price-age-about": "价格核对于 {0}（无具体日期），至少已过 {1:number} 天，可能有变。",
    "price-age": "价格核对于 {0}，已过 {1:number} 天，可能有变。",
    "price-factor": "方案按标价的 {0:share} 计价。",
    "price-changes": "价格将于 {0} 变动；核算期合计已计入，当月账单未计入。",
    "price-unverified": "目录把该价格列在 {0} 名下，但它取自别处，{0} 是否按此收费未经核实。",
    "price-of-reseller": "{0} 转售他方运行的服务，运行方自身的价格可能不同。",
    deprecated: "目录标明该服务即将停用或已停用。",
    "batch-cache-unknown": "批处理折扣是否也适用于缓存输入尚不清楚，批处理中的缓存输入按原价计。",
    "cold-starts": "{0:share} 的请求要等约 {1:number} 秒才有副本启动。",
    spills: "{0:share} 的请求转到 {1}。",
    "seats-limit-unknown": "每席允许多少请求不明，任何请求量都按可承载计。",
    "load-tested": "吞吐为 {1} 压测所得（{0}），每次请求输入 {2:number}、输出 {3:number} 词元。",
    "load-tested-at-once":
      "吞吐为 {1} 压测所得（{0}），每次请求输入 {2:number}、输出 {3:number} 词元，{4:number} 路并发。",
    "load-test-elsewhere":
      "本场景的请求输入 {0:number}、输出 {1:number} 词元，与压测相差一倍以上，其吞吐不能直接套用，请按此长度重新压测。",
    "load-shape-assumed":
      "机群规模随一条平滑的日负载曲线变化，峰值为均值的 {0:number} 倍，这是假设；实际时段请填 workload.hours。",
    "residual-not-counted": "未计核算期末设备的残值，参见 residualShare。",
    "price-not-checked": "该价格未注明核对日期，出自：{0}。",
    "memory-stated-once": "{0} 的显存容量只有一个来源。",
    "bandwidth-stated-once": "{0} 的显存带宽只有一个来源。",
    "arithmetic-stated-once": "{0} 的算力只有一个来源。",
    "power-stated-once": "{0} 的功耗只有一个来源。",
    "price-not-dated": "该价格未注明核对日期；价格目录的日期为 {0}。",
    "quality-undecided": "仅凭 {0:number} 道题还无法判断它是否够用；若成绩保持现状，约 {1:number} 道即可判断。",
    "quality-undecided-open": "仅凭 {0:number} 道题无法判断它是否够用；它恰好落在界线上，再多题目也分不出来。",
    "quality-unmeasured": "它没有评测过，是否够用不得而知。",
    "quality-task-missing": "它没有在所有任务上评测过，是否够用不得而知。缺：{0}。",
    "quality-no-reference": "作为比较基准的方案没有在所有任务上评测过，因此它是否够用不得而知。",
    "quality-unpaired":
      "这里只比较了两个总通过率；若填写只有一方答对的题数（evaluation.against），用更少的题目就能分出高下。",
    "quality-only-alone": "单独看可以断定它够用，但若同时评判这里的所有方案，区间放宽后就不能断定了。",
    "evaluation-age": "它于 {0} 评测，距今 {1:number} 天，模型和任务可能都已变化。",
    "evaluation-not-dated": "没有说明评测日期，请填写 evaluation.date。",
  },
  remarkLine: "{0}：{1}",
} satisfies Partial<CostWords>;
