#!/usr/bin/env node
// @ts-check
// Takes the arguments that `@vscode/test-electron` gives to a desktop VS Code and runs the same extension tests on the
// VS Code server in a browser page, for machines where no desktop VS Code can be downloaded or shown.
import { startServer } from "./server.mjs";
import { launchBrowser } from "./browser.mjs";
import { SMALL, testResult, workbenchUrl } from "./workbench.mjs";

/** @param {string} name */
function argument(name) {
  const index = process.argv.findIndex((value) => value === name || value.startsWith(`${name}=`));
  if (index < 0) return undefined;
  return process.argv[index]?.includes("=") ? process.argv[index]?.slice(name.length + 1) : process.argv[index + 1];
}

const extension = argument("--extensionDevelopmentPath");
const tests = argument("--extensionTestsPath");
const language = argument("--locale");
const folder = process.argv.slice(2).find((value) => !value.startsWith("-") && value !== language);
if (!extension || !tests) {
  console.error("launcher.mjs needs --extensionDevelopmentPath and --extensionTestsPath.");
  process.exit(2);
}

const server = await startServer(language && language !== "en" ? { language } : {});
const browser = await launchBrowser();
let code = 1;
try {
  const page = await browser.newPage({ viewport: SMALL });
  const result = testResult(page, (line) => console.log(line));
  await page.goto(workbenchUrl(server, { extension, tests, ...(folder ? { folder } : {}) }));
  code = await result;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  await browser.close();
  await server.stop();
}
process.exit(code);
