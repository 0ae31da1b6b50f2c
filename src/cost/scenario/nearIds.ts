import type { Resolver } from "../../models/identity/resolver";
import { nearest } from "./nearest";

/** So many ids are offered in place of an unknown one. */
const MOST = 3;

/**
 * Price rows that an unknown id may have been meant for: those of the model that it names, its vendor's first; else those
 * spelt most alike, with or without the provider.
 */
export function nearPrices(id: string, rows: readonly string[], resolver?: Resolver): string[] {
  const { model, platform } = resolver?.resolve(id) ?? { model: null, platform: null };
  if (resolver && model !== null) {
    const home = resolver.data.vendors.find(({ models }) => models.some((known) => known.id === model))?.platform;
    const same = rows.flatMap((row) => {
      const other = resolver.resolve(row);
      if (other.model !== model || other.fineTuned) return [];
      const rank = platform !== null && other.platform === platform ? 0 : other.platform === home ? 1 : 2;
      return [{ row, rank }];
    });
    if (same.length > 0)
      return same
        .sort((a, b) => a.rank - b.rank)
        .slice(0, MOST)
        .map(({ row }) => row);
  }
  const whole = nearest(id, rows, MOST);
  if (whole.length > 0 || id.includes("/")) return whole;
  const byName = new Map(rows.map((row) => [row.slice(row.lastIndexOf("/") + 1), row]));
  return nearest(id, byName.keys(), MOST).flatMap((name) => byName.get(name) ?? []);
}

/** Model cards that an unknown id may have been meant for: the card of the model that it names, else those spelt most alike. */
export function nearCards(id: string, cards: ReadonlySet<string>, resolver?: Resolver): string[] {
  const card = resolver?.resolve(id).card ?? null;
  return card !== null && cards.has(card) ? [card] : nearest(id, cards, MOST);
}
