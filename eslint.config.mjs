// @ts-check
import { fileURLToPath } from "node:url";
import eslint from "@eslint/js";
import tseslint from "typescript-eslint";

const NODE_BUILTINS = "^(node:.*|fs|fs/promises|path|os|child_process|crypto|url|util)$";

/** Folders under src. Who may import whom is the table below; everything not listed is forbidden. */
const ROOMS = [
  "yaml",
  "debate",
  "models",
  "measure",
  "cost",
  "decisions",
  "library",
  "editor",
  "webview",
  "shared",
  "cli",
];
/** @type {Record<string, string[]>} */
const MAY_USE = {
  yaml: [],
  debate: ["yaml"],
  models: ["yaml"],
  measure: ["models", "yaml"],
  cost: ["models", "yaml"],
  library: ["debate", "models", "cost", "yaml"],
  decisions: ["debate", "cost", "yaml", "measure"],
  shared: ["debate", "models", "cost", "measure"],
  editor: ["yaml", "debate", "models", "cost", "library", "decisions", "shared", "measure"],
  webview: ["yaml", "debate", "models", "cost", "library", "decisions", "shared", "measure"],
  cli: ["yaml", "debate", "models", "cost", "library", "decisions", "measure"],
};
/** Only what brings a measurement into a scenario knows both. */
const INTO = "src/measure/into/**/*.ts";
const PURE = ["yaml", "debate", "models", "measure", "cost", "library", "decisions", "shared"];

/** Costs reckon with the statistics of what was measured, and never read a file of it. */
const NO_READERS = { regex: "/measure/(?!statistics/)" };

/** @param {string} room @param {string[]} [more] rooms that a part of it may use as well */
function forbiddenImports(room, more = []) {
  const allowed = [...(MAY_USE[room] ?? []), ...more];
  const others = ROOMS.filter((other) => other !== room && !allowed.includes(other));
  const groups = others.map((other) => ({
    ...(room === "cost" && other === "measure" ? NO_READERS : { group: [`**/${other}/**`, `../${other}/*`] }),
    message: `The room "${room}" may not use the room "${other}".`,
  }));
  const outside = [
    ...(room === "editor" ? [] : [{ group: ["vscode"], message: 'Only the room "editor" may import vscode.' }]),
    ...(room === "cli" ? [] : [{ regex: NODE_BUILTINS, message: `The room "${room}" runs without Node.` }]),
  ];
  return [...groups, ...outside];
}

const CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "No clock in a pure room: take the date as an argument.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "No clock in a pure room: take the date as an argument.",
  },
];
const HOST_GLOBALS = ["process", "Buffer", "require", "__dirname", "__filename", "setImmediate"];
const DOM_GLOBALS = ["window", "document", "navigator", "localStorage", "fetch", "XMLHttpRequest"];

export default tseslint.config(
  { ignores: ["dist/", "out/", "node_modules/", ".vscode-test/", "test/fixtures/"] },
  eslint.configs.recommended,
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "process",
          "console",
          "URL",
          "setTimeout",
          "clearTimeout",
          "setInterval",
          "clearInterval",
          "fetch",
          "Buffer",
          "AbortController",
          "AbortSignal",
          "TextDecoder",
          "TextEncoder",
          "URLSearchParams",
          "performance",
          "document",
          "window",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    files: ["src/**/*.ts", "test/**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ["tsconfig.json", "src/webview/tsconfig.json", "test/tsconfig.json"],
        tsconfigRootDir: fileURLToPath(new URL(".", import.meta.url)),
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { prefer: "type-imports" }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  ...ROOMS.map((room) => ({
    files: [`src/${room}/**/*.ts`],
    rules: { "no-restricted-imports": /** @type {const} */ (["error", { patterns: forbiddenImports(room) }]) },
  })),
  {
    files: [INTO],
    rules: {
      "no-restricted-imports": /** @type {const} */ (["error", { patterns: forbiddenImports("measure", ["cost"]) }]),
    },
  },
  {
    files: PURE.map((room) => `src/${room}/**/*.ts`),
    rules: {
      "no-restricted-syntax": ["error", ...CLOCK],
      "no-restricted-globals": ["error", ...HOST_GLOBALS, ...DOM_GLOBALS, "console", "setTimeout", "setInterval"],
    },
  },
  {
    files: ["src/editor/**/*.ts", "src/extension.ts", "src/core.ts"],
    rules: { "no-restricted-globals": ["error", ...HOST_GLOBALS, ...DOM_GLOBALS] },
  },
  // The one network request of the extension, made only when the person runs the command for it.
  {
    files: ["src/editor/refreshPrices/fetchLimited.ts"],
    rules: { "no-restricted-globals": ["error", ...HOST_GLOBALS, ...DOM_GLOBALS.filter((name) => name !== "fetch")] },
  },
  // Only types of Node, for what its host has built in; the web host has none of it.
  { files: ["src/editor/measure/files/nodeFile.ts"], rules: { "no-restricted-imports": "off" } },
  // Evaluates the core of the extension itself, as VS Code's web host does with the first.
  { files: ["src/editor/shell/loadScript.ts"], rules: { "@typescript-eslint/no-implied-eval": "off" } },
  { files: ["src/cli/**/*.ts", "test/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["test/**/*.ts"],
    rules: { "@typescript-eslint/no-unused-expressions": "off", "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
