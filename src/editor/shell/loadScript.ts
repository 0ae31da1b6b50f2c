import * as vscode from "vscode";

/**
 * Evaluates a CommonJS script of this extension that needs nothing but `vscode`. The web host of VS Code has no
 * `require` for a second file of an extension; it evaluates the first one in just this way.
 * @returns what the script exports.
 */
export async function loadScript(uri: vscode.Uri): Promise<unknown> {
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const module: { exports: unknown } = { exports: {} };
  const run = new Function("module", "exports", "require", `${code}\n//# sourceURL=${uri.toString(true)}`) as (
    module: { exports: unknown },
    exports: unknown,
    require: (name: string) => unknown,
  ) => void;
  run(module, module.exports, (name) => {
    if (name !== "vscode") throw new Error(`${uri.path} asks for ${name}.`);
    return vscode;
  });
  return module.exports;
}
