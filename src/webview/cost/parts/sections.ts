import { type TemplateResult, html } from "lit";
import type { CostActions } from "../actions";
import { type CostModel, SECTIONS, type Section } from "../model";
import { detailsSection } from "./details";
import { flipsSection } from "./flips";
import { memorySection } from "./memory";
import { partsSection } from "./monthly";
import { rulesSection } from "./rules";

const CONTENT: Readonly<Record<Section, (model: CostModel, actions: CostActions) => TemplateResult>> = {
  parts: partsSection,
  flips: flipsSection,
  memory: memorySection,
  rules: rulesSection,
  details: detailsSection,
};

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
      ${CONTENT[section](model, actions)}
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
