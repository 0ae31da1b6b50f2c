import { Endings } from "./endings";
import type { Identity, IdentityMatch } from "./identity";
import type { IdentityData, KnownVendor, Platform } from "./identityData";
import { type Mention, mentionsIn } from "./mentions";
import { type Reading, Reader } from "./readings";
import { lower, plain, runKey, runsOf } from "./spelling";
import { type Spelling, type SpellingIndex, indexSpellings } from "./spellings";

/** No id is longer; a longer text is none. In characters. */
const MAX_LENGTH = 300;

/** How much a match says; of several readings the one that says most counts. */
const STRENGTH: Readonly<Record<IdentityMatch, number>> = { exact: 4, snapshot: 4, alias: 3, family: 2, none: 1 };

interface Found {
  readonly spelling: Spelling;
  readonly match: IdentityMatch;
  readonly platform: string | null;
}

/** Tells what an id or a name stands for. */
export class Resolver {
  readonly #index: SpellingIndex;
  readonly #reader: Reader;
  readonly #endings: Endings;
  readonly #platforms: ReadonlyMap<string, Platform>;
  readonly #families: readonly (readonly [string, KnownVendor])[];
  readonly #words: readonly (readonly [string, string])[];
  readonly #fillers: ReadonlySet<string>;
  readonly #variants: ReadonlySet<string>;

  constructor(readonly data: IdentityData) {
    const { platforms, vendors, grammar } = data;
    this.#index = indexSpellings(data);
    this.#reader = new Reader(data);
    this.#endings = new Endings(platforms, grammar);
    this.#platforms = new Map(platforms.map((platform) => [platform.id, platform]));
    this.#families = vendors
      .flatMap((vendor) => vendor.families.map((family) => [runKey(lower(family)), vendor] as const))
      .sort(([a], [b]) => b.length - a.length);
    this.#words = Object.entries(grammar.words).sort(([a], [b]) => b.length - a.length);
    this.#fillers = new Set(grammar.fillers);
    this.#variants = new Set(grammar.variants);
  }

  /**
   * Resolves an id or a name as it is written anywhere.
   * @param platform id of the platform that is known to use it, such as that of a list the id stands in.
   */
  resolve(written: string, platform: string | null = null): Identity {
    const text = written.trim().replace(/^[`"'“‘]+|[`"'”’]+$/g, "");
    const said = platform === null ? null : (this.#platforms.get(platform) ?? null);
    if (text === "" || text.length > MAX_LENGTH) return NOTHING;
    return this.#best(text, said);
  }

  #best(text: string, said: Platform | null): Identity {
    const readings = this.#reader.read(text, said);
    let best: Identity | null = null;
    for (const reading of readings) {
      const identity = this.#identifyTuned(reading, said !== null);
      if (!best || STRENGTH[identity.match] > STRENGTH[best.match] || saysMore(identity, best, reading))
        best = identity;
    }
    if (best && best.match !== "none") return best;
    const prose = this.#prose(text);
    return prose?.model ? prose : (this.#lessSure(text, said, best) ?? prose ?? best ?? NOTHING);
  }

  /** What is left to try where no reading finds a model. */
  #lessSure(text: string, said: Platform | null, best: Identity | null): Identity | null {
    return (
      this.#inMode(text, said) ??
      this.#joined(text) ??
      this.#repacked(text, best?.platform ?? null) ??
      this.#resold(text)
    );
  }

  /** The model of weights that somebody published again with fewer bits: as `who/Qwen_Qwen3-8B-GGUF:Q4_K_M` or as a file. */
  #repacked(text: string, platform: string | null): Identity | null {
    const { builds } = this.data.grammar;
    const file = lower(text.slice(text.lastIndexOf("/") + 1));
    const [untagged = "", tag] = file.split(":", 2);
    if (tag !== undefined && !builds.includes(tag)) return null;
    // A file's build stands behind a dot too.
    const packed = untagged.replace(/\.gguf$/, "-gguf").replace(/\.(?=i1-gguf$|q\d\w*-gguf$)/, "-");
    const rest = this.#endings.withoutBuilds(packed).at(-1);
    if (rest === undefined || (this.#endings.isRoute(packed) && tag === undefined)) return null;
    // Before the name the one who publishes it again may put the vendor's.
    const [, vendor, name] = /^([a-z0-9-]+)[._](.+)$/.exec(rest) ?? [];
    const names = vendor === undefined || name === undefined ? [rest] : [rest, `${vendor}/${name}`];
    const found = names.map((each) => this.#best(each, null)).find(({ model }) => model !== null);
    return found ? { ...found, platform, snapshot: null, match: "family" } : null;
  }

  /** The model of a reseller's route of its own, whose price is the reseller's. */
  #resold(text: string): Identity | null {
    const prefix = this.data.grammar.resellers.find((start) => lower(text).startsWith(start));
    const found = prefix === undefined ? null : this.#best(text.slice(prefix.length), null);
    return found?.model ? { ...found, platform: null, snapshot: null, match: "family" } : null;
  }

  /** The model of a name that leaves out the dot of its version. */
  #joined(text: string): Identity | null {
    const { byJoined } = this.#index;
    const spelling = byJoined.get(runKey(lower(text))) ?? byJoined.get(this.#proseRuns(text).join(" "));
    return spelling ? told(spelling, "alias", null) : null;
  }

  /** A model behind an ending by which its vendor's ids say how it thinks, where that makes no model of its own. */
  #inMode(text: string, said: Platform | null): Identity | null {
    const small = lower(text);
    for (const [vendor, modes] of Object.entries(this.data.grammar.modes)) {
      const mode = modes.find((word) => small.endsWith(`-${word}`) || small.endsWith(`:${word}`));
      const found = mode === undefined ? null : this.#best(text.slice(0, -mode.length - 1), said);
      if (found?.model && found.vendor === vendor && found.match !== "family")
        return { ...found, snapshot: null, match: "family" };
    }
    return null;
  }

  #identifyTuned(reading: Reading, isListed: boolean): Identity {
    const base = reading.endpoint ? null : this.#endings.fineTune(reading.text);
    if (base === null) return this.#identify(reading, isListed);
    const tuned = { ...reading, text: base };
    const found = this.#identify(tuned, isListed);
    // A base that one platform alone spells so was tuned there.
    const platform = this.#platforms.get(this.data.grammar.fineTunes.platform) ?? null;
    return { ...(found.platform === null ? this.#identify({ ...tuned, platform }, isListed) : found), fineTuned: true };
  }

  #identify(reading: Reading, isListed: boolean): Identity {
    const { platform, vendor } = reading;
    const known = vendor === "unknown" ? null : vendor;
    const unknown: Identity = {
      ...NOTHING,
      platform: platform?.id ?? null,
      vendor: known?.name ?? (vendor === "unknown" || reading.endpoint ? null : this.#vendorOf(reading.text)),
    };
    if (reading.endpoint || vendor === "unknown") return unknown;
    const found = this.#find(reading, isListed);
    if (!found) {
      // Behind a vendor's name a model is spelt in more ways than any list has.
      const named = known ? this.#namedBuild(reading.text) : null;
      return named && named.vendor === known?.name ? { ...named, platform: platform?.id ?? null } : unknown;
    }
    const { spelling, match } = found;
    return told(spelling, match, found.platform);
  }

  #find(reading: Reading, isListed: boolean): Found | null {
    const { platform, vendor, repackaged } = reading;
    const forms = this.#endings.forms(lower(reading.text), platform, vendor !== null);
    for (const form of forms) {
      const isOwned = vendor !== null || platform !== null;
      const spelling = this.#spelled(form.text, { ...reading, platform: form.platform });
      // What moves with the newest is not the version that once had the name without a number (`gemini-pro-latest`).
      if (!spelling || (form.moving && spelling.kind === "exact" && losesVersion(form.text, spelling.model.id)))
        continue;
      const isSpelled = isOwned || reading.text === spelling.text || reading.text === lower(reading.text);
      const own = spelling.platform === null || spelling.platform === "huggingface" ? null : spelling.platform;
      const isRepository = spelling.platform === "huggingface" && reading.text === spelling.text;
      // A vendor's name before the slash and one host's own ending: the model is known, the host is not.
      const isElsewhere = own !== null && form.platform === null && vendor !== null && this.#endings.isRoute(form.text);
      const isUnsure = form.moving || !isSpelled || (form.platform?.named === true && !isListed);
      return {
        spelling,
        match: repackaged || form.unlisted || isElsewhere ? "family" : isUnsure ? "alias" : spelling.kind,
        platform: form.platform?.id ?? (isElsewhere ? null : own) ?? (isRepository ? "huggingface" : null),
      };
    }
    return this.#unlisted(reading, forms.at(-1)?.text ?? "");
  }

  /** A known model with an ending that is not listed: a snapshot or a build that the catalogue does not have. */
  #unlisted(reading: Reading, text: string): Found | null {
    const { platform, repackaged } = reading;
    const builds = this.#endings.withoutBuilds(text);
    const tagged = platform?.tagged === true || text.includes(":");
    const bare = tagged ? this.#endings.withoutTraining(builds.at(-1) ?? text) : text;
    // The name of a build may be part of a model's: the text that loses the least is asked first.
    const rests = [...builds, ...(bare === text ? [] : [bare])];
    rests.push(...this.#endings.withoutSnapshot(text));
    for (const rest of rests) {
      const spelling = this.#spelled(rest, reading);
      const isOpen = spelling?.snapshot === null || builds.includes(rest);
      const modelOf = (name: string): string | null => this.#spelled(name, reading)?.model.id ?? null;
      if (spelling && isOpen && !beginsLonger(text, rest, modelOf)) {
        const match = builds.length === 0 && rest === bare && !repackaged ? "alias" : "family";
        const isRoute = spelling.platform === "huggingface" && this.#endings.isRoute(text);
        return { spelling, match, platform: platform?.id ?? (isRoute ? null : spelling.platform) };
      }
    }
    return null;
  }

  /** The spelling that a text is, if it fits what the id says of platform and vendor. */
  #spelled(text: string, { platform, vendor, text: written }: Reading): Spelling | null {
    const fits = ({ text: spelled, platform: own, vendor: maker }: Spelling): boolean => {
      if (vendor !== null && maker !== vendor) return false;
      if (own === null || own === "huggingface" || own === platform?.id) return true;
      return platform === null && (spelled.includes(":") || this.#platforms.get(own)?.tagged !== true);
    };
    const own = (list: readonly Spelling[]): Spelling | null =>
      list.find((spelling) => spelling.platform === platform?.id) ??
      list.find(({ text: spelled, platform: at }) => spelled === written && (at === null || at === "huggingface")) ??
      list.find((spelling) => spelling.platform === null) ??
      list.find((spelling) => spelling.text === written) ??
      list[0] ??
      null;
    const exact = own((this.#index.byText.get(text) ?? []).filter(fits));
    if (exact) return exact;
    const bare = vendor === null && platform === null;
    const undotted = this.#index.byPlain.get(plain(text)) ?? [];
    return own(undotted.filter((spelling) => fits(spelling) && (!bare || this.#writesPlain(spelling.vendor))));
  }

  /** Whether a vendor's own platform writes the dots of versions as hyphens. */
  #writesPlain({ platform }: KnownVendor): boolean {
    return platform !== null && this.#platforms.get(platform)?.plain === true;
  }

  /** A name as people write it: any separators, Chinese names of families, the vendor before the name. */
  #prose(text: string): Identity | null {
    const runs = this.#proseRuns(text).join(" ");
    const named = this.#namedBuild(text) ?? this.named(runs);
    if (named) return named;
    const vendor = this.#index.beginnings.get(runs);
    // A name may begin with a word that says nothing by itself, such as "chat".
    if (vendor === undefined || (vendor !== null && this.#vendorOf(text) !== vendor.name)) return null;
    return { ...NOTHING, vendor: vendor?.name ?? null, match: "family" };
  }

  /** The model that the whole of a text names with any separators, or that it names without endings of builds. */
  #namedBuild(text: string): Identity | null {
    const small = lower(text);
    const nameOf = (name: string): Identity | null => this.named(runKey(name));
    const modelOf = (name: string): string | null => nameOf(name)?.model ?? null;
    const rests = this.#endings.withoutBuilds(small);
    const moving = this.data.grammar.moving.find((word) => small.endsWith(`-${word}`));
    // Only behind a version: a name without one moves from version to version.
    const newest = moving === undefined || !/\d/.test(small) ? null : nameOf(small.slice(0, -moving.length - 1));
    if (newest?.snapshot === null) return newest;
    const rest = rests.find((text) => nameOf(text) && !beginsLonger(small, text, modelOf));
    const built = rest === undefined ? null : nameOf(rest);
    return nameOf(small) ?? (built && { ...built, snapshot: null, match: "family" });
  }

  /** Whether a name of a model begins with these runs of letters and digits. */
  beginsName(runs: string): boolean {
    return this.#index.prefixes.has(runs);
  }

  /** The one model that these runs of letters and digits name; null where none or several. */
  named(runs: string): Identity | null {
    const spellings = this.#index.byRuns.get(runs) ?? [];
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

  /** The models that a text names by id or by name. */
  mentionsIn(text: string): Mention[] {
    return mentionsIn(text, this);
  }

  /** Whether a name does not end at a place: a part of it is glued to it, or a word that makes another model follows. */
  goesOn(text: string, end: number): boolean {
    const rest = text.slice(end, end + 24);
    if (/^(?:[A-Za-z0-9]|[-.:@/_][A-Za-z0-9])/.test(rest)) return true;
    const [, word] = /^[ \u00A0-]([A-Za-z]\w*)/.exec(rest) ?? [];
    return word !== undefined && this.#variants.has(word.toLowerCase());
  }

  #proseRuns(text: string): string[] {
    const runs = runsOf(this.#words.reduce((all, [word, id]) => all.replaceAll(word, ` ${id} `), lower(text)));
    const first = runs.findIndex((run) => !this.#fillers.has(run));
    return first > 0 ? runs.slice(first) : runs;
  }

  /** The vendor whose names begin so. */
  #vendorOf(text: string): string | null {
    const key = `${this.#proseRuns(text).join(" ")} `;
    return this.#families.find(([family]) => key.startsWith(`${family} `))?.[1].name ?? null;
  }
}

/** What is told of a text that says nothing. */
const NOTHING: Identity = {
  platform: null,
  vendor: null,
  model: null,
  card: null,
  snapshot: null,
  match: "none",
  fineTuned: false,
};

/** Whether more of a text than `rest` names another model: what was taken for a build then belongs to its name. */
function beginsLonger(text: string, rest: string, modelOf: (name: string) => string | null): boolean {
  const names = [null, modelOf(rest)];
  return [...text.matchAll(/-/g)].some(
    ({ index }) => index > rest.length && !names.includes(modelOf(text.slice(0, index))),
  );
}

/** Whether a model's own id counts a version that a text leaves out. */
function losesVersion(text: string, id: string): boolean {
  return /\d/.test(id) && !/\d/.test(text);
}

/** What a spelling says of an id; a family has no snapshot. */
function told({ vendor, model, snapshot }: Spelling, match: IdentityMatch, platform: string | null): Identity {
  const { id, card = id } = model;
  return {
    ...NOTHING,
    platform,
    vendor: vendor.name,
    model: id,
    card,
    snapshot: match === "family" ? null : snapshot,
    match,
  };
}

/** Of two readings that find no model, the one that knows the platform or the vendor, or whose id names the vendor. */
function saysMore(one: Identity, other: Identity, { vendor, repackaged }: Reading): boolean {
  // A vendor that is known says more than that it may publish another's weights again.
  if (STRENGTH[one.match] + STRENGTH[other.match] > 2 || (repackaged && other.vendor)) return false;
  if (vendor && vendor !== "unknown" && one.platform === other.platform) return true;
  const known = ({ platform, vendor: maker }: Identity): number => [platform, maker].filter(Boolean).length;
  return known(one) > known(other);
}

const resolvers = new WeakMap<IdentityData, Resolver>();

/** The resolver of identity data, made when it is first asked for. */
export function resolverOf(data: IdentityData): Resolver {
  const known = resolvers.get(data) ?? new Resolver(data);
  resolvers.set(data, known);
  return known;
}
