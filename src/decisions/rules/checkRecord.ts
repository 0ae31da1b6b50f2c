import { lineAt } from "../markdown/lines";
import type { RecordFile } from "../record/record";
import { disabledBy } from "./disableComments";
import type { Finding } from "./finding";
import { isOfCatalogue } from "./pricesOld";
import { RULES } from "./registry";
import type { RuleContext } from "./rule";
import { Subject } from "./subject";

/** What does not ask how the text is written; the other rules know the grammar of Markdown only. */
const OF_ANY_MARKUP: ReadonlySet<string> = new Set(["duplicate-number", "not-utf8"]);

/** Checks a record against every rule, in the order of its lines. Rules that the team or a comment switched off stay silent. */
export function checkRecord(file: RecordFile, context: RuleContext): Finding[] {
  const subject = new Subject(file);
  const disabled = disabledBy(subject.lines, subject.kinds);
  // Nothing is written to a file whose text has lost characters.
  const isLossy = (path: string): boolean =>
    (path === file.record.path ? file : context.index.get(path))?.isUtf8 === false;
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const set = context.config.rules[rule.code];
    if (set === "off" || (file.record.markup !== "markdown" && !OF_ANY_MARKUP.has(rule.code))) continue;
    for (const { span, message, args = [], fixes = [], severity = rule.severity } of rule.check(subject, context)) {
      const line = lineAt(subject.lines, span.offset);
      if (!disabled(rule.code, line))
        findings.push({
          code: rule.code,
          severity: set ?? severity,
          path: file.record.path,
          line: line + 1,
          span,
          message,
          args,
          fixes: fixes.filter(({ edits }) => ![...edits.keys()].some(isLossy)),
        });
    }
  }
  return findings.sort((a, b) => a.span.offset - b.span.offset);
}

/** Checks all records of an index, by path. That the catalogue is old is said once. */
export function checkRecords(context: RuleContext): Finding[] {
  const findings = context.index.all().flatMap((file) => checkRecord(file, context));
  const ofCatalogue = findings.find(isOfCatalogue);
  return findings.filter((finding) => finding === ofCatalogue || !isOfCatalogue(finding));
}
