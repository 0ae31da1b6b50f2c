import type { Language } from "../../models/language";
import type { CostWords } from "./costWords";
import { EN } from "./en";
import { ZH_CN } from "./zhCn";

/** The words in every language, for the build: a bundle that ships reads those of one language from the library. */
export const ALL_WORDS: Readonly<Record<Language, CostWords>> = { en: EN, "zh-cn": ZH_CN };
