import type { Catalogue } from "../../cost/compare/prepare";

type ModelCard = Catalogue["models"][number];

/** Words that make another model of a name before them: "GPT-4 Turbo" is not GPT-4. */
const VARIANT = "(?:turbo|mini|nano|pro|flash|lite|max|plus|preview|instruct-turbo)";

/** A model card that a text names. */
export interface NamedModel {
  readonly card: ModelCard;
  readonly offset: number;
  readonly length: number;
}

interface Pattern {
  readonly card: ModelCard;
  readonly expression: RegExp;
}

/** Patterns are made once for a list of cards. */
const patterns = new WeakMap<readonly ModelCard[], readonly Pattern[]>();

function patternsOf(cards: readonly ModelCard[]): readonly Pattern[] {
  let found = patterns.get(cards);
  if (!found) {
    const spellings = cards.flatMap((card) =>
      [card.id, card.name, ...card.name.split(/\s*[,(]/).slice(0, 1)].map((spelling) => ({ card, spelling })),
    );
    found = spellings
      .sort((a, b) => b.spelling.length - a.spelling.length)
      .map(({ card, spelling }) => ({ card, expression: expressionOf(spelling) }));
    patterns.set(cards, found);
  }
  return found;
}

/** A name as a whole word: nothing that would make it part of a longer name may touch it. Space and hyphen are one. */
function expressionOf(spelling: string): RegExp {
  const body = spelling.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[\s-]+/g, "[\\s-]");
  return new RegExp(
    `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-./])${body}(?![\\p{L}\\p{N}]|[-.][\\p{L}\\p{N}]|[\\s-]${VARIANT}\\b)`,
    "giu",
  );
}

/** The models that a text names by exact name or id; of two that overlap, the longer name. */
export function modelsIn(text: string, cards: readonly ModelCard[]): NamedModel[] {
  const found: NamedModel[] = [];
  for (const { card, expression } of patternsOf(cards)) {
    for (const { index, 0: match } of text.matchAll(expression)) {
      const overlaps = found.some(({ offset, length }) => index < offset + length && offset < index + match.length);
      if (!overlaps) found.push({ card, offset: index, length: match.length });
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}
