import type { CostWords } from "../costWords";
import { CHINESE_VERDICTS } from "../verdicts";

/** What evaluations say: the headline, verdicts, headings and what would turn them. */
export const QUALITY = {
  quality: {
    overpays:
      "已选的 {0} 每月多付 {1:money}{2}：与已证实够用的最便宜方案 {3} 相比，完成同样多的任务，{5:number} 个月共多付 {4:money}。",
    saves:
      "已选的 {0} 每月少付 {1:money}{2}：与已证实够用的最便宜方案 {3} 相比，完成同样多的任务，{5:number} 个月共少付 {4:money}。",
    nothing: "已选的 {0} 没有多付：它就是已证实够用的最便宜方案。",
    range: "（{0:estimate} 至 {1:about}）",
    basis:
      "该范围涵盖 100 次抽样中的 95 次；若只计成本的不确定性，为 {0:estimate} 至 {1:about}；若只计评测误差，为 {2:estimate} 至 {3:about}。",
    perhaps: "仅凭 {1:number} 道题还无法判断 {0} 是否够用{2}；若够用，已选方案每月多付 {3:money}。",
    perhapsCheapest: "仅凭 {1:number} 道题还无法判断 {0} 是否够用{2}；若够用，它就是最便宜的。",
    needed: "（约需 {0:number} 道）",
    noneProven: "没有任何方案已证实够用。",
    noneProvenChoice: "没有任何方案已证实够用，因此已选的 {0} 多付了多少不得而知。",
    choiceUndecided: "仅凭 {0:number} 道题还无法判断已选方案本身是否够用{1}。",
    choiceUnmeasured:
      "已选的 {0} 没有在所有任务上评测过，每完成一个任务多付多少不得而知；其账单每月比已证实够用的最便宜方案 {2} 高 {1:money}。",
    choiceUnmeasuredLess:
      "已选的 {0} 没有在所有任务上评测过，是否够用不得而知；其账单每月比已证实够用的最便宜方案 {2} 低 {1:money}。",
    cheapest: "{0} 是已证实够用的最便宜方案：{1}，{3:number} 个月平均每月 {2:money}。",
    perSolved: "在评测过的方案中，按完成的任务计，{0} 的成本最低：{1}。",
    forTask: "每完成一个任务 {0:money}",
    forTasks: "每完成 {1:number} 个任务 {0:money}",
    ruleMinimum: "够用的标准：证实至少能完成 {0:points}% 的任务。",
    ruleMargin: "够用的标准：证实比 {1} 低不超过 {0:points} 个百分点。",
    noRule: "没有说明怎样才算够用；请在看结果之前设置 quality.minimum，或设置 quality.notWorseThan 及 margin。",
    unmeasured: "没有在所有任务上评测过、因而不知是否够用：{0}。",
    triedAgain: "未完成的任务按重试计：每个任务的成本除以完成率。",
    handedOn: "未完成的任务按转交处理计，每个另计 {0:money}。",
    title: "评测所得的质量",
    items: "题数",
    solved: "完成率（%）",
    interval: "95% 区间（%）",
    against: "与 {0} 相比（百分点）",
    verdict: "是否够用",
    itemsDo: "；约需 {0:number} 道题",
    noItemsDo: "；再多题目也分不出来",
    pairing: "比较依据",
    paired: "{0:number} 道相同的题",
    unpaired: "仅两个总通过率",
    task: "每个任务",
    tasks: "每 {0:number} 个任务",
    solvedTask: "每完成一个任务",
    solvedTasks: "每完成 {0:number} 个任务",
    span: "{0} 至 {1}",
    evaluated: "评测",
  },
  verdict: CHINESE_VERDICTS,
  qualityFlip: {
    minimum: "若下限由 {1:points}% 改为 {0:points}%，{2} 将成为已证实够用的最便宜方案。",
    minimumNone: "若下限由 {1:points}% 提高到 {0:points}% 以上，将没有任何方案已证实够用。",
    margin: "若允许的差距由 {1:points} 个百分点改为 {0:points} 个，{2} 将成为已证实够用的最便宜方案。",
    marginNone: "若允许的差距由 {1:points} 个百分点收窄到 {0:points} 个以下，将没有任何方案已证实够用。",
    items: "若题数由 {1:number} 道增至约 {0:number} 道且成绩保持现状，{2} 可证实够用。",
  },
} satisfies Partial<CostWords>;
