import { type TemplateResult, html } from "lit";
import { evaluateHeuristic, isRule } from "../../../cost/heuristics/evaluateHeuristics";
import { ruleSentence } from "../../../cost/words/sentences";
import { icon } from "../../page/icon";
import type { CostActions } from "../actions";
import type { CostModel } from "../model";

const ICONS = { holds: "pass", fails: "circle-slash", open: "question" } as const;

/** The rules of the debate with their value for this scenario, and who says so. */
export function rulesSection(model: CostModel, actions: CostActions): TemplateResult {
  const { comparison, catalogue, strings } = model;
  if (!comparison || !catalogue) return html``;
  return html`<dl class="rules" id="rules">
    ${catalogue.facts.heuristics.map((rule) => {
      if (!isRule(rule.id)) return html``;
      const result = evaluateHeuristic(rule.id, comparison, catalogue);
      const [note] = rule.notes;
      return html`<dt class=${result.status}>${icon(ICONS[result.status])}${rule.name}</dt>
        <dd>
          <p>${ruleSentence(rule.id, result, comparison, catalogue.facts.words)}</p>
          <p class="quiet">
            ${rule.rule}
            ${note === undefined ? "" : html`<button type="button" class="link" @click=${() => actions.run({ name: "openNote", noteId: note })}>${strings.whoSays}</button>`}
          </p>
        </dd>`;
    })}
  </dl>`;
}
