import type { Language } from "../../../models/language";
import type { MeasureNote, MeasureNoteCode } from "../note";
import { fillSentence } from "../../words/fillSentence";

const SENTENCES: Readonly<Record<MeasureNoteCode, Readonly<Record<Language, string>>>> = {
  "requests-unknown": {
    en: "The files do not count requests and the scenario does not state any, so lengths of requests are not known. Set requestsPerDay and measure again.",
    "zh-cn": "文件没有记录请求次数，场景也未设定，因此无法得知每次请求的长度。请填写 requestsPerDay 后重新读取。",
  },
  "requests-of-scenario": {
    en: "The files do not count requests: the lengths follow from their tokens and the requests a day of the scenario, so the bill is right and the length of one request is not measured.",
    "zh-cn": "文件没有记录请求次数：长度由其词元总量与场景的每日请求次数推得，账单准确，但单次请求的长度并非实测。",
  },
  "thinking-untold": {
    en: "The files do not tell thinking apart from output: the output holds it, so the thinking multiplier becomes 1.",
    "zh-cn": "文件没有把思考与输出分开：输出中已含思考，因此思考倍数改为 1。",
  },
  "spread-replaced": {
    en: "The measured means replace the spread of lengths that the scenario has.",
    "zh-cn": "场景原有的长度分布改为实测均值。",
  },
  "peak-untold": {
    en: "No single model has nearly all requests, so the peak of all of them together is not told.",
    "zh-cn": "没有哪个模型占绝大多数请求，因此无法得知合计负载的峰值。",
  },
  "hours-even": {
    en: "The measured load comes by day and night alike, but the scenario has hours; they stay until somebody takes them out.",
    "zh-cn": "实测负载昼夜均匀，而场景设有时段；时段保留不变，需要时请手动删除。",
  },
  "hours-zone": {
    en: "The measured load comes in some hours of the week, which are not set because nobody said in which time zone.",
    "zh-cn": "实测负载集中在每周的某些时段，但未指定时区，因此没有设置时段。",
  },
  "shares-of-load": {
    en: "No option is known to run the measured models, so what was read from caches, sent in batches and thought is set for the load as a whole.",
    "zh-cn": "没有方案与实测的模型对应，因此缓存、批处理和思考的实测值设在整个负载上。",
  },
  "load-lengths-far": {
    en: "The load test of {0} says nothing here: its nearest run had {1} tokens in and {2} out a request, the scenario has {3} and {4}, and nothing is taken over from lengths more than {5} times as long or short.",
    "zh-cn":
      "{0} 的压测不适用：最接近的一组每次请求输入 {1} 词元、输出 {2} 词元，而场景为 {3} 和 {4}；长度相差超过 {5} 倍的结果不采用。",
  },
  "load-limits-broken": {
    en: "No run of the load test of {0} at the lengths nearest to the scenario's keeps its limits of time to the first token and speed, so nothing is taken over.",
    "zh-cn": "{0} 的压测中，长度最接近场景的各组都达不到首词元时间和速度的要求，因此不采用。",
  },
  "load-limit-untold": {
    en: "The runs of the load test of {0} do not tell the time to the first token or the speed for which the scenario has a limit, so nothing is taken over.",
    "zh-cn": "{0} 的压测没有给出场景所限定的首词元时间或速度，因此不采用。",
  },
  "load-gpus": {
    en: "The load test of {0} ran on another number of GPUs ({2}) than whole replicas of {1} have, so nothing is taken over.",
    "zh-cn": "{0} 的压测所用 GPU 数（{2}）不是每副本 {1} 个的整数倍，因此不采用。",
  },
  "load-distance": {
    en: "The load test of {0} had {1} tokens in and {2} out a request, the scenario has {3} and {4}; its figures are taken over as they are.",
    "zh-cn": "{0} 的压测每次请求输入 {1} 词元、输出 {2} 词元，场景为 {3} 和 {4}；数值原样采用。",
  },
  "evaluation-twice": {
    en: "Two results on one task were given to {0} ({1}); “{2}” counts, which has no fewer items, and “{3}” does not.",
    "zh-cn": "{0} 在同一任务上有两个结果（{1}）；采用题数不少于对方的“{2}”，不采用“{3}”。",
  },
  "name-load-only": {
    en: "“{0}” counts to the load, but no option is known to run it, so its shares of the cache and of batches and its thinking are not used.",
    "zh-cn": "“{0}”计入负载，但没有已知方案与它对应，因此未使用它的缓存、批处理占比和思考。",
  },
  "name-unmatched": {
    en: "No option is known to be “{0}”, so what the files say of it is not used.",
    "zh-cn": "“{0}”不对应任何已知方案，文件中它的数据未使用。",
  },
  "name-likely": {
    en: "“{0}” may be {1}, which is not certain, so what the files say of it is not used.",
    "zh-cn": "“{0}”可能是 {1}，但不能确定，文件中它的数据未使用。",
  },
};

/** What a person must know of a measurement that goes into a scenario, as a sentence. */
export function noteSentence({ code, args }: MeasureNote, language: Language): string {
  return fillSentence(SENTENCES[code][language], args);
}
