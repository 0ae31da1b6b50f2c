// @ts-check
// Bundles the test sources, each for the place where it runs.
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import esbuild from "esbuild";
import { ROOT } from "./dependencies.mjs";

/**
 * Test files below a folder of `test`, by how their names end.
 * @param {string} folder
 * @param {string} ending
 */
export function testFiles(folder, ending = ".test.ts") {
  const base = path.join(ROOT, "test", folder);
  const files = readdirSync(base, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .sort();
  return files.map((file) => path.join(base, file));
}

/** @type {esbuild.BuildOptions} */
const common = { bundle: true, sourcemap: "inline", target: "es2022", logLevel: "warning", absWorkingDir: ROOT };

/** Modules of test/vscode stay where they are: they find the repository by their own place. */
const keepScripts = {
  name: "keep-scripts",
  /** @param {esbuild.PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /vscode\/[a-zA-Z]+\.mjs$/ }, (args) => ({
      path: pathToFileURL(path.resolve(args.resolveDir, args.path)).href,
      external: true,
    }));
  },
};

/** @type {esbuild.BuildOptions} */
const forNode = {
  ...common,
  outExtension: { ".js": ".mjs" },
  format: "esm",
  platform: "node",
  packages: "external",
  plugins: [keepScripts],
};

/** @typedef {"unit" | "generated" | "content" | "cli" | "package" | "start" | "ui"} NodeSuite */

/**
 * Bundles suites that run in plain Node, one module a test file.
 * @param {NodeSuite} suite
 */
export async function bundleForNode(suite) {
  const outdir = path.join(ROOT, "out", suite);
  rmSync(outdir, { recursive: true, force: true });
  await esbuild.build({
    ...forNode,
    entryPoints: testFiles(suite),
    outbase: path.join(ROOT, "test", suite),
    outdir,
    splitting: true,
  });
}

/**
 * Bundles one script of the test folder that runs in plain Node.
 * @param {string} file relative to `test`
 * @returns {Promise<string>} the bundle
 */
export async function bundleEntry(file) {
  const outfile = path.join(ROOT, "out", file.replace(/\.ts$/, ".mjs"));
  await esbuild.build({ ...forNode, entryPoints: [path.join(ROOT, "test", file)], outfile });
  return outfile;
}

/**
 * Bundles tests that run inside an extension host into one file that imports every test file and knows their number.
 * @param {"host" | "web"} kind
 * @param {string} name of the bundle, so that two hosts may be bundled at one time
 */
export async function bundleForHost(kind, name) {
  const ending = kind === "host" ? ".test.ts" : ".webtest.ts";
  const files = testFiles("host", ending);
  const outfile = path.join(ROOT, "out", "host", name);
  await esbuild.build({
    ...common,
    entryPoints: [path.join(ROOT, "test", "host", kind === "host" ? "index.ts" : "web.ts")],
    outfile,
    format: "cjs",
    platform: kind === "host" ? "node" : "browser",
    external: kind === "host" ? ["vscode", "mocha"] : ["vscode"],
    plugins: [
      {
        name: "test-files",
        setup(build) {
          build.onResolve({ filter: /^test-files$/ }, () => ({ path: "test-files", namespace: "test-files" }));
          // Imported inside a function: mocha's globals must be there before a test file runs.
          build.onLoad({ filter: /.*/, namespace: "test-files" }, () => ({
            contents: `export const fileCount = ${files.length};\nexport function load() {\n${files.map((file) => `require(${JSON.stringify(file)});`).join("\n")}\n}`,
            resolveDir: ROOT,
          }));
        },
      },
    ],
  });
  return outfile;
}
