import type { Language } from "../../../../models/language";
import { EN } from "./en";
import type { EvaluationStrings } from "./evaluationStrings";
import { ZH_CN } from "./zhCn";

export type { EvaluationStrings } from "./evaluationStrings";
export const EVALUATION_STRINGS: Readonly<Record<Language, EvaluationStrings>> = { en: EN, "zh-cn": ZH_CN };
