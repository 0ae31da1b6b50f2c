import { type TemplateResult, html, nothing } from "lit";
import { daysBetween, priceAge } from "../../../models/prices/priceAge";
import { icon } from "../../page/icon";
import type { CostModel } from "../model";

/** How old a price is, in words and with a mark, once it is no longer fresh. */
export function priceAgeNote(
  checked: string,
  { catalogue, ageLimits, strings }: CostModel,
): TemplateResult | typeof nothing {
  if (!catalogue) return nothing;
  const age = priceAge(checked, catalogue.today, ageLimits);
  if (age === "fresh") return nothing;
  const days = daysBetween(checked, catalogue.today);
  return html`<span class="age ${age}"
    >${icon(age === "red" ? "error" : "warning")}${age === "red" ? strings.outdated(days) : strings.ageing(days)}</span
  >`;
}
