import { type TemplateResult, html } from "lit";
import type { Actions } from "../actions";
import type { PageModel } from "../model";
import { columns } from "./columns";
import { detail } from "./detail";
import { folds } from "./folds";
import { header } from "./header";

/** The whole page: topic and columns in one pane, the selected note in another, so that reading one never moves the other. */
export function page(model: PageModel, actions: Actions, map: TemplateResult | undefined): TemplateResult {
  const { strings, note } = model;
  if (!model.loaded) return html`<p class="quiet loading">${strings.loading}</p>`;
  return html`<main class=${note ? "with-note" : "without-note"}>
      <div class="overview" id="overview">
        ${header(model, actions)}${columns(model, actions)}${folds(model, actions, map)}
      </div>
      ${detail(model, actions)}
    </main>
    <p class="message ${model.message === "" ? "" : "shown"}" role="alert">${model.message}</p>
    <p class="visually-hidden" role="status">
      ${model.results ? strings.searchResults(model.results.length) : note ? strings.selected(note.title) : ""}
    </p>`;
}
