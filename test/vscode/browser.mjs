// @ts-check
// A browser for tests: one that the machine has, else the Chromium that an npm package carries.
import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { ROOT } from "./dependencies.mjs";

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The browser of the machine, or undefined. */
export function installedBrowser() {
  return INSTALLED.find((file) => existsSync(file));
}

/**
 * The browser of the machine, or the one of the package, unpacked where needed.
 * @returns {Promise<{ executablePath: string, env: Record<string, string> }>}
 */
export async function ensureBrowser() {
  const installed = installedBrowser();
  return installed ? { executablePath: installed, env: {} } : await packagedBrowser();
}

/**
 * Starts a browser without a window.
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launchBrowser() {
  const { chromium } = await import("playwright-core");
  const { executablePath, env } = await ensureBrowser();
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
    env: { ...definedEnvironment(), ...env },
  });
}

function definedEnvironment() {
  return /** @type {Record<string, string>} */ (
    Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined))
  );
}

/** Unpacks the Chromium of `@sparticuz/chromium`, with the system libraries and fonts that it ships, once. */
async function packagedBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("No Chrome, Chromium or Edge was found on this machine. Install one to run these tests.");
  const packed = path.join(
    path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")),
    "..",
    "..",
    "bin",
  );
  const folder = path.join(ROOT, ".vscode-test", "chromium");
  const executablePath = path.join(folder, "chromium");
  if (!existsSync(path.join(folder, "complete"))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await unpack(path.join(packed, "chromium.br"), executablePath);
    for (const archive of readdirSync(packed).filter((file) => file.endsWith(".tar.br"))) {
      const tar = path.join(folder, archive.replace(/\.br$/, ""));
      await unpack(path.join(packed, archive), tar);
      spawnSync("tar", ["-xf", tar, "-C", folder]);
      rmSync(tar);
    }
    // Made last: an unpacking that was interrupted is done again.
    mkdirSync(path.join(folder, "complete"));
  }
  return {
    executablePath,
    env: { LD_LIBRARY_PATH: [path.join(folder, "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":") },
  };
}

/**
 * @param {string} from
 * @param {string} to
 */
async function unpack(from, to) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));
}
