// @ts-check
// Starts and stops the VS Code server.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { linkBuiltins } from "./builtins.mjs";
import { ensureServer } from "./install.mjs";

/**
 * @typedef {object} ServerOptions
 * @property {number} [port] a free one when left out
 * @property {string} [language] display language; English when left out
 * @property {string} [vsix] a packaged extension to install before the start; without one the server takes an extension under
 *   development, which keeps notifications from popping up
 * @property {string} [beside] folder of another extension that is installed too
 * @property {Readonly<Record<string, unknown>>} [settings] of the machine, beside those of every test
 * @property {boolean} [restricted] open folders in Restricted Mode
 * @property {boolean} [whole] with every extension of VS Code's own, as people have it, instead of those that tests need
 *
 * @typedef {object} Server
 * @property {string} authority host and port
 * @property {string} url
 * @property {() => Promise<void>} stop ends every process of the server and removes its data
 */

/** Settings without which a new VS Code shows more than the folder. */
const SETTINGS = {
  "chat.disableAIFeatures": true,
  "files.autoSave": "off",
  "security.workspace.trust.startupPrompt": "never",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** @type {Set<() => void>} */
const running = new Set();
let isWatchingExit = false;

/** Processes of servers end with this one, however it ends. */
function endWithThisProcess() {
  if (isWatchingExit) return;
  isWatchingExit = true;
  process.on("exit", () => running.forEach((kill) => kill()));
  for (const [signal, code] of /** @type {const} */ ([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ]))
    process.on(signal, () => process.exit(code));
}

/**
 * Starts the server and waits until it can be opened.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const files = ensureServer();
  const data = mkdtempSync(path.join(os.tmpdir(), "model-choice-vscode-"));
  const extensions = path.join(data, "extensions");
  for (const folder of ["User", "Machine"]) {
    mkdirSync(path.join(data, "data", folder), { recursive: true });
    writeFileSync(
      path.join(data, "data", folder, "settings.json"),
      JSON.stringify({ ...SETTINGS, ...options.settings }),
    );
  }
  if (options.beside) cpSync(options.beside, path.join(extensions, path.basename(options.beside)), { recursive: true });
  if (options.language) writeLanguagePack(data, options.language);
  const common = ["--accept-server-license-terms", "--server-data-dir", data, "--extensions-dir", extensions];
  if (options.vsix) await runOnce(files.node, [files.main, ...common, "--install-extension", options.vsix]);
  const port = options.port ?? (await freePort());
  const args = [
    files.main,
    ...common,
    "--host",
    "127.0.0.1",
    "--port",
    String(port),
    "--without-connection-token",
    "--telemetry-level",
    "off",
  ];
  // Without it a built VS Code ignores an extension under development.
  if (!options.vsix) args.push("--enable-smoke-test-driver");
  if (!options.restricted) args.push("--disable-workspace-trust");
  if (options.language) args.push("--locale", options.language);
  if (!options.whole) {
    const builtins = path.join(data, "builtins");
    linkBuiltins(path.join(path.dirname(path.dirname(files.main)), "extensions"), builtins);
    args.push("--builtin-extensions-dir", builtins);
  }
  const child = spawn(files.node, args, {
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    env: cleanEnvironment(),
  });
  const kill = () => {
    running.delete(kill);
    killGroup(child);
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  running.add(kill);
  endWithThisProcess();
  try {
    await listening(child, port);
  } catch (error) {
    kill();
    throw error;
  }
  const authority = `127.0.0.1:${port}`;
  const stop = async () => {
    const ended = new Promise((resolve) =>
      child.exitCode === null && child.signalCode === null ? child.once("exit", resolve) : resolve(undefined),
    );
    kill();
    await ended;
  };
  return { authority, url: `http://${authority}/`, stop };
}

/** What a VS Code terminal or a test runner leaves in the environment would confuse the server. */
function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)),
  );
}

/** @param {import("node:child_process").ChildProcess} child */
function killGroup(child) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") spawn("taskkill", ["/pid", String(child.pid), "/T", "/F"]);
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {number} port
 */
function listening(child, port) {
  return new Promise((resolve, reject) => {
    let output = "";
    /** @param {Buffer} chunk */
    const read = (chunk) => {
      output += chunk.toString();
      if (output.includes("Extension host agent listening")) resolve(undefined);
      if (output.includes("EADDRINUSE")) reject(new Error(portTaken(port)));
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`The VS Code server ended with code ${code}: ${output.trim().split("\n").at(-1) ?? ""}`)),
    );
  });
}

/**
 * Whether nothing listens on a port of this machine.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

/** @param {number} port */
export const portTaken = (port) => `Port ${port} is taken. Choose another with --port.`;

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port is free.")),
      );
    });
  });
}

/**
 * @param {string} node
 * @param {string[]} args
 */
function runOnce(node, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { stdio: ["ignore", "pipe", "pipe"], env: cleanEnvironment() });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 && !/Failed Installing/.test(output)
        ? resolve(undefined)
        : reject(new Error(`The extension could not be installed: ${output.trim()}`)),
    );
  });
}

/**
 * The server shows a language when a pack of it is listed; the pack may be empty, since only the extension's own
 * translations matter here.
 * @param {string} data
 * @param {string} language
 */
function writeLanguagePack(data, language) {
  const translations = path.join(data, "main.i18n.json");
  writeFileSync(translations, JSON.stringify({ version: "1.0.0", contents: {} }));
  const pack = {
    hash: "1",
    extensions: [{ extensionIdentifier: { id: "model-choice.language" }, version: "1.0.0" }],
    translations: { vscode: translations },
    label: language,
  };
  writeFileSync(path.join(data, "data", "languagepacks.json"), JSON.stringify({ [language]: pack }));
}
