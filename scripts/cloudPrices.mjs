// @ts-check
// Takes the prices of clouds that regulated buyers use, which the price catalogue lacks, from a checkout of
// github.com/anomalyco/models.dev: `node scripts/cloudPrices.mjs FOLDER DAY > src/content/prices-clouds.yaml`, with the ISO day
// of its commit. What is not billed by text in and text out, moving names and models without a price are left out.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { stringify } from "yaml";

/** Where a cloud's models lie, which of them are taken, and which are the cloud's own. */
const CLOUDS = [
  {
    folder: "google-vertex",
    id: "vertex",
    name: "Google Vertex AI",
    taken: /^(?!.*(?:-tts|embedding|latest|customtools))/,
    own: /^gemini/,
  },
  {
    folder: "azure",
    id: "azure",
    name: "Microsoft Azure",
    taken: /^(?:gpt-(?:4o|4\.1|5)|claude|deepseek|grok|kimi|llama-(?:3\.3|4)|mistral-|o3$)/,
    own: /^$/,
  },
];

/** @param {string} text of a file in TOML @param {string} key @returns {number | undefined} */
function number(text, key) {
  const found = new RegExp(`^${key} = ([\\d._]+)`, "m").exec(text)?.[1];
  return found === undefined ? undefined : Number(found.replaceAll("_", ""));
}

/** A price with the sizes of input above which another holds. @param {string} text @param {string} key */
function price(text, key) {
  const [plain = "", ...tiers] = text.split("[[cost.tiers]]");
  const cost = plain.slice(plain.indexOf("[cost]")).split(/\n\[(?!\[)(?!cost\])/)[0] ?? "";
  const base = number(cost, key);
  if (base === undefined) return undefined;
  const steps = tiers.flatMap((tier) => {
    const above = Number(/size = ([\d_]+)/.exec(tier)?.[1]?.replaceAll("_", ""));
    const higher = number(tier, key);
    return higher === undefined ? [] : [{ aboveInput: above, price: higher }];
  });
  return steps.length === 0 ? base : { base, tiers: steps };
}

const [folder = "", day = ""] = process.argv.slice(2);
const source = {
  title: `models.dev list of ${day}, not checked with the provider`,
  url: "https://github.com/anomalyco/models.dev",
};
const rows = CLOUDS.flatMap((cloud) => {
  const models = path.join(folder, "providers", cloud.folder, "models");
  return readdirSync(models, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".toml") && cloud.taken.test(file))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(path.join(models, file), "utf8");
      const model = file.slice(0, -".toml".length).split(path.sep).join("/");
      const [input, output] = [price(text, "input"), price(text, "output")];
      if (!text.includes("[cost]") || !input || !output) return [];
      const context = number(text, "context");
      const [cacheRead, cacheWrite] = [price(text, "cache_read"), price(text, "cache_write")];
      return [
        {
          id: `${cloud.id}/${model}`,
          provider: cloud.name,
          kind: cloud.own.test(model) ? "vendor" : "host",
          name: /^name = "(.+)"/m.exec(text)?.[1] ?? model,
          currency: "USD",
          input,
          output,
          ...(cacheRead === undefined ? {} : { cacheRead }),
          ...(cacheWrite === undefined ? {} : { cacheWrite }),
          ...(context === undefined ? {} : { context }),
          checked: null,
          source,
        },
      ];
    });
});
process.stdout
  .write(`# Extracted by scripts/cloudPrices.mjs from models.dev; not to be edited by hand. Prices in US dollars per million tokens as
# that list has them; it does not say when they were checked.
# Data of models.dev, Copyright (c) 2025 models.dev, MIT licence.
${stringify({ rows }, { lineWidth: 0 })}`);
