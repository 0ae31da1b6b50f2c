import type { Finding } from "../../decisions/rules/finding";
import { type Report, repositoryPath, sentenceOf } from "./report";

const COMMANDS: Readonly<Record<Finding["severity"], "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/**
 * Findings as workflow commands of GitHub Actions, which become annotations of the files
 * (docs.github.com, "Workflow commands for GitHub Actions"; escaped as actions/toolkit does it).
 */
export function githubReport(report: Report): string {
  const { findings, pages, unread } = report;
  const annotations = findings.map((finding) => {
    const properties = [
      `file=${property(repositoryPath(finding, report))}`,
      `line=${finding.line}`,
      `title=${property(finding.code)}`,
    ];
    return `::${COMMANDS[finding.severity]} ${properties.join(",")}::${data(sentenceOf(finding, pages))}\n`;
  });
  return [...annotations, ...unread.map((text) => `::error::${data(text)}\n`)].join("");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
