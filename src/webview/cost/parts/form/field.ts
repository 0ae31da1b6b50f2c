import { type TemplateResult, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { icon } from "../../../page/icon";
import type { CostActions } from "../../actions";
import { type FieldPath, valueAt } from "../../change";
import type { CostModel } from "../../model";
import { typedText } from "./typedText";

/** A number of the scenario: a field with its unit, a slider beside it, and where its value comes from. */
export interface NumberField {
  readonly path: FieldPath;
  readonly label: string;
  readonly unit: string;
  /** What holds where the scenario says nothing; null where that is "not set". */
  readonly fallback: number | null;
  /** Ends of the slider. */
  readonly least: number;
  readonly most: number;
  /** A slider over decades rather than over equal steps. */
  readonly byDecades?: boolean;
  /** Where the fallback comes from. */
  readonly note?: string;
  /** Where the value of the scenario itself comes from. */
  readonly ownNote?: unknown;
}

const STEPS = 200;

/** Where a value stands on the slider, from 0 to the number of steps. */
function position({ least, most, byDecades }: NumberField, value: number): number {
  const clamped = Math.min(most, Math.max(least, value));
  const way = byDecades ? Math.log(clamped / least) / Math.log(most / least) : (clamped - least) / (most - least);
  return Math.round(way * STEPS);
}

/** The value at a place on the slider, to three digits. */
function valueOf({ least, most, byDecades }: NumberField, place: number): number {
  const way = place / STEPS;
  const value = byDecades ? least * (most / least) ** way : least + (most - least) * way;
  return Number(value.toPrecision(3));
}

export function numberField(field: NumberField, model: CostModel, actions: CostActions): TemplateResult {
  const { strings, scenario } = model;
  const key = field.path.join(".");
  const id = `f-${field.path.join("-")}`;
  const own = scenario ? valueAt(scenario, field.path) : undefined;
  const value = typeof own === "number" ? own : field.fallback;
  const invalid = model.invalid.get(key);
  const shown = invalid?.text ?? typedText(id, typeof own === "number" ? String(own) : "");
  const input = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) actions.type(field.path, event.target.value);
  };
  const slide = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) actions.set(field.path, valueOf(field, Number(event.target.value)));
  };
  return html`<div class="field numeric">
    <div class="head">
      <label for=${id}>${field.label}</label>
      <p class="note ${invalid ? "bad" : ""}" id="${id}-note" role=${invalid ? "alert" : nothing}>
        ${invalid ? invalid.message : ((typeof own === "number" ? field.ownNote : field.note) ?? nothing)}
      </p>
    </div>
    <input
      type="range"
      min="0"
      max=${STEPS}
      .value=${live(String(position(field, value ?? field.least)))}
      aria-label=${field.label}
      aria-valuetext="${value ?? strings.notSet} ${field.unit}"
      @input=${slide}
    />
    <span class="number">
      <input
        id=${id}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        .value=${live(shown)}
        placeholder=${field.fallback ?? strings.notSet}
        aria-describedby="${id}-unit ${id}-note"
        aria-invalid=${invalid ? "true" : "false"}
        @input=${input}
      />
      <span class="unit" id="${id}-unit">${field.unit}</span>
      ${
        typeof own === "number" || invalid
          ? html`<button
              type="button"
              class="reset"
              title=${strings.reset(String(field.fallback ?? strings.notSet))}
              aria-label="${field.label}: ${strings.reset(String(field.fallback ?? strings.notSet))}"
              @click=${() => actions.set(field.path, undefined)}
            >
              ${icon("discard")}
            </button>`
          : nothing
      }
    </span>
  </div>`;
}

/** A choice among ids with their names. */
export function choiceField(
  label: string,
  path: FieldPath,
  choices: readonly (readonly [id: string, name: string])[],
  current: string | undefined,
  actions: CostActions,
  empty?: string,
): TemplateResult {
  const id = `f-${path.join("-")}`;
  const choose = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement)
      actions.set(path, event.target.value === "" ? undefined : event.target.value);
  };
  return html`<div class="field choice">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${choose}>
      ${empty === undefined ? nothing : html`<option value="" ?selected=${current === undefined}>${empty}</option>`}
      ${choices.map(([value, name]) => html`<option value=${value} ?selected=${value === current}>${name}</option>`)}
    </select>
  </div>`;
}

/** A text of the scenario. */
export function textField(
  label: string,
  path: FieldPath,
  value: string,
  placeholder: string,
  actions: CostActions,
): TemplateResult {
  const id = `f-${path.join("-")}`;
  const input = (event: Event): void => {
    if (event.target instanceof HTMLInputElement)
      actions.set(path, event.target.value === "" && placeholder !== "" ? undefined : event.target.value);
  };
  return html`<div class="field choice">
    <label for=${id}>${label}</label
    ><input id=${id} type="text" autocomplete="off" .value=${live(value)} placeholder=${placeholder} @change=${input} />
  </div>`;
}

/** Something that holds or not. */
export function checkField(
  label: string,
  path: FieldPath,
  checked: boolean,
  actions: CostActions,
  whenChecked: boolean,
): TemplateResult {
  const id = `f-${path.join("-")}`;
  const toggle = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) actions.set(path, event.target.checked ? whenChecked : undefined);
  };
  return html`<div class="field check">
    <input id=${id} type="checkbox" .checked=${live(checked)} @change=${toggle} /><label for=${id}>${label}</label>
  </div>`;
}
