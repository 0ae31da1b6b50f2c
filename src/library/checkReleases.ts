import type { ModelCard } from "../models/modelCard";
import type { ContentProblem, ContentProblemCode } from "./contentProblem";
import type { ReadContent } from "./readContent";

/** The date of a release is stated once, with a source, of a model that has a card without a date of its own. */
export function checkReleases(content: ReadContent, cards: readonly ModelCard[]): ContentProblem[] {
  const { file, yaml, value } = content.releases;
  const dated = new Set(content.models.value.flatMap(({ id, released }) => (released === null ? [] : [id])));
  const known = new Set(cards.map(({ id }) => id));
  const seen = new Set<string>();
  return value.releases.flatMap(({ from, dates }, at) => {
    const report = (code: ContentProblemCode, path: readonly PropertyKey[], arg: string): ContentProblem => ({
      code,
      file,
      line: yaml.lineOf(["releases", at, ...path]),
      args: [arg],
    });
    const source = Object.hasOwn(value.sources, from) ? [] : [report("source-unknown", ["from"], from)];
    const models = Object.keys(dates).flatMap((id) => {
      const twice = seen.has(id) || dated.has(id);
      seen.add(id);
      if (twice) return [report("id-duplicate", ["dates", id], id)];
      return known.has(id) ? [] : [report("model-unknown", ["dates", id], id)];
    });
    return [...source, ...models];
  });
}
