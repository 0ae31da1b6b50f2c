// @ts-check
// `npm run size`: fails when something that ships has outgrown its budget.
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { PackageManager, listFiles } from "@vscode/vsce";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));
const KB = 1024;

/** @param {string} name */
const sizeOf = (name) => (existsSync(path.join(DIST, name)) ? statSync(path.join(DIST, name)).size : Number.NaN);

/**
 * Size of a script with everything that it imports before it runs; what it imports later does not count.
 * @param {string} name
 * @param {Set<string>} seen
 * @returns {number}
 */
function withImports(name, seen = new Set()) {
  if (seen.has(name)) return 0;
  seen.add(name);
  const imports = [...readFileSync(path.join(DIST, name), "utf8").matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)];
  return imports.reduce((sum, [, file = ""]) => sum + withImports(file, seen), sizeOf(name));
}

/** What a ZIP file says of each file in it, twice with its name. */
const ENTRY = 92;

/** Size of the package: its files as they are packed, which is what `npm run package` comes to but for some hundred bytes. */
async function packageSize() {
  const cwd = path.dirname(DIST);
  const files = await listFiles({ cwd, packageManager: PackageManager.None });
  // In the package the page of the extension, which is counted too, stands in the place of the README.
  return files
    .filter((file) => file !== "README.md")
    .reduce((sum, file) => {
      const content = readFileSync(path.join(cwd, file));
      return sum + deflateRawSync(content).length + ENTRY + 2 * `extension/${file}`.length;
    }, 0);
}

const budgets = [
  { what: "host, loaded at activation", size: sizeOf("extension.js"), most: 60 * KB },
  { what: "host, loaded when asked for", size: sizeOf("core.js") + sizeOf("shared.js"), most: 800 * KB },
  { what: "debate page, first script", size: withImports("debatePage.js"), most: 200 * KB },
  { what: "cost page, first script", size: withImports("costPage.js"), most: 200 * KB },
  { what: "the package (VSIX)", size: await packageSize(), most: 1.2e6 },
];
for (const { what, size, most } of budgets) {
  const fits = size <= most;
  console.log(
    `${fits ? "ok  " : "over"}  ${what.padEnd(28)} ${(size / KB).toFixed(0).padStart(5)} KB of ${(most / KB).toFixed(0)} KB`,
  );
  if (!fits) process.exitCode = 1;
}
