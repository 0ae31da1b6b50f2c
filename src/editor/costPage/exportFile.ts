import * as vscode from "vscode";

/** Asks where to and writes a file. @returns its name, or undefined when the person leaves. */
export async function exportFile(
  name: string,
  extension: "md" | "csv" | "svg" | "ics",
  text: string,
): Promise<string | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const filters = {
    md: { Markdown: ["md"] },
    csv: { CSV: ["csv"] },
    svg: { SVG: ["svg"] },
    ics: { iCalendar: ["ics"] },
  }[extension];
  const uri = await vscode.window.showSaveDialog({
    filters,
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${name}.${extension}`) } : {}),
  });
  if (!uri) return undefined;
  // A byte order mark lets spreadsheets read Chinese in CSV.
  const bytes = new TextEncoder().encode(extension === "csv" ? `\uFEFF${text}` : text);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return vscode.workspace.asRelativePath(uri);
}
