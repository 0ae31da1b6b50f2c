// @ts-check
// Builds everything that ships: `node esbuild.mjs [--production] [--watch]`.
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import path from "node:path";
import esbuild from "esbuild";
import { minifyScripts } from "./scripts/minifyScripts.mjs";
import { SharedScript } from "./scripts/sharedScript.mjs";
import { subsetCodicons } from "./scripts/subsetCodicons.mjs";
import { billOfMaterials, notices, thirdParties } from "./scripts/thirdParty.mjs";

const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");
const root = fileURLToPath(new URL(".", import.meta.url));
const require = createRequire(import.meta.url);

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  charset: "utf8",
  sourcemap: !production,
  logLevel: "warning",
  target: "es2022",
  // Licences of others stand in one file, see scripts/thirdParty.mjs.
  legalComments: "none",
  metafile: true,
  absWorkingDir: root,
};

/**
 * Takes `vscode` into one module that all others share. esbuild would copy its 200 names anew for every file that
 * imports it, which is a third of the time that loading the bundle takes.
 * @type {esbuild.Plugin}
 */
const vscodeOnce = {
  name: "vscode-once",
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === "vscode-once" ? { path: "vscode", external: true } : { path: "vscode", namespace: "vscode-once" },
    );
    build.onLoad({ filter: /.*/, namespace: "vscode-once" }, () => ({ contents: 'export * from "vscode";' }));
  },
};

/**
 * Gives pages the templates of `lit` alone: they have no custom elements, which the whole of it brings and starts (8 KB).
 * @type {esbuild.Plugin}
 */
const litTemplates = {
  name: "lit-templates",
  setup(build) {
    build.onResolve({ filter: /^lit$/ }, ({ importer, resolveDir }) =>
      build.resolve("lit/html.js", { importer, resolveDir, kind: "import-statement" }),
    );
  },
};

/**
 * Leaves out what the charts never ask Plot for, maps, dates on an axis, ramps of colours and its own colour schemes: a quarter
 * of that script. Their names are there and do nothing.
 * @type {esbuild.Plugin}
 */
const withoutUnused = {
  name: "without-unused",
  setup(build) {
    const namespace = "left-out";
    build.onResolve({ filter: /^d3-(?:axis|geo|scale-chromatic|time-format)$/ }, ({ path: name }) => ({
      path: name,
      namespace,
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace }, async ({ path: name }) => {
      const names = Object.keys(await import(name)).map((one) => `nothing as ${one}`);
      return { contents: `const nothing = () => undefined;\nexport { ${names.join(", ")} };` };
    });
  },
};

/**
 * For desktop, remotes and the web alike: no Node, and the browser builds of libraries that need no `document`.
 * @type {esbuild.BuildOptions}
 */
const host = { ...common, outdir: "dist", format: "cjs", platform: "browser", conditions: ["worker"] };

const folder = root.replace(/[\\/]$/, "");
/** Rooms that know neither the editor nor the command line, and the library by which they check what they read. */
const sharedRooms = /^src\/(?:cost|debate|decisions|library|models|shared|yaml)\//;
const sharedScript = new SharedScript(folder, "shared", sharedRooms, ["zod/mini", "fzstd"]);
/** What reads measured files, loaded when somebody measures. */
const readersScript = new SharedScript(folder, "readers", /^src\/measure\//);
/** What writes new records and moves old ones, loaded when somebody does; built after those that use it. */
const changesScript = new SharedScript(folder, "changes", /^src\/decisions\/write\//);

/**
 * What is loaded when somebody first asks for it: the readers of measured files, what fetches prices, what writes new records,
 * changes or moves them, completion in scenario files, and the pages that weigh and that list ends.
 * @type {esbuild.BuildOptions}
 */
const late = {
  ...host,
  entryPoints: {
    measure: "src/editor/measure/start.ts",
    refresh: "src/editor/refreshPrices/start.ts",
    newRecord: "src/editor/newRecord/start.ts",
    changeRecords: "src/editor/changeRecords/start.ts",
    moveRecords: "src/editor/moveRecords/start.ts",
    scenarioLanguage: "src/editor/scenarios/language/completion.ts",
    forAndAgainst: "src/editor/forAndAgainst/start.ts",
    endsPage: "src/editor/endsPage/start.ts",
  },
  plugins: [vscodeOnce, sharedScript.borrower(), readersScript.user(), changesScript.user()],
};

/**
 * The command line: what the editor never asks for is in its own script, not in what the editor loads.
 * @type {esbuild.BuildOptions}
 */
const cli = {
  ...common,
  entryPoints: { cli: "src/cli/main.ts" },
  outdir: "dist",
  format: "cjs",
  platform: "node",
  target: "node20",
  banner: { js: "#!/usr/bin/env node" },
  plugins: [sharedScript.borrower(), readersScript.user(), changesScript.user()],
};

/** @type {esbuild.BuildOptions} */
const readers = {
  ...host,
  entryPoints: { readers: "readers" },
  plugins: [readersScript.entry(), sharedScript.borrower()],
};

/** @type {esbuild.BuildOptions} */
const changes = {
  ...host,
  entryPoints: { changes: "changes" },
  plugins: [changesScript.entry(), sharedScript.borrower()],
};

/**
 * The script that the others use, which is built after them.
 * @type {esbuild.BuildOptions}
 */
const shared = { ...host, entryPoints: { shared: "shared" }, plugins: [sharedScript.entry()] };

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  // What VS Code loads at start, by itself: the web host has no `require` for a second file.
  { ...host, entryPoints: { extension: "src/extension.ts" }, plugins: [vscodeOnce] },
  // What is not needed at once.
  { ...host, entryPoints: { core: "src/core.ts" }, plugins: [vscodeOnce, sharedScript.user()] },
  {
    ...common,
    entryPoints: {
      debatePage: "src/webview/debate/main.ts",
      costPage: "src/webview/cost/main.ts",
      // Pages without scripts.
      endsPage: "src/webview/ends/page.css",
      forAndAgainstPage: "src/webview/weighed/page.css",
    },
    outdir: "dist",
    format: "esm",
    platform: "browser",
    splitting: true,
    chunkNames: "chunk-[hash]",
    tsconfig: "src/webview/tsconfig.json",
    loader: { ".ttf": "file" },
    plugins: [litTemplates, withoutUnused],
  },
];

/** Compiles src/content to packed JSON; prints what is wrong with file and line and fails. */
async function compileContent() {
  const outfile = path.join(root, "out", "build", "compileContent.cjs");
  await esbuild.build({
    ...common,
    minify: false,
    sourcemap: false,
    entryPoints: ["src/cli/compileContent.ts"],
    outfile,
    format: "cjs",
    platform: "node",
    target: "node20",
    // It reads its WebAssembly from beside itself.
    external: ["@bokuweb/zstd-wasm"],
  });
  const { compileContentFolder } = require(outfile);
  const balance = await compileContentFolder(path.join(root, "src", "content"), path.join(root, "dist"));
  for (const line of balance) console.log(line);
}

async function copyAssets() {
  const sheet = require.resolve("@vscode/codicons/dist/codicon.css");
  // An icon is used where its name stands in the code of a page or of what writes one.
  const files = (await readdir(path.join(root, "src"), { recursive: true })).filter((file) => file.endsWith(".ts"));
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, "src", file), "utf8")));
  const code = texts.filter((text) => /codicon|\bicons?\b/i.test(text));
  const names = new Set(
    code.flatMap((text) => [...text.matchAll(/(?:"|codicon-)([a-z0-9-]+)/g)].map(([, name]) => name)),
  );
  const font = await readFile(path.join(path.dirname(sheet), "codicon.ttf"));
  const subset = subsetCodicons(await readFile(sheet, "utf8"), font, (name) => names.has(name));
  await writeFile(path.join(root, "dist", "codicon.css"), subset.css);
  await writeFile(path.join(root, "dist", "codicon.ttf"), subset.font);
}

/** Tells those that borrow from the shared script what it holds for the core, which has been built by then. */
async function learnShared() {
  sharedScript.holds((await esbuild.build({ ...shared, write: false, logLevel: "silent" })).metafile);
}

/**
 * Writes whose work ships: the notices into the package, the bill of materials beside it.
 * @param {esbuild.Metafile[]} metafiles
 */
async function writeThirdParties(metafiles) {
  const packages = thirdParties(root, metafiles);
  const manifest = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  await writeFile(path.join(root, "dist", "THIRD-PARTY-NOTICES.md"), notices(packages));
  const bill = JSON.stringify(billOfMaterials(manifest, packages), undefined, 2);
  await writeFile(path.join(root, "out", "model-choice-notes.cdx.json"), `${bill}\n`);
}

await rm(path.join(root, "dist"), { recursive: true, force: true });
for (const made of ["dist", "out"]) await mkdir(path.join(root, made), { recursive: true });
try {
  if (watch) {
    await Promise.all([compileContent(), copyAssets()]);
    // A module that is imported anew is shared from the next change of a shared one on.
    await Promise.all(bundles.map((options) => esbuild.build(options)));
    await learnShared();
    /** @type {esbuild.Metafile[]} */
    const built = [];
    const users = [late, cli, readers, changes];
    for (const options of [...bundles, ...users, shared]) {
      if (options === shared) await sharedScript.lends(built);
      const context = await esbuild.context({ ...options, logLevel: "info" });
      const { metafile } = await context.rebuild();
      if (metafile && users.includes(options)) built.push(metafile);
      await context.watch();
    }
    console.log("Watching for changes.");
  } else {
    /** @type {esbuild.Metafile[]} */
    const built = [];
    // Shared scripts are built after those that use them.
    for (const step of [bundles, [late, cli], [readers, changes], [shared]]) {
      const results = await Promise.all(step.map((options) => esbuild.build(options)));
      built.push(...results.flatMap(({ metafile }) => metafile ?? []));
      if (step === bundles) await learnShared();
      else await sharedScript.lends(results.flatMap(({ metafile }) => metafile ?? []));
    }
    await writeThirdParties(built);
    const isModule = (/** @type {string} */ file) => /^(?:chunk-|(?:cost|debate)Page\.js$)/.test(file);
    const minified = path.join(root, "out", "build", "minified");
    // Threads of their own make the scripts smaller meanwhile.
    await Promise.all([
      ...(production ? [minifyScripts(path.join(root, "dist"), isModule, minified)] : []),
      compileContent(),
      copyAssets(),
    ]);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
