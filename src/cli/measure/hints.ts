import type { Language } from "../../debate/vocabulary";
import type { MeasureProblem, MeasureProblemCode } from "../../measure/problem";

/** How to say what a file leaves open. */
const HINTS: Partial<Record<MeasureProblemCode, Readonly<Record<Language, string>>>> = {
  "option-unknown": {
    en: "Say which model or option with --option NAME, or --option FILE=NAME where there are several files.",
    "zh-cn": "用 --option 名称 指明模型或方案；有多个文件时用 --option 文件=名称。",
  },
  "metric-unknown": {
    en: "Say which score with --metric NAME.",
    "zh-cn": "用 --metric 名称 指明以哪个得分为准。",
  },
  "scale-unknown": {
    en: "Say the scale with --scale, such as --scale 1-5.",
    "zh-cn": "用 --scale 指明标度，如 --scale 1-5。",
  },
  "n-unknown": { en: "Say how many items with --items N.", "zh-cn": "用 --items N 指明题数。" },
};

/** One line for each thing that can be said on the command line and was not. */
export function hints(problems: readonly MeasureProblem[], language: Language): readonly string[] {
  const codes = new Set(problems.map(({ code }) => code));
  return [...codes].flatMap((code) => HINTS[code]?.[language] ?? []);
}
