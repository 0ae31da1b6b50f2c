import type { Language } from "../../../models/language";
import type { CostStrings } from "./costStrings";
import { EN } from "./en";
import { ZH_CN } from "./zhCn";

export type { CostStrings } from "./costStrings";
export const COST_STRINGS: Readonly<Record<Language, CostStrings>> = { en: EN, "zh-cn": ZH_CN };
