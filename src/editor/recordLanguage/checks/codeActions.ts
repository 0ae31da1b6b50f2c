import * as vscode from "vscode";
import { classifyLines } from "../../../decisions/markdown/blocks";
import { splitLines } from "../../../decisions/markdown/lines";
import type { Finding, Fix } from "../../../decisions/rules/finding";
import { type RulePage, fillSentence } from "../../../library/rulePage";
import { COMMANDS } from "../../services/commandIds";
import type { OpenRecord } from "../../services/recordService";
import type { Services } from "../../services/services";
import { MARKDOWN, ranges, toTextEdits } from "../places";
import { toDiagnostic } from "./diagnostic";
import type { RecordChecks } from "./recordChecks";
import { remediesFor } from "./remedies";

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append("modelChoice");

/** What can be done about findings: the fixes of their rules, silence for one place, another severity for the team, and all fixes at once. */
export function registerCodeActions(services: Services, checks: RecordChecks): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    MARKDOWN,
    {
      async provideCodeActions(document, range, { only }) {
        const open = await services.records.recordOf(document);
        if (!open) return undefined;
        const [{ pages }, findings] = await Promise.all([checks.ground(), checks.check(open.root, open.file)]);
        if (only && FIX_ALL.contains(only)) return fixAll(document, open, findings);
        const rangeOf = ranges(open.file.text);
        return findings
          .filter(({ span }) => rangeOf(span).intersection(range))
          .flatMap((finding) =>
            actionsFor(
              document,
              open,
              finding,
              pages.get(finding.code),
              toDiagnostic(finding, pages.get(finding.code), rangeOf),
            ),
          );
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
  );
}

function actionsFor(
  document: vscode.TextDocument,
  open: OpenRecord,
  finding: Finding,
  page: RulePage | undefined,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  const make = (title: string): vscode.CodeAction => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    return action;
  };
  const fixes = finding.fixes.map((fix) =>
    Object.assign(make(fillSentence(page?.fixes[fix.title] ?? fix.title, fix.args)), {
      edit: editOf(document, open, [fix]),
      isPreferred: finding.fixes.length === 1,
    }),
  );
  const remedies = remediesFor(finding, open.file, document.uri).map((command, at) =>
    Object.assign(make(command.title), { command, isPreferred: at === 0 && fixes.length === 0 }),
  );
  const silence = make(vscode.l10n.t("Disable {0} for this line", finding.code));
  silence.edit = disabling(document, finding);
  const severity = make(vscode.l10n.t("Set severity of {0}...", finding.code));
  severity.command = {
    command: COMMANDS.setRuleSeverity,
    title: severity.title,
    arguments: [finding.code, open.root.uri],
  };
  return [...fixes, ...remedies, silence, severity];
}

/** Every fix that is the only one of its finding, stays in its file and touches no other. */
function fixAll(document: vscode.TextDocument, open: OpenRecord, findings: readonly Finding[]): vscode.CodeAction[] {
  const { path } = open.file.record;
  const taken: { offset: number; length: number }[] = [];
  const fixes = findings.flatMap(({ fixes: [fix, ...others] }) => {
    const edits = fix?.edits.get(path) ?? [];
    if (!fix || others.length > 0 || fix.edits.size !== 1 || edits.length === 0) return [];
    const overlaps = edits.some((edit) =>
      taken.some((other) => edit.offset <= other.offset + other.length && other.offset <= edit.offset + edit.length),
    );
    if (overlaps) return [];
    taken.push(...edits);
    return [fix];
  });
  if (fixes.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t("Fix all that has one fix"), FIX_ALL);
  action.edit = editOf(document, open, fixes);
  return [action];
}

function editOf(
  document: vscode.TextDocument,
  { root, file }: OpenRecord,
  fixes: readonly Fix[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const byPath = new Map<string, vscode.TextEdit[]>();
  for (const [path, edits] of fixes.flatMap((fix) => [...fix.edits])) {
    const text = path === file.record.path ? file.text : root.index.get(path)?.text;
    if (text !== undefined) byPath.set(path, [...(byPath.get(path) ?? []), ...toTextEdits(text, edits)]);
  }
  for (const [path, edits] of byPath) edit.set(path === file.record.path ? document.uri : root.uriOf(path), edits);
  return edit;
}

/** A comment above the line; in front matter a YAML comment, and for a code block above its fence. */
function disabling(document: vscode.TextDocument, { line, code }: Finding): vscode.WorkspaceEdit {
  const kinds = classifyLines(splitLines(document.getText()));
  let at = line - 1;
  while (at > 0 && kinds[at] === "code" && kinds[at - 1] === "code") at--;
  const words = `model-choice-disable-next-line ${code}`;
  // Nothing may stand before the first line of front matter.
  if (kinds[at] === "front-matter" && at === 0) at = 1;
  const indent = /^[ \t]*/.exec(document.lineAt(at).text)?.[0] ?? "";
  const edit = new vscode.WorkspaceEdit();
  edit.insert(
    document.uri,
    new vscode.Position(at, 0),
    `${indent}${kinds[at] === "front-matter" ? `# ${words}` : `<!-- ${words} -->`}\n`,
  );
  return edit;
}
