import * as vscode from "vscode";
import { SEVERITIES } from "../../../decisions/rules/finding";
import { CONFIG_PATH } from "../../../decisions/rules/ruleConfig";
import type { Services } from "../../services/services";

/** Completion in `.model-choice/config.yaml`: its keys, the codes of the rules, and their severities. */
export function registerConfigCompletion(services: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { pattern: `**/${CONFIG_PATH}` },
    {
      async provideCompletionItems(document, position) {
        const before = document.lineAt(position.line).text.slice(0, position.character);
        const item = (label: string, detail: string, text = label): vscode.CompletionItem =>
          Object.assign(new vscode.CompletionItem(label, vscode.CompletionItemKind.Property), {
            detail,
            insertText: text,
          });
        if (/^[a-zA-Z]*$/.test(before)) return ["rules", "recordFolders"].map((key) => item(key, "", `${key}:`));
        if (/^\s+[a-z-]+:\s*\w*$/.test(before)) return SEVERITIES.map((severity) => item(severity, ""));
        if (!/^\s+[a-z-]*$/.test(before)) return undefined;
        const { library } = await services.library.current();
        const start = position.with({ character: before.length - before.trimStart().length });
        return library.rules.map(({ code, title, severity }) =>
          Object.assign(item(code, `${title} (${severity})`, `${code}: `), {
            range: new vscode.Range(start, position),
          }),
        );
      },
    },
    " ",
  );
}
