// @ts-check
// `npm run bench`: median, 95th percentile and ratio to a baseline of the same run. Figures only, never a failed test.
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import esbuild from "esbuild";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const OUT = path.join(HERE, "..", "..", "out", "bench");

const files = readdirSync(HERE).filter((file) => file.endsWith(".bench.ts"));
await esbuild.build({ entryPoints: files.map((file) => path.join(HERE, file)), outdir: OUT, outExtension: { ".js": ".mjs" }, bundle: true, format: "esm", platform: "node", packages: "external", logLevel: "warning" });
console.log(["what".padEnd(56), "median", "p95", "baseline", "ratio"].map((cell, index) => (index === 0 ? cell : cell.padStart(11))).join(""));
for (const file of files) {
  const { run } = await import(pathToFileURL(path.join(OUT, file.replace(/\.ts$/, ".mjs"))).href);
  for (const { what, median, p95, baseline } of await run()) {
    const ms = (/** @type {number} */ value) => `${value.toFixed(2)} ms`.padStart(11);
    console.log(`${what.padEnd(56)}${ms(median)}${ms(p95)}${ms(baseline)}${(median / baseline).toFixed(1).padStart(11)}`);
  }
}
