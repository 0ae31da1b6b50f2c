import type { Catalogue } from "../../cost/compare/prepare";

type ModelCard = Catalogue["models"][number];
type Resolver = NonNullable<Catalogue["resolver"]>;

/** Where the models are looked up that a text names. */
export type KnownModels = Pick<Catalogue, "models" | "resolver">;

/** A model that a text names. */
export interface NamedModel {
  readonly card: ModelCard | null;
  /** What the id or name stands for; null where a card is known by its own name alone. */
  readonly identity: ReturnType<Resolver["resolve"]> | null;
  readonly offset: number;
  readonly length: number;
}

/** The models that a text names, by any id or by name; of two that overlap, the longer name. */
export function modelsIn(text: string, { models, resolver }: KnownModels): NamedModel[] {
  const found = (resolver?.mentionsIn(text) ?? []).map(({ identity, offset, length }): NamedModel => {
    const card = models.find(({ id }) => id === identity.card) ?? null;
    return { card, identity, offset, length };
  });
  for (const { card, expression } of ownNamesOf(models, resolver)) {
    for (const { index, 0: match } of text.matchAll(expression)) {
      const end = index + match.length;
      const overlaps = found.some(({ offset, length }) => index < offset + length && offset < end);
      if (!overlaps && resolver?.goesOn(text, end) !== true)
        found.push({ card, identity: null, offset: index, length: match.length });
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

interface OwnName {
  readonly card: ModelCard;
  readonly expression: RegExp;
}

/** Made once for a list of cards. */
const ownNames = new WeakMap<readonly ModelCard[], readonly OwnName[]>();

/** The names of cards that no single known model has: those of a family, and a team's own. */
function ownNamesOf(cards: readonly ModelCard[], resolver: Resolver | undefined): readonly OwnName[] {
  const known = ownNames.get(cards);
  if (known) return known;
  const single = new Set(resolver?.data.vendors.flatMap(({ models }) => models.map(({ id }) => id)));
  const made = cards
    .filter(({ id }) => !single.has(id))
    .flatMap((card) =>
      [card.id, card.name, ...card.name.split(/(?:(?<!\s)\s+)?[,(]/, 1)].map((spelling) => ({ card, spelling })),
    )
    .sort((a, b) => b.spelling.length - a.spelling.length)
    .map(({ card, spelling }) => ({ card, expression: expressionOf(spelling) }));
  ownNames.set(cards, made);
  return made;
}

/** A name as a whole word: nothing that would make it part of a longer name may touch it. Space and hyphen are one. */
function expressionOf(spelling: string): RegExp {
  const body = spelling.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[\s-]+/g, "[\\s-]");
  return new RegExp(`(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-./])${body}(?![\\p{L}\\p{N}]|[-.][\\p{L}\\p{N}])`, "giu");
}
