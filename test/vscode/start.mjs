// @ts-check
// `npm start`: opens the extension in a real VS Code on a copy of the sample workspace, at its walkthrough.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT, ensureDependencies, npm } from "./dependencies.mjs";
import { isFree, portTaken, startServer } from "./server.mjs";

const HELP = `npm start -- [options]

Opens the extension in a real VS Code on a copy of the sample workspace test/fixtures/sample-workspace.

  --port N       port of the VS Code server (a free one when left out)
  --lang zh-cn   display language
  --no-open      print the address, open no browser
  --desktop      the desktop VS Code of this machine instead of the server
  --help         this text
`;

/** What opens the walkthrough. */
const OPENER = path.join(ROOT, "test", "vscode", "opener");

/** A copy of the sample, so that trying the product changes nothing of the repository. @returns its folder */
function copySample() {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), "model-choice-start-")), "sample-workspace");
  cpSync(path.join(ROOT, "test", "fixtures", "sample-workspace"), folder, { recursive: true });
  return folder;
}

function options() {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      lang: { type: "string" },
      "no-open": { type: "boolean" },
      desktop: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536))
    throw new Error(`--port takes a number from 1 to 65535, not ${values.port}.`);
  if (values.lang !== undefined && values.lang !== "en" && values.lang !== "zh-cn")
    throw new Error(`--lang takes en or zh-cn, not ${values.lang}.`);
  return { ...values, port };
}

const VSIX = path.join(ROOT, "out", "model-choice-notes.vsix");

/** Builds and packages the extension, so that what opens is what people install. */
function build() {
  mkdirSync(path.dirname(VSIX), { recursive: true });
  for (const script of ["build", "package"]) {
    const { ok, output } = npm(["run", "--silent", script], ROOT);
    if (!ok) throw new Error(`The build failed:\n${output.trim()}`);
  }
}

/**
 * @param {string | undefined} language
 * @param {string} folder
 */
function startDesktop(language, folder) {
  const hasDisplay = process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
  const found = spawnSync("code", ["--version"], { shell: process.platform === "win32" });
  if (!hasDisplay || found.status !== 0)
    throw new Error(
      "--desktop needs an installed VS Code whose command `code` is on the path, and a display. Without it, leave --desktop out.",
    );
  const args = [
    `--extensionDevelopmentPath=${ROOT}`,
    `--extensionDevelopmentPath=${OPENER}`,
    "--new-window",
    ...(language ? ["--locale", language] : []),
    folder,
  ];
  spawnSync("code", args, { stdio: "inherit", shell: process.platform === "win32" });
}

/** @param {string} url */
function openBrowser(url) {
  const [command, args] =
    process.platform === "darwin"
      ? ["open", [url]]
      : process.platform === "win32"
        ? ["cmd", ["/c", "start", "", url.replaceAll("&", "^&")]]
        : ["xdg-open", [url]];
  const noBrowser = () => console.log("No browser was found on this machine. Open the address above in one.");
  if (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) {
    noBrowser();
    return;
  }
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.once("error", noBrowser);
  child.unref();
}

async function main() {
  const { port, lang, desktop, help, "no-open": noOpen } = options();
  if (help) {
    console.log(HELP);
    return;
  }
  // Said before the build, not after it.
  if (port && !desktop && !(await isFree(port))) throw new Error(portTaken(port));
  ensureDependencies();
  build();
  const language = lang === "en" ? undefined : lang;
  const folder = copySample();
  if (desktop) {
    startDesktop(language, folder);
    return;
  }
  const { workbenchUrl } = await import("./workbench.mjs");
  const server = await startServer({
    vsix: VSIX,
    beside: OPENER,
    whole: true,
    ...(port ? { port } : {}),
    ...(language ? { language } : {}),
  });
  const url = workbenchUrl(server, { folder });
  console.log(`The sample workspace is a copy: ${folder}`);
  console.log(url);
  if (!noOpen) openBrowser(url);
  console.log("Press Ctrl+C to stop.");
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
