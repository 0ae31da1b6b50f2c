import { type TemplateResult, html, nothing } from "lit";
import { type Evaluation, ONLY_TASK, evaluationsOf } from "../../../../cost/scenario/evaluation";
import type { ScenarioOption } from "../../../../cost/scenario/scenario";
import { icon } from "../../../page/icon";
import type { CostActions } from "../../actions";
import { withValue } from "../../change";
import {
  type EvaluationField,
  type EvaluationTexts,
  evaluationTexts,
  isBlank,
  readEvaluation,
} from "../../drafts/evaluationDraft";
import type { CostModel } from "../../model";
import { EVALUATION_STRINGS } from "../../strings/evaluation";
import { withWeightsOf } from "../../drafts/weights";
import { ageNote } from "../ageNote";
import { draftField } from "./draftField";

/** An evaluation of an option among its fields, whether it stands in the scenario or is only being typed. */
interface Place {
  readonly option: ScenarioOption;
  /** Index among the evaluations of the option; their number for a new one. */
  readonly at: number;
  readonly model: CostModel;
  readonly actions: CostActions;
}

const keyOf = ({ option, at }: Place): string => `options.${option.id}.evaluation.${at}`;

/** The evaluations of an option, folded away under what they come to. */
export function evaluationFields(option: ScenarioOption, model: CostModel, actions: CostActions): TemplateResult {
  const words = EVALUATION_STRINGS[model.language];
  const evaluations = evaluationsOf(option);
  const place = (at: number): Place => ({ option, at, model, actions });
  const next = place(evaluations.length);
  const isNew = evaluations.length === 0 || model.drafts.has(keyOf(next));
  // One list, so that a new evaluation keeps its fields and the cursor in them once it is taken.
  const places = [...evaluations.map((_, at) => place(at)), ...(isNew ? [next] : [])];
  const problem = model.invalid.get(`options.${option.id}.evaluation`)?.message;
  return html`<details class="more evaluation" id="evaluation-${option.id}">
    <summary>${words.evaluation} <span class="quiet">(${summary(evaluations, model)})</span></summary>
    ${places.map(fieldsOf)} ${problem === undefined ? nothing : html`<p class="note bad" role="alert">${problem}</p>`}
    ${
      isNew
        ? nothing
        : html`<button type="button" @click=${() => actions.draft(keyOf(next), evaluationTexts(undefined))}>
            ${icon("add")}${words.addTask}
          </button>`
    }
  </details>`;
}

function summary(evaluations: readonly Evaluation[], { language }: CostModel): string {
  const words = EVALUATION_STRINGS[language];
  const [only] = evaluations;
  if (!only) return words.none;
  if (evaluations.length > 1) return words.tasks(evaluations.length);
  const { n, passed, score } = only;
  return passed === undefined ? words.scored(String(score), String(n)) : words.solved(String(passed), String(n));
}

function fieldsOf(place: Place): TemplateResult {
  const { option, at, model, actions } = place;
  const words = EVALUATION_STRINGS[model.language];
  const evaluations = evaluationsOf(option);
  const before = evaluations[at];
  const draft = model.drafts.get(keyOf(place)) as EvaluationTexts | undefined;
  const texts = draft ?? evaluationTexts(before);
  const read = draft && readEvaluation(draft, around(place));
  const faults = read && "faults" in read ? read.faults : {};
  const field = (name: EvaluationField, note: unknown = nothing): TemplateResult => {
    const fault = faults[name];
    return draftField(
      {
        id: `evaluation-${option.id}-${at}-${name}`,
        label: words.field[name],
        text: texts[name],
        placeholder: words.hint[name],
        isNumber: name === "n" || name === "passed" || name === "score",
        fault: fault && words.fault[fault],
        note,
      },
      (text) => change(place, { ...texts, [name]: text }),
    );
  };
  const paired = (before?.against ?? []).map(({ option: other }) => other).join(", ");
  const files = (before?.files ?? []).map((file) => file.name).join(", ");
  return html`<div class="evaluated">
    ${evaluations.length > 0 || texts.task !== "" ? field("task") : nothing}
    ${field("n")}${field("passed")}${field("score")}
    ${field("date", before?.date === undefined ? nothing : ageNote(before.date, words, model))}${field("source")}
    ${files === "" ? nothing : html`<p class="note">${words.ofFiles(files)}</p>`}
    ${paired === "" ? nothing : html`<p class="note">${words.paired(paired)}</p>`}
    ${Object.keys(faults).length === 0 ? nothing : html`<p class="note" role="status">${words.notTaken}</p>`}
    ${
      before || draft
        ? html`<button type="button" class="remove" @click=${() => remove(place)}>
            ${icon("trash")}${words.remove(evaluations.length > 1 ? (before?.task ?? ONLY_TASK) : ONLY_TASK)}
          </button>`
        : nothing
    }
  </div>`;

  function remove(from: Place): void {
    actions.draft(keyOf(from), undefined);
    if (before) put(from, null);
  }
}

function around({ option, at, model }: Place): Parameters<typeof readEvaluation>[1] {
  const evaluations = evaluationsOf(option);
  return {
    before: evaluations[at],
    others: evaluations.filter((_, index) => index !== at),
    today: model.catalogue?.today ?? "",
  };
}

/** Takes an evaluation that is whole; what is not waits beside what is wrong. One of which nothing is left goes away. */
function change(place: Place, texts: EvaluationTexts): void {
  const { actions } = place;
  const { before } = around(place);
  if (isBlank(texts)) {
    actions.draft(keyOf(place), undefined);
    if (before) put(place, null);
    return;
  }
  const read = readEvaluation(texts, around(place));
  // What was typed stays until the scenario has it: a field that went away meanwhile would lose the cursor.
  actions.draft(keyOf(place), texts);
  if ("faults" in read) return;
  put(place, read.evaluation);
  if (!place.model.invalid.has(`options.${place.option.id}.evaluation`)) actions.draft(keyOf(place), undefined);
}

/** Puts an evaluation into its place among those of the option; null takes it away. */
function put({ option, at, model, actions }: Place, evaluation: Evaluation | null): void {
  const { scenario } = model;
  if (!scenario) return;
  const path = ["options", option.id, "evaluation"] as const;
  const rest = evaluationsOf(option);
  const all = [...rest.slice(0, at), ...(evaluation ? [evaluation] : []), ...rest.slice(at + 1)];
  const [only] = all;
  const next = withValue(scenario, path, all.length > 1 ? all : only);
  actions.replace(withWeightsOf(next, scenario), path);
}
