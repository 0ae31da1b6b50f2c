import path from "node:path";
import { safeText } from "../safeText";
import { cellWidth } from "../table";
import { type Report, sentenceOf } from "./report";

const SEVERITY_ORDER = ["error", "warning", "information", "hint"] as const;
const TEXTS = {
  en: {
    none: (records: number, scenarios: number) =>
      scenarios === 0
        ? `Records checked: ${records}. No findings.`
        : `Records checked: ${records}, scenarios: ${scenarios}. No findings.`,
    sum: (findings: number, touched: number, records: number, scenarios: number, parts: string) =>
      scenarios === 0
        ? `Records checked: ${records}, with findings: ${touched}. Findings: ${findings} (${parts}).`
        : `Records checked: ${records}, scenarios: ${scenarios}, with findings: ${touched}. Findings: ${findings} (${parts}).`,
    severity: { error: "error", warning: "warning", information: "information", hint: "hint" },
    part: (count: number, word: string) => `${count} ${word}`,
    comma: ", ",
  },
  "zh-cn": {
    none: (records: number, scenarios: number) =>
      scenarios === 0
        ? `检查了 ${records} 条记录，没有发现问题。`
        : `检查了 ${records} 条记录和 ${scenarios} 个场景，没有发现问题。`,
    sum: (findings: number, touched: number, records: number, scenarios: number, parts: string) =>
      scenarios === 0
        ? `检查了 ${records} 条记录，其中 ${touched} 条需留意，共 ${findings} 处（${parts}）。`
        : `检查了 ${records} 条记录和 ${scenarios} 个场景，其中 ${touched} 个文件需留意，共 ${findings} 处（${parts}）。`,
    severity: { error: "错误", warning: "警告", information: "信息", hint: "提示" },
    part: (count: number, word: string) => `${word} ${count}`,
    comma: "，",
  },
} as const;

/** Findings for people: a line each in columns, and their sum. */
export function textReport({ findings, pages, folder, records, scenarios, language }: Report): string {
  const texts = TEXTS[language];
  if (findings.length === 0) return texts.none(records, scenarios);
  const rows = findings.map((finding) =>
    [
      `${path.join(folder, finding.path)}:${finding.line}:`,
      texts.severity[finding.severity],
      finding.code,
      sentenceOf(finding, pages),
    ].map(safeText),
  );
  const widths = [0, 1, 2].map((column) => rows.reduce((most, row) => Math.max(most, cellWidth(row[column] ?? "")), 0));
  const lines = rows.map((row) =>
    row.map((cell, column) => cell + " ".repeat(Math.max((widths[column] ?? 0) - cellWidth(cell), 0))).join(" "),
  );
  const parts = SEVERITY_ORDER.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [texts.part(count, texts.severity[severity])] : [];
  });
  const touched = new Set(findings.map((finding) => finding.path)).size;
  return `${lines.join("\n")}\n\n${texts.sum(findings.length, touched, records, scenarios, parts.join(texts.comma))}`;
}
