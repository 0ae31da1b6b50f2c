import { type TemplateResult, html, nothing } from "lit";
import type { Note } from "../../../debate/note";
import { icon } from "../../page/icon";
import type { PageModel } from "../model";

const ICONS = { holds: "pass", fails: "circle-slash", unknown: "question" } as const;

/** Whether the claim holds in the active scenario, with the figures that decide; nothing where no scenario can tell. */
export function holdingLine({ id }: Note, { holdings, scenario, strings }: PageModel): TemplateResult | typeof nothing {
  const holding = holdings.get(id);
  if (!holding || scenario === null) return nothing;
  return html`<p class="holding">
    ${icon(ICONS[holding.status])}<span
      >${holding.text} <span class="quiet">${strings.inScenario(scenario)}</span></span
    >
  </p>`;
}

/** The same on a card, in two words; nothing where it is not known. */
export function holdingBadge({ id }: Note, { holdings, strings }: PageModel): TemplateResult | typeof nothing {
  const holding = holdings.get(id);
  if (!holding || holding.status === "unknown") return nothing;
  return html`<span class="badge holding">${icon(ICONS[holding.status])}${strings[holding.status]}</span>`;
}
