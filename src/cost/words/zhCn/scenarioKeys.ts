import type { CostWords } from "../costWords";

/** What the keys of evaluations and of what is asked of them mean, for hovers, completion and the schema. */
export const SCENARIO_KEYS = {
  scenarioKeys: {
    quality: {
      decided: "商定这一标准的日期，应早于任何人看到结果的日期。",
      minimum: "至少须完成的任务占比：0.85 即 85%。此项与 notWorseThan 加 margin 二选一。",
      notWorseThan: "作为比较基准的方案标识，通常是现用模型；其他方案比它差的幅度不得超过 margin。",
      margin: "允许比 notWorseThan 差多少，以占比表示：0.05 即 5 个百分点。",
      weights: "各任务按名称所占的权重；未写的为 1。",
      requestsPerTask: "完成一个任务所需的请求数；未写的为 1。",
      failureCost: "任务未完成时，在请求费用之外还要付出的成本，例如改由人工处理的时间。不填则按重试计。",
    },
    evaluation: {
      task: "题集名称；不同方案的评测凭它对应起来。",
      n: "不同题目的数量，含因评测工具或服务出错而失败的题目。",
      trials: "每题运行多次时的总运行次数。",
      passed: "答对的题数，适用于每题只分对错的情形；否则填 score。",
      score: "各题的平均得分，0 到 1，适用于不只分对错的情形。",
      low: "得分 95% 区间的下端，按评测工具给出的填写。不填则取 Wilson 区间。",
      high: "得分 95% 区间的上端，按评测工具给出的填写。",
      errors: "因评测工具或服务出错而失败的题数，计入 n，视为未答对。",
      date: "评测日期。",
      source: "出处，可以是文字说明或网址。",
      files: "结果所取自的文件及其校验值，文件变动时据此察觉。",
      judge: "由模型评分时，评分所用的模型。评分模型自身也有误差。",
      costPerTask: "评测中每题的费用，币种与场景中的金额相同。",
      against: "其他方案在同样题目上的表现：逐题配对比较，所需题数少于只比较两个总通过率。",
    },
    against: {
      option: "另一方案的标识。",
      n: "双方都答过的题数。",
      won: "只有本方案答对的题数。",
      lost: "只有另一方案答对的题数。",
      both: "双方都答对的题数；不填则由答对的题数推算。",
      difference: "本方案的得分减去另一方案的得分，适用于不只分对错的情形。",
      low: "差值 95% 区间的下端。",
      high: "差值 95% 区间的上端。",
    },
    files: {
      name: "文件名，或相对于 .model-choice 所在文件夹的路径。",
      sha256: "文件字节的 SHA-256，十六进制，即 `model-choice measure --json` 给出的值。",
    },
  },
} satisfies Partial<CostWords>;
