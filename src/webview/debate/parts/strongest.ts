import { type TemplateResult, html, nothing } from "lit";
import type { Note } from "../../../debate/note";
import { strongestLines } from "../../../debate/strongest";
import type { PageModel } from "../model";

/** The strongest evidence for the claim and against it, or the day on which none was found. */
export function strongestSides(note: Note, { debate, language }: PageModel): TemplateResult | typeof nothing {
  const lines = strongestLines(note, debate, language);
  if (lines.length === 0) return nothing;
  return html`<dl class="strongest">
    ${lines.map(
      ({ label, text }) =>
        html`<dt>${label}</dt>
          <dd>${text}</dd>`,
    )}
  </dl>`;
}
