import { type TemplateResult, html, nothing } from "lit";
import { leaningSentence, standingSentence } from "../../../debate/standing";
import { TOPICS } from "../../../debate/vocabulary";
import { WORDS } from "../../../debate/words";
import type { Actions } from "../actions";
import type { PageModel } from "../model";
import { icon } from "../../page/icon";

/** Question of the topic, topics, search, and one sentence on how it stands. */
export function header(model: PageModel, actions: Actions): TemplateResult {
  const { strings, language } = model;
  const words = WORDS[language];
  const searching = model.results !== null;
  return html`<header>
    <h1>${searching ? strings.searchResults(model.shown.length) : words.question[model.topic]}</h1>
    <div class="bar">
      <div
        class="tabs"
        role="tablist"
        aria-label=${strings.topics}
        @keydown=${(event: KeyboardEvent) => moveTab(event, model, actions)}
      >
        ${TOPICS.map((topic) => {
          const selected = !searching && topic === model.topic;
          const count = model.debate.notes.filter((note) => note.topic === topic).length;
          return html`<button
            role="tab"
            id="tab-${topic}"
            aria-selected=${selected ? "true" : "false"}
            aria-controls="columns"
            tabindex=${topic === model.topic ? 0 : -1}
            @click=${() => actions.turnTo(topic)}
          >
            ${words.topic[topic]} <span class="count">${count}</span>
          </button>`;
        })}
      </div>
      <div class="search" role="search">
        ${icon("search")}
        <input
          type="search"
          id="search"
          aria-label=${strings.search}
          placeholder=${strings.search}
          .value=${model.query}
          @input=${(event: InputEvent) => event.target instanceof HTMLInputElement && actions.search(event.target.value)}
          @keydown=${(event: KeyboardEvent) => searchKey(event, actions)}
        />
        ${model.query === "" ? nothing : html`<button class="icon" title=${strings.clearSearch} aria-label=${strings.clearSearch} @click=${() => actions.search("")}>${icon("close")}</button>`}
      </div>
    </div>
    <p class="standing">
      ${
        searching && model.shown.length === 0
          ? html`${strings.nothingFits}
              <button class="link" @click=${() => actions.run({ name: "lookUp", query: model.query })}>
                ${strings.lookUpElsewhere}
              </button>`
          : html`${standingSentence(model.shown, language)} ${leaningSentence(model.debate, model.shown, language)}`
      }
    </p>
  </header>`;
}

function moveTab(event: KeyboardEvent, model: PageModel, actions: Actions): void {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (step === 0 || event.altKey) return;
  const next = TOPICS[(TOPICS.indexOf(model.topic) + step + TOPICS.length) % TOPICS.length];
  if (!next) return;
  event.preventDefault();
  actions.turnTo(next);
  document.getElementById(`tab-${next}`)?.focus();
}

/** Escape clears; arrow down goes to the first card found. */
function searchKey(event: KeyboardEvent, actions: Actions): void {
  if (event.key === "Escape") actions.search("");
  if (event.key === "ArrowDown") {
    event.preventDefault();
    document.querySelector<HTMLElement>(".card")?.focus();
  }
}
