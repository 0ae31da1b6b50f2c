import { type TemplateResult, html, nothing } from "lit";
import { fleetSettings } from "../../../../cost/compare/fleet";
import { FLEETS, type SelfHostedOption } from "../../../../cost/scenario/scenario";
import type { CostActions } from "../../actions";
import type { CostModel } from "../../model";
import { choiceField } from "./field";
import { optionNumber } from "./moreFields";

/** How a rented fleet follows the load, and in which ways its hours are bought. */
export function fleetFields(option: SelfHostedOption, model: CostModel, actions: CostActions): TemplateResult {
  const { strings, words } = model;
  if (!words) return html``;
  const moving = (option.fleet ?? "fixed") !== "fixed";
  const usual = fleetSettings(option);
  const number = (
    field: keyof SelfHostedOption & keyof typeof strings.optionNumber,
    ends: readonly [number, number],
    fallback: number | null = null,
  ): TemplateResult => optionNumber(option, field, ends, model, actions, fallback);
  return html`${choiceField(
    strings.more.fleet,
    ["options", option.id, "fleet"],
    FLEETS.map((value) => [value, words.fleet[value]] as const),
    option.fleet ?? "fixed",
    actions,
  )}
  ${
    moving
      ? html`${number("fleetFloor", [0, 20])}${number("fleetStep", [1, 10], usual.fleetStep)}
        ${number("startUpMinutes", [0, 30], usual.startUpMinutes)}${number("targetUse", [0.1, 1], usual.targetUse)}
        ${option.fleet === "serverless" ? number("idleMinutes", [0, 60], usual.idleMinutes) : nothing}`
      : nothing
  }
  ${number("reservedReplicas", [0, 20])}${number("reservedPerGpuHour", [0.1, 10])}
  ${number("spotShare", [0, 1])}${number("spotPerGpuHour", [0.1, 10])}`;
}
