import { type TemplateResult, html } from "lit";

/** A codicon that says nothing on its own; the word always stands beside it. */
export function icon(name: string): TemplateResult {
  return html`<span class="codicon codicon-${name}" aria-hidden="true"></span>`;
}
