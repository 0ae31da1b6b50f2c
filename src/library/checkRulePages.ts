import type { ContentProblem } from "./contentProblem";
import type { RulePage } from "./rulePage";

/** What a rule of the code says of itself. */
interface DefinedRule {
  readonly code: string;
  readonly severity: string;
  readonly messages: readonly string[];
  readonly fixes: readonly string[];
}

/** Checks that every rule has a page, every page a rule, and that both know the same sentences. */
export function checkRulePages(pages: readonly RulePage[], rules: readonly DefinedRule[]): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const byCode = new Map(pages.map((page) => [page.code, page]));
  const report = (rule: string, code: ContentProblem["code"], ...args: string[]): void => {
    problems.push({ code, file: `rules/${rule}.md`, line: 1, args });
  };
  for (const { code, severity, messages, fixes } of rules) {
    const page = byCode.get(code);
    if (!page) {
      report(code, "rule-page-missing", code);
      continue;
    }
    byCode.delete(code);
    if (page.severity !== severity) report(code, "severity-differs", page.severity, severity);
    for (const [given, needed] of [
      [page.messages, messages],
      [page.fixes, fixes],
    ] as const) {
      for (const key of needed) if (!(key in given)) report(code, "message-missing", key);
      for (const key of Object.keys(given)) if (!needed.includes(key)) report(code, "message-unused", key);
    }
  }
  for (const code of byCode.keys()) report(code, "rule-unknown", code);
  return problems;
}
