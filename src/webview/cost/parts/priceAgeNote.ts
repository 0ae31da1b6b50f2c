import { type TemplateResult, html, type nothing } from "lit";
import { icon } from "../../page/icon";
import type { CostModel } from "../model";
import { ageNote } from "./ageNote";

/** How old a price is, in words and with a mark, once it is no longer fresh; or that nobody dated it. */
export function priceAgeNote(checked: string | null, model: CostModel): TemplateResult | typeof nothing {
  const { strings } = model;
  if (checked === null) return html`<span class="age undated">${icon("question")}${strings.undated}</span>`;
  return ageNote(checked, strings, model);
}
