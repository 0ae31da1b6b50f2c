import { type TemplateResult, html, nothing } from "lit";
import { daysBetween, lastDayOf, priceAge } from "../../../models/prices/priceAge";
import { icon } from "../../page/icon";
import type { CostModel } from "../model";

/** How many days ago something was, in words. */
interface AgeWords {
  readonly ageing: (days: number) => string;
  readonly outdated: (days: number) => string;
}

/** How old something is that was looked at on an ISO date, in words and with a mark, once it is no longer fresh. */
export function ageNote(
  date: string,
  words: AgeWords,
  { catalogue, ageLimits }: Pick<CostModel, "catalogue" | "ageLimits">,
): TemplateResult | typeof nothing {
  if (!catalogue) return nothing;
  const age = priceAge(date, catalogue.today, ageLimits);
  if (age === "fresh") return nothing;
  const days = daysBetween(lastDayOf(date), catalogue.today);
  return html`<span class="age ${age}"
    >${icon(age === "red" ? "error" : "warning")}${age === "red" ? words.outdated(days) : words.ageing(days)}</span
  >`;
}
