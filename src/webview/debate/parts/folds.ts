import { type TemplateResult, html, nothing } from "lit";
import type { Evidence } from "../../../debate/evidence";
import { WORDS } from "../../../debate/words";
import type { Actions } from "../actions";
import type { PageModel } from "../model";

/** The two foldable parts below the columns: map of the arguments, evidence over time. */
export function folds(model: PageModel, actions: Actions, map: TemplateResult | undefined): TemplateResult {
  const { strings } = model;
  return html`
    <details class="fold" id="map" ?open=${model.mapOpen} @toggle=${(event: Event) => actions.fold("map", isOpen(event))}>
      <summary>${strings.map}</summary>
      ${model.mapOpen ? (map ?? html`<p class="quiet">${strings.loading}</p>`) : nothing}
    </details>
    <details class="fold" id="timeline" ?open=${model.evidenceOpen} @toggle=${(event: Event) => actions.fold("evidence", isOpen(event))}>
      <summary>${strings.evidence}</summary>
      ${model.evidenceOpen ? timeline(model, actions) : nothing}
    </details>
  `;
}

function isOpen(event: Event): boolean {
  return event.target instanceof HTMLDetailsElement && event.target.open;
}

/** The evidence behind the notes shown, oldest first. */
function evidenceShown(model: PageModel): Evidence[] {
  const pieces = new Set(model.shown.flatMap((note) => model.debate.evidenceOf(note)));
  return [...pieces].sort((a, b) => a.date.localeCompare(b.date));
}

function timeline(model: PageModel, actions: Actions): TemplateResult {
  const { strings, language } = model;
  const words = WORDS[language];
  const pieces = evidenceShown(model);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return html`<p class="quiet">${strings.nothingHere}</p>`;
  return html`<p>${strings.evidenceFinding(pieces.length, first.date, last.date)}</p>
    <div class="scroll"><table>
      <thead><tr><th scope="col">${strings.date}</th><th scope="col">${strings.what}</th><th scope="col">${strings.leans}</th><th scope="col">${strings.status}</th></tr></thead>
      <tbody>
        ${pieces.map(
          (piece) => html`<tr>
            <td class="date">${piece.date}</td>
            <td><strong>${piece.title}</strong><br />${piece.figure}
              ${model.shown.filter((note) => note.evidence.includes(piece.id)).map((note) => html`<button class="chip stance-${note.stance}" @click=${() => actions.choose(note.id)}>${note.title}</button>`)}</td>
            <td><span class="stance-${piece.lean} lean">${words.stance[piece.lean]}</span></td>
            <td>${words.verification[piece.status]}</td>
          </tr>`,
        )}
      </tbody>
    </table></div>`;
}
