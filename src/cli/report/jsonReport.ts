import { type Report, sentenceOf } from "./report";

/** Findings in the form of the command-line contract. */
export function jsonReport({ findings, pages }: Report): string {
  return JSON.stringify(
    findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      path: finding.path,
      line: finding.line,
      message: sentenceOf(finding, pages),
    })),
    null,
    2,
  );
}
