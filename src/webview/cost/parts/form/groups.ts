import { type TemplateResult, html } from "lit";
import type { CostActions } from "../../actions";
import type { CostModel } from "../../model";

/** The groups of the form that are folded at first, in their order. */
const FOLDED = ["options", "quality", "assumptions", "constraints"] as const;
export type FoldedGroup = (typeof FOLDED)[number];

/** What the folded groups hold; their script comes when the page has come to rest. */
export type FoldedContent = Readonly<Record<FoldedGroup, (model: CostModel, actions: CostActions) => TemplateResult>>;

export function foldedGroups(model: CostModel, actions: CostActions): TemplateResult {
  const { strings, scenario } = model;
  return html`${FOLDED.map(
    (group) =>
      html`<details class="group" id=${group}>
        <summary>
          ${strings.groups[group]}
          ${group === "options" ? html`<span class="count">${scenario?.options.length}</span>` : ""}
        </summary>
        ${model.later?.form[group](model, actions) ?? html`<p class="quiet">${strings.loading}</p>`}
      </details>`,
  )}`;
}
