import * as vscode from "vscode";
import type { RecordFile } from "../../../decisions/record/record";
import type { Finding } from "../../../decisions/rules/finding";
import { namesOption } from "../../../decisions/rules/optionNames";
import { COMMANDS } from "../../services/commandIds";

/**
 * What a person does about a finding that no edit alone can mend: the missing argument, the counter-argument, another option,
 * the review. Each asks what only the person knows.
 */
export function remediesFor(
  { code, args, span }: Finding,
  { record, text }: RecordFile,
  uri: vscode.Uri,
): vscode.Command[] {
  const [first = "", second = "", third = ""] = args;
  const argumentOn = (title: string, polarity: "Good" | "Bad"): vscode.Command => {
    // Where the option has no heading of its own, its other arguments tell where it is weighed.
    const last = record.arguments.findLast(({ option }) => option !== null && namesOption(option, first));
    const place = { uri, offset: last?.span.offset ?? span.offset };
    return { title, command: COMMANDS.insertArgument, arguments: [undefined, polarity, place] };
  };
  switch (code) {
    case "option-without-good":
      return [argumentOn(vscode.l10n.t("Add an argument for “{0}”...", first), "Good")];
    case "option-without-bad":
      return [argumentOn(vscode.l10n.t("Add an argument against “{0}”...", first), "Bad")];
    case "counter-argument-open":
      return [
        {
          title: vscode.l10n.t("Add the counter-argument “{0}”", second),
          command: COMMANDS.insertArgument,
          arguments: [third, undefined, { uri, offset: span.offset }],
        },
      ];
    case "single-option":
      // An option that is a heading has its text below it; another one is written by hand.
      return /(?:^|\n)[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+$/.test(text.slice(0, span.offset))
        ? [
            {
              title: vscode.l10n.t("Add another option..."),
              command: COMMANDS.addOption,
              arguments: [uri, span.offset],
            },
          ]
        : [];
    case "review-overdue":
    case "figures-changed":
    case "chosen-not-cheapest":
      return [{ title: vscode.l10n.t("Review this decision..."), command: COMMANDS.reviewDecision, arguments: [uri] }];
    default:
      return [];
  }
}
