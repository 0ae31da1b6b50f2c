import * as z from "zod/mini";
import { noteFileName } from "../debate/readNote";
import { LANGUAGES, type Language } from "../debate/vocabulary";
import { FRONT_MATTER_LINE, splitFrontMatter } from "../yaml/frontMatter";
import { checkSchema } from "../yaml/schemaProblems";
import { type YamlFile, readYaml } from "../yaml/yamlFile";
import type { ContentProblem, ContentProblemCode } from "./contentProblem";
import type { ContentFiles } from "./readContent";
import type { RulePage } from "./rulePage";

const FOLDER = "rules/";
const sentences = z.record(z.string(), z.string().check(z.minLength(1)));
const page = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning", "information", "hint"]),
  title: z.string(),
  messages: sentences,
  fixes: z._default(sentences, {}),
});
/** A translation says only what is text. */
const translation = z.strictObject({ title: z.string(), messages: sentences, fixes: z._default(sentences, {}) });

interface ReadPage<T> {
  readonly file: string;
  readonly id: string;
  readonly value: T;
  readonly yaml: YamlFile;
  readonly body: string;
}

/** Reads `rules/<code>.md` with `rules/<code>.zh-cn.md`: a page in each language, in the order of their codes. */
export function readRulePages(files: ContentFiles): {
  pages: Readonly<Record<Language, RulePage[]>>;
  problems: ContentProblem[];
} {
  const problems: ContentProblem[] = [];
  const pages: Record<Language, RulePage[]> = { en: [], "zh-cn": [] };
  const names = [...files.keys()].filter((file) => file.startsWith(FOLDER) && file.endsWith(".md")).sort();
  const translations = new Map(
    names.filter((file) => noteFileName(file).translation !== null).map((file) => [noteFileName(file).id, file]),
  );
  for (const file of names.filter((name) => noteFileName(name).translation === null)) {
    const original = read(files, file, page, problems);
    const translated = translations.get(noteFileName(file).id);
    translations.delete(noteFileName(file).id);
    if (translated === undefined)
      problems.push({ code: "translation-missing", file, line: 1, args: [LANGUAGES[1], "title, messages, fixes"] });
    const twin = translated === undefined ? null : read(files, translated, translation, problems);
    if (!original || !twin) continue;
    const { code, severity } = original.value;
    if (code !== original.id)
      problems.push({
        code: "id-not-file-name",
        file,
        line: original.yaml.lineOf(["code"]),
        args: [code, original.id],
      });
    problems.push(...compare(original, twin, "messages"), ...compare(original, twin, "fixes"));
    pages.en.push({ ...original.value, body: original.body });
    pages["zh-cn"].push({ code, severity, ...twin.value, body: twin.body });
  }
  for (const [id, file] of translations) problems.push({ code: "translation-without-note", file, line: 1, args: [id] });
  return { pages, problems };
}

function read<T>(
  files: ContentFiles,
  file: string,
  schema: z.ZodMiniType<T>,
  problems: ContentProblem[],
): ReadPage<T> | null {
  const parts = splitFrontMatter(files.get(file) ?? "");
  if (!parts) {
    problems.push({ code: "front-matter-missing", file, line: 1, args: [] });
    return null;
  }
  const yaml = readYaml(parts.yaml, file, FRONT_MATTER_LINE);
  const checked = checkSchema(schema, yaml, file);
  if ("problems" in checked) {
    problems.push(...checked.problems);
    return null;
  }
  const body = parts.body.trim();
  if (body === "") problems.push({ code: "text-missing", file, line: 1, args: [] });
  return { file, id: noteFileName(file).id, value: checked.value, yaml, body };
}

type Texts = Readonly<Record<"messages" | "fixes", Readonly<Record<string, string>>>>;

/** The same sentences with the same placeholders in both languages. */
function compare(original: ReadPage<Texts>, twin: ReadPage<Texts>, part: keyof Texts): ContentProblem[] {
  const [own, other] = [original.value[part], twin.value[part]];
  const report = (at: ReadPage<Texts>, code: ContentProblemCode, key: string): ContentProblem => ({
    code,
    file: at.file,
    line: at.yaml.lineOf([part, key]),
    args: [key],
  });
  const placeholders = (sentence: string): string => [...new Set(sentence.match(/\{\d\}/g) ?? [])].sort().join("");
  return [
    ...Object.keys(own)
      .filter((key) => !(key in other))
      .map((key) => report(twin, "message-missing", key)),
    ...Object.keys(other)
      .filter((key) => !(key in own))
      .map((key) => report(twin, "message-unused", key)),
    ...Object.entries(own)
      .filter(([key, sentence]) => key in other && placeholders(sentence) !== placeholders(other[key] ?? ""))
      .map(([key]) => report(twin, "placeholders-differ", key)),
  ];
}
