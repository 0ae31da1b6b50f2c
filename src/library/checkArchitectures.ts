import { type ModelCard, hasWeights } from "../models/modelCard";
import type { ContentProblem, ContentProblemCode } from "./contentProblem";
import type { ReadContent } from "./readContent";

/** From this year on, a model that is not closed says how it is built, or why that is not said. */
const SAID_SINCE = "2024";

/**
 * How a model is built is stated once, with a source, of a model that has a card made from the catalogue: one written by hand
 * says it of itself. Of a newer model whose weights can be had, it is stated, or why it is not; never both.
 */
export function checkArchitectures(content: ReadContent, cards: readonly ModelCard[]): ContentProblem[] {
  const { file, yaml, value } = content.architectures;
  const written = new Set(content.models.value.map(({ id }) => id));
  const generated = new Set(cards.flatMap(({ id }) => (written.has(id) ? [] : [id])));
  const report = (code: ContentProblemCode, path: readonly PropertyKey[], arg: string): ContentProblem => ({
    code,
    file,
    line: yaml.lineOf(path),
    args: [arg],
  });
  const seen = new Set<string>();
  const stated = new Set<string>();
  const entries = value.architectures.flatMap(({ models, cache, as, from, paramsFrom }, at) => {
    const path = ["architectures", at];
    const ofModels = models.flatMap((id, index) => {
      const twice = seen.has(id) || written.has(id);
      seen.add(id);
      if (cache !== undefined || as !== undefined) stated.add(id);
      if (twice) return [report("id-duplicate", [...path, "models", index], id)];
      return generated.has(id) ? [] : [report("model-unknown", [...path, "models", index], id)];
    });
    const like =
      as === undefined || written.has(as) || seen.has(as) ? [] : [report("model-unknown", [...path, "as"], as)];
    const sources = [from, paramsFrom ?? []].flat();
    const unknown = sources.filter((key) => !Object.hasOwn(value.sources, key));
    return [...ofModels, ...like, ...unknown.map((key) => report("source-unknown", [...path, "from"], key))];
  });
  const said = new Set<string>();
  const reasons = value.unknown.flatMap(({ models }, at) =>
    models.flatMap((id, index) => {
      const path = ["unknown", at, "models", index];
      const twice = said.has(id) || stated.has(id) || written.has(id);
      said.add(id);
      if (twice) return [report("id-duplicate", path, id)];
      return generated.has(id) ? [] : [report("model-unknown", path, id)];
    }),
  );
  const silent = cards.filter((card) => isAsked(card) && card.cache === null && !said.has(card.id));
  return [...entries, ...reasons, ...silent.map(({ id }) => report("cache-missing", ["unknown"], id))];
}

/** Of a model without a date it is asked where its weights are known to be published. */
function isAsked(card: ModelCard): boolean {
  return card.released === null ? hasWeights(card) : card.openness !== "O0" && card.released >= SAID_SINCE;
}
