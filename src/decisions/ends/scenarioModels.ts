import type { ScenarioFile } from "../../cost/scenario/readScenario";
import { pricedRows } from "../../cost/scenario/scenario";

/** A model that an option of a scenario stands for, and the line that says so. */
export interface ScenarioModel {
  /** The price row, or the model of a self-hosted option. */
  readonly id: string;
  /** Somebody serves it for a price, so that it may end. */
  readonly isPriced: boolean;
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** The models of the options of a scenario file; none where it cannot be read. */
export function scenarioModels({ scenario, lineOf }: ScenarioFile, path: string): ScenarioModel[] {
  return (scenario?.options ?? []).flatMap((option, at): ScenarioModel[] => {
    const priced = pricedRows(option).map((id) => ({
      id,
      isPriced: true,
      path,
      line: lineOf(["options", at, "price"]),
    }));
    const own = option.kind === "self-hosted" ? option.model : undefined;
    return own === undefined
      ? priced
      : [...priced, { id: own, isPriced: false, path, line: lineOf(["options", at, "model"]) }];
  });
}
