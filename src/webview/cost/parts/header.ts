import { type TemplateResult, html, nothing } from "lit";
import { priceDates } from "../../../cost/words/priceDates";
import { findingParagraphs } from "../../../cost/words/sentences";
import { icon } from "../../page/icon";
import type { CostActions } from "../actions";
import type { CostModel } from "../model";
import { priceAgeNote } from "./priceAgeNote";

/** The finding as sentences, the scenario's file, and what can be done with the whole. */
export function header(model: CostModel, actions: CostActions): TemplateResult {
  const { strings, scenario } = model;
  return html`<header>
    ${finding(model)}
    ${
      model.problems.length > 0
        ? html`<div class="problems" role="alert">
            <p><strong>${model.scenario ? "" : strings.problems}</strong></p>
            <ul>
              ${model.problems.map((problem) => html`<li>${problem}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    <div class="bar">
      ${model.isEditor ? nothing : pick(model, actions)} ${scenario ? buttons(model, actions) : nothing}
    </div>
  </header>`;
}

function pick(model: CostModel, actions: CostActions): TemplateResult {
  const { strings } = model;
  return html`<label class="pick"
    >${strings.scenario}
    <select id="file" @change=${(event: Event) => openFile(event, model, actions)}>
      ${model.files.map((file) => html`<option value=${`file:${file}`} ?selected=${file === model.file}>${file}</option>`)}
      <option value="new" ?selected=${model.file === null}>
        ${model.file === null ? strings.draft : strings.newScenario}
      </option>
    </select>
  </label>`;
}

/** Saving and what belongs to it, which VS Code does where the page is the editor of its file. */
function saving(model: CostModel, actions: CostActions): TemplateResult {
  const { strings } = model;
  const dirty = isDirty(model);
  return html`${model.file === null ? nothing : html`<button type="button" id="save" ?disabled=${!dirty || model.saving} @click=${() => actions.save()}>${icon("save")}${strings.save}</button>`}
    <button type="button" id="save-as" @click=${() => actions.saveAs()}>${icon("save-as")}${strings.saveAs}</button>
    ${model.file !== null && dirty ? html`<button type="button" id="discard" @click=${() => actions.discard()}>${icon("discard")}${strings.discard}</button>` : nothing}
    ${model.file === null ? nothing : html`<button type="button" id="open-file" @click=${() => actions.run({ name: "openFile" })}>${icon("go-to-file")}${strings.openFile}</button>`}`;
}

function isDirty({ file, edits }: CostModel): boolean {
  return file === null || edits.length > 0;
}

/** The finding; how old the prices are is said in words beside their date. */
function finding(model: CostModel): TemplateResult {
  const { comparison, language, words } = model;
  if (!comparison || !words) return html``;
  const { oldest } = priceDates(comparison);
  const [[first = "", ...rest] = [], ...others] = findingParagraphs(comparison, words).filter(
    ({ length }) => length > 0,
  );
  // Without evaluations all of it is short enough for one.
  const paragraphs = comparison.quality
    ? [rest, ...others].filter(({ length }) => length > 0)
    : [[...rest, ...others.flat()]];
  return html`<h1 id="finding" aria-live="polite">${first}</h1>
    <div class="standing">
      ${paragraphs.map(
        (sentences, index) =>
          html`<p>
            ${sentences.join(language === "en" ? " " : "")}
            ${oldest === null || index < paragraphs.length - 1 ? nothing : priceAgeNote(oldest, model)}
          </p>`,
      )}
    </div>`;
}

function buttons(model: CostModel, actions: CostActions): TemplateResult {
  const { strings } = model;
  const scenario = model.scenario;
  if (!scenario) return html``;
  return html`<div class="toolbar">
    <button type="button" class="primary" id="insert" @click=${() => actions.run({ name: "insert", scenario })}>
      ${icon("insert")}${strings.insert}
    </button>
    ${model.isEditor ? nothing : saving(model, actions)}
    <button type="button" id="copy" @click=${() => actions.run({ name: "copyMarkdown", scenario })}>
      ${icon("copy")}${strings.copy}
    </button>
    <span class="group" role="group" aria-label=${strings.exportAs}>
      <button
        type="button"
        id="export-md"
        aria-label="${strings.exportAs}: Markdown"
        @click=${() => actions.run({ name: "exportMarkdown", scenario })}
      >
        ${icon("export")}Markdown
      </button>
      <button
        type="button"
        id="export-csv"
        aria-label="${strings.exportAs}: CSV"
        @click=${() => actions.run({ name: "exportCsv", scenario })}
      >
        CSV
      </button>
      <button type="button" id="export-svg" aria-label="${strings.exportAs}: SVG" @click=${() => actions.exportSvg()}>
        SVG
      </button>
    </span>
    ${model.file === null ? nothing : html`<button type="button" id="measure" title=${strings.measureByDrop} @click=${() => actions.run({ name: "measure" })}>${icon("dashboard")}${strings.measure}</button>`}
    <button type="button" id="refresh" @click=${() => actions.run({ name: "refreshPrices" })}>
      ${icon("refresh")}${strings.refresh}
    </button>
    ${!model.isEditor && model.file !== null && isDirty(model) ? html`<span class="quiet" role="status">${strings.unsaved}</span>` : nothing}
  </div>`;
}

function openFile(event: Event, model: CostModel, actions: CostActions): void {
  if (!(event.target instanceof HTMLSelectElement)) return;
  const file = event.target.value === "new" ? null : event.target.value.replace(/^file:/, "");
  if (file === null || file !== model.file) actions.run({ name: "open", file });
}
