import * as vscode from "vscode";
import type { Debate } from "../../debate/debate";
import { escapeInline } from "../../debate/inlineMarkdown";
import { POLARITIES } from "../../decisions/argument/argumentText";
import type { RecordItem } from "./items";
import { recordLabel } from "./recordLabel";
import { daysToReview } from "./review";
import { reviewText } from "./words";

/** Status, people, what was chosen, how it was argued, and when it is looked at again. */
export function recordTooltip({ file: { record } }: RecordItem, debate: Debate, today: string): vscode.MarkdownString {
  const people = record.metadata
    .filter(({ key, value }) => /^(?:deciders|decision-makers)$/.test(key) && value !== "")
    .map(({ value }) => value);
  const days = daysToReview(record, today);
  const facts = [
    record.status
      ? vscode.l10n.t("Status: {0}", escapeInline(record.status.text))
      : vscode.l10n.t("It says no status."),
    record.date ?? "",
    people.length > 0 ? vscode.l10n.t("Decided by {0}", escapeInline(people.join(", "))) : "",
  ];
  const counts = POLARITIES.map(
    (polarity) => `${polarity} ${record.arguments.filter((argument) => argument.polarity === polarity).length}`,
  );
  const cited = [...new Set(record.citations.map(({ noteId }) => noteId))];
  const lines = [
    `**${escapeInline(recordLabel(record))}**`,
    facts.filter(Boolean).join(" · "),
    record.chosen ? vscode.l10n.t("Chosen: {0}", escapeInline(record.chosen.title)) : "",
    record.options.length > 0 || record.arguments.length > 0
      ? vscode.l10n.t("Options: {0}. Arguments: {1}.", record.options.length, counts.join(", "))
      : "",
    cited.length > 0
      ? `${vscode.l10n.t("Cites:")}\n\n${cited.map((id) => `- ${escapeInline(debate.note(id)?.title ?? id)}`).join("\n")}`
      : "",
    record.reviewBy === null
      ? ""
      : days === null
        ? vscode.l10n.t("Review on {0}", record.reviewBy)
        : `${vscode.l10n.t("Review on {0}", record.reviewBy)} (${reviewText(days)})`,
    record.problems.length > 0
      ? vscode.l10n.t("Its front matter is not valid YAML, so a part of it was not read.")
      : "",
    `*${escapeInline(record.path)}*`,
  ];
  return new vscode.MarkdownString(lines.filter(Boolean).join("\n\n"));
}
