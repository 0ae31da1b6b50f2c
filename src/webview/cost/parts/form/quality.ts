import { type TemplateResult, html, nothing } from "lit";
import { ONLY_TASK, evaluationsOf } from "../../../../cost/scenario/evaluation";
import type { Scenario } from "../../../../cost/scenario/scenario";
import type { CostActions } from "../../actions";
import { without } from "../../change";
import { RULES, RULE_PARTS, type RuleField, type RuleTexts, readRule, ruleTexts } from "../../drafts/ruleDraft";
import { tasksOf } from "../../drafts/weights";
import type { CostModel } from "../../model";
import { EVALUATION_STRINGS } from "../../strings/evaluation";
import { draftField } from "./draftField";
import { numberField } from "./field";

const DRAFT = "quality";

/** What is good enough, what a task takes, and what it costs where it is not solved. */
export function qualityForm(model: CostModel, actions: CostActions): TemplateResult {
  const { scenario, language } = model;
  if (!scenario) return html``;
  const words = EVALUATION_STRINGS[language];
  return html`${ruleFields(scenario, model, actions)}
  ${numberField(
    {
      path: ["quality", "requestsPerTask"],
      label: words.requestsPerTask,
      unit: words.requestsUnit,
      fallback: 1,
      least: 1,
      most: 1000,
      byDecades: true,
    },
    model,
    actions,
  )}
  ${numberField(
    {
      path: ["quality", "failureCost"],
      label: words.failureCost,
      unit: scenario.amountsIn ?? "USD",
      fallback: null,
      least: 0.01,
      most: 1000,
      byDecades: true,
      note: words.triedAgain,
    },
    model,
    actions,
  )}
  ${weightFields(scenario, model, actions)}`;
}

function ruleFields(scenario: Scenario, model: CostModel, actions: CostActions): TemplateResult {
  const words = EVALUATION_STRINGS[model.language];
  const draft = model.drafts.get(DRAFT) as RuleTexts | undefined;
  const shown = draft ?? ruleTexts(scenario.quality);
  const read = readRule(shown, model.catalogue?.today ?? "");
  const faults = "faults" in read ? read.faults : {};
  const change = (part: Partial<RuleTexts>): void => changeRule({ ...shown, ...part }, model, actions);
  const text = (field: RuleField, placeholder: string): TemplateResult => {
    const fault = faults[field];
    return draftField(
      {
        id: `rule-${field}`,
        label: words.ruleField[field],
        text: shown[field],
        placeholder,
        isNumber: field !== "decided",
        // A field that nobody has touched yet is no mistake of theirs.
        fault: fault !== undefined && shown[field] !== "" ? words.ruleFault[fault] : undefined,
        note: fault === undefined ? nothing : words.ruleFault[fault],
      },
      (typed) => change({ [field]: typed }),
    );
  };
  const problem = model.invalid.get(DRAFT)?.message;
  return html`<div class="field choice">
      <label for="rule">${words.rule}</label>
      <select
        id="rule"
        @change=${(event: Event) => {
          const rule = RULES.find((one) => event.target instanceof HTMLSelectElement && one === event.target.value);
          if (rule) change({ ...ruleTexts(), rule });
        }}
      >
        ${RULES.map((rule) => html`<option value=${rule} ?selected=${rule === shown.rule}>${words.ruleName[rule]}</option>`)}
      </select>
      <p class="note">${shown.rule === "none" ? words.ruleNote : nothing}</p>
    </div>
    ${shown.rule === "minimum" ? text("minimum", model.strings.notSet) : nothing}
    ${
      shown.rule === "reference"
        ? html`${referenceField(shown, faults.notWorseThan !== undefined, model, (notWorseThan) => change({ notWorseThan }))}${text("margin", model.strings.notSet)}`
        : nothing
    }
    ${shown.rule === "none" ? nothing : text("decided", words.hint.date)}
    ${problem === undefined ? nothing : html`<p class="note bad" role="alert">${problem}</p>`}`;
}

function referenceField(
  shown: RuleTexts,
  isMissing: boolean,
  { scenario, comparison, language }: CostModel,
  choose: (id: string) => void,
): TemplateResult {
  const words = EVALUATION_STRINGS[language];
  const options = scenario?.options ?? [];
  const name = (id: string): string => comparison?.options.find((option) => option.id === id)?.name ?? id;
  const chosen = options.find(({ id }) => id === shown.notWorseThan);
  const note = isMissing
    ? words.ruleFault.referenceMissing
    : chosen && evaluationsOf(chosen).length === 0
      ? words.notEvaluated(name(chosen.id))
      : nothing;
  return html`<div class="field choice">
    <label for="rule-notWorseThan">${words.ruleField.notWorseThan}</label>
    <select
      id="rule-notWorseThan"
      aria-describedby="rule-notWorseThan-note"
      @change=${(event: Event) => {
        if (event.target instanceof HTMLSelectElement) choose(event.target.value);
      }}
    >
      <option value="" ?selected=${shown.notWorseThan === ""}>${words.chooseOption}</option>
      ${options.map(({ id }) => html`<option value=${id} ?selected=${id === shown.notWorseThan}>${name(id)}</option>`)}
    </select>
    <p class="note" id="rule-notWorseThan-note">${note}</p>
  </div>`;
}

/** Takes a rule that is whole; of one that is not, none of its parts stands in the scenario. */
function changeRule(texts: RuleTexts, model: CostModel, actions: CostActions): void {
  const { scenario } = model;
  if (!scenario) return;
  const read = readRule(texts, model.catalogue?.today ?? "");
  const rest = without(scenario.quality ?? {}, RULE_PARTS);
  const quality = { ...("rule" in read ? read.rule : {}), ...rest };
  // What was typed stays until the scenario has it: a field that went away meanwhile would lose the cursor.
  actions.draft(DRAFT, texts);
  actions.replace({ ...without(scenario, ["quality"]), ...(Object.keys(quality).length === 0 ? {} : { quality }) }, [
    DRAFT,
  ]);
  if ("rule" in read && !model.invalid.has(DRAFT)) actions.draft(DRAFT, undefined);
}

/** How much each task counts, where several were evaluated. */
function weightFields(scenario: Scenario, model: CostModel, actions: CostActions): TemplateResult | typeof nothing {
  const words = EVALUATION_STRINGS[model.language];
  const tasks = tasksOf(scenario);
  if (tasks.length < 2) return nothing;
  return html`<h3>${words.weights}</h3>
    ${tasks.map((task) =>
      numberField(
        {
          path: ["quality", "weights", task],
          label: task === ONLY_TASK ? words.unnamedTask : task,
          unit: "×",
          fallback: 1,
          least: 0.1,
          most: 10,
          byDecades: true,
          note: words.evenly,
        },
        model,
        actions,
      ),
    )}`;
}
