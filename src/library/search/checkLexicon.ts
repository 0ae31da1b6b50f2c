import type { YamlFile } from "../../yaml/yamlFile";
import type { ContentProblem } from "../contentProblem";
import type { LexiconWords } from "./lexicon";
import type { SearchEntry } from "./searchEntry";

const FILE = "lexicon.yaml";

/** Checks that every entry that a sense is answered by exists, and that no sense is there twice. */
export function checkLexicon(
  { senses }: LexiconWords,
  yaml: Pick<YamlFile, "lineOf">,
  entries: readonly SearchEntry[],
): ContentProblem[] {
  const known = new Set(entries.flatMap(({ type, id }) => [id, `${type}:${id}`]));
  const problems: ContentProblem[] = [];
  const seen = new Set<string>();
  for (const [at, { sense, about }] of senses.entries()) {
    if (seen.has(sense))
      problems.push({ code: "id-duplicate", file: FILE, line: yaml.lineOf(["senses", at]), args: [sense] });
    seen.add(sense);
    for (const [index, name] of (about ?? []).entries())
      if (!known.has(name))
        problems.push({
          code: "entry-unknown",
          file: FILE,
          line: yaml.lineOf(["senses", at, "about", index]),
          args: [name, sense],
        });
  }
  return problems;
}
