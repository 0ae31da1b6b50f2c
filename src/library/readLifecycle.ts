import type { IdentityData } from "../models/identity/identityData";
import type { LifecycleFact, PlatformLifecycles } from "../models/lifecycle/lifecycleFact";
import { platformLifecycles } from "../models/lifecycle/lifecycleSchema";
import { contradict, outweighs } from "../models/lifecycle/weigh";
import { checkSchema } from "../yaml/schemaProblems";
import { type YamlReader, readYaml } from "../yaml/yamlFile";
import type { ContentProblem, ContentProblemCode } from "./contentProblem";
import type { ContentFiles } from "./readContent";

const FOLDER = "lifecycle/";

/** Reads `lifecycle/*.yaml`, a platform each, and checks that no two facts contradict each other undecided. */
export function readLifecycle(
  files: ContentFiles,
  identity: IdentityData,
  readFile: YamlReader = readYaml,
): { data: PlatformLifecycles[]; problems: ContentProblem[] } {
  const data: PlatformLifecycles[] = [];
  const problems: ContentProblem[] = [];
  const platforms = new Set(identity.platforms.map(({ id }) => id));
  for (const file of [...files.keys()].filter((name) => name.startsWith(FOLDER)).sort()) {
    const yaml = readFile(files.get(file) ?? "", file);
    const read = checkSchema(platformLifecycles, yaml, file);
    if ("problems" in read) {
      problems.push(...read.problems);
      continue;
    }
    const entry: PlatformLifecycles = read.value;
    data.push(entry);
    const report = (code: ContentProblemCode, path: readonly PropertyKey[], ...args: string[]): void => {
      problems.push({ code, file, line: yaml.lineOf(path), args });
    };
    const named = entry.name === undefined ? entry.platform : (entry.spelledAs ?? "");
    if (!platforms.has(named)) report("platform-unknown", ["platform"], named);
    entry.facts.forEach((fact, at) => {
      if (!(fact.source in entry.sources)) report("source-unknown", ["facts", at, "source"], fact.source);
      if (saysNothing(fact)) report("lifecycle-empty", ["facts", at], fact.id);
      const other = entry.facts.slice(0, at).find((earlier) => isUndecided(earlier, fact, entry));
      if (other) report("lifecycle-contradiction", ["facts", at], fact.id, other.source, fact.source);
    });
  }
  return { data, problems };
}

function saysNothing({ end, ended, live, deprecated, announced, notBefore }: LifecycleFact): boolean {
  return [end, ended, live, deprecated, announced, notBefore].every((part) => part === undefined);
}

function isUndecided(one: LifecycleFact, other: LifecycleFact, { sources }: PlatformLifecycles): boolean {
  return (
    one.id.toLowerCase() === other.id.toLowerCase() &&
    contradict(one, other) &&
    outweighs(one, other, sources) === outweighs(other, one, sources)
  );
}
