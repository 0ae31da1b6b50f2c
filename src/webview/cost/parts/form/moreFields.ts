import { type TemplateResult, html, type nothing } from "lit";
import { measuredOption } from "../../../../cost/scenario/provenance";
import { LOCATIONS, OWN_WORKLOAD, type ScenarioOption } from "../../../../cost/scenario/scenario";
import type { CostActions } from "../../actions";
import type { CostModel } from "../../model";
import type { CostStrings } from "../../strings";
import { choiceField, numberField } from "./field";
import { provenanceNote } from "./measuredNote";

/** What most options leave to the defaults, folded away; open where one of them is set. */
export function moreFields(
  option: ScenarioOption,
  { strings }: CostModel,
  fields: readonly (TemplateResult | typeof nothing)[],
): TemplateResult {
  return html`<details class="more" id="more-${option.id}">
    <summary>${strings.more.title}</summary>
    ${fields}
  </details>`;
}

/** A number of an option by its key. */
export function optionNumber(
  option: ScenarioOption,
  field: keyof CostStrings["optionNumber"],
  [least, most, byDecades = false]: readonly [least: number, most: number, byDecades?: boolean],
  model: CostModel,
  actions: CostActions,
  fallback: number | null = null,
): TemplateResult {
  const [label, unit] = model.strings.optionNumber[field];
  return numberField(
    { path: ["options", option.id, field], label, unit, fallback, least, most, byDecades },
    model,
    actions,
  );
}

/** The parts of the workload that an option may have of its own. */
export function ownWorkload(option: ScenarioOption, model: CostModel, actions: CostActions): TemplateResult {
  const { words, comparison, strings } = model;
  if (!words || !comparison) return html``;
  return html`<h3>${strings.more.ownWorkload}</h3>
    ${OWN_WORKLOAD.map((name) =>
      numberField(
        {
          path: ["options", option.id, name],
          label: words.workload[name],
          unit: words.workloadUnit[name],
          fallback: comparison.resolved.values[name],
          least: name === "thinkingMultiplier" ? 1 : 0,
          most: name === "thinkingMultiplier" ? 10 : 1,
          note: strings.more.fromWorkload,
          ownNote: provenanceNote(measuredOption(option).get(name), model),
        },
        model,
        actions,
      ),
    )}
    ${optionNumber(option, "tokenFactor", [0.5, 2], model, actions)}`;
}

/** Where an option answers, and what leaving it costs. */
export function placeFields(option: ScenarioOption, model: CostModel, actions: CostActions): TemplateResult {
  const { words, strings } = model;
  if (!words) return html``;
  return html`${choiceField(
    strings.more.location,
    ["options", option.id, "location"],
    LOCATIONS.map((value) => [value, words.location[value]] as const),
    option.location,
    actions,
    strings.more.byKind,
  )}
  ${optionNumber(option, "exitCost", [100, 1e6, true], model, actions)}`;
}
