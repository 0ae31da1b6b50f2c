// @ts-check
// `npm run bench [-- NAME...]`: median, 95th percentile and ratio to a baseline of the same run. Figures only, never a failed test.
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundleEntry } from "../vscode/bundleTests.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const wanted = process.argv.slice(2);

const files = readdirSync(HERE).filter(
  (file) => file.endsWith(".bench.ts") && (wanted.length === 0 || wanted.some((name) => file.startsWith(name))),
);
console.log(
  ["what".padEnd(56), "median", "p95", "baseline", "ratio"]
    .map((cell, index) => (index === 0 ? cell : cell.padStart(11)))
    .join(""),
);
for (const file of files) {
  try {
    const { run } = await import(pathToFileURL(await bundleEntry(path.join("bench", file))).href);
    for (const { what, median, p95, baseline, unit = "ms" } of await run()) {
      const ms = (/** @type {number} */ value) => `${value.toFixed(2)} ${unit}`.padStart(11);
      console.log(
        `${what.padEnd(56)}${ms(median)}${ms(p95)}${ms(baseline)}${(baseline > 0 ? (median / baseline).toFixed(1) : "–").padStart(11)}`,
      );
    }
  } catch (error) {
    // One that breaks off must not hide the figures of the others.
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
