import type { ScenarioFile } from "../../cost/scenario/readScenario";
import type { Language } from "../../debate/vocabulary";
import type { Finding } from "../rules/finding";
import type { ModelEnds } from "../rules/modelEnds";
import { pricesOld, tooOld } from "../rules/pricesOld";
import { endFinding, modelRetired } from "../rules/modelRetired";
import type { RuleConfig } from "../rules/ruleConfig";
import { scenarioModels } from "./scenarioModels";

/** What scenarios are judged by. */
export interface ScenarioContext {
  readonly ends: ModelEnds;
  readonly config: Pick<RuleConfig, "rules">;
  readonly language: Language;
  /** ISO date. */
  readonly today: string;
}

/** The options of a scenario whose model has ended or will, a finding each, as `model-retired` reports it of a record. */
export function scenarioFindings(
  file: ScenarioFile,
  path: string,
  { ends, config, language, today }: ScenarioContext,
): Finding[] {
  const set = config.rules[modelRetired.code];
  if (set === "off") return [];
  return scenarioModels(file, path).flatMap(({ id, isPriced, line }): Finding[] => {
    const told = isPriced ? endFinding(id, [ends.of(null, id, today)], language) : null;
    if (!told) return [];
    return [
      {
        code: modelRetired.code,
        severity: set ?? modelRetired.severity,
        path,
        line,
        // Readers of scenario files go by lines.
        span: { offset: 0, length: 0 },
        message: told.message,
        args: told.args ?? [],
        fixes: [],
      },
    ];
  });
}

/** Says once, at the first scenario, that the catalogue that prices it is old. @param date of the catalogue, an ISO date */
export function catalogueFindings(
  path: string,
  date: string,
  redDays: number,
  { config, today }: Pick<ScenarioContext, "config" | "today">,
): Finding[] {
  const set = config.rules[pricesOld.code];
  const args = tooOld(date, today, redDays);
  if (set === "off" || !args) return [];
  const span = { offset: 0, length: 0 };
  const severity = set ?? pricesOld.severity;
  return [{ code: pricesOld.code, severity, path, line: 1, span, message: "catalogue", args, fixes: [] }];
}
