import { type TemplateResult, html, nothing } from "lit";
import type { Note } from "../../../debate/note";
import { yearOf } from "../../../debate/dates";
import type { Actions } from "../actions";
import type { PageModel } from "../model";
import { holdingBadge } from "./holding";
import { stanceBadge, verdictBadge } from "./stance";

/** The three columns: open, common ground, closed. */
export function columns(model: PageModel, actions: Actions): TemplateResult {
  const { strings, shown } = model;
  const sides = [
    { key: "open", title: strings.open, notes: shown.filter((note) => note.stance === "open") },
    {
      key: "common",
      title: strings.common,
      notes: shown.filter((note) => note.stance === "both" || note.stance === "neutral"),
    },
    { key: "closed", title: strings.closed, notes: shown.filter((note) => note.stance === "closed") },
  ];
  // One card is in the tab order; arrows reach the others.
  const entry = shown.find((note) => note.id === model.noteId) ?? sides.flatMap((side) => side.notes)[0];
  return html`<div
    class="columns"
    id="columns"
    role="tabpanel"
    aria-labelledby="tab-${model.topic}"
    @keydown=${moveCard}
  >
    ${sides.map(
      (side) =>
        html`<section class="column side-${side.key}" aria-label=${side.title}>
          <h2>${side.title} <span class="count">${side.notes.length}</span></h2>
          ${side.notes.length === 0 ? html`<p class="quiet">${strings.nothingHere}</p>` : nothing}
          <ul>
            ${side.notes.map((note) => html`<li>${card(note, model, actions, note === entry)}</li>`)}
          </ul>
        </section>`,
    )}
  </div>`;
}

function card(note: Note, model: PageModel, actions: Actions, inTabOrder: boolean): TemplateResult {
  const current = note.id === model.noteId;
  return html`<button
    class="card stance-${note.stance}"
    data-note=${note.id}
    aria-current=${current ? "true" : "false"}
    tabindex=${inTabOrder ? 0 : -1}
    @click=${() => actions.choose(note.id)}
  >
    <span class="title">${note.title}</span>
    <span class="meta">
      <span>${note.speaker.name} · ${yearOf(note.date)}</span>
      ${note.stance === "both" || note.stance === "neutral" ? stanceBadge(note.stance, model.language) : nothing}
      ${verdictBadge(note, model.language, model.today)} ${holdingBadge(note, model)}
      ${note.origin === "team" ? html`<span class="badge">${model.strings.team}</span>` : nothing}
    </span>
  </button>`;
}

/** Up and down within a column, left and right to the card at the same height beside it. */
function moveCard(event: KeyboardEvent): void {
  const from = event.target;
  if (!(from instanceof HTMLElement) || !from.classList.contains("card") || event.altKey) return;
  const lists = [...document.querySelectorAll(".column")].map((column) => [
    ...column.querySelectorAll<HTMLElement>(".card"),
  ]);
  const column = lists.findIndex((cards) => cards.includes(from));
  const row = lists[column]?.indexOf(from) ?? -1;
  const target = targetOf(event.key, lists, column, row);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function targetOf(key: string, lists: readonly HTMLElement[][], column: number, row: number): HTMLElement | undefined {
  const beside = (step: number): HTMLElement | undefined => {
    for (let at = column + step; at >= 0 && at < lists.length; at += step) {
      const cards = lists[at] ?? [];
      if (cards.length > 0) return cards[Math.min(row, cards.length - 1)];
    }
    return undefined;
  };
  switch (key) {
    case "ArrowDown":
      return lists[column]?.[row + 1];
    case "ArrowUp":
      return lists[column]?.[row - 1];
    case "ArrowRight":
      return beside(1);
    case "ArrowLeft":
      return beside(-1);
    case "Home":
      return lists[column]?.[0];
    case "End":
      return lists[column]?.at(-1);
    default:
      return undefined;
  }
}
