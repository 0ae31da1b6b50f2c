import type { CostWords } from "../costWords";

/** The finding: what costs least, from when on, and on what that rests. */
export const FINDINGS = {
  finding: {
    cheapest: "每日 {0} 次请求时，{2} 个月合计以 {1} 最低：{3}，月均 {4}。",
    cheapestUnproven: "每日 {0} 次请求时，{2} 个月合计以 {1} 最低，但未证实够用：{3}，月均 {4}。",
    tie: "{0} 与 {1} 相差不到 0.5%，小于价格与负载本身的误差，可视为相同。",
    month: "只看第一个月则 {0} 更便宜：{1}，而上述方案为 {2}。",
    chosen:
      "已选的 {0} 在 {3} 个月内多花 {1:money}（{2:share}）。是否值得，这些数字说明不了：质量、延迟与支持都不在其中。",
    chosenMore: "已选的 {0} 在 {3} 个月内多花 {1:money}（{2:share}）。",
    chosenFree: "已选的 {0} 在 {2} 个月内比免费方案多花 {1:money}。",
    chosenBest: "这正是已选的方案。",
    chosenUntold: "已选的 {0} 在 {1} 个月内的费用无法核算。",
    chosenOut: "已选的 {0} 已被排除：{1}",
    none: "没有哪个方案既符合约束又有价格。",
    noOptions: "本场景还没有方案。",
    ends: "{0}：{1} 将于 {2} 将其停用，即 {4:number} 个月中的第 {3:number} 个月。",
    lasting: "在未公布届时停用的方案中，{1:number} 个月合计以 {0} 最低：{2:money}。",
    noneLasts: "所有方案都已公布将在期限内停用。",
    ended: "{0} 已排除：{1} 已于 {2} 将其停用。",
    idle: "没有请求，无从比较。",
    prices: "价格核对于 {0}。",
    pricesBetween: "价格核对于 {0} 至 {1}。",
    pricesPartlyUndated: "共 {1} 项价格，其中 {0} 项未注明核对日期。",
    pricesUndated: "这些价格均未注明核对日期；价格目录的日期为 {0}。",
    pricesOwn: "所有价格均由本场景设定。",
    catalogueOld: "价格目录的日期为 {0}，已过 {1:number} 天，请刷新后再作依据。",
  },
  measured: {
    load: "负载为实测（{1}，{2}），共 {0:number} 次请求。",
    loadUncounted: "负载为实测（{1}，{2}），其中未记请求次数。",
    part: "负载中下列各项为实测（{1}，{2}，共 {0:number} 次请求），其余为假设：{3}。",
    partUncounted: "负载中下列各项为实测（{1}，{2}，未记请求次数），其余为假设：{3}。",
    period: "{0} 至 {1}",
    day: "{0} 一天",
    undated: "时段不详",
    old: "距今已 {0:number} 天，请重新测量后再作依据。",
  },
  breakEven: {
    never: "按本场景的数字，直到每日十亿次请求，{2} 个月合计 {0} 都不会比 {1} 便宜。",
    always: "任何用量下，{2} 个月合计 {0} 都比 {1} 便宜。",
    "over capacity": "{0} 须增加机器，才可能比 {1} 便宜。",
    machines: "届时需要 {0:number} 个副本，而不是 {1:number} 个。",
    number: "每日约 {value:estimate} 次请求起，{2} 个月合计 {0} 比 {1} 便宜。",
  },
  breakEvenMonth: {
    never: "按目前的用量，以及本场景的增长、价格与设备使用年限，十年内收不回前期投入。",
    first: "按目前的用量，第一个月起就回本。",
    later: "按目前的用量，以及本场景的增长、价格与设备使用年限，{0} 个月后回本。",
  },
  deciding: {
    volume: "{0} 不会比 {1} 便宜，这一结论取决于我们的假设；在其取值范围内结论会改变：{2}。",
    month: "{0} 相对 {1} 收不回投入，这一结论取决于我们的假设；在其取值范围内结论会改变：{2}。",
  },
  settingFlip: {
    itself: "若机群改为{1:fleet}，{0} 就最便宜。",
    other: "若 {0} 的机群改为{1:fleet}，最便宜的就是 {2}。",
    asleep: "此处时租按两倍计，因为能休眠的 GPU 单价更高。",
  },
} satisfies Partial<CostWords>;
