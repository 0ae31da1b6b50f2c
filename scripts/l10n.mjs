// @ts-check
// `npm run l10n`: collects the sentences of the editor for translation, sorted, so that the same code gives the same files.
import { readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { getL10nJson } from "@vscode/l10n-dev";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ENGLISH = "l10n/bundle.l10n.json";
const CHINESE = "l10n/bundle.l10n.zh-cn.json";

/** @typedef {Awaited<ReturnType<typeof getL10nJson>>} Bundle */

/** Every sentence that the editor says, from its code. */
async function sentences() {
  const folder = path.join(ROOT, "src", "editor");
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".ts"));
  return getL10nJson(
    await Promise.all(
      files.map(async (file) => ({ extension: ".ts", contents: await readFile(path.join(folder, file), "utf8") })),
    ),
  );
}

/** @param {string} file */
const read = (file) => readFile(path.join(ROOT, file), "utf8");

/** @param {Bundle} bundle */
const sorted = (bundle) =>
  `${JSON.stringify(Object.fromEntries(Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;

const english = await sentences();
/** @type {Bundle} */
const translated = JSON.parse(await read(CHINESE));
const kept = Object.entries(translated).filter(([sentence]) => sentence in english);
await writeFile(path.join(ROOT, ENGLISH), sorted(english));
await writeFile(path.join(ROOT, CHINESE), sorted(Object.fromEntries(kept)));
for (const sentence of Object.keys(english).filter((sentence) => !(sentence in translated))) {
  console.error(`Not in ${CHINESE}: ${sentence}`);
  process.exitCode = 1;
}
