// @ts-check
// Installs the packages of this repository when they are missing or older than the lock file. Node's own modules only:
// this runs on a fresh clone, before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

const WINDOWS = process.platform === "win32";

/**
 * Runs npm in a folder.
 * @param {string[]} args
 * @param {string} cwd
 * @returns {{ ok: boolean, output: string }}
 */
export function npm(args, cwd) {
  const result = spawnSync("npm", args, { cwd, encoding: "utf8", shell: WINDOWS, stdio: ["ignore", "pipe", "pipe"] });
  return { ok: result.status === 0, output: `${result.stdout ?? ""}${result.stderr ?? ""}` };
}

/**
 * One line on why an install failed.
 * @param {string} what
 * @param {string} output
 */
export function installFailure(what, output) {
  const offline = /ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|network/i.test(output);
  const reason = offline
    ? "the npm registry cannot be reached"
    : (output.split("\n").find((line) => /npm (error|ERR!) /.test(line)) ?? "npm failed").replace(
        /^npm (error|ERR!) /,
        "",
      );
  return new Error(`${what} could not be installed: ${reason}`);
}

/** Installs the repository's packages unless they are there and as new as the lock file. */
export function ensureDependencies() {
  const modules = path.join(ROOT, "node_modules");
  // A linked folder belongs to another checkout, and an install would empty it.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const installed = path.join(modules, ".package-lock.json");
  const lock = path.join(ROOT, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log("Installing packages.");
  const { ok, output } = npm(["ci"], ROOT);
  if (!ok) throw installFailure("The packages", output);
}
