import * as vscode from "vscode";
import { type Snippet, parseSnippets } from "../../library/snippetFile";

/** Reads the snippets of a language from the very files that the manifest contributes. */
export async function readSnippets(extensionUri: vscode.Uri, file: "adr.json" | "adr.zh-cn.json"): Promise<Snippet[]> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, "snippets", file));
  return parseSnippets(new TextDecoder().decode(bytes));
}
