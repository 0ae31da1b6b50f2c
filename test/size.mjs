// @ts-check
// `npm run size`: fails when something that ships has outgrown its budget.
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));
const KB = 1024;

/** @param {string} name */
const sizeOf = (name) => (existsSync(path.join(DIST, name)) ? statSync(path.join(DIST, name)).size : Number.NaN);

/** What the debate page loads before it shows anything: its script and the chunks that more than one script shares. */
const firstScript = sizeOf("debatePage.js") + readdirSync(DIST).filter((file) => /^chunk-.*\.js$/.test(file)).reduce((sum, file) => sum + sizeOf(file), 0);

const budgets = [
  { what: "host bundle", size: sizeOf("extension.js"), most: 350 * KB },
  { what: "debate page, first script", size: firstScript, most: 200 * KB },
];
for (const { what, size, most } of budgets) {
  const fits = size <= most;
  console.log(`${fits ? "ok  " : "over"}  ${what.padEnd(28)} ${(size / KB).toFixed(0).padStart(5)} KB of ${(most / KB).toFixed(0)} KB`);
  if (!fits) process.exitCode = 1;
}
