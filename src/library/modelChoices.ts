import type { IdentityData, KnownModel } from "../models/identity/identityData";
import { modelName } from "../models/identity/modelName";
import type { ModelCard } from "../models/modelCard";

/** A model that a text may name, as it is to be written. */
export interface ModelChoice {
  /** Canonical id; of a card that is no known model, the card's id. */
  readonly id: string;
  readonly card: ModelCard | null;
  readonly vendor: string;
  /** As people know it. */
  readonly name: string;
  /** What is put in: the name in prose; an id, in the spelling that was begun, where one is being written. */
  readonly insert: string;
  /** All that may be typed for it. */
  readonly spellings: readonly string[];
}

/**
 * The models that what was typed may become: by name, by id, by an alias or a snapshot of it. With nothing typed, those
 * that have a card.
 * @param isCode the place holds an id, whatever is typed
 */
export function modelChoices(
  typed: string,
  isCode: boolean,
  { identity, models }: { readonly identity: IdentityData; readonly models: readonly ModelCard[] },
): ModelChoice[] {
  const wantsId = isCode || (/[-\d]/.test(typed) && typed === typed.toLowerCase());
  const cards = new Map(models.map((card) => [card.id, card]));
  const known = identity.vendors.flatMap((vendor) =>
    vendor.models.map((model) => {
      const card = cards.get(model.card ?? model.id) ?? null;
      const own = card?.id === model.id ? plainName(card) : modelName(model);
      return choice(model.id, card, vendor.name, own, idsOf(model));
    }),
  );
  const ids = new Set(known.map(({ id }) => id));
  const others = models
    .filter(({ id }) => !ids.has(id))
    .map((card) => choice(card.id, card, card.vendor, plainName(card), [card.id]));
  const begun = plain(typed);
  return [...known, ...others].flatMap(({ names, ...entry }) => {
    if (begun === "" ? entry.card === null : !entry.spellings.some((spelling) => plain(spelling).includes(begun)))
      return [];
    const id = names.find((name) => name.startsWith(typed.toLowerCase())) ?? entry.id;
    return [{ ...entry, insert: wantsId ? id : entry.name }];
  });
}

function choice(
  id: string,
  card: ModelCard | null,
  vendor: string,
  name: string,
  names: readonly string[],
): Omit<ModelChoice, "insert"> & { readonly names: readonly string[] } {
  return { id, card, vendor, name, names, spellings: [...names, name] };
}

function idsOf({ id, ids, aliases, snapshots, dated }: KnownModel): string[] {
  const ofSnapshots = [...(snapshots ?? []).map((snapshot) => `${id}-${snapshot}`), ...Object.keys(dated ?? {})];
  return [id, ...(ids ?? []), ...(aliases ?? []), ...ofSnapshots];
}

/** "Claude 3 (Haiku, Sonnet, Opus)" names a family; a text names the model. */
function plainName({ name }: ModelCard): string {
  return name.replace(/\s*[,(].*$/, "");
}

/** Without the marks between its parts, which people write in many ways. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[\s._/:@-]+/g, "");
}
