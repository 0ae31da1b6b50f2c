import type { Identifier } from "./identify";
import type { SearchEntry } from "./searchEntry";
import { fold } from "./tokens";

/** The entry that a query names, and whether by an id, which is one model and no other. */
export interface Named {
  readonly entry: SearchEntry | undefined;
  readonly isId: boolean;
}

/** Finds what a query names by its id, ref or title, or the model that it names by any id. */
export class EntryNames {
  readonly #byName: ReadonlyMap<string, SearchEntry>;
  readonly #byKey: ReadonlyMap<string, SearchEntry>;

  /** @param models knows the models that queries name; null where no models are among the entries. */
  constructor(
    entries: readonly SearchEntry[],
    private readonly models: Identifier | null,
  ) {
    // One word may be the id or the title of several, such as a level and a model: the first keeps it, an id before a title.
    const namesOf = (entry: SearchEntry): readonly string[] => [entry.id, ...(entry.ref === null ? [] : [entry.ref])];
    const named = (names: (entry: SearchEntry) => readonly string[]): (readonly [string, SearchEntry])[] =>
      entries.flatMap((entry) => names(entry).map((name) => [fold(name), entry] as const)).reverse();
    this.#byName = new Map([...named(({ titles }) => titles.split("\n")), ...named(namesOf)]);
    this.#byKey = new Map(entries.map((entry) => [entry.key, entry]));
  }

  /**
   * @param isAboutModel whether the query holds nothing but the name of a model.
   * @returns `unknown` for an id that is in no catalogue: it has words in common with others, and is none of them.
   */
  find(text: string, isAboutModel: boolean): Named | "unknown" {
    const byName = this.#byName.get(fold(text));
    if (byName && (byName.ref === text || byName.id === text))
      return { entry: byName, isId: byName.type === "model" && byName.id === text };
    const identified = this.models?.identify(text) ?? null;
    if (identified === "unknown") return byName ? { entry: byName, isId: false } : "unknown";
    if (identified === null) return { entry: byName, isId: false };
    const isId = !/\s/.test(text);
    // A sentence that names a model asks something about it.
    if (!isId && !isAboutModel) return { entry: byName, isId: false };
    // In a name there are words to look for; an id is one model and no other.
    return { entry: this.#byKey.get(identified.key) ?? identified.entry, isId };
  }
}
