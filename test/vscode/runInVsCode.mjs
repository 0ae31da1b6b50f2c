// @ts-check
// Runs a suite inside VS Code: `host en` (Node extension host, a workspace of two folders), `host zh-cn` (the same, one
// folder) or `web` (web-worker extension host).
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { bundleForHost } from "./bundleTests.mjs";
import { ROOT } from "./dependencies.mjs";

/** A copy of the sample workspace, because tests write into it. */
function sampleCopy() {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), "model-choice-sample-")), "sample-workspace");
  cpSync(path.join(ROOT, "test", "fixtures", "sample-workspace"), folder, { recursive: true });
  return folder;
}

/**
 * A workspace of the sample and a second folder with records of its own; to such a one further folders can be added
 * without a restart of the extension host.
 * @param {string} sample
 */
function workspaceOfTwo(sample) {
  const second = path.join(path.dirname(sample), "second");
  mkdirSync(path.join(second, "doc", "adr"), { recursive: true });
  writeFileSync(
    path.join(second, "doc", "adr", "0001-queue.md"),
    "# 1. Queue\n\nDate: 2026-03-02\n\n## Status\n\nAccepted\n\n## Context\n\nNone.\n",
  );
  const file = path.join(path.dirname(sample), "two.code-workspace");
  writeFileSync(file, JSON.stringify({ folders: [{ path: "sample-workspace" }, { path: "second" }] }));
  return file;
}

/**
 * The tests go through `runTests` of @vscode/test-electron: with a desktop VS Code where one can be had and shown,
 * else with the launcher in its place.
 * @param {string} language
 * @param {string} folder
 */
async function runHost(language, folder) {
  const { runTests } = await import("@vscode/test-electron");
  const tests = await bundleForHost("host", `${language}.cjs`);
  const executable = await desktopVsCode();
  await runTests({
    vscodeExecutablePath: executable ?? path.join(ROOT, "test", "vscode", "launcher.mjs"),
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: tests,
    launchArgs: [folder, ...(language === "en" ? [] : ["--locale", language])],
  });
}

/** A desktop VS Code: only where there is a display, this is not the root user, and it can be downloaded quickly. */
async function desktopVsCode() {
  const hasDisplay = process.platform !== "linux" || Boolean(process.env["DISPLAY"]);
  if (!hasDisplay || process.getuid?.() === 0 || process.platform === "win32") return undefined;
  try {
    const answer = await fetch("https://update.code.visualstudio.com/api/releases/stable", {
      signal: AbortSignal.timeout(2000),
    });
    if (!answer.ok) return undefined;
  } catch {
    return undefined;
  }
  const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
  return downloadAndUnzipVSCode({ cachePath: path.join(ROOT, ".vscode-test") });
}

/** @param {string} folder */
async function runWeb(folder) {
  const { startServer } = await import("./server.mjs");
  const { launchBrowser } = await import("./browser.mjs");
  const { SMALL, testResult, useWebExtension, workbenchUrl } = await import("./workbench.mjs");
  const tests = path
    .relative(ROOT, await bundleForHost("web", "web.js"))
    .split(path.sep)
    .join("/");
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: SMALL });
    const result = testResult(page, (line) => console.log(line));
    await useWebExtension(page, server, { folder: ROOT, tests });
    await page.goto(workbenchUrl(server, { folder }));
    if ((await result) !== 0) throw new Error("The tests in the web-worker extension host failed.");
  } finally {
    await browser.close();
    await server.stop();
  }
}

const [kind, language = "en"] = process.argv.slice(2);
const folder = sampleCopy();
try {
  if (kind === "web") await runWeb(folder);
  else await runHost(language, language === "en" ? workspaceOfTwo(folder) : folder);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(path.dirname(folder), { recursive: true, force: true });
}
