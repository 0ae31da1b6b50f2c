import * as vscode from "vscode";
import { codeSpan } from "../../measure/words/codeSpan";
import type { Measured } from "../../measure/measured";
import { problemSentence } from "../../measure/words/problemSentence";
import { contentLanguage } from "../services/contentLanguage";
import type { MeasureNote } from "../../measure/into/note";
import type { ChangeLine } from "../../measure/into/changeLines";
import { changeSentence } from "../../measure/into/words/changeSentence";
import { noteSentence } from "../../measure/into/words/noteSentence";

/** What was read, what it changes of the scenario and what is to be known of it, as a Markdown document. */
export function measuredMarkdown(
  measured: Measured,
  changes: readonly ChangeLine[],
  notes: readonly MeasureNote[],
): string {
  const language = contentLanguage();
  const files = measured.files.map(({ file, format, rows, skipped }) =>
    vscode.l10n.t("- {0} ({1}): {2} rows count, {3} do not.", codeSpan(file), format, rows, skipped),
  );
  const changed = changes.map((change) => changeSentence(change, language));
  const told = [
    ...notes.map((note) => noteSentence(note, language)),
    ...measured.problems.map((one) => problemSentence(one, language)),
  ];
  return [
    `# ${vscode.l10n.t("Measured from files")}`,
    files.join("\n"),
    ...section(vscode.l10n.t("What changes in the scenario"), changed),
    ...section(vscode.l10n.t("To be known"), told),
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const items = lines.map((line) => `- ${line.replaceAll("\\", "\\\\").replace(/[<`*_[\]]/g, "\\$&")}`);
  return [`## ${title}`, items.join("\n")];
}
