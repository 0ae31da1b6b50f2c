import { type TemplateResult, html } from "lit";
import type { SeatsOption } from "../../../../cost/scenario/scenario";
import type { CostActions } from "../../actions";
import type { CostModel } from "../../model";
import { moreFields, optionNumber, placeFields } from "./moreFields";

export function seatsFields(option: SeatsOption, model: CostModel, actions: CostActions): TemplateResult {
  return html`${optionNumber(option, "seats", [1, 10_000, true], model, actions)}
  ${optionNumber(option, "pricePerSeat", [0, 200], model, actions)}
  ${optionNumber(option, "requestsPerSeat", [10, 100_000, true], model, actions)}
  ${moreFields(option, model, [placeFields(option, model, actions)])}`;
}
