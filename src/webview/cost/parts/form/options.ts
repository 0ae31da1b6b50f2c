import { type TemplateResult, html, nothing } from "lit";
import { BEGINS_WITH } from "../../../../cost/scenario/beginsWith";
import { OPTION_KINDS, type ScenarioOption } from "../../../../cost/scenario/scenario";
import { icon } from "../../../page/icon";
import type { CostActions } from "../../actions";
import { ofKind } from "../../change";
import type { CostModel } from "../../model";
import { apiFields } from "./apiFields";
import { routeFields, spillFields } from "./compositeFields";
import { choiceField, textField } from "./field";
import { evaluationFields } from "./evaluation";
import { ownFields } from "./ownFields";
import { seatsFields } from "./seatsFields";

/** The options of the scenario, each with its fields. */
export function optionsForm(model: CostModel, actions: CostActions): TemplateResult {
  const { scenario, strings, comparison } = model;
  if (!scenario) return html``;
  const name = (option: ScenarioOption): string =>
    comparison?.options.find(({ id }) => id === option.id)?.name ?? option.id;
  return html`${choiceField(
      strings.chosen,
      ["chosen"],
      scenario.options.map((option) => [option.id, name(option)] as const),
      scenario.chosen,
      actions,
      strings.notChosen,
    )}
    ${scenario.options.map((option) => optionForm(option, name(option), model, actions))}
    <p class="problem">${model.invalid.get("options")?.message ?? nothing}</p>
    <button type="button" id="add-option" @click=${() => addOption(model, actions)}>
      ${icon("add")}${strings.addOption}
    </button>
    ${priceRowList(model)}`;
}

function optionForm(option: ScenarioOption, name: string, model: CostModel, actions: CostActions): TemplateResult {
  const { strings, words, comparison } = model;
  if (!words) return html``;
  const result = comparison?.options.find(({ id }) => id === option.id);
  const others = model.scenario?.options.filter(({ id }) => id !== option.id) ?? [];
  const kind = (event: Event): void => {
    const next =
      event.target instanceof HTMLSelectElement
        ? OPTION_KINDS.find((candidate) => candidate === (event.target as HTMLSelectElement).value)
        : undefined;
    if (next && model.scenario)
      actions.replace(
        {
          ...model.scenario,
          options: model.scenario.options.map((other) =>
            other.id === option.id ? ofKind(option, next, BEGINS_WITH.price, others) : other,
          ),
        },
        ["options", option.id, "kind"],
      );
  };
  return html`<fieldset class="option" data-kind=${option.kind}>
    <legend>
      ${name}${result && result.reasonsAgainst.length > 0 ? html` <span class="quiet">(${words.table.ruledOut})</span>` : nothing}
    </legend>
    ${textField(strings.optionName, ["options", option.id, "name"], option.name ?? "", name, actions)}
    <div class="field choice">
      <label for="kind-${option.id}">${strings.kind}</label>
      <select id="kind-${option.id}" @change=${kind}>
        ${OPTION_KINDS.map((value) => html`<option value=${value} ?selected=${value === option.kind}>${words.kind[value]}</option>`)}
      </select>
    </div>
    ${fieldsOf(option, model, actions)} ${evaluationFields(option, model, actions)}
    <button
      type="button"
      class="remove"
      aria-label=${strings.removeOption(name)}
      @click=${() => removeOption(option.id, model, actions)}
    >
      ${icon("trash")}${strings.removeOption(name)}
    </button>
  </fieldset>`;
}

function fieldsOf(option: ScenarioOption, model: CostModel, actions: CostActions): TemplateResult {
  switch (option.kind) {
    case "closed-api":
    case "hosted-open":
      return apiFields(option, model, actions);
    case "self-hosted":
      return ownFields(option, model, actions);
    case "seats":
      return seatsFields(option, model, actions);
    case "base-and-spill":
      return spillFields(option, model, actions);
    case "route":
      return routeFields(option, model, actions);
  }
}

function addOption(model: CostModel, actions: CostActions): void {
  const { scenario } = model;
  if (!scenario) return;
  const taken = new Set(scenario.options.map(({ id }) => id));
  let number = scenario.options.length + 1;
  while (taken.has(`option-${number}`)) number++;
  actions.replace(
    {
      ...scenario,
      options: [...scenario.options, { id: `option-${number}`, kind: "closed-api", price: BEGINS_WITH.price }],
    },
    ["options"],
  );
}

function removeOption(id: string, model: CostModel, actions: CostActions): void {
  const { scenario } = model;
  if (!scenario) return;
  const { chosen, ...rest } = scenario;
  actions.replace(
    {
      ...rest,
      options: scenario.options.filter((option) => option.id !== id),
      ...(chosen === undefined || chosen === id ? {} : { chosen }),
    },
    ["options"],
  );
}

/** Proposals for the price rows of all options. */
function priceRowList(model: CostModel): TemplateResult {
  return html`<datalist id="price-rows">
    ${[...(model.catalogue?.prices.keys() ?? [])].map((id) => html`<option value=${id}></option>`)}
  </datalist>`;
}
