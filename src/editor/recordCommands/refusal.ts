import * as vscode from "vscode";
import type { Change } from "../../decisions/write/change";
import type { Outcome, Refusal } from "../../decisions/write/refusal";
import { notUtf8Message } from "../services/records/unchanged";
import { UserError } from "../services/userError";

/** The change of an outcome; where it was refused, the sentence why is told and nothing is written. */
export function granted({ change, refused }: Outcome): Change {
  if (refused) throw new UserError(refusalText(refused));
  return change;
}

/** Why a change is not made, in one sentence that names the file and the line. */
export function refusalText({ code, path, line, detail }: Refusal): string {
  const place = `${path}:${String(line + 1)}`;
  switch (code) {
    case "not-read-back":
      return vscode.l10n.t("Nothing was changed: written at {0}, the record would not say what was asked.", place);
    case "says-more":
      return vscode.l10n.t("Nothing was changed: {0} would go on saying “{1}”.", place, detail);
    case "unknown-box":
      return vscode.l10n.t(
        "Nothing was changed: at {0} the box of “{1}” is ticked, and none of the others is known to mean the new status. Tick the right box by hand.",
        place,
        detail,
      );
    case "names-successor":
      return vscode.l10n.t(
        "Nothing was changed: {0} names a successor, “{1}”, so the record cannot be in force. Take that sentence out, then change the status.",
        place,
        detail,
      );
    case "changes-other":
      return vscode.l10n.t("Nothing was changed: a change at {0} would alter how the rest of the record reads.", place);
    case "unclosed":
      return vscode.l10n.t(
        "Nothing was changed: a code block or comment begins at {0} and is never closed, so the text would be hidden.",
        place,
      );
    case "front-matter-invalid":
      return vscode.l10n.t("Nothing was changed: the front matter cannot be read as YAML at {0}.", place);
    case "same-record":
      return vscode.l10n.t("Nothing was changed: {0} is the same record.", path);
    case "circle":
      return vscode.l10n.t("Nothing was changed: {0} says that it is itself superseded by “{1}”.", place, detail);
    case "not-utf8":
      return notUtf8Message(path);
    case "other-markup":
      return vscode.l10n.t(
        "Nothing was changed: {0} is not written in Markdown, and records in other markups are only read.",
        path,
      );
    case "links-lost":
      return vscode.l10n.t("Nothing was changed: a link in {0} would no longer lead to its record.", path);
    case "template":
      return vscode.l10n.t(
        "No record was made: filled in, the team's template would read “{1}” at {0}, which is not what was asked. Mend the template, or choose another.",
        place,
        detail,
      );
  }
}
