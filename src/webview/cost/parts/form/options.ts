import { type TemplateResult, html, nothing } from "lit";
import {
  ACQUISITIONS,
  type ApiOption,
  OPTION_KINDS,
  PRECISIONS,
  type ScenarioOption,
  type SelfHostedOption,
} from "../../../../cost/scenario/scenario";
import { priceLine } from "../../../../library/writeModel";
import type { PriceRow } from "../../../../models/prices/priceRow";
import { hasWeights } from "../../../../models/modelCard";
import { icon } from "../../../page/icon";
import type { CostActions } from "../../actions";
import { ofKind } from "../../change";
import type { CostModel } from "../../model";
import { priceAgeNote } from "../priceAgeNote";
import { choiceField, numberField, textField } from "./field";

export function optionsForm(model: CostModel, actions: CostActions): TemplateResult {
  const { scenario, strings, comparison } = model;
  if (!scenario) return html``;
  const name = (option: ScenarioOption): string =>
    comparison?.options.find(({ id }) => id === option.id)?.name ?? option.id;
  return html`<details class="group" id="options">
    <summary>${strings.groups.options} <span class="count">${scenario.options.length}</span></summary>
    ${choiceField(
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
  </details>`;
}

function optionForm(option: ScenarioOption, name: string, model: CostModel, actions: CostActions): TemplateResult {
  const { strings, words, comparison } = model;
  if (!words) return html``;
  const result = comparison?.options.find(({ id }) => id === option.id);
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
            other.id === option.id ? ofKind(option, next, "openai/gpt-5.4-mini") : other,
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
    ${option.kind === "self-hosted" ? ownFields(option, model, actions) : apiFields(option, model, actions)}
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

/** A price row is chosen by its exact id, with all rows as proposals. */
function apiFields(option: ApiOption, model: CostModel, actions: CostActions): TemplateResult {
  const { strings, catalogue, language } = model;
  const id = `f-options-${option.id}-price`;
  const row = catalogue?.prices.get(option.price);
  const line = (priced: PriceRow): string => priceLine(priced, language, catalogue?.today ?? "");
  const invalid = model.invalid.get(`options.${option.id}.price`);
  const change = (event: Event): void => {
    if (event.target instanceof HTMLInputElement)
      actions.set(["options", option.id, "price"], event.target.value.trim());
  };
  return html`<div class="field choice">
    <label for=${id}>${strings.priceRow}</label>
    <input
      id=${id}
      type="text"
      list="price-rows"
      autocomplete="off"
      .value=${invalid?.text ?? option.price}
      aria-invalid=${invalid ? "true" : "false"}
      aria-describedby="${id}-note"
      @change=${change}
    />
    <p class="note ${invalid ? "bad" : ""}" id="${id}-note" role=${invalid ? "alert" : nothing}>
      ${
        invalid
          ? invalid.message
          : row
            ? html`${row.source.url === null ? line(row) : html`<button type="button" class="link" title=${strings.openSource} @click=${() => actions.run({ name: "openPriceSource", row: row.id })}>${line(row)}</button>`}
              ${priceAgeNote(row.checked, model)}`
            : nothing
      }
    </p>
  </div>`;
}

function ownFields(option: SelfHostedOption, model: CostModel, actions: CostActions): TemplateResult {
  const { strings, catalogue, comparison } = model;
  if (!catalogue) return html``;
  const { words } = catalogue.facts;
  const models = catalogue.models.filter(hasWeights);
  const machines = comparison?.options.find(({ id }) => id === option.id)?.machines;
  const at = (field: string): readonly ["options", string, string] => ["options", option.id, field];
  return html`
    ${choiceField(
      strings.model,
      at("model"),
      models.map(({ id, name }) => [id, name] as const),
      option.model,
      actions,
    )}
    ${choiceField(
      strings.precision,
      at("precision"),
      PRECISIONS.map((value) => [value, value.toUpperCase()] as const),
      option.precision,
      actions,
    )}
    ${choiceField(
      strings.hardware,
      at("hardware"),
      catalogue.facts.hardware.map(({ id, name }) => [id, name] as const),
      option.hardware,
      actions,
    )}
    ${choiceField(
      strings.acquisition,
      at("acquisition"),
      ACQUISITIONS.map((value) => [value, words.acquisition[value]] as const),
      option.acquisition,
      actions,
    )}
    ${rateField(option, model, actions)}
    ${numberField({ path: at("gpusPerReplica"), label: strings.gpus, unit: "GPU", fallback: 1, least: 1, most: 16 }, model, actions)}
    ${numberField({ path: at("replicas"), label: strings.replicas, unit: "", fallback: machines?.needed ?? null, least: 1, most: 64, note: strings.byPeak }, model, actions)}
    ${numberField({ path: at("measuredTokensPerSecond"), label: strings.measured, unit: "token/s", fallback: machines ? Number(machines.throughput.tokensPerSecond.toPrecision(3)) : null, least: 10, most: 50_000, byDecades: true, note: machines ? words.throughput[machines.throughput.kind] : strings.fromTable }, model, actions)}
  `;
}

/** What the hardware costs, with the day on which its usual price was checked. */
function rateField(option: SelfHostedOption, model: CostModel, actions: CostActions): TemplateResult {
  const { strings, catalogue } = model;
  const hardware = catalogue?.facts.hardware.find(({ id }) => id === option.hardware);
  const rented = option.acquisition === "rented";
  const listed = rented ? hardware?.rent : hardware?.purchase;
  return numberField(
    {
      path: ["options", option.id, rented ? "rentPerGpuHour" : "purchasePerGpu"],
      label: rented ? strings.rent : strings.purchase,
      unit: rented ? strings.perGpuHour : strings.perGpu,
      fallback: listed?.usual ?? null,
      least: rented ? 0.1 : 500,
      most: rented ? 20 : 100_000,
      byDecades: true,
      ...(listed ? { note: `${listed.source.title} (${listed.checked})` } : {}),
    },
    model,
    actions,
  );
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
      options: [...scenario.options, { id: `option-${number}`, kind: "closed-api", price: "openai/gpt-5.4-mini" }],
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
export function priceRowList(model: CostModel): TemplateResult {
  return html`<datalist id="price-rows">
    ${[...(model.catalogue?.prices.keys() ?? [])].map((id) => html`<option value=${id}></option>`)}
  </datalist>`;
}
