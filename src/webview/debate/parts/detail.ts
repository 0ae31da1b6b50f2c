import { type TemplateResult, html, nothing } from "lit";
import type { Note } from "../../../debate/note";
import { WORDS } from "../../../debate/words";
import type { Actions } from "../actions";
import type { PageModel } from "../model";
import { evidenceList } from "./evidence";
import { holdingLine } from "./holding";
import { markdown } from "./markdown";
import { relations } from "./relations";
import { icon } from "../../page/icon";
import { strongestSides } from "./strongest";
import { stanceBadge, verdictBadge } from "./stance";

/** The selected note in full. */
export function detail(model: PageModel, actions: Actions): TemplateResult {
  const { note, strings } = model;
  return html`<article class="detail" id="detail" tabindex="-1" aria-label=${note?.title ?? strings.choose}>
    ${toolbar(model, actions)} ${note ? body(note, model, actions) : html`<p class="quiet">${strings.choose}</p>`}
  </article>`;
}

function toolbar(model: PageModel, actions: Actions): TemplateResult {
  const { note, strings, history } = model;
  const id = note?.id ?? "";
  return html`<div class="toolbar" role="toolbar" aria-label=${note?.title ?? strings.choose}>
    <button
      class="icon"
      id="back"
      title="${strings.back} (Alt+←)"
      aria-label=${strings.back}
      ?disabled=${!history.canGoBack}
      @click=${() => actions.back()}
    >
      ${icon("arrow-left")}
    </button>
    <button
      class="icon"
      id="forward"
      title="${strings.forward} (Alt+→)"
      aria-label=${strings.forward}
      ?disabled=${!history.canGoForward}
      @click=${() => actions.forward()}
    >
      ${icon("arrow-right")}
    </button>
    ${
      note
        ? html`<span class="space"></span>
            <button class="primary" @click=${() => actions.run({ name: "insert", noteId: id })}>
              ${icon("insert")}${strings.insert}
            </button>
            <button @click=${() => actions.run({ name: "copyMarkdown", noteId: id })}>
              ${icon("copy")}${strings.copyMarkdown}
            </button>
            <button @click=${() => actions.run({ name: "copyCitation", noteId: id })}>
              ${icon("quote")}${strings.copyCitation}
            </button>
            <button
              class="icon close"
              title=${strings.closeDetail}
              aria-label=${strings.closeDetail}
              @click=${() => actions.close()}
            >
              ${icon("close")}
            </button>`
        : nothing
    }
  </div>`;
}

function body(note: Note, model: PageModel, actions: Actions): TemplateResult {
  const { strings, language, debate } = model;
  const words = WORDS[language];
  const evidence = debate.evidenceOf(note);
  return html`
    <h2 class="note-title">${note.title}</h2>
    <p class="badges">
      ${stanceBadge(note.stance, language)}<span class="badge">${words.kind[note.kind]}</span
      >${verdictBadge(note, language, model.today)}
      ${note.origin === "team" ? html`<span class="badge">${strings.team}</span>` : nothing}
    </p>
    <p class="byline">
      ${strings.saidBy(note.speaker.name, note.speaker.role)} · <time>${note.date}</time
      ><br />${words.attribution[note.attribution]}
    </p>
    ${markdown(note.body.summary)} ${section(strings.condition, note.body.condition)} ${holdingLine(note, model)}
    ${
      note.body.assessment !== "" || evidence.length > 0
        ? html`<section>
            <h3>${strings.assessment}</h3>
            ${markdown(note.body.assessment)}${strongestSides(note, model)}${evidenceList(evidence, language, strings, actions)}
          </section>`
        : nothing
    }
    ${section(strings.caveat, note.body.caveat)} ${note.body.more === "" ? nothing : markdown(note.body.more)}
    ${relations(note, model, actions)}
    <section>
      <h3>${strings.sources}</h3>
      <ul class="sources">
        ${note.sources.map((source, index) => sourceItem(note, source, index, model, actions))}
      </ul>
    </section>
    <p class="quiet">
      ${strings.revised(note.revised.date, note.revised.change)}${note.ref === null ? nothing : html` · ${note.ref}`}
    </p>
  `;
}

function section(title: string, text: string): TemplateResult | typeof nothing {
  return text === ""
    ? nothing
    : html`<section>
        <h3>${title}</h3>
        ${markdown(text)}
      </section>`;
}

function sourceItem(
  note: Note,
  source: Note["sources"][number],
  index: number,
  { strings }: PageModel,
  actions: Actions,
): TemplateResult {
  if (source.url === null) return html`<li>${source.title}</li>`;
  return html`<li>
    <button
      class="link"
      title=${source.url}
      @click=${() => actions.run({ name: "openSource", noteId: note.id, index })}
    >
      ${source.title}${icon("link-external")}
    </button>
    <span class="visually-hidden">${strings.openSource}</span>
  </li>`;
}
