// @ts-check
// Opens a folder in the workbench of a running server, in a browser page.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [folder] absolute path of the folder to open, or of a `.code-workspace` file
 * @property {string} [extension] absolute path of the extension under development
 * @property {string} [tests] absolute path of the module whose `run` is called in the Node extension host
 * @property {Record<string, unknown>} [settings] defaults for this window
 *
 * @typedef {object} WebExtension
 * @property {string} folder the extension's folder, served to the page under its own origin
 * @property {string} [tests] path below it of the module whose `run` is called in the web-worker extension host
 */

/** For a window that nobody looks at: drawing a large one takes longer than all that tests inside it do. In pixels. */
export const SMALL = { width: 640, height: 400 };

/**
 * The address of the workbench with a folder and an extension under development.
 * @param {import("./server.mjs").Server} server
 * @param {WorkbenchOptions} options
 */
export function workbenchUrl(server, { folder, extension, tests }) {
  /** @param {string} file */
  const remote = (file) =>
    `vscode-remote://${server.authority}${file
      .split(path.sep)
      .join("/")
      .replace(/^([a-z]):/i, "/$1:")}`;
  const payload = [["skipWelcome", "true"]];
  if (extension) payload.push(["extensionDevelopmentPath", remote(extension)]);
  if (tests) payload.push(["extensionTestsPath", remote(tests)]);
  const url = new URL(server.url);
  if (folder)
    url.searchParams.set(folder.endsWith(".code-workspace") ? "workspace" : "folder", folder.split(path.sep).join("/"));
  url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}

/**
 * Changes the configuration that the workbench's HTML carries, before the page reads it.
 * @param {import("playwright-core").Page} page
 * @param {(configuration: Record<string, unknown>) => void} change
 */
export async function changeConfiguration(page, change) {
  await page.route(
    (url) => url.pathname === "/",
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const changed = html.replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
        (_, start, data) => {
          const configuration = JSON.parse(data.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
          change(configuration);
          return `${start}${JSON.stringify(configuration).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
        },
      );
      await route.fulfill({ response, body: changed });
    },
  );
}

/**
 * Makes the page load an extension into its web-worker extension host. It is served under the page's own origin,
 * because the page's security policy refuses any other.
 * @param {import("playwright-core").Page} page
 * @param {import("./server.mjs").Server} server
 * @param {WebExtension} extension
 */
export async function useWebExtension(page, server, { folder, tests }) {
  const at = (file = "") => ({ scheme: "http", authority: server.authority, path: `/web-extension${file}` });
  await changeConfiguration(page, (configuration) => {
    configuration["developmentOptions"] = {
      extensions: [at()],
      ...(tests ? { extensionTestsPath: at(`/${tests}`) } : {}),
    };
  });
  await page.route("**/web-extension/**", (route) => {
    const file = path.join(
      folder,
      decodeURIComponent(new URL(route.request().url()).pathname.replace("/web-extension/", "")),
    );
    if (!file.startsWith(folder) || !existsSync(file)) return route.fulfill({ status: 404 });
    const types = /** @type {Record<string, string>} */ ({
      ".js": "text/javascript",
      ".json": "application/json",
      ".css": "text/css",
      ".svg": "image/svg+xml",
    });
    return route.fulfill({
      body: readFileSync(file),
      contentType: types[path.extname(file)] ?? "application/octet-stream",
    });
  });
}

/** The workbench's own talk, and native modules and a gallery that this server does not have. */
const NOISE =
  /Gallery|spdlog|watchdog|vscode-sqlite3|kerberos|fetchBuiltInBundleUri|AccountPolicyGate|AgentHost|connection token|Creating a socket|grace time|Service Worker|tsserver|typescript-language-features|builtin extensions|Dialog requested|An unknown error occurred/;

/**
 * Waits for the result of tests that run inside the page's extension host, and passes on what they print.
 * @param {import("playwright-core").Page} page
 * @param {(line: string) => void} print
 * @returns {Promise<number>} the exit code
 */
export function testResult(page, print) {
  return new Promise((resolve, reject) => {
    void page.exposeFunction("codeAutomationLog", (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
      const text = formatted(args);
      if (!NOISE.test(text)) print(text);
    });
    void page.exposeFunction("codeAutomationExit", (/** @type {number} */ code) => resolve(code));
    page.once("crash", () => reject(new Error("The page crashed.")));
    page.once("close", () => reject(new Error("The page was closed before the tests ended.")));
  });
}

/**
 * Fills in the placeholders of `console.log`, as a console does.
 * @param {unknown[]} args
 */
function formatted([first = "", ...rest]) {
  let at = 0;
  const line = String(first).replace(/%[sdifoOc]/g, (mark) =>
    at < rest.length ? (mark === "%c" ? (at++, "") : String(rest[at++])) : mark,
  );
  return [line, ...rest.slice(at).map(String)].join(" ");
}
