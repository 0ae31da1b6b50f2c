import { type TemplateResult, html, nothing } from "lit";
import type { Actions } from "../actions";
import type { PageModel } from "../model";
import { timeline } from "./timeline";

/** The two foldable parts below the columns: map of the arguments, evidence over time. */
export function folds(model: PageModel, actions: Actions, map: TemplateResult | undefined): TemplateResult {
  const { strings } = model;
  return html`
    <details
      class="fold"
      id="map"
      ?open=${model.mapOpen}
      @toggle=${(event: Event) => actions.fold("map", isOpen(event))}
    >
      <summary>${strings.map}</summary>
      ${model.mapOpen ? (map ?? html`<p class="quiet">${strings.loading}</p>`) : nothing}
    </details>
    <details
      class="fold"
      id="timeline"
      ?open=${model.evidenceOpen}
      @toggle=${(event: Event) => actions.fold("evidence", isOpen(event))}
    >
      <summary>${strings.evidence}</summary>
      ${model.evidenceOpen ? timeline(model, actions) : nothing}
    </details>
  `;
}

function isOpen(event: Event): boolean {
  return event.target instanceof HTMLDetailsElement && event.target.open;
}
