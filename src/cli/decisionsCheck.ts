import { existsSync } from "node:fs";
import path from "node:path";
import type { Catalogue } from "../cost/compare/prepare";
import { Debate } from "../debate/debate";
import type { Language } from "../debate/vocabulary";
import { recompute } from "../decisions/figures/recompute";
import { checkRecords } from "../decisions/rules/checkRecord";
import type { Finding } from "../decisions/rules/finding";
import { mergeTeamNotes } from "../library/mergeTeamNotes";
import { type RulePage, fillSentence } from "../library/rulePage";
import { DEFAULT_AGE_LIMITS } from "../models/prices/priceAge";
import { readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { DECISIONS_CHECK_HELP } from "./help";
import { loadLibrary } from "./loadLibrary";
import { loadPrices } from "./loadPrices";
import { loadRecords } from "./loadRecords";
import { problemLine } from "./problemMessages";
import { cellWidth } from "./table";
import { findTeamFolder, readTeamConfig, readTeamNotes } from "./teamFolder";

/** `model-choice decisions check`; sets exit code 1 where an error stands. */
export async function decisionsCheck(args: readonly string[]): Promise<string> {
  const { words, help, json, language } = readArguments(args);
  if (help) return DECISIONS_CHECK_HELP;
  const [folder, ...more] = words;
  if (folder === undefined)
    throw new CommandLineError("decisions check needs a folder, such as: model-choice decisions check docs/decisions");
  if (more.length > 0)
    throw new CommandLineError(`decisions check takes one folder, but got "${more.join(" ")}" as well.`);
  const team = findTeamFolder(folder);
  const config = await readTeamConfig(team);
  const { index, unread } = await loadRecords(folder, team.folder === path.resolve(folder) ? config.recordFolders : []);
  for (const file of unread)
    process.stderr.write(`${file}: not checked, because it is too large, not text or not readable\n`);
  const [built, prices, notes] = await Promise.all([
    loadLibrary(language),
    loadPrices(team.folder === null ? undefined : path.join(team.folder, ".model-choice", "prices.yaml")),
    readTeamNotes(team),
  ]);
  const { library, problems } = mergeTeamNotes(built, notes);
  for (const problem of problems) process.stderr.write(`warning: ${problemLine(problem)}\n`);
  const today = new Date().toISOString().slice(0, 10);
  const catalogue: Catalogue = {
    facts: library.cost,
    models: library.models,
    licences: library.licences,
    prices: prices.table,
    priceSource: prices.source,
    today,
  };
  const findings = checkRecords({
    index,
    debate: new Debate(library.notes, library.evidence),
    catalogue,
    compareFigures: (block) => recompute(block, catalogue),
    today,
    ageLimits: DEFAULT_AGE_LIMITS,
    config,
    language,
    exists: fileLookup(folder, team.repository),
  });
  if (findings.some(({ severity }) => severity === "error")) process.exitCode = 1;
  const pages = new Map(library.rules.map((page) => [page.code, page]));
  return json
    ? JSON.stringify(
        findings.map((finding) => toJson(finding, pages)),
        null,
        2,
      )
    : toText(findings, pages, folder, index.all().length, language);
}

/** Looks a path up on the disk, but never outside the repository. */
function fileLookup(folder: string, repository: string): (below: string) => boolean | undefined {
  return (below) => {
    const file = path.resolve(folder, ...below.split("/"));
    return file === repository || file.startsWith(repository + path.sep) ? existsSync(file) : undefined;
  };
}

type Pages = ReadonlyMap<string, RulePage>;

function sentence({ code, message, args }: Finding, pages: Pages): string {
  return fillSentence(pages.get(code)?.messages[message] ?? message, args);
}

/** A finding in the form of the command-line contract. */
function toJson(finding: Finding, pages: Pages): unknown {
  const { code, severity, path: file, line } = finding;
  return { code, severity, path: file, line, message: sentence(finding, pages) };
}

const SEVERITY_ORDER = ["error", "warning", "information", "hint"] as const;
const TEXTS = {
  en: {
    none: (records: number) => `Records checked: ${records}. No findings.`,
    sum: (findings: number, touched: number, records: number, parts: string) =>
      `Records checked: ${records}, with findings: ${touched}. Findings: ${findings} (${parts}).`,
    severity: { error: "error", warning: "warning", information: "information", hint: "hint" },
    part: (count: number, word: string) => `${count} ${word}`,
    comma: ", ",
  },
  "zh-cn": {
    none: (records: number) => `检查了 ${records} 条记录，没有发现问题。`,
    sum: (findings: number, touched: number, records: number, parts: string) =>
      `检查了 ${records} 条记录，其中 ${touched} 条需留意，共 ${findings} 处（${parts}）。`,
    severity: { error: "错误", warning: "警告", information: "信息", hint: "提示" },
    part: (count: number, word: string) => `${word} ${count}`,
    comma: "，",
  },
} as const;

function toText(
  findings: readonly Finding[],
  pages: Pages,
  folder: string,
  records: number,
  language: Language,
): string {
  const texts = TEXTS[language];
  if (findings.length === 0) return texts.none(records);
  const rows = findings.map((finding) => [
    `${path.join(folder, finding.path)}:${finding.line}:`,
    texts.severity[finding.severity],
    finding.code,
    sentence(finding, pages).replace(/\s+/g, " "),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => cellWidth(row[column] ?? ""))));
  const lines = rows.map((row) =>
    row.map((cell, column) => cell + " ".repeat(Math.max((widths[column] ?? 0) - cellWidth(cell), 0))).join(" "),
  );
  const parts = SEVERITY_ORDER.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [texts.part(count, texts.severity[severity])] : [];
  });
  return `${lines.join("\n")}\n\n${texts.sum(findings.length, new Set(findings.map((finding) => finding.path)).size, records, parts.join(texts.comma))}`;
}
