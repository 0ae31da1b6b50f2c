// @ts-check
// Which packages of others end up in what ships, and under which licences.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/**
 * A package of which something ships.
 * @typedef {{ name: string, version: string, licence: string, text: string, integrity: string | null }} ThirdParty
 */

/** Ships as data or as a font, which the bundler does not see: the price list, and the icons. */
const COPIED = ["@pydantic/genai-prices", "@vscode/codicons"];

/**
 * The packages of which a module is in one of the bundles, by name.
 * @param {string} root of the repository
 * @param {readonly import("esbuild").Metafile[]} metafiles of all bundles that ship
 * @returns {ThirdParty[]}
 * @throws Error where a package has no text of its licence.
 */
export function thirdParties(root, metafiles) {
  const names = new Set(COPIED);
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
        if (name && bytesInOutput > 0) names.add(name);
      }
    }
  }
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  return [...names].sort().map((name) => {
    const folder = path.join(root, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const integrity = lock.packages[`node_modules/${name}`]?.integrity ?? null;
    return { name, version, licence: license, text: licenceText(folder, name), integrity };
  });
}

/**
 * @param {string} folder of a package
 * @param {string} name
 */
function licenceText(folder, name) {
  // Long, and its own terms ask for its address where the text does not follow.
  if (name === "@vscode/codicons")
    return "Microsoft Corporation. https://creativecommons.org/licenses/by/4.0/legalcode";
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry) && !/code/i.test(entry));
  if (!file || !existsSync(path.join(folder, file))) throw new Error(`${name} ships, and has no text of its licence.`);
  return readFileSync(path.join(folder, file), "utf8").replace(/\r\n?/g, "\n").trim();
}

/**
 * The notices as Markdown; packages under one text stand above it together.
 * @param {readonly ThirdParty[]} packages
 */
export function notices(packages) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, version, licence, text } of packages)
    byText.set(text, [...(byText.get(text) ?? []), `- ${name} ${version} (${licence})`]);
  const parts = [...byText].map(([text, names]) => `${names.join("\n")}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  return ["# Third-party notices\n\nPackages of which something is part of this extension.\n", ...parts].join("\n");
}

/**
 * A bill of materials in CycloneDX 1.5, https://cyclonedx.org/docs/1.5/json/.
 * @param {{ name: string, version: string, license: string }} manifest
 * @param {readonly ThirdParty[]} packages
 */
export function billOfMaterials(manifest, packages) {
  /** @param {string} name */
  const purl = (name) => `pkg:npm/${name.replace("@", "%40")}`;
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": `${purl(manifest.name)}@${manifest.version}`,
        name: manifest.name,
        version: manifest.version,
        licenses: [{ license: { id: manifest.license } }],
      },
    },
    components: packages.map(({ name, version, licence, integrity }) => ({
      type: "library",
      "bom-ref": `${purl(name)}@${version}`,
      name,
      version,
      purl: `${purl(name)}@${version}`,
      licenses: [{ license: { id: licence } }],
      ...(integrity?.startsWith("sha512-")
        ? { hashes: [{ alg: "SHA-512", content: Buffer.from(integrity.slice(7), "base64").toString("hex") }] }
        : {}),
    })),
  };
}
