import type { IdentityData } from "../../models/identity/identityData";
import { HAN, fold } from "./tokens";

/** Stands for a name in a text; no word has these letters. */
export const NAME = "xnamex";

/** Families that bear an everyday word, and a vendor that is named for its chips more often than for its models. */
const EVERYDAY: ReadonlySet<string> = new Set(
  "seed intern step spark compound nova titan hermes nous mercury sonar voyage solar nex palm phi embed rerank whisper nvidia stability shanghai inception perplexity".split(
    " ",
  ),
);
/** What follows a family in the names of its models, beside a version. */
const VARIANTS =
  "opus|sonnet|haiku|fable|turbo|flash|pro|max|mini|nano|lite|plus|air|large|medium|small|oss|scout|maverick|instruct|preview";

/** The names of vendors and of families of models, folded: by these, questions about choosing are asked of anybody. */
export function knownNames({ vendors }: Pick<IdentityData, "vendors">): readonly string[] {
  const all = vendors.flatMap(({ name, families, models }) =>
    // A vendor of one model or two on a hub is no name that people ask with.
    families.length === 0 || models.length === 0 ? [] : [...families, name.replace(/ (AI|Labs|AI Laboratory)$/, "")],
  );
  const single = all.flatMap((name) => fold(name).split(/\s*\/\s*/)).filter((name) => !/\s/.test(name));
  return [...new Set(single)].filter((name) => name.length > 1 && !EVERYDAY.has(name));
}

/** Finds the names of vendors and models in questions. */
export class Names {
  readonly #pattern: RegExp | null;
  readonly #whole: RegExp | null;

  /** @param aliases other spellings of names, each with the one that stands for both. */
  constructor(names: readonly string[], aliases: Readonly<Record<string, string>>) {
    const known = new Set(names);
    const spellings = Object.entries(aliases).flatMap(([spelling, name]) => (known.has(name) ? [fold(spelling)] : []));
    const all = [...known, ...spellings].sort((a, b) => b.length - a.length).map(quoted);
    const latin = all.filter((name) => !HAN.test(name)).join("|");
    const han = all.filter((name) => HAN.test(name)).join("|");
    const version = `(?:[\\s-]?[a-z]?\\d[\\w.]*|[\\s-](?:${VARIANTS})(?![a-z]))*`;
    const source = [
      ...(latin === "" ? [] : [`(?<![a-z0-9])(?:${latin})${version}(?![a-z]|\\.[a-z])`]),
      ...(han === "" ? [] : [`(?:${han})${version}`]),
    ].join("|");
    this.#pattern = source === "" ? null : new RegExp(source, "g");
    this.#whole = source === "" ? null : new RegExp(`^(?:${source})$`);
  }

  /** The text, folded, with one word for every name. */
  masked(text: string): string {
    const folded = fold(text);
    return this.#pattern ? folded.replace(this.#pattern, ` ${NAME} `) : folded;
  }

  /** Whether a text holds a name. */
  isIn(text: string): boolean {
    return this.masked(text).includes(NAME);
  }

  /** Whether a term is a name and nothing else. */
  isName(term: string): boolean {
    return this.#whole?.test(term) === true;
  }
}

function quoted(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
