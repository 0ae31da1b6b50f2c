import "mocha/mocha.js";
import { fileCount, load } from "test-files";
import { report } from "./report";

/** Called by VS Code in the web-worker extension host, where there is no Node. */
export function run(): Promise<void> {
  mocha.setup({ ui: "bdd", reporter: "spec", timeout: 180_000, retries: 1 });
  load();
  // The browser build of mocha keeps the root suite on itself.
  const { suite } = mocha as unknown as { suite: Mocha.Suite };
  return new Promise((resolve, reject) => {
    report(mocha, suite.suites.length, fileCount, resolve, reject);
  });
}
