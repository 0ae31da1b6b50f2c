import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import * as zstd from "@bokuweb/zstd-wasm";
import { findProvider } from "@pydantic/genai-prices";
import packages from "../../package.json";
import english from "../../package.nls.json";
import chinese from "../../package.nls.zh-cn.json";
import englishSnippets from "../../snippets/adr.json";
import chineseSnippets from "../../snippets/adr.zh-cn.json";
import * as z from "zod/mini";
import { compileContent } from "../library/compileContent";
import { scenarioJsonSchema } from "../cost/scenario/jsonSchema";
import { withDefinitions } from "../cost/scenario/sharedDefinitions";
import { cutCatalogue } from "../models/prices/cutCatalogue";
import { checkedOn, priceDatesFile } from "../models/prices/priceDates";
import type { PriceCatalogue } from "../models/prices/priceRow";
import { SELLERS } from "../models/prices/sellers";
import { RULES } from "../decisions/rules/registry";
import { SLOTS, TEMPLATE_IDS } from "../decisions/write/templates";
import { checkRulePages } from "../library/checkRulePages";
import { splitLibraries } from "../library/libraryFiles";
import { checkTemplates } from "../library/checkTemplates";
import { compileAsked } from "../library/search/compileAsked";
import { checkLexicon } from "../library/search/checkLexicon";
import { compileTools } from "../library/search/compileTools";
import type { SearchData } from "../library/search/searchData";
import { searchEntries } from "../library/search/searchEntry";
import { teamJsonSchemas } from "../models/team/teamFiles";
import { readYaml } from "../yaml/yamlFile";
import { pack } from "../library/packed";
import { problemLine } from "./problemMessages";

/** Where the build lists the questions that others answer before their own entry does. */
const ELSEWHERE = path.join("out", "build", "questions-elsewhere.tsv");
/** The level of Zstandard that makes the smallest files, for which the build has time. */
const BEST = 22;
const CATALOGUE = "@pydantic/genai-prices";
const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const catalogueFile = z.strictObject({ version: z.string(), date: isoDay, asOf: isoDay });

/**
 * Compiles the content folder into `library.<language>.json.zst`, one a language, what these share into `facts.json.zst`, the words
 * and tools of the search into `search.json.zst`, the cut price catalogue with the overlay into `prices.json.zst`, and the schema of
 * scenario files.
 * @returns how the library balances the two sides, as lines for the output of the build.
 * @throws Error whose message lists what is wrong, a line each with file and line number.
 */
export async function compileContentFolder(folder: string, outFolder: string): Promise<string[]> {
  const files = new Map<string, string>();
  for (const file of await readdir(folder, { recursive: true })) {
    if (/\.(md|yaml)$/.test(file))
      files.set(file.split(path.sep).join("/"), await readFile(path.join(folder, file), "utf8"));
  }
  const catalogue = installedCatalogue(files);
  const compiled = compileContent(
    files,
    catalogue,
    catalogueFile.parse(readYaml(files.get("catalogue.yaml") ?? "", "").value).asOf,
  );
  const [library] = "problems" in compiled ? [] : compiled.libraries;
  const { tools, problems: toolProblems } = compileTools(files.get("commands.yaml") ?? "", {
    commands: packages.contributes.commands,
    words: { en: english, "zh-cn": chinese },
    snippets: { en: englishSnippets, "zh-cn": chineseSnippets },
  });
  const asked =
    "problems" in compiled ? null : compileAsked(files, compiled.libraries, { words: compiled.lexicon.value, tools });
  const problems =
    "problems" in compiled
      ? compiled.problems
      : [
          ...(asked?.problems ?? []),
          ...checkRulePages(library?.rules ?? [], RULES),
          ...checkTemplates(library?.templates ?? [], TEMPLATE_IDS, SLOTS),
          ...toolProblems,
          ...(library
            ? checkLexicon(compiled.lexicon.value, compiled.lexicon.yaml, searchEntries(library, [], tools))
            : []),
        ];
  if ("problems" in compiled || !asked || problems.length > 0) {
    const lines = problems.map((problem) => problemLine({ ...problem, file: path.join(folder, problem.file) }));
    throw new Error(`The content has ${lines.length} problems:\n${lines.join("\n")}`);
  }
  await mkdir(outFolder, { recursive: true });
  const write = (name: string, value: unknown): Promise<void> =>
    writeFile(path.join(outFolder, name), JSON.stringify(value));
  await zstd.init();
  const writePacked = (name: string, value: unknown): Promise<void> =>
    writeFile(path.join(outFolder, `${name}.json.zst`), zstd.compress(Buffer.from(JSON.stringify(pack(value))), BEST));
  const { facts, languages } = splitLibraries(compiled.libraries);
  await writePacked("facts", facts);
  for (const [index, { language }] of compiled.libraries.entries())
    await writePacked(`library.${language}`, languages[index]);
  await writePacked("search", { words: compiled.lexicon.value, tools, asked: asked.asked } satisfies SearchData);
  await writePacked("prices", { catalogue, overlay: compiled.overlay });
  await write("scenario.schema.json", withDefinitions(scenarioJsonSchema(compiled.libraries)));
  for (const [name, schema] of Object.entries(teamJsonSchemas())) await write(`team-${name}.schema.json`, schema);
  await mkdir(path.dirname(ELSEWHERE), { recursive: true });
  await writeFile(ELSEWHERE, asked.elsewhere.join("\n"));
  return [
    ...compiled.balance,
    `questions of entries that do not find them among the first three: ${asked.elsewhere.length} of ${asked.count}, listed in ${ELSEWHERE}`,
  ];
}

/** The catalogue of the installed package, cut; its dates are kept beside the content, since the package does not hold any. */
function installedCatalogue(files: ReadonlyMap<string, string>): PriceCatalogue {
  const valueOf = (file: string): unknown => readYaml(files.get(file) ?? "", file).value;
  const { version, date } = catalogueFile.parse(valueOf("catalogue.yaml"));
  const installed = packages.devDependencies[CATALOGUE];
  if (version !== installed)
    throw new Error(`catalogue.yaml dates version ${version} of ${CATALOGUE}, but version ${installed} is installed.`);
  return cutCatalogue(
    Object.keys(SELLERS).map((providerId) => findProvider({ providerId })),
    { name: CATALOGUE, version, date },
    checkedOn(priceDatesFile.parse(valueOf("price-dates.yaml"))),
  );
}
