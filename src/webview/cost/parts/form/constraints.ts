import { type TemplateResult, html } from "lit";
import { LOCATIONS } from "../../../../cost/scenario/scenario";
import type { CostActions } from "../../actions";
import type { CostModel } from "../../model";
import { checkField, choiceField, numberField, textField } from "./field";

export function constraintsForm(model: CostModel, actions: CostActions): TemplateResult {
  const { scenario, strings, words } = model;
  if (!scenario || !words) return html``;
  const { constraints } = scenario;
  const number = (
    name: "monthlyUsers" | "yearlyRevenueUsd" | "contextTokens" | "maxTimeToFirstTokenS" | "minTokensPerSecondPerUser",
    unit: string,
    least: number,
    most: number,
  ): TemplateResult =>
    numberField(
      {
        path: ["constraints", name],
        label: strings.constraint[name],
        unit,
        fallback: null,
        least,
        most,
        byDecades: true,
      },
      model,
      actions,
    );
  const use = (
    name: "seatsPaid" | "seatsActive" | "trainingTokens" | "exitCost",
    unit: string,
    least: number,
    most: number,
  ): TemplateResult =>
    numberField(
      { path: ["use", name], label: strings.use[name], unit, fallback: null, least, most, byDecades: true },
      model,
      actions,
    );
  return html`${checkField(strings.constraint.dataStays, ["constraints", "dataMayLeave"], constraints.dataMayLeave === false, actions, false)}
    ${checkField(strings.constraint.commercial, ["constraints", "commercial"], constraints.commercial === true, actions, true)}
    ${checkField(strings.constraint.trainOnOutputs, ["constraints", "trainOnOutputs"], constraints.trainOnOutputs === true, actions, true)}
    ${checkField(strings.constraint.inEu, ["constraints", "inEu"], constraints.inEu === true, actions, true)}
    ${choiceField(
      strings.more.dataMayGo,
      ["constraints", "dataMayGo"],
      LOCATIONS.map((value) => [value, words.location[value]] as const),
      constraints.dataMayGo,
      actions,
      strings.more.anywhere,
    )}
    ${textField(strings.more.region, ["constraints", "region"], constraints.region ?? "", strings.notSet, actions)}
    ${number("monthlyUsers", "", 100, 1e9)}${number("yearlyRevenueUsd", "USD", 1e5, 1e11)}${number("contextTokens", "token", 1000, 1e6)}${number("maxTimeToFirstTokenS", "s", 0.1, 60)}${number("minTokensPerSecondPerUser", "token/s", 1, 200)}
    <h3>${strings.forRules}</h3>
    ${use("seatsPaid", "", 1, 10_000)}${use("seatsActive", "", 1, 10_000)}${use("trainingTokens", "token", 1e5, 1e10)}${use("exitCost", "USD", 100, 1e6)}`;
}
