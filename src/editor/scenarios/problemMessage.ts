import * as vscode from "vscode";
import type { ScenarioProblem } from "../../cost/scenario/readScenario";
import { fieldProblemMessage } from "../services/fieldProblem";

/** A problem of a scenario file as a sentence in the display language. */
export function scenarioProblemMessage({ code, args }: Pick<ScenarioProblem, "code" | "args">): string {
  const [first = "", second = "", third = ""] = args;
  switch (code) {
    case "empty":
      return vscode.l10n.t("The scenario is empty.");
    case "file-too-large":
      return vscode.l10n.t("The file has {0} characters; a scenario has at most {1}.", first, second);
    case "yaml-invalid":
      return vscode.l10n.t("The YAML cannot be read: {0}", first);
    case "field-missing":
      return vscode.l10n.t("The field {0} is missing.", first);
    case "field-unknown":
      return vscode.l10n.t("The field {0} is not known. It is kept and has no effect.", first);
    case "value-not-allowed":
      return vscode.l10n.t("The value of {0} is {1}. Allowed are: {2}.", first, second, third);
    case "wrong-type":
      return vscode.l10n.t("The field {0} does not have the right form: {1}.", first, second);
    case "key-misspelt":
      return vscode.l10n.t("There is no field {0}. Was {1} meant?", first, second);
    case "merge-key":
      return vscode.l10n.t("Fields cannot be merged with <<; write them out.");
    case "option-id-twice":
      return vscode.l10n.t("Two options have the id {0}.", first);
    case "chosen-unknown":
      return vscode.l10n.t("The chosen option {0} is not among the options.", first);
    case "preset-unknown":
      return vscode.l10n.t("There is no preset {0}.", first);
    case "price-unknown":
      if (second !== "")
        return vscode.l10n.t(
          "There is no price row {0}. Rows are matched by their exact id. Was one of these meant: {1}?",
          first,
          second,
        );
      return vscode.l10n.t(
        "There is no price row {0}. Rows are matched by their exact id; one of your own goes into .model-choice/prices.yaml.",
        first,
      );
    case "model-unknown":
      if (second !== "")
        return vscode.l10n.t("There is no model card {0}. Was one of these meant: {1}?", first, second);
      return vscode.l10n.t("There is no model card {0}.", first);
    case "hardware-unknown":
      return vscode.l10n.t("There is no hardware {0}.", first);
    case "shares-above-one":
      return vscode.l10n.t("cachedShare ({0}) and cacheWriteShare ({1}) together are more than 1.", first, second);
    case "shares-not-one":
      return vscode.l10n.t("The shares sum to {0}; they must sum to 1.", first);
    case "time-zone-unknown":
      return vscode.l10n.t(
        "There is no time zone {0}; zones are named as in the IANA list, such as Asia/Shanghai.",
        first,
      );
    case "part-unknown":
      return vscode.l10n.t("The option {1} is made of {0}, which is not among the options.", first, second);
    case "part-composite":
      return vscode.l10n.t(
        "The option {1} is made of {0}, which is made of others itself; only options that are priced by themselves can be parts.",
        first,
        second,
      );
    case "base-not-self-hosted":
      return vscode.l10n.t("The base {0} is not a self-hosted option.", first);
    case "escalation-elsewhere":
      return vscode.l10n.t("The route escalates from {0}, to which it sends no requests.", first);
    case "kind-not-priced":
      return vscode.l10n.t("The row {0} has no price for {1}.", first, second);
    case "criterion-unknown":
      if (second !== "") return vscode.l10n.t("There is no criterion {0}. Was one of these meant: {1}?", first, second);
      return vscode.l10n.t("There is no criterion {0}.", first);
    case "spread-and-means":
      return vscode.l10n.t("{0} stands beside spread, which replaces it; leave one of them out.", first);
    case "evaluation-result":
      return vscode.l10n.t("An evaluation of {0} needs either passed or score, and only one of them.", first);
    case "passed-above-n":
      return vscode.l10n.t("{0} items passed or failed with an error, but the evaluation has only {1}.", first, second);
    case "interval-order":
      return vscode.l10n.t("An interval of {0} needs both low and high, with the measured value between them.", first);
    case "task-twice":
      return vscode.l10n.t(
        "The option {1} has two evaluations of the task {0}; give each task a name of its own.",
        first,
        second,
      );
    case "against-unknown":
      return vscode.l10n.t("An evaluation of {1} is compared with {0}, which is not among the options.", first, second);
    case "against-itself":
      return vscode.l10n.t("An evaluation of {0} is compared with the same option.", first);
    case "against-result":
      return vscode.l10n.t(
        "The comparison of {0} with {1} needs either won and lost, or difference with low and high.",
        first,
        second,
      );
    case "pairs-above-n":
      return vscode.l10n.t("{0} items were solved by only one of two options, but they share only {1}.", first, second);
    case "quality-rule":
      return vscode.l10n.t("quality takes either minimum or notWorseThan, not both.");
    case "quality-margin":
      return vscode.l10n.t("notWorseThan and margin go together: by how much may an option be worse?");
    case "reference-unknown":
      return vscode.l10n.t("The option {0}, than which others must not be worse, is not among the options.", first);
    case "weight-unknown":
      return vscode.l10n.t("There is a weight for the task {0}, but no evaluation of it.", first);
    default:
      return fieldProblemMessage(code, args);
  }
}
