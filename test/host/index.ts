import Mocha from "mocha";
import { fileCount, load } from "test-files";
import * as vscode from "vscode";
import { until } from "../until";
import { keepSample } from "./records";
import { report } from "./report";

/** Called by VS Code in the Node extension host. */
export async function run(): Promise<void> {
  // A workspace of several folders is read while the host starts; on a busy machine tests would begin without any.
  await until("the folders of the workspace", () => vscode.workspace.workspaceFolders !== undefined);
  const grep = process.env["MODEL_CHOICE_GREP"];
  const mocha = new Mocha({ ui: "bdd", timeout: 180_000, retries: 1, ...(grep ? { grep } : {}) });
  mocha.suite.emit("pre-require", globalThis, "test-files", mocha);
  keepSample();
  load();
  return new Promise((resolve, reject) => {
    report(mocha, mocha.suite.suites.length, fileCount, resolve, reject);
  });
}
