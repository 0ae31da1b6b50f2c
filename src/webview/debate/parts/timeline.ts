import { type TemplateResult, html } from "lit";
import type { Evidence } from "../../../debate/evidence";
import type { TimelineEvent } from "../../../debate/timeline";
import type { Stance } from "../../../debate/vocabulary";
import { WORDS } from "../../../debate/words";
import type { Actions } from "../actions";
import type { PageModel } from "../model";

/** The evidence behind the notes shown, oldest first. */
function evidenceShown(model: PageModel): Evidence[] {
  const pieces = new Set(model.shown.flatMap((note) => model.debate.evidenceOf(note)));
  return [...pieces].sort((a, b) => a.date.localeCompare(b.date));
}

/** The evidence over time, and who changed sides, as tables. */
export function timeline(model: PageModel, actions: Actions): TemplateResult {
  const { strings, language } = model;
  const words = WORDS[language];
  const pieces = evidenceShown(model);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return html`<p class="quiet">${strings.nothingHere}</p>`;
  return html`<p>${strings.evidenceFinding(pieces.length, first.date, last.date)}</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${strings.date}</th>
            <th scope="col">${strings.what}</th>
            <th scope="col">${strings.leans}</th>
            <th scope="col">${strings.status}</th>
          </tr>
        </thead>
        <tbody>
          ${pieces.map(
            (piece) =>
              html`<tr>
                <td class="date">${piece.date}</td>
                <td>
                  <strong>${piece.title}</strong><br />${piece.figure}
                  ${model.shown.filter((note) => note.evidence.includes(piece.id)).map((note) => html`<button class="chip stance-${note.stance}" @click=${() => actions.choose(note.id)}>${note.title}</button>`)}
                </td>
                <td><span class="stance-${piece.lean} lean">${words.stance[piece.lean]}</span></td>
                <td>${words.verification[piece.status]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${changesOfSide(model)}`;
}

const SIDES: Readonly<Record<TimelineEvent["direction"], Stance | null>> = {
  open: "open",
  closed: "closed",
  mixed: "both",
  none: null,
};

/** Vendors and governments that moved from one side to the other, with the evidence for it. */
function changesOfSide({ timeline: events, strings, language }: PageModel): TemplateResult {
  const words = WORDS[language].stance;
  return html`<h3>${strings.sides}</h3>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${strings.date}</th>
            <th scope="col">${strings.event}</th>
            <th scope="col">${strings.towards}</th>
          </tr>
        </thead>
        <tbody>
          ${events.map(({ date, event, direction }) => {
            const side = SIDES[direction];
            return html`<tr>
              <td class="date">${date}</td>
              <td>${event}</td>
              <td>${side === null ? "" : html`<span class="lean stance-${side}">${words[side]}</span>`}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
}
