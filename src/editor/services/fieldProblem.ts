import * as vscode from "vscode";

/** What can be wrong with a field of any file that people write. */
type FieldProblem =
  "no-fields" | "number-not-above" | "number-too-small" | "number-too-large" | "date-invalid" | "url-invalid";

/** A problem of a field as a sentence in the display language, the same in a note as in a scenario. */
export function fieldProblemMessage(code: FieldProblem, args: readonly string[]): string {
  const [first = "", second = "", third = ""] = args;
  switch (code) {
    case "no-fields":
      return vscode.l10n.t("The file does not consist of fields, each with a name and a value.");
    case "number-not-above":
      return vscode.l10n.t("The field {0} is {1}, but must be above {2}.", first, second, third);
    case "number-too-small":
      return vscode.l10n.t("The field {0} is {1}, but must be at least {2}.", first, second, third);
    case "number-too-large":
      return vscode.l10n.t("The field {0} is {1}, but must be at most {2}.", first, second, third);
    case "date-invalid":
      return vscode.l10n.t("{0} is {1}, which is not an ISO date such as 2024, 2024-07 or 2024-07-04.", first, second);
    case "url-invalid":
      return vscode.l10n.t("{0} is {1}, which is not an absolute http or https address.", first, second);
  }
}
