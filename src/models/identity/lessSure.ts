import type { Endings } from "./endings";
import type { Identity } from "./identity";
import type { IdGrammar, IdentityData, Platform } from "./identityData";
import { lower } from "./spelling";
import { asFamily } from "./told";

/** What a text names without any of these guesses; `said` is the platform that is known to use it. */
type Surely = (text: string, said: Platform | null) => Identity | null;

/**
 * What is left to try where a text as it stands names no model: a mode of thinking, a build that somebody published again, a
 * reseller's route. Each is taken off once and never within itself, so that the work does not grow with how often an id
 * repeats them.
 */
export class LessSure {
  readonly #tags: ReadonlySet<string>;
  readonly #decimals: readonly Platform[];
  readonly #open: ReadonlySet<string>;
  readonly #grammar: IdGrammar;

  constructor(
    { platforms, grammar, vendors }: IdentityData,
    private readonly endings: Endings,
    private readonly surely: Surely,
  ) {
    this.#grammar = grammar;
    this.#open = new Set(vendors.flatMap(({ models }) => models.flatMap(({ id, hf }) => (hf ? [id] : []))));
    this.#tags = new Set(platforms.flatMap(({ tags }) => tags ?? []));
    this.#decimals = platforms.filter(({ decimal }) => decimal !== undefined);
  }

  /** @param platform the platform that the id names, if any. */
  identify(text: string, said: Platform | null, platform: string | null): Identity | null {
    return (
      this.#inMode(text, said) ??
      this.#trained(text, said) ??
      this.#repacked(text, platform) ??
      this.#resold(text) ??
      this.#routed(text) ??
      this.#decimal(text)
    );
  }

  /** A model behind an ending by which its vendor's ids say how it thinks, where that makes no model of its own. */
  #inMode(text: string, said: Platform | null): Identity | null {
    const small = lower(text);
    const tried = new Map<string, Identity | null>();
    for (const [vendor, modes] of Object.entries(this.#grammar.modes)) {
      const written = modes.flatMap((word) => (word.startsWith("[") ? [word] : [`-${word}`, `:${word}`]));
      const mode = written.find((ending) => small.endsWith(ending));
      if (mode === undefined) continue;
      if (!tried.has(mode)) tried.set(mode, this.surely(text.slice(0, -mode.length), said));
      const found = tried.get(mode);
      // What a tool says in brackets never reaches the vendor, who gets the id before it.
      const isBracket = mode.startsWith("[");
      if (found?.model && found.vendor === vendor && found.match !== "family")
        return isBracket ? { ...found, match: "alias" } : asFamily(found);
    }
    return null;
  }

  /** Published weights with a word for how they were trained on (`Qwen/Qwen3-8B-Base`), which no list has of each. */
  #trained(text: string, said: Platform | null): Identity | null {
    const rest = this.endings.withoutTraining(lower(text));
    const found = rest === lower(text) ? null : this.surely(rest, said);
    return found?.model && this.#open.has(found.model) ? asFamily(found, said?.id ?? null) : null;
  }

  /** The model of weights that somebody published again with fewer bits: as `who/Qwen_Qwen3-8B-GGUF:Q4_K_M` or as a file. */
  #repacked(text: string, platform: string | null): Identity | null {
    const { builds, moving } = this.#grammar;
    const file = lower(text.slice(text.lastIndexOf("/") + 1));
    const [untagged = "", tag] = file.split(":", 2);
    if (tag !== undefined && !builds.includes(tag) && !moving.includes(tag)) return null;
    // A file's build stands behind a dot too.
    const packed = untagged.replace(/\.gguf$/, "-gguf").replace(/\.(?=i1-gguf$|q\d\w*-gguf$)/, "-");
    const rest = this.endings.withoutBuilds(packed).at(-1);
    if (rest === undefined || (this.endings.isRoute(packed) && tag === undefined)) return null;
    // Before the name the one who publishes it again may put the vendor's.
    const [, vendor, name] = /^([a-z0-9-]+)[._](.+)$/.exec(rest) ?? [];
    const names = vendor === undefined || name === undefined ? [rest] : [rest, `${vendor}/${name}`];
    for (const each of names) {
      const found = this.surely(each, null) ?? this.#trained(each, null);
      if (found?.model) return asFamily(found, platform);
    }
    return null;
  }

  /** The model behind a router's tag (`llama-4-scout:free`), which no list of tags has. */
  #routed(text: string): Identity | null {
    const at = text.lastIndexOf(":");
    if (at <= 0 || !this.#tags.has(lower(text.slice(at + 1)))) return null;
    const found = this.surely(text.slice(0, at), null);
    return found?.model ? asFamily(found, null) : null;
  }

  /** The model of a name whose version has the mark of a platform for its dot (`qwen3p7-plus`), without that platform. */
  #decimal(text: string): Identity | null {
    if (text.includes("/")) return null;
    for (const platform of this.#decimals) {
      if (!new RegExp(`\\d${platform.decimal}\\d`).test(lower(text))) continue;
      const found = this.surely(text, platform);
      if (found?.model) return asFamily(found, null);
    }
    return null;
  }

  /** The model of a reseller's route of its own, whose price is the reseller's. */
  #resold(text: string): Identity | null {
    const prefix = this.#grammar.resellers.find((start) => lower(text).startsWith(start));
    if (prefix === undefined) return null;
    const rest = text.slice(prefix.length);
    const sure = this.surely(rest, null);
    const found = sure?.model ? sure : (this.#inMode(rest, null) ?? this.#repacked(rest, null));
    return found && asFamily(found, null);
  }
}
