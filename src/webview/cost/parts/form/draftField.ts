import { type TemplateResult, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { typedText } from "./typedText";

/** A text of a part that is taken only once it is whole, with what is wrong or known of it beside. */
export interface DraftField {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly placeholder: string;
  readonly isNumber: boolean;
  /** What is wrong; nothing of the part is taken meanwhile. */
  readonly fault: string | undefined;
  /** What else is to be said of the field. */
  readonly note?: unknown;
}

export function draftField(field: DraftField, type: (text: string) => void): TemplateResult {
  const { id, label, text, placeholder, isNumber, fault, note } = field;
  return html`<div class="field draft ${isNumber ? "figure" : ""}">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      autocomplete="off"
      maxlength=${isNumber ? 40 : 500}
      inputmode=${isNumber ? "decimal" : nothing}
      placeholder=${placeholder}
      .value=${live(typedText(id, text))}
      aria-invalid=${fault === undefined ? "false" : "true"}
      aria-describedby="${id}-note"
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) type(event.target.value);
      }}
    />
    <p class="note ${fault === undefined ? "" : "bad"}" id="${id}-note" role=${fault === undefined ? nothing : "alert"}>
      ${fault ?? note ?? nothing}
    </p>
  </div>`;
}
