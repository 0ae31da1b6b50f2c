import * as vscode from "vscode";
import { EXAMPLE_CONDITION } from "../../debate/holds/expression";
import type { NoteProblem } from "../../debate/problem";
import { fieldProblemMessage } from "../services/fieldProblem";

/** A problem of a note file as a sentence in the display language. */
export function problemMessage({ code, args }: NoteProblem): string {
  const [first = "", second = "", third = ""] = args;
  switch (code) {
    case "front-matter-missing":
      return vscode.l10n.t("A note begins with YAML front matter between two lines of ---. The note is left out.");
    case "yaml-invalid":
      return vscode.l10n.t("The front matter cannot be read, so the note is left out: {0}", first);
    case "field-missing":
      return vscode.l10n.t("The field {0} is missing, so the note is left out.", first);
    case "field-unknown":
      return vscode.l10n.t("The field {0} is not known, so the note is left out.", first);
    case "value-not-allowed":
      return vscode.l10n.t("The value of {0} is {1}, so the note is left out. Allowed are: {2}.", first, second, third);
    case "wrong-type":
      return vscode.l10n.t("The field {0} does not have the right form ({1}), so the note is left out.", first, second);
    case "condition-invalid":
      return vscode.l10n.t(
        "The condition of the note cannot be read at “{0}”, so the note is left out. One is: {1}",
        first,
        EXAMPLE_CONDITION,
      );
    case "id-not-file-name":
      return vscode.l10n.t("The id is {0}, but the file is named {1}.md. Give both the same name.", first, second);
    case "note-unknown":
      return vscode.l10n.t("There is no note with the id {0}.", first);
    case "evidence-unknown":
      return vscode.l10n.t("There is no evidence with the id {0}.", first);
    case "relation-to-itself":
      return vscode.l10n.t("The note names itself under {0}.", first);
    case "summary-missing":
      return vscode.l10n.t("The note has no text before its first heading, so it is left out.");
    default:
      return fieldProblemMessage(code, args);
  }
}
