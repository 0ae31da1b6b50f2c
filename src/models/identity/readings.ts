import type { IdentityData, KnownVendor, Platform } from "./identityData";
import { lower } from "./spelling";
import { type Begun, beginning } from "./template";

/** One way to read an id: what its beginning says, and what is left. */
export interface Reading {
  readonly text: string;
  readonly platform: Platform | null;
  /** The vendor that the id names; `unknown` where it names one that is not known. */
  readonly vendor: KnownVendor | "unknown" | null;
  /** Somebody publishes other people's weights again. */
  readonly repackaged: boolean;
  /** The id is one that a customer gave or got. */
  readonly endpoint: boolean;
  /** Others write ids in the way that gave the platform, so that a name nobody knows is no proof of it. */
  readonly guessed: boolean;
}

/** More parts than any id has; a longer text is none. */
const MAX_PARTS = 8;

type Step = (reading: Reading) => Reading[];

/** Reads what stands before the name of a model: platforms, paths, vendors, regions. */
export class Reader {
  readonly #words = new Map<string, Platform>();
  readonly #orgs = new Map<string, KnownVendor>();
  readonly #dotted = new Map<string, KnownVendor>();
  readonly #regions = new Map<string, Platform>();
  readonly #publishers = new Map<string, { readonly platform: Platform; readonly vendor: KnownVendor }>();
  readonly #repackagers = new Map<string, Platform>();
  readonly #routers: ReadonlySet<string>;
  readonly #templates: readonly {
    readonly platform: Platform;
    readonly endpoint: boolean;
    readonly take: (text: string) => Begun | null;
  }[];
  readonly #dottedPlatform: Platform | null;
  readonly #behindDot = new Map<string, Platform[]>();

  constructor({ platforms, vendors, grammar }: IdentityData) {
    this.#routers = new Set(grammar.routers);
    for (const platform of platforms) for (const word of platform.words) this.#words.set(word, platform);
    for (const vendor of vendors) {
      for (const org of vendor.orgs) this.#orgs.set(org, vendor);
      for (const org of [...vendor.orgs, ...(vendor.dotted ?? [])]) this.#dotted.set(org, vendor);
    }
    for (const platform of platforms) {
      for (const region of platform.regions ?? []) this.#regions.set(region, platform);
      for (const [org, name] of Object.entries(platform.publishers ?? {})) {
        const vendor = vendors.find((entry) => entry.name === name);
        if (vendor) this.#publishers.set(org, { platform, vendor });
      }
      for (const org of platform.repackagers ?? []) this.#repackagers.set(org, platform);
      for (const id of platform.dots ?? []) this.#behindDot.set(id, [...(this.#behindDot.get(id) ?? []), platform]);
    }
    this.#dottedPlatform = platforms.find(({ dotted }) => dotted) ?? null;
    const templates = platforms.flatMap((platform) => [
      ...(platform.prefixes ?? []).map((prefix) => ({ platform, endpoint: false, take: beginning(prefix) })),
      ...(platform.endpoints ?? []).map((prefix) => ({ platform, endpoint: true, take: beginning(prefix) })),
    ]);
    this.#templates = templates;
  }

  /** All readings of an id, the one that takes least away first. */
  read(text: string, platform: Platform | null): Reading[] {
    const start: Reading = { text, platform, vendor: null, repackaged: false, endpoint: false, guessed: false };
    const all = [start];
    let current = [start];
    for (let part = 0; part < MAX_PARTS && current.length > 0; part++) {
      current = different(current.flatMap((reading) => (reading.endpoint ? [] : this.#next(reading))));
      all.push(...current);
    }
    return all;
  }

  #next(reading: Reading): Reading[] {
    const steps: Step[] = [
      (at) => this.#template(at),
      (at) => this.#dots(at),
      (at) => this.#word(at),
      (at) => this.#hyphen(at),
    ];
    for (const step of steps) {
      const next = step(reading);
      if (next.length > 0) return next;
    }
    return [];
  }

  #template(reading: Reading): Reading[] {
    for (const { platform, endpoint, take } of this.#templates) {
      const begun = reading.platform === null || reading.platform === platform ? take(reading.text) : null;
      if (!begun) continue;
      const vendor = begun.org === null ? reading.vendor : (this.#orgs.get(lower(begun.org)) ?? "unknown");
      return [{ ...reading, text: begun.rest, platform, vendor, endpoint }];
    }
    return [];
  }

  /** `us.anthropic.` and `anthropic.`: a region and a vendor, each with a dot behind it. */
  #dots(reading: Reading): Reading[] {
    const platform = this.#dottedPlatform;
    const [first = "", second] = lower(reading.text).split(".", 2);
    if (!platform || second === undefined) return [];
    const rest = reading.text.slice(first.length + 1);
    const vendor = this.#dotted.get(first);
    const offered = vendor ? this.#behindDot.get(lower(rest)) : undefined;
    if (vendor && offered && (reading.platform === null || offered.includes(reading.platform))) {
      const [only, ...more] = offered;
      return [
        { ...reading, text: rest, platform: reading.platform ?? (more.length === 0 ? only : null) ?? null, vendor },
      ];
    }
    if (reading.platform !== null && reading.platform !== platform) return [];
    if (vendor) return [{ ...reading, text: rest, platform, vendor, guessed: reading.platform === null }];
    return this.#regions.get(first) === platform && this.#dotted.has(second)
      ? [{ ...reading, text: rest, platform }]
      : [];
  }

  /** `openai-` before a model, on a platform that puts its vendors there. */
  #hyphen(reading: Reading): Reading[] {
    if (reading.platform?.hyphened !== true || reading.vendor !== null) return [];
    const [first = ""] = lower(reading.text).split("-", 1);
    const vendor = this.#orgs.get(first);
    return vendor ? [{ ...reading, text: reading.text.slice(first.length + 1), vendor }] : [];
  }

  /** A word before the first slash or colon: the vendor, the platform, a route, or a name that nobody knows. */
  #word(reading: Reading): Reading[] {
    const at = reading.text.search(/[/:]/);
    if (at <= 0) return [];
    const isPath = reading.text[at] === "/";
    const written = reading.text.slice(0, at);
    const word = lower(written);
    const text = reading.text.slice(at + 1);
    // In another case the same word is a platform's name.
    const publisher = isPath && reading.platform === null ? this.#publishers.get(written) : undefined;
    if (publisher) return [{ ...reading, ...publisher, text }];
    // Behind the name of a platform stands a vendor, where the same word alone may be one or the other.
    const vendor = this.#orgs.get(word) ?? (reading.platform ? this.#dotted.get(word) : undefined);
    // The same platform for another region.
    const platform = this.#words.get(word) ?? this.#words.get(word.replace(/-cn$/, ""));
    const next: Reading[] = [];
    if (vendor && isPath) next.push({ ...reading, text, vendor });
    if (platform && reading.platform === null)
      next.push({ ...reading, text, platform, guessed: isPath && vendor !== undefined });
    const library = this.#repackagers.get(word);
    // Who makes models may publish those of others again too.
    const again = library ? { ...reading, text, platform: reading.platform ?? library, repackaged: true } : null;
    if (again && vendor && isPath) next.push(again);
    if (next.length > 0) return next;
    if (this.#routers.has(word) && reading.platform === null) return [{ ...reading, text }];
    if (!isPath) return next;
    if (reading.platform?.routes?.some((route) => lower(route) === word)) return [{ ...reading, text }];
    if (again) return [again];
    // An unknown router may stand before a vendor or a platform; before a bare name it may be anybody's repository.
    const ahead = lower(text).split(/[/:]/, 1)[0] ?? "";
    const isKnown = /[/:]/.test(text) && (this.#orgs.has(ahead) || this.#words.has(ahead));
    return [{ ...reading, text, vendor: isKnown ? reading.vendor : "unknown" }];
  }
}

/** Without readings that say the same: an id that repeats a word would have twice as many at every part. */
function different(readings: readonly Reading[]): Reading[] {
  const isSame = (one: Reading, other: Reading): boolean =>
    one.text === other.text &&
    one.platform === other.platform &&
    one.vendor === other.vendor &&
    one.repackaged === other.repackaged &&
    one.endpoint === other.endpoint;
  return readings.filter((reading, at) => readings.findIndex((other) => isSame(other, reading)) === at);
}
