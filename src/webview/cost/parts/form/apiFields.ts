import { type TemplateResult, html, nothing } from "lit";
import { type ApiOption, CACHE_TTLS } from "../../../../cost/scenario/scenario";
import { priceLine } from "../../../../library/writeModel";
import type { PriceRow } from "../../../../models/prices/priceRow";
import type { CostActions } from "../../actions";
import type { CostModel } from "../../model";
import { priceAgeNote } from "../priceAgeNote";
import { choiceField } from "./field";
import { moreFields, optionNumber, ownWorkload, placeFields } from "./moreFields";

/** A price row is chosen by its exact id, with all rows as proposals. */
export function apiFields(option: ApiOption, model: CostModel, actions: CostActions): TemplateResult {
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
    </div>
    ${moreFields(option, model, [
      ownWorkload(option, model, actions),
      choiceField(
        strings.more.cacheTtl,
        ["options", option.id, "cacheTtl"],
        CACHE_TTLS.map((value) => [value, value] as const),
        option.cacheTtl,
        actions,
        "5m",
      ),
      optionNumber(option, "priceFactor", [0.5, 2], model, actions),
      optionNumber(option, "cacheStoredTokens", [1e3, 1e9, true], model, actions),
      optionNumber(option, "provisionedUnits", [1, 1000, true], model, actions),
      optionNumber(option, "provisionedPerUnitHour", [0, 100], model, actions),
      optionNumber(option, "tokensPerSecondPerUnit", [1, 10_000, true], model, actions),
      placeFields(option, model, actions),
    ])}`;
}
