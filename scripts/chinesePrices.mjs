// @ts-check
// Takes the prices in yuan of Chinese platforms, which the price catalogue lacks, from an installed npm package `model-bank`:
// `node scripts/chinesePrices.mjs PACKAGE > src/content/prices-china.yaml`. Prices that go by more than the length of the
// input, such as by thinking or by the length of the answer, cannot be said by one list and are left out.
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { stringify } from "yaml";

/** What a platform is called here, and how the ids of its own models begin; others it only hosts. */
const PLATFORMS = [
  { file: "qwen", id: "bailian", name: "Alibaba Cloud Bailian", own: /^(qwen|qwq|qvq|tongyi)/ },
  { file: "volcengine", id: "volcengine", name: "Volcengine Ark", own: /^doubao/ },
  { file: "hunyuan", id: "hunyuan", name: "Tencent Hunyuan", own: /^(hunyuan|hy)/ },
  { file: "siliconcloud", id: "siliconflow", name: "SiliconFlow", own: /^$/ },
];

/** @typedef {number | { base: number, tiers: { aboveInput: number, price: number }[] }} Price */

/**
 * @param {{ strategy: string, rate?: number, tiers?: { rate: number, upTo: number | "infinity" }[],
 *   lookup?: { pricingParams: string[], prices: Record<string, number> } }} unit
 * @returns {Price | null} null where the price goes by something else than the length of the input.
 */
function toPrice(unit) {
  /** @param {number} value */
  const round = (value) => Number(value.toPrecision(6));
  if (unit.strategy === "fixed") return round(unit.rate ?? 0);
  const steps =
    unit.strategy === "tiered"
      ? (unit.tiers ?? []).map(({ rate }, index, all) => ({ above: Number(all[index - 1]?.upTo ?? 0), rate }))
      : unit.lookup?.pricingParams.join() === "textInputRange"
        ? Object.entries(unit.lookup.prices).map(([range, rate]) => ({ above: lowerEnd(range), rate }))
        : [];
  const [first, ...rest] = steps.sort((a, b) => a.above - b.above);
  if (!first || first.above !== 0 || steps.some(({ above }) => !Number.isFinite(above))) return null;
  if (rest.length === 0) return round(first.rate);
  return { base: round(first.rate), tiers: rest.map(({ above, rate }) => ({ aboveInput: above, price: round(rate) })) };
}

/** Tokens at the lower end of a range in millions such as `[0.032, 0.128]`. @param {string} range */
function lowerEnd(range) {
  return Math.round(Number(/^[[(]([\d.]+),/.exec(range)?.[1]) * 1e6);
}

/** @param {string} folder @param {(typeof PLATFORMS)[number]} platform @param {object} source */
async function rowsOf(folder, platform, source) {
  const module = await import(pathToFileURL(path.join(folder, "dist", "aiModels", `${platform.file}.mjs`)).href);
  const models = Object.values(module).find((value) => Array.isArray(value)) ?? [];
  const seen = new Set();
  return models.flatMap((/** @type {any} */ model) => {
    const units = model.pricing?.units ?? [];
    if (model.type !== "chat" || model.pricing?.currency !== "CNY" || seen.has(model.id)) return [];
    /** @param {string} name @returns {Price | null | undefined} */
    const price = (name) => {
      const unit = units.find((/** @type {any} */ entry) => entry.name === name);
      return unit ? toPrice(unit) : undefined;
    };
    const [input, output] = [price("textInput"), price("textOutput")];
    if (!input || !output) return [];
    seen.add(model.id);
    const [cacheRead, cacheWrite] = [price("textInput_cacheRead"), price("textInput_cacheWrite")];
    return [
      {
        id: `${platform.id}/${model.id}`,
        provider: platform.name,
        kind: platform.own.test(model.id) ? "vendor" : "host",
        name: model.displayName ?? model.id,
        currency: "CNY",
        input,
        output,
        ...(cacheRead ? { cacheRead } : {}),
        ...(cacheWrite ? { cacheWrite } : {}),
        ...(model.contextWindowTokens ? { context: model.contextWindowTokens } : {}),
        checked: null,
        source,
      },
    ];
  });
}

const [folder] = process.argv.slice(2);
if (folder !== undefined) {
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const [, year, month, day] = /\.(\d{4})(\d{2})(\d{2})\d*$/.exec(version) ?? [];
  const source = {
    title: `model-bank list of ${year}-${month}-${day}, not checked with the provider`,
    url: "https://www.npmjs.com/package/model-bank",
  };
  const rows = (await Promise.all(PLATFORMS.map((platform) => rowsOf(folder, platform, source)))).flat();
  process.stdout.write(
    [
      "# Extracted by scripts/chinesePrices.mjs from the npm package model-bank; not to be edited by hand. Prices in yuan per",
      "# million tokens as that list has them; it does not say when they were checked.",
      stringify({ rows }, { lineWidth: 0, collectionStyle: "block", aliasDuplicateObjects: true }),
    ].join("\n"),
  );
}
