import { type TemplateResult, html } from "lit";
import type { AssumptionId } from "../../../../cost/assumptionId";
import type { CostActions } from "../../actions";
import type { CostModel } from "../../model";
import { numberField } from "./field";

/** Ends of the sliders where the range of the assumption is too narrow to play with. */
const SLIDERS: Partial<Readonly<Record<AssumptionId, readonly [number, number]>>> = {
  horizonMonths: [1, 60],
  minReplicas: [1, 10],
  priceDeclinePerYear: [0, 0.9],
  staffMonthly: [0, 40_000],
  softwareMonthly: [0, 20_000],
  setupCost: [0, 500_000],
  headroom: [1, 4],
  rentExtras: [0, 1],
  measuredDerate: [0.1, 1],
  rooflineEfficiency: [0.1, 1],
};

export function assumptionsForm(model: CostModel, actions: CostActions): TemplateResult {
  const { scenario, catalogue } = model;
  if (!scenario || !catalogue) return html``;
  const fields = catalogue.facts.assumptions.map(({ id, name, unit, low, usual, high, source }) => {
    const [least, most] = SLIDERS[id] ?? [low * 0.5, high * 1.5];
    return numberField(
      { path: ["assumptions", id], label: name, unit, fallback: usual, least, most, note: source },
      model,
      actions,
    );
  });
  return html`${fields}`;
}
