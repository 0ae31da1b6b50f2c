import * as vscode from "vscode";

/**
 * Evaluates a CommonJS script of this extension that needs nothing but `vscode` and scripts that are loaded already. The web host of VS Code has no
 * `require` for a second file of an extension; it evaluates the first one in just this way.
 * @param loaded what such scripts export, by the name by which they are asked for.
 * @returns what the script exports.
 */
export async function loadScript(uri: vscode.Uri, loaded: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const module: { exports: unknown } = { exports: {} };
  const run = new Function("module", "exports", "require", `${code}\n//# sourceURL=${uri.toString(true)}`) as (
    module: { exports: unknown },
    exports: unknown,
    require: (name: string) => unknown,
  ) => void;
  run(module, module.exports, (name) => {
    if (name === "vscode") return vscode;
    if (!(name in loaded)) throw new Error(`${uri.path} asks for ${name}.`);
    return loaded[name];
  });
  return module.exports;
}
