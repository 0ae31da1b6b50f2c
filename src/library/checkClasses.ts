import type { IdentityData } from "../models/identity/identityData";
import type { ModelCard } from "../models/modelCard";
import type { ContentProblem, ContentProblemCode } from "./contentProblem";
import type { ReadContent } from "./readContent";

/** Classes above that of a licence: more than weights is published. */
const ABOVE = ["O4", "O5"];

/**
 * How open each model is said to be is what is known of it. Every card is classed, or said not to be; a licence that two files
 * state is the same; a card has the class of its licence; and a model with published weights is not called closed.
 */
export function checkClasses(
  content: ReadContent,
  identity: IdentityData,
  cards: readonly ModelCard[],
): ContentProblem[] {
  const { weights, models, licences } = content;
  const levels = new Map(licences.value.map(({ id, level }) => [id, level]));
  const problems: ContentProblem[] = [];
  const inWeights = (code: ContentProblemCode, path: readonly PropertyKey[], ...args: string[]): void => {
    problems.push({ code, file: weights.file, line: weights.yaml.lineOf(path), args });
  };
  const known = new Set([
    ...cards.map(({ id }) => id),
    ...identity.vendors.flatMap((v) => v.models.map(({ id }) => id)),
  ]);
  const seen = new Set<string>();
  weights.value.forEach(({ licence, models: ids }, at) => {
    if (licence !== null && !levels.has(licence)) inWeights("licence-unknown", [at, "licence"], licence);
    ids.forEach((id, index) => {
      if (!known.has(id)) inWeights("model-unknown", [at, "models", index], id);
      if (seen.has(id)) inWeights("id-duplicate", [at, "models", index], id);
      seen.add(id);
      const written = models.value.find((card) => card.id === id && card.licence !== null);
      if (licence !== null && written && written.licence !== licence)
        inWeights("licence-differs", [at, "models", index], id, licence, written.licence ?? "");
    });
  });
  const published = new Set(
    identity.vendors.flatMap((vendor) =>
      vendor.models.flatMap(({ id, card, hf = [] }) => (hf.length > 0 ? [card ?? id] : [])),
    ),
  );
  for (const card of cards) {
    const at = models.value.findIndex(({ id }) => id === card.id);
    const report = (code: ContentProblemCode, ...args: string[]): void => {
      const { file, yaml } = at < 0 ? weights : models;
      problems.push({ code, file, line: at < 0 ? 1 : yaml.lineOf([at, "id"]), args: [card.id, ...args] });
    };
    const level = card.licence === null ? null : (levels.get(card.licence) ?? null);
    if (card.openness === null && !seen.has(card.id)) report("class-missing");
    else if (card.openness !== level && !ABOVE.includes(card.openness ?? ""))
      report("class-differs", card.openness ?? "null", card.licence ?? "null", level ?? "null");
    if (card.openness === "O0" && (published.has(card.id) || card.params || card.cache)) report("weights-published");
  }
  return problems;
}
