import * as z from "zod/mini";
import { noteFileName } from "../debate/readNote";
import { LANGUAGES, type Language } from "../debate/vocabulary";
import { FRONT_MATTER_LINE, splitFrontMatter } from "../yaml/frontMatter";
import { checkSchema } from "../yaml/schemaProblems";
import { readYaml } from "../yaml/yamlFile";
import type { ContentProblem } from "./contentProblem";
import type { ContentFiles } from "./readContent";
import type { RecordTemplate } from "./recordTemplate";

const FOLDER = "templates/";
const frontMatter = z.strictObject({ name: z.string(), description: z.string() });

/** Reads `templates/<id>.md` with `templates/<id>.zh-cn.md`; both have the same slots in the same order. */
export function readTemplates(files: ContentFiles): {
  templates: Readonly<Record<Language, RecordTemplate[]>>;
  problems: ContentProblem[];
} {
  const problems: ContentProblem[] = [];
  const templates: Record<Language, RecordTemplate[]> = { en: [], "zh-cn": [] };
  for (const file of [...files.keys()].filter((name) => name.startsWith(FOLDER) && name.endsWith(".md")).sort()) {
    const { id, translation } = noteFileName(file);
    const template = read(file, id, files.get(file) ?? "", problems);
    if (template) templates[translation ?? "en"].push(template);
  }
  for (const language of LANGUAGES) {
    const other = LANGUAGES.find((candidate) => candidate !== language) ?? language;
    for (const { id, body } of templates[language]) {
      const file = `${FOLDER}${id}${language === "en" ? "" : `.${language}`}.md`;
      const twin = templates[other].find((template) => template.id === id);
      if (!twin)
        problems.push({ code: "translation-missing", file, line: 1, args: [other, "name, description, text"] });
      else if (language === "en" && slotsOf(twin.body).join() !== slotsOf(body).join())
        problems.push({
          code: "slots-differ",
          file,
          line: 1,
          args: [slotsOf(body).join(", "), slotsOf(twin.body).join(", ")],
        });
    }
  }
  return { templates, problems };
}

function read(file: string, id: string, text: string, problems: ContentProblem[]): RecordTemplate | null {
  const parts = splitFrontMatter(text);
  if (!parts) {
    problems.push({ code: "front-matter-missing", file, line: 1, args: [] });
    return null;
  }
  const checked = checkSchema(frontMatter, readYaml(parts.yaml, file, FRONT_MATTER_LINE), file);
  if ("problems" in checked) {
    problems.push(...checked.problems);
    return null;
  }
  return { id, ...checked.value, body: `${parts.body.trim()}\n` };
}

/** Names of the slots of a template, in order. */
export function slotsOf(body: string): string[] {
  return [...body.matchAll(/\{\{(\w+)/g)].map(([, name = ""]) => name);
}
