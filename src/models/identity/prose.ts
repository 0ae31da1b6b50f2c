import type { Endings } from "./endings";
import type { Identity } from "./identity";
import type { IdentityData, KnownVendor } from "./identityData";
import { lower, runKey, runsOf } from "./spelling";
import type { SpellingIndex } from "./spellings";
import { NOTHING, asFamily, beginsLonger, told } from "./told";

/** Names of models as people write them: any separators, Chinese names of families, the vendor before the name. */
export class Prose {
  readonly #moving: readonly string[];
  readonly #families: readonly (readonly [string, KnownVendor])[];
  readonly #words: readonly (readonly [string, string])[];
  readonly #fillers: ReadonlySet<string>;
  readonly #variants: ReadonlySet<string>;

  constructor(
    { vendors, grammar }: IdentityData,
    private readonly index: SpellingIndex,
    private readonly endings: Endings,
  ) {
    this.#moving = grammar.moving;
    this.#families = vendors
      .flatMap((vendor) => vendor.families.map((family) => [runKey(lower(family)), vendor] as const))
      .sort(([a], [b]) => b.length - a.length);
    this.#words = Object.entries(grammar.words).sort(([a], [b]) => b.length - a.length);
    this.#fillers = new Set(grammar.fillers);
    this.#variants = new Set(grammar.variants);
  }

  /** What the whole of a text names; without a model where it only begins as names of one vendor do. */
  identify(text: string): Identity | null {
    const runs = this.runs(text).join(" ");
    const named = this.build(text) ?? this.named(runs);
    if (named) return named;
    const vendor = this.index.beginnings.get(runs);
    // A name may begin with a word that says nothing by itself, such as "chat".
    if (vendor === undefined || (vendor !== null && this.vendorOf(text) !== vendor.name)) return null;
    return { ...NOTHING, vendor: vendor?.name ?? null, match: "family" };
  }

  /** The model that the whole of a text names with any separators, or that it names without endings of builds. */
  build(text: string): Identity | null {
    const small = lower(text);
    const nameOf = (name: string): Identity | null => this.named(runKey(name));
    const modelOf = (name: string): string | null => nameOf(name)?.model ?? null;
    const rests = this.endings.withoutBuilds(small);
    const moving = this.#moving.find((word) => small.endsWith(`-${word}`));
    // Only behind a version: a name without one moves from version to version.
    const newest = moving === undefined || !/\d/.test(small) ? null : nameOf(small.slice(0, -moving.length - 1));
    if (newest?.snapshot === null) return newest;
    const rest = rests.find((name) => nameOf(name) && !beginsLonger(small, name, modelOf));
    const built = rest === undefined ? null : nameOf(rest);
    return nameOf(small) ?? (built && asFamily(built));
  }

  /** The model of a name that leaves out the dot of its version. */
  joined(text: string): Identity | null {
    const { byJoined } = this.index;
    const spelling = byJoined.get(runKey(lower(text))) ?? byJoined.get(this.runs(text).join(" "));
    return spelling ? told(spelling, "alias", null) : null;
  }

  /** Whether a name of a model begins with these runs of letters and digits. */
  beginsName(runs: string): boolean {
    return this.index.prefixes.has(runs);
  }

  /** The one model that these runs of letters and digits name; null where none or several. */
  named(runs: string): Identity | null {
    const spellings = this.index.byRuns.get(runs) ?? [];
    const free = spellings.filter(({ model, platform }) => model.word === undefined && platform !== "ollama");
    const [spelling] = free;
    if (!spelling || free.some(({ model }) => model !== spelling.model)) return null;
    return told(spelling, "alias", null);
  }

  /** The Chinese name of a family at the end of a text, and what stands for it in ids. */
  familyAtEnd(text: string): { readonly id: string; readonly length: number } | null {
    const [word, id] = this.#words.find(([name, stands]) => stands !== "" && text.endsWith(name)) ?? [];
    return word === undefined || id === undefined ? null : { id, length: word.length };
  }

  /** Whether a name does not end at a place: a part of it is glued to it, or a word that makes another model follows. */
  goesOn(text: string, end: number): boolean {
    const rest = text.slice(end, end + 24);
    if (/^(?:[A-Za-z0-9]|[-.:@/_][A-Za-z0-9])/.test(rest)) return true;
    const [, word] = /^[ \u00A0-]([A-Za-z]\w*)/.exec(rest) ?? [];
    return word !== undefined && this.#variants.has(word.toLowerCase());
  }

  /** The vendor whose names begin so. */
  vendorOf(text: string): string | null {
    const key = `${this.runs(text).join(" ")} `;
    return this.#families.find(([family]) => key.startsWith(`${family} `))?.[1].name ?? null;
  }

  /** The runs of letters and digits of a name, without words before it that say nothing more. */
  private runs(text: string): string[] {
    const runs = runsOf(this.#words.reduce((all, [word, id]) => all.replaceAll(word, ` ${id} `), lower(text)));
    const first = runs.findIndex((run) => !this.#fillers.has(run));
    return first > 0 ? runs.slice(first) : runs;
  }
}
