import { type TemplateResult, html } from "lit";
import type { CostActions } from "../actions";
import type { CostModel } from "../model";
import { chart } from "./chart";
import { foldedGroups } from "./form/groups";
import { workloadForm } from "./form/workload";
import { header } from "./header";
import { sections } from "./sections";

/** The whole page: what was found, the scenario to change, and the figures that follow from it. */
export function page(model: CostModel, actions: CostActions): TemplateResult {
  const { strings } = model;
  if (!model.loaded) return html`<p class="quiet loading">${strings.loading}</p>`;
  return html`<main class="cost">
      ${header(model, actions)}
      ${
        model.scenario
          ? html`<form
                class="scenario"
                aria-label=${strings.scenario}
                @submit=${(event: Event) => event.preventDefault()}
              >
                ${workloadForm(model, actions)}${foldedGroups(model, actions)}
              </form>
              <div class="figures">
                ${model.quality?.figure(model, actions)}${chart(model)}${model.later?.decide(model, actions)}${sections(model, actions)}
              </div>`
          : ""
      }
    </main>
    <p class="drop-here" aria-hidden="true">${strings.dropHere}</p>
    <p class="message ${model.message === "" ? "" : "shown"}" role="alert">${model.message}</p>`;
}
