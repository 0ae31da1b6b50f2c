import type { CostWords } from "../costWords";
import { FINDINGS } from "./findings";
import { NAMES } from "./names";
import { QUALITY } from "./quality";
import { REMARKS } from "./remarks";
import { RULES } from "./rules";
import { SCENARIO_KEYS } from "./scenarioKeys";
import { TABLES } from "./tables";

export const ZH_CN: CostWords = {
  language: "zh-cn",
  ...NAMES,
  ...REMARKS,
  ...RULES,
  ...FINDINGS,
  ...QUALITY,
  ...SCENARIO_KEYS,
  ...TABLES,
};
