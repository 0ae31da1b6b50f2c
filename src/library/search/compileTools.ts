import * as z from "zod/mini";
import { LANGUAGES, type Language } from "../../debate/vocabulary";
import { checkSchema } from "../../yaml/schemaProblems";
import { readYaml } from "../../yaml/yamlFile";
import type { ContentProblem } from "../contentProblem";
import { text } from "../contentSchema";
import type { Tool } from "./searchData";

const FILE = "commands.yaml";
/** What each command is for that can be looked up, by its id. */
const purposesFile = z.record(z.string(), text);

const snippetFile = z.record(z.string(), z.object({ prefix: z.array(z.string()), description: z.string() }));

/** Where the extension says what it contributes. */
export interface Contributed {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  /** Texts of the manifest by key. */
  readonly words: Readonly<Record<Language, Readonly<Record<string, string>>>>;
  /** Snippet files as parsed. */
  readonly snippets: Readonly<Record<Language, unknown>>;
}

/**
 * Snippets and commands that can be looked up, in every language.
 * @param purposes text of the content file that says what commands are for.
 */
export function compileTools(
  purposes: string,
  { commands, words, snippets }: Contributed,
): { readonly tools: Readonly<Record<Language, readonly Tool[]>>; readonly problems: readonly ContentProblem[] } {
  const yaml = readYaml(purposes, FILE);
  const checked = checkSchema(purposesFile, yaml, FILE);
  const empty = { en: [], "zh-cn": [] };
  if ("problems" in checked) return { tools: empty, problems: checked.problems };
  const titles = new Map(commands.map(({ command, title }) => [command, title.replaceAll("%", "")]));
  const problems = Object.keys(checked.value)
    .filter((id) => !titles.has(id))
    .map((id): ContentProblem => ({ code: "command-unknown", file: FILE, line: yaml.lineOf([id]), args: [id] }));
  const toolsIn = (language: Language): Tool[] => [
    ...Object.entries(snippetFile.parse(snippets[language])).map(([title, { prefix, description }]): Tool => ({
      type: "snippet",
      id: (prefix[0] ?? "").replace(/-zh$/, ""),
      title,
      purpose: description,
      names: prefix.join(" "),
    })),
    ...Object.entries(checked.value).map(([id, purpose]): Tool => ({
      type: "command",
      id,
      title: (words[language][titles.get(id) ?? ""] ?? "").replace(/(\.\.\.|…)$/, ""),
      purpose: purpose[language],
      names: "",
    })),
  ];
  return {
    tools: Object.fromEntries(LANGUAGES.map((language) => [language, toolsIn(language)])) as typeof empty,
    problems,
  };
}
