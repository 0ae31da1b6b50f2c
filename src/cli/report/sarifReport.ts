import { version } from "../../../package.json";
import type { Finding } from "../../decisions/rules/finding";
import { type Report, repositoryPath, sentenceOf } from "./report";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** SARIF 2.1.0, section 3.27.10: it has no hint. */
const LEVELS: Readonly<Record<Finding["severity"], "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** Findings as SARIF 2.1.0, which code scanning of forges reads. Columns are not told: they count UTF-16 units by default. */
export function sarifReport(report: Report): string {
  const { findings, pages, unread, language } = report;
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const rules = codes.map((code) => {
    const page = pages.find((candidate) => candidate.code === code);
    return {
      id: code,
      shortDescription: { text: page?.title ?? code },
      ...(page ? { help: { text: page.body, markdown: page.body } } : {}),
    };
  });
  const results = findings.map((finding) => ({
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: LEVELS[finding.severity],
    message: { text: sentenceOf(finding, pages) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(repositoryPath(finding, report)), uriBaseId: "%SRCROOT%" },
          region: { startLine: finding.line },
        },
      },
    ],
  }));
  const run = {
    tool: { driver: { name: "model-choice", semanticVersion: version, version, rules } },
    language: language === "en" ? "en-US" : "zh-CN",
    invocations: [
      {
        executionSuccessful: unread.length === 0,
        toolExecutionNotifications: unread.map((text) => ({ level: "error", message: { text } })),
      },
    ],
    results,
  };
  return JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2);
}

/** A path as a relative reference of RFC 3986. */
function uriOf(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
