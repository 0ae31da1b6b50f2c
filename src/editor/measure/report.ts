import * as vscode from "vscode";
import type { Measured } from "../../measure/measured";
import { problemSentence } from "../../measure/words/problemSentence";
import { contentLanguage } from "../services/contentLanguage";
import type { UsageNote } from "./changes/usage";

/** What was read and what is to be known of it, as a Markdown document. */
export function measuredMarkdown(measured: Measured, notes: readonly UsageNote[]): string {
  const files = measured.files.map(({ file, format, rows, skipped }) =>
    vscode.l10n.t("- `{0}` ({1}): {2} rows count, {3} do not.", file, format, rows, skipped),
  );
  const told = [...notes.map(noteSentence), ...measured.problems.map((one) => problemSentence(one, contentLanguage()))];
  return [
    `# ${vscode.l10n.t("Measured from files")}`,
    files.join("\n"),
    told.length === 0 ? "" : `## ${vscode.l10n.t("To be known")}`,
    told.map((line) => `- ${line.replaceAll("\\", "\\\\").replace(/[<`*_[\]]/g, "\\$&")}`).join("\n"),
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

function noteSentence(note: UsageNote): string {
  switch (note) {
    case "requests-unknown":
      return vscode.l10n.t(
        "The files do not count requests and the scenario does not state any, so lengths of requests are not known. Set requestsPerDay and measure again.",
      );
    case "requests-of-scenario":
      return vscode.l10n.t(
        "The files do not count requests: the lengths follow from their tokens and the requests a day of the scenario, so the bill is right and the length of one request is not measured.",
      );
    case "thinking-untold":
      return vscode.l10n.t(
        "The files do not tell thinking apart from output: the output holds it, so the thinking multiplier becomes 1.",
      );
    case "spread-replaced":
      return vscode.l10n.t("The measured means replace the spread of lengths that the scenario has.");
    case "peak-untold":
      return vscode.l10n.t("No single model has nearly all requests, so the peak of all of them together is not told.");
  }
}
