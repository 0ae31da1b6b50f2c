import * as vscode from "vscode";
import * as z from "zod/mini";

const snippetFile = z.record(
  z.string(),
  z.object({ prefix: z.array(z.string()), body: z.array(z.string()), description: z.string() }),
);

/** A snippet as the manifest contributes it. */
export interface Snippet {
  readonly name: string;
  /** What brings it up when typed; the list of snippets is searched by them too. */
  readonly prefixes: readonly string[];
  readonly description: string;
  readonly body: string;
}

/** Reads the snippets of a language from the very files that the manifest contributes. */
export async function readSnippets(extensionUri: vscode.Uri, file: "adr.json" | "adr.zh-cn.json"): Promise<Snippet[]> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, "snippets", file));
  const snippets = snippetFile.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return Object.entries(snippets).map(([name, { prefix, body, description }]) => ({
    name,
    prefixes: prefix,
    description,
    body: body.join("\n"),
  }));
}
