import * as z from "zod/mini";
import { LANGUAGES } from "../../debate/vocabulary";
import { checkSchema } from "../../yaml/schemaProblems";
import { readYaml } from "../../yaml/yamlFile";
import type { ContentProblem } from "../contentProblem";
import { text } from "../contentSchema";
import { NAMED, type Questions } from "./asked";
import type { EntryType, SearchEntry } from "./searchEntry";

const FOLDER = "questions/";
/** What is found well by its own words: names, figures and texts of licences. */
const WITHOUT: readonly EntryType[] = ["model", "licence", "evidence", "record"];

const questionsFile = z.record(z.string(), text);

/** The file with the questions of an entry. */
export function questionsFileOf(key: string): string {
  return `${FOLDER}${key.slice(0, key.indexOf(":"))}.yaml`;
}

/**
 * Reads the questions that entries answer: a file for each type of entry, a block of lines for each language, a question a line.
 * @returns also what is wrong: an entry that is not there or has no questions, and a question that two entries have.
 */
export function readQuestions(
  files: ReadonlyMap<string, string>,
  entries: readonly SearchEntry[],
): { readonly questions: Questions; readonly problems: readonly ContentProblem[] } {
  const known = new Set<string>([...entries.map(({ key }) => key), ...Object.values(NAMED)]);
  const questions = new Map<string, readonly string[]>();
  const problems: ContentProblem[] = [];
  const askedOf = new Map<string, string>();
  for (const [file, content] of files) {
    if (!file.startsWith(FOLDER)) continue;
    const yaml = readYaml(content, file);
    const checked = checkSchema(questionsFile, yaml, file);
    if ("problems" in checked) {
      problems.push(...checked.problems);
      continue;
    }
    for (const [id, blocks] of Object.entries(checked.value)) {
      const key = `${file.slice(FOLDER.length).replace(/\.yaml$/, "")}:${id}`;
      const problem = (code: ContentProblem["code"], ...args: string[]): void => {
        problems.push({ code, file, line: yaml.lineOf([id]), args });
      };
      if (!known.has(key)) problem("asked-of-nothing", key);
      const asked = LANGUAGES.flatMap((language) => blocks[language].split("\n"))
        .map((line) => line.trim())
        .filter((line) => line !== "");
      for (const question of asked) {
        const other = askedOf.get(question);
        if (other !== undefined) problem("asked-twice", question, other);
        askedOf.set(question, key);
      }
      questions.set(key, asked);
    }
  }
  for (const { type, key } of entries)
    if (!WITHOUT.includes(type) && !questions.has(key))
      problems.push({ code: "asked-missing", file: questionsFileOf(key), line: 1, args: [key] });
  return { questions, problems };
}
