// @ts-check
// Extracts from a checkout of pydantic/genai-prices on which day each price was checked, which the published package does
// not hold: `node scripts/priceDates.mjs CHECKOUT > src/content/price-dates.yaml`. CHECKOUT is a git directory or a work tree.
import { execFileSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import esbuild from "esbuild";
import { parse } from "yaml";

const REPOSITORY = "https://github.com/pydantic/genai-prices";
const FOLDER = "prices/providers/";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The function with which the build compares prices. @returns {Promise<(prices: unknown) => string>} */
async function loadFingerprint() {
  const outfile = path.join(root, "out", "build", "priceFingerprint.mjs");
  const entryPoints = [path.join(root, "src", "models", "prices", "priceFingerprint.ts")];
  await esbuild.build({ entryPoints, outfile, bundle: true, format: "esm" });
  return (await import(pathToFileURL(outfile).href)).priceFingerprint;
}

/** @param {string} checkout */
async function extract(checkout) {
  const fingerprint = await loadFingerprint();
  /** @param {string[]} args */
  const git = (...args) => execFileSync("git", ["-C", checkout, ...args], { encoding: "utf8", maxBuffer: 64e6 });
  const files = git("ls-tree", "-r", "--name-only", "HEAD", FOLDER)
    .split("\n")
    .filter((file) => file.endsWith(".yml"));
  /** @type {string[]} */
  const lines = [];
  for (const file of files) {
    const provider = parse(git("show", `HEAD:${file}`));
    for (const model of provider.models) {
      if (model.prices_checked === undefined) continue;
      const id = JSON.stringify(`${provider.id}/${model.id}`);
      lines.push(`  ${id}: { checked: "${model.prices_checked}", prices: "${fingerprint(model.prices)}" }`);
    }
  }
  const [commit, date] = git("log", "-1", "--format=%H %cs").trim().split(" ");
  return [
    "# Extracted by scripts/priceDates.mjs; not to be edited by hand. The day on which each price of the catalogue was checked",
    "# against its source, with a fingerprint of the prices that were checked.",
    "# Data of pydantic/genai-prices, Copyright (c) Pydantic Services Inc. 2025 to present, MIT licence.",
    `repository: ${REPOSITORY}`,
    `commit: "${commit}"`,
    `date: "${date}"`,
    "dates:",
    ...lines,
    "",
  ].join("\n");
}

const [checkout] = process.argv.slice(2);
if (checkout !== undefined) process.stdout.write(await extract(checkout));
