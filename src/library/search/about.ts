import type { Lexicon } from "./lexicon";
import type { SearchEntry } from "./searchEntry";

/** How much less each further entry fits than the one before it. */
const FALLING = 0.85;

/** Which entries answer a question about a sense, by its id, each with its share of 1: the first fits best. */
export function entriesAbout(
  lexicon: Lexicon,
  entries: readonly SearchEntry[],
): ReadonlyMap<string, readonly (readonly [string, number])[]> {
  const byName = new Map<string, string>();
  // An id that two types share is the first one's.
  for (const { type, id, key } of entries) {
    if (!byName.has(id)) byName.set(id, key);
    byName.set(`${type}:${id}`, key);
  }
  return new Map(
    [...lexicon.senses].map(({ sense, about }) => [
      sense,
      (about ?? []).flatMap((name, at) => {
        const key = byName.get(name);
        return key === undefined ? [] : [[key, FALLING ** at] as const];
      }),
    ]),
  );
}
