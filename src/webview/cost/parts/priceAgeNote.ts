import { type TemplateResult, html, nothing } from "lit";
import { daysBetween, lastDayOf, priceAge } from "../../../models/prices/priceAge";
import { icon } from "../../page/icon";
import type { CostModel } from "../model";

/** How old a price is, in words and with a mark, once it is no longer fresh; or that nobody dated it. */
export function priceAgeNote(
  checked: string | null,
  { catalogue, ageLimits, strings }: CostModel,
): TemplateResult | typeof nothing {
  if (!catalogue) return nothing;
  const age = priceAge(checked, catalogue.today, ageLimits);
  if (age === "fresh") return nothing;
  if (checked === null) return html`<span class="age undated">${icon("question")}${strings.undated}</span>`;
  const days = daysBetween(lastDayOf(checked), catalogue.today);
  return html`<span class="age ${age}"
    >${icon(age === "red" ? "error" : "warning")}${age === "red" ? strings.outdated(days) : strings.ageing(days)}</span
  >`;
}
