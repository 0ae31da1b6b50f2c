import { Endings } from "./endings";
import type { Identity, IdentityMatch } from "./identity";
import type { IdentityData, Platform } from "./identityData";
import { LessSure } from "./lessSure";
import { type Mention, mentionsIn } from "./mentions";
import { Prose } from "./prose";
import { type Reading, Reader } from "./readings";
import { lower, plain, withoutSizes } from "./spelling";
import { type Spelling, type SpellingIndex, indexSpellings } from "./spellings";
import { NOTHING, STRENGTH, beginsLonger, saysMore, told, writesPlain } from "./told";

/** No id is longer; a longer text is none. In characters. */
const MAX_LENGTH = 300;
/** The same with the space and the quotation marks around it. */
const MAX_WRITTEN = 400;

interface Surely {
  readonly found: Identity | null;
  readonly read: Identity | null;
  readonly prose: Identity | null;
}

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
  /** Names as people write them. */
  readonly prose: Prose;
  readonly #lessSure: LessSure;

  constructor(readonly data: IdentityData) {
    const { platforms, grammar } = data;
    this.#index = indexSpellings(data);
    this.#reader = new Reader(data);
    this.#endings = new Endings(platforms, grammar);
    this.#platforms = new Map(platforms.map((platform) => [platform.id, platform]));
    this.prose = new Prose(data, this.#index, this.#endings);
    this.#lessSure = new LessSure(data, this.#endings, (text, said) => this.#surely(text, said).found);
  }

  /**
   * Resolves an id or a name as it is written anywhere.
   * @param platform id of the platform that is known to use it, such as that of a list the id stands in.
   */
  resolve(written: string, platform: string | null = null): Identity {
    // The length is asked first: what it may cost to take off quotation marks grows with it.
    if (written.length > MAX_WRITTEN) return NOTHING;
    const text = written.trim().replace(/^[`"'“‘]+|[`"'”’]+$/g, "");
    const said = platform === null ? null : (this.#platforms.get(platform) ?? null);
    if (text === "" || text.length > MAX_LENGTH) return NOTHING;
    const { found, read, prose } = this.#surely(text, said);
    return found ?? this.#lessSure.identify(text, said, read?.platform ?? null) ?? prose ?? read ?? NOTHING;
  }

  /** The models that a text names by id or by name. */
  mentionsIn(text: string): Mention[] {
    return mentionsIn(text, this);
  }

  /** Whether a name does not end at a place: a part of it is glued to it, or a word that makes another model follows. */
  goesOn(text: string, end: number): boolean {
    return this.prose.goesOn(text, end);
  }

  /** What a text says as it stands: what it was found to name, the best of its readings, and what it begins with in prose. */
  #surely(text: string, said: Platform | null): Surely {
    let read: Identity | null = null;
    for (const reading of this.#reader.read(text, said)) {
      const identity = this.#identifyTuned(reading, said !== null);
      if (!read || STRENGTH[identity.match] > STRENGTH[read.match] || saysMore(identity, read, reading))
        read = identity;
    }
    if (read && read.match !== "none") return { found: read, read, prose: null };
    const prose = this.prose.identify(text);
    return { found: prose?.model ? prose : this.prose.joined(text), read, prose };
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
    const isProven = !reading.guessed || this.#endings.isVersioned(lower(reading.text), platform);
    const unknown: Identity = {
      ...NOTHING,
      platform: isProven ? (platform?.id ?? null) : null,
      vendor: known?.name ?? (vendor === "unknown" || reading.endpoint ? null : this.#vendorOf(reading)),
    };
    if (reading.endpoint || vendor === "unknown") return unknown;
    const found = this.#find(reading, isListed);
    if (!found) {
      // Behind the name of a vendor or of a platform a model is spelt in more ways than any list has.
      const isPlaced = platform !== null && isProven && platform.own !== true && platform.dotted !== true;
      const named = known || isPlaced ? this.prose.build(reading.text) : null;
      return named && (!known || named.vendor === known.name) ? { ...named, platform: platform?.id ?? null } : unknown;
    }
    const { spelling, match } = found;
    return told(spelling, match, found.platform);
  }

  /** The vendor whose names begin so, else the one that alone sells on the platform. */
  #vendorOf({ text, platform, guessed }: Reading): string | null {
    const own = platform?.own === true && !guessed ? platform.id : undefined;
    const vendors = own === undefined ? [] : this.data.vendors.filter((vendor) => vendor.platform === own);
    return this.prose.vendorOf(text) ?? vendors[0]?.name ?? null;
  }

  #find(reading: Reading, isListed: boolean): Found | null {
    const { platform, vendor, repackaged } = reading;
    const forms = this.#endings.forms(lower(reading.text), platform, vendor !== null);
    for (const form of forms) {
      const isOwned = vendor !== null || platform !== null;
      const spelling = this.#spelled(form.text, { ...reading, platform: form.platform });
      // What moves with the newest is not the version that once had the name without a number (`gemini-pro-latest`).
      // A platform that lists the name without a number itself says which one it is.
      const isListedSo = form.platform !== null && spelling?.platform === form.platform.id;
      const moves = form.moving && spelling?.kind === "exact" && !isListedSo && this.#movesOn(form.text, spelling);
      if (!spelling || moves) continue;
      const isSpelled = isOwned || reading.text === spelling.text || reading.text === lower(reading.text);
      const own = spelling.platform === null || spelling.platform === "huggingface" ? null : spelling.platform;
      const isRepository = spelling.platform === "huggingface" && reading.text === spelling.text;
      // A vendor's name before the slash and one host's own ending: the model is known, the host is not.
      const isElsewhere = own !== null && form.platform === null && vendor !== null && this.#endings.isRoute(form.text);
      const isForeign = !isListed && form.platform?.own === true && spelling.vendor.platform !== form.platform.id;
      // A platform whose ids begin with the vendor has none without.
      const isNamed = isListed || vendor !== null || form.platform?.dotted !== true;
      const isUnsure = form.moving || !isNamed || !isSpelled || (form.platform?.named === true && !isListed);
      return {
        spelling,
        match: repackaged || form.unlisted || isElsewhere || isForeign ? "family" : isUnsure ? "alias" : spelling.kind,
        // A vendor that sells its own models alone has no offer of another's: the word was not the platform's.
        platform: isForeign
          ? null
          : (form.platform?.id ?? (isElsewhere ? null : own) ?? (isRepository ? "huggingface" : null)),
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
      // A day behind a preview is still that preview.
      const isOpen = !/\d/.test(spelling?.snapshot ?? "") || builds.includes(rest);
      const modelOf = (name: string): string | null => this.#spelled(name, reading)?.model.id ?? null;
      if (spelling && isOpen && !beginsLonger(text, rest, modelOf)) {
        const match = builds.length === 0 && rest === bare && !repackaged ? "alias" : "family";
        const isRoute = spelling.platform === "huggingface" && this.#endings.isRoute(text);
        return { spelling, match, platform: platform?.id ?? (isRoute ? null : spelling.platform) };
      }
    }
    return null;
  }

  /**
   * Whether the newest of a name may be another model: the name counts no version, and the model's own id does, or later
   * models have snapshots of that name. A number of parameters is no version.
   */
  #movesOn(text: string, { model }: Spelling): boolean {
    if (/\d/.test(withoutSizes(text))) return false;
    return (
      /\d/.test(withoutSizes(model.id)) || [...(this.#index.byStem.get(text) ?? [])].some((other) => other !== model)
    );
  }

  /** The spelling that a text is, if it fits what the id says of platform and vendor. */
  #spelled(text: string, { platform, vendor, text: written }: Reading): Spelling | null {
    const fits = ({ text: spelled, platform: own, vendor: maker }: Spelling): boolean => {
      if (vendor !== null && maker !== vendor) return false;
      if (own === null || own === "huggingface" || own === platform?.id || own === platform?.spelledAs) return true;
      return platform === null && (spelled.includes(":") || this.#platforms.get(own)?.tagged !== true);
    };
    const own = (list: readonly Spelling[]): Spelling | null =>
      list.find((spelling) => spelling.platform === platform?.id) ??
      list.find((spelling) => platform?.spelledAs !== undefined && spelling.platform === platform.spelledAs) ??
      list.find(({ text: spelled, platform: at }) => spelled === written && (at === null || at === "huggingface")) ??
      list.find((spelling) => spelling.platform === null) ??
      list.find((spelling) => spelling.text === written) ??
      list[0] ??
      null;
    const exact = own((this.#index.byText.get(text) ?? []).filter(fits));
    if (exact) return exact;
    const bare = vendor === null && platform === null;
    const undotted = this.#index.byPlain.get(plain(text)) ?? [];
    return own(
      undotted.filter((spelling) => fits(spelling) && (!bare || writesPlain(spelling.vendor, this.#platforms))),
    );
  }
}

const resolvers = new WeakMap<IdentityData, Resolver>();

/** The resolver of identity data, made when it is first asked for. */
export function resolverOf(data: IdentityData): Resolver {
  const known = resolvers.get(data) ?? new Resolver(data);
  resolvers.set(data, known);
  return known;
}
