import { type TemplateResult, html } from "lit";
import type { CostActions } from "../actions";
import { type CostModel, SECTIONS, type Section } from "../model";
import type { FoldedContent } from "./form/groups";
import { partsSection } from "./monthly";

type Content = (model: CostModel, actions: CostActions) => TemplateResult;
/** What the tabs and the folded groups of the form show that is not seen at first; its script comes a moment later. */
export type LaterSections = Readonly<Record<Exclude<Section, "parts">, Content>> & {
  readonly form: FoldedContent;
  readonly decide: Content;
};

function content(model: CostModel, actions: CostActions): TemplateResult {
  if (model.section === "parts") return partsSection(model, actions);
  return model.later?.[model.section](model, actions) ?? html`<p class="quiet">${model.strings.loading}</p>`;
}

/** What lies below the chart, as tabs. */
export function sections(model: CostModel, actions: CostActions): TemplateResult {
  const { strings, section } = model;
  return html`<div class="sections">
    <div
      class="tabs"
      role="tablist"
      aria-label=${strings.section.details}
      @keydown=${(event: KeyboardEvent) => moveTab(event, model, actions)}
    >
      ${SECTIONS.map((name) => html`<button type="button" role="tab" id="tab-${name}" aria-controls="section" aria-selected=${name === section ? "true" : "false"} tabindex=${name === section ? 0 : -1} @click=${() => actions.turnTo(name)}>${strings.section[name]}</button>`)}
    </div>
    <section id="section" role="tabpanel" aria-labelledby="tab-${section}" tabindex="0">
      ${content(model, actions)}
    </section>
  </div>`;
}

function moveTab(event: KeyboardEvent, model: CostModel, actions: CostActions): void {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  const next = SECTIONS[(SECTIONS.indexOf(model.section) + step + SECTIONS.length) % SECTIONS.length];
  if (step === 0 || !next) return;
  event.preventDefault();
  actions.turnTo(next);
  document.getElementById(`tab-${next}`)?.focus();
}
