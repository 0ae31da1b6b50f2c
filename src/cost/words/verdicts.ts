import type { CostWords } from "./costWords";

type Verdicts = CostWords["verdict"];

/** Whether an option is good enough, in a cell of a table: on pages, in texts and in records alike. */
export const ENGLISH_VERDICTS: Verdicts = {
  reference: "others are judged by it",
  good: "yes, proven",
  not: "no, proven",
  undecided: "cannot be told",
  unmeasured: "not known",
  unruled: "not asked",
};

export const CHINESE_VERDICTS: Verdicts = {
  reference: "比较基准",
  good: "够用，已证实",
  not: "不够用，已证实",
  undecided: "无法判断",
  unmeasured: "不得而知",
  unruled: "未设标准",
};
