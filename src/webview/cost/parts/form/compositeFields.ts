import { type TemplateResult, html, nothing } from "lit";
import { type BaseAndSpillOption, type RouteOption, isComposite } from "../../../../cost/scenario/scenario";
import { icon } from "../../../page/icon";
import type { CostActions } from "../../actions";
import type { CostModel } from "../../model";
import { choiceField } from "./field";
import { optionNumber } from "./moreFields";

/** The options of which others can be made, by id and name. */
function parts({ scenario, comparison }: CostModel): (readonly [id: string, name: string])[] {
  const name = (id: string): string => comparison?.options.find((option) => option.id === id)?.name ?? id;
  return (scenario?.options ?? []).filter((option) => !isComposite(option)).map(({ id }) => [id, name(id)] as const);
}

export function spillFields(option: BaseAndSpillOption, model: CostModel, actions: CostActions): TemplateResult {
  const { strings, scenario } = model;
  const own = new Set(scenario?.options.filter(({ kind }) => kind === "self-hosted").map(({ id }) => id));
  return html`${choiceField(
    strings.more.base,
    ["options", option.id, "base"],
    parts(model).filter(([id]) => own.has(id)),
    option.base,
    actions,
  )}
  ${choiceField(strings.more.spill, ["options", option.id, "spill"], parts(model), option.spill, actions)}
  ${optionNumber(option, "baseReplicas", [1, 64], model, actions)}`;
}

export function routeFields(option: RouteOption, model: CostModel, actions: CostActions): TemplateResult {
  const { strings } = model;
  const set = (to: RouteOption["to"]): void => actions.set(["options", option.id, "to"], to);
  const changed = (index: number, change: Partial<RouteOption["to"][number]>): RouteOption["to"] =>
    option.to.map((part, at) => (at === index ? { ...part, ...change } : part));
  const invalid = model.invalid.get(`options.${option.id}.to`);
  const rows = option.to.map(
    (part, index) =>
      html`<div class="share">
        ${partChoice(strings.more.part, part.option, model, (id) => set(changed(index, { option: id })))}
        <input
          type="text"
          inputmode="decimal"
          aria-label=${strings.more.share}
          .value=${String(part.share)}
          @change=${(event: Event) => {
            const share = event.target instanceof HTMLInputElement ? Number(event.target.value) : Number.NaN;
            if (Number.isFinite(share)) set(balanced(option.to, index, share));
          }}
        />
        ${
          option.to.length > 1
            ? html`<button
                type="button"
                class="reset"
                aria-label=${strings.removeOption(part.option)}
                @click=${() => set(balanced(option.to, index, 0).filter((_, at) => at !== index))}
              >
                ${icon("trash")}
              </button>`
            : nothing
        }
      </div>`,
  );
  const [first] = parts(model).filter(([id]) => !option.to.some((part) => part.option === id));
  return html`<h3>${strings.more.shares}</h3>
    ${rows} ${invalid ? html`<p class="note bad" role="alert">${invalid.message}</p>` : nothing}
    ${first ? html`<button type="button" @click=${() => set([...option.to, { option: first[0], share: 0 }])}>${icon("add")}${strings.more.addPart}</button>` : nothing}
    ${escalation(option, model, actions)}`;
}

/** The shares with one changed; the others share what is left as they did before. */
function balanced(to: RouteOption["to"], index: number, share: number): RouteOption["to"] {
  const mine = Math.min(1, Math.max(0, share));
  const others = to.reduce((sum, part, at) => sum + (at === index ? 0 : part.share), 0);
  const left = 1 - mine;
  const round = (value: number): number => Number(value.toPrecision(6));
  return to.map((part, at) => ({
    ...part,
    share: at === index ? mine : round(others > 0 ? (part.share * left) / others : left / (to.length - 1)),
  }));
}

function escalation(option: RouteOption, model: CostModel, actions: CostActions): TemplateResult {
  const { strings } = model;
  const { escalate } = option;
  const set = (value: RouteOption["escalate"]): void => actions.set(["options", option.id, "escalate"], value);
  const [from = "", to = from] = option.to.map((part) => part.option);
  const toggle = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) set(event.target.checked ? { from, to, share: 0.2 } : undefined);
  };
  const id = `escalate-${option.id}`;
  return html`<div class="field check">
      <input id=${id} type="checkbox" .checked=${escalate !== undefined} @change=${toggle} /><label for=${id}
        >${strings.more.escalate}</label
      >
    </div>
    ${
      escalate
        ? html`<div class="share">
            ${partChoice(strings.more.escalateFrom, escalate.from, model, (found) => set({ ...escalate, from: found }))}
            ${partChoice(strings.more.escalateTo, escalate.to, model, (found) => set({ ...escalate, to: found }))}
            <input
              type="text"
              inputmode="decimal"
              aria-label=${strings.more.share}
              .value=${String(escalate.share)}
              @change=${(event: Event) => {
                const share = event.target instanceof HTMLInputElement ? Number(event.target.value) : Number.NaN;
                if (share >= 0 && share <= 1) set({ ...escalate, share });
              }}
            />
          </div>`
        : nothing
    }`;
}

function partChoice(label: string, current: string, model: CostModel, choose: (id: string) => void): TemplateResult {
  return html`<select
    aria-label=${label}
    @change=${(event: Event) => {
      if (event.target instanceof HTMLSelectElement) choose(event.target.value);
    }}
  >
    ${parts(model).map(([id, name]) => html`<option value=${id} ?selected=${id === current}>${name}</option>`)}
  </select>`;
}
