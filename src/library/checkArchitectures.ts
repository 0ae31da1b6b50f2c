import type { ModelCard } from "../models/modelCard";
import type { ContentProblem, ContentProblemCode } from "./contentProblem";
import type { ReadContent } from "./readContent";

/**
 * How a model is built is stated once, with a source, of a model that has a card made from the catalogue: one written by hand
 * says it of itself.
 */
export function checkArchitectures(content: ReadContent, cards: readonly ModelCard[]): ContentProblem[] {
  const { file, yaml, value } = content.architectures;
  const written = new Set(content.models.value.map(({ id }) => id));
  const generated = new Set(cards.flatMap(({ id }) => (written.has(id) ? [] : [id])));
  const seen = new Set<string>();
  return value.architectures.flatMap(({ models, as, from }, at) => {
    const report = (code: ContentProblemCode, path: readonly PropertyKey[], arg: string): ContentProblem => ({
      code,
      file,
      line: yaml.lineOf(["architectures", at, ...path]),
      args: [arg],
    });
    const ofModels = models.flatMap((id, index) => {
      const twice = seen.has(id) || written.has(id);
      seen.add(id);
      if (twice) return [report("id-duplicate", ["models", index], id)];
      return generated.has(id) ? [] : [report("model-unknown", ["models", index], id)];
    });
    const like = as === undefined || written.has(as) || seen.has(as) ? [] : [report("model-unknown", ["as"], as)];
    const source = Object.hasOwn(value.sources, from) ? [] : [report("source-unknown", ["from"], from)];
    return [...ofModels, ...like, ...source];
  });
}
