import { type TemplateResult, html, nothing } from "lit";
import type { Evidence } from "../../../debate/evidence";
import type { Language } from "../../../debate/vocabulary";
import { WORDS } from "../../../debate/words";
import type { Actions } from "../actions";
import type { PageStrings } from "../strings";
import { icon } from "../../page/icon";

/** Pieces of evidence in the order of their dates, each with figure, limits, status and sources. */
export function evidenceList(
  pieces: readonly Evidence[],
  language: Language,
  strings: PageStrings,
  actions: Actions,
): TemplateResult | typeof nothing {
  if (pieces.length === 0) return nothing;
  const words = WORDS[language];
  const sorted = [...pieces].sort((a, b) => a.date.localeCompare(b.date));
  return html`<ul class="evidence">
    ${sorted.map(
      (piece) =>
        html`<li class=${piece.status}>
          <p class="evidence-title"><time>${piece.date}</time> <strong>${piece.title}</strong></p>
          <p>${piece.figure}</p>
          ${piece.note === "" ? nothing : html`<p class="quiet">${piece.note}</p>`}
          <p class="status">
            <span class="badge"
              >${icon(piece.status === "unverified" ? "warning" : "verified")}${words.verification[piece.status]}</span
            >
            ${piece.sources.map((source, index) =>
              source.url === null
                ? html`<span class="quiet">${source.title}</span>`
                : html`<button
                    class="link"
                    title=${source.url}
                    aria-label="${strings.openSource}: ${source.title}"
                    @click=${() => actions.run({ name: "openEvidenceSource", evidenceId: piece.id, index })}
                  >
                    ${source.title}${icon("link-external")}
                  </button>`,
            )}
          </p>
        </li>`,
    )}
  </ul>`;
}
