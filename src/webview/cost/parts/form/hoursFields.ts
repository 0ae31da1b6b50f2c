import { type TemplateResult, html, nothing } from "lit";
import { type LoadHours, type SpreadPart, WEEKDAYS, type Weekday } from "../../../../cost/scenario/workload";
import { sayer } from "../../../../cost/words/costWords";
import type { CostActions } from "../../actions";
import type { CostModel } from "../../model";

const OFFICE: Omit<LoadHours, "zone"> = { days: ["mon", "tue", "wed", "thu", "fri"], from: 9, to: 18 };

/** When the load arrives: not set, or hours of some days in a time zone. */
export function hoursFields(model: CostModel, actions: CostActions): TemplateResult {
  const { scenario, strings } = model;
  const hours = scenario?.workload.hours;
  const set = (value: LoadHours | undefined): void => actions.set(["workload", "hours"], value);
  const toggle = (event: Event): void => {
    if (event.target instanceof HTMLInputElement)
      set(event.target.checked ? { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, ...OFFICE } : undefined);
  };
  return html`<div class="field check">
      <input id="hours" type="checkbox" .checked=${hours !== undefined} @change=${toggle} /><label for="hours"
        >${strings.more.hours}</label
      >
    </div>
    ${hours ? fieldsOf(hours, set, model) : nothing}`;
}

function fieldsOf(hours: LoadHours, set: (value: LoadHours) => void, { strings, invalid }: CostModel): TemplateResult {
  const number = (event: Event, key: "from" | "to"): void => {
    const value = event.target instanceof HTMLInputElement ? Number(event.target.value) : Number.NaN;
    if (Number.isFinite(value)) set({ ...hours, [key]: value });
  };
  const day = (weekday: Weekday): TemplateResult =>
    html`<label
      ><input
        type="checkbox"
        .checked=${hours.days.includes(weekday)}
        @change=${() =>
          set({
            ...hours,
            days: WEEKDAYS.filter((one) => (one === weekday) !== hours.days.includes(one)),
          })}
      />
      ${strings.weekday[weekday]}</label
    >`;
  const wrong = invalid.get("workload.hours");
  return html`<div class="field choice">
      <label for="hours-zone">${strings.more.zone}</label>
      <input
        id="hours-zone"
        type="text"
        .value=${hours.zone}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) set({ ...hours, zone: event.target.value.trim() });
        }}
      />
    </div>
    <div class="field days" role="group" aria-label=${strings.more.hours}>${WEEKDAYS.map(day)}</div>
    <div class="share">
      <input
        type="text"
        inputmode="decimal"
        aria-label=${strings.more.hoursFrom}
        .value=${String(hours.from)}
        @change=${(event: Event) => number(event, "from")}
      />
      <input
        type="text"
        inputmode="decimal"
        aria-label=${strings.more.hoursTo}
        .value=${String(hours.to)}
        @change=${(event: Event) => number(event, "to")}
      />
    </div>
    ${wrong ? html`<p class="note bad" role="alert">${wrong.message}</p>` : nothing}`;
}

/** That the file has a spread of lengths, in place of the fields of the means. */
export function spreadNote(spread: readonly SpreadPart[], { comparison, words, strings }: CostModel): TemplateResult {
  if (!comparison || !words) return html``;
  const say = sayer(words, comparison.scenario.currency);
  const { inputTokens, outputTokens } = comparison.resolved.values;
  return html`<p class="note" id="spread">
    ${strings.spread(spread.length, say.number(inputTokens), say.number(outputTokens))}
  </p>`;
}
