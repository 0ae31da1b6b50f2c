import type { Identity } from "../identity/identity";
import { type Resolver, resolverOf } from "../identity/resolver";
import type { IdentityData, KnownModel } from "../identity/identityData";
import { type Lifecycle, lifecycleOn, unknownLifecycle } from "./lifecycle";
import type { LifecycleFact, PlatformLifecycles } from "./lifecycleFact";

/** A fact and the snapshot of the model that its id stands for. */
interface Placed {
  readonly fact: LifecycleFact;
  readonly snapshot: string | null;
}

interface Place {
  readonly data: PlatformLifecycles;
  readonly byId: ReadonlyMap<string, readonly LifecycleFact[]>;
  /** Made when an id is first asked for that the platform has no fact of: to resolve every id of all platforms takes long. */
  readonly byModel: () => ReadonlyMap<string, readonly Placed[]>;
}

/** An id is that of a model as far as its life cycle goes. */
const CERTAIN = new Set(["exact", "snapshot", "alias"]);

/** Tells how ids stand on every platform, on any day. */
export class Lifecycles {
  readonly #resolver: Resolver;
  readonly #models: ReadonlyMap<string, KnownModel>;
  readonly #home: ReadonlyMap<string, string>;
  readonly #places: ReadonlyMap<string, Place>;

  constructor(
    readonly data: readonly PlatformLifecycles[],
    readonly identity: IdentityData,
  ) {
    this.#resolver = resolverOf(identity);
    this.#models = new Map(identity.vendors.flatMap(({ models }) => models.map((model) => [model.id, model] as const)));
    this.#home = new Map(
      identity.vendors.flatMap(({ platform, models }) =>
        platform === null ? [] : models.map(({ id }) => [id, platform] as const),
      ),
    );
    this.#places = new Map(data.map((entry) => [entry.platform, this.#place(entry)]));
  }

  /**
   * How an id stands on a day.
   * @param platform the platform that serves it; null takes the one that the id names, else that of its vendor, whose end
   *   is that of its offer only: of published weights just an id of the vendor's own list is taken for it.
   * @param day ISO date
   */
  of(platform: string | null, id: string, day: string): Lifecycle {
    const identity = this.#resolver.resolve(id, this.#spelledAs(platform));
    const said = platform ?? this.#marked(id);
    const where = said ?? this.#servedBy(id, identity) ?? this.#homeFor(id, identity) ?? this.#only(id, identity);
    if (where === null) return unknownLifecycle(null);
    const place = this.#places.get(where);
    if (!place) return unknownLifecycle(where);
    const bare = this.#bare(id, place);
    const facts = place.byId.get(bare) ?? place.byId.get(this.#unprefixed(bare, where)) ?? [];
    if (facts.length > 0) return lifecycleOn(day, where, facts, place.data.sources);
    const life = this.#ofModel(identity, place, day);
    if (platform !== null || life.from !== null || !place.data.resells) return life;
    const passedOn = this.#unprefixed(bare, where);
    const home = this.#vendorOf(passedOn, identity);
    return home === null ? life : this.of(home, this.#unprefixed(passedOn, home), day);
  }

  /** How a model that an id or a name stands for stands on every platform that anything is known of. */
  everywhere(id: string, day: string): Lifecycle[] {
    return [...this.#places.keys()]
      .map((platform) => this.of(platform, id, day))
      .filter(({ state, others }) => state !== "unknown" || others.length > 0);
  }

  /** The platform on which the vendor of a model itself sells it. */
  homeOf(model: string | null): string | null {
    return model === null ? null : (this.#home.get(model) ?? null);
  }

  /** Whether the weights of a model are published, so that no platform's end is its own. */
  hasPublishedWeights(model: string): boolean {
    return (this.#models.get(model)?.hf?.length ?? 0) > 0;
  }

  nameOf(platform: string): string {
    return (
      this.#places.get(platform)?.data.name ??
      this.identity.platforms.find(({ id }) => id === platform)?.name ??
      platform
    );
  }

  #spelledAs(platform: string | null): string | null {
    return platform === null ? null : (this.#places.get(platform)?.data.spelledAs ?? platform);
  }

  /** The platform whose ending an id carries: a cloud model beside the local ones of the same name. */
  #marked(id: string): string | null {
    for (const [platform, place] of this.#places)
      if (place.data.marked !== undefined && id.endsWith(place.data.marked) && place.byId.has(this.#bare(id, place)))
        return platform;
    return null;
  }

  /**
   * The platform that an id gives away. Where nothing is known of that one, as of a router, an id that begins with the
   * vendor's platform goes by the vendor: a router has nothing of a closed model that its vendor no longer serves.
   */
  #servedBy(id: string, identity: Identity): string | null {
    const { platform } = identity;
    return platform !== null && !this.#places.has(platform) ? (this.#vendorOf(id, identity) ?? platform) : platform;
  }

  /** The platform of the vendor of a closed model whose id begins with that platform's name. */
  #vendorOf(id: string, { model }: Identity): string | null {
    const home = this.homeOf(model);
    const isVendors = home !== null && this.#unprefixed(id.trim().toLowerCase(), home) !== id.trim().toLowerCase();
    return isVendors && model !== null && !this.hasPublishedWeights(model) ? home : null;
  }

  /** The platform of the vendor, where an id without a platform means the offer there and not weights that do not end. */
  #homeFor(id: string, { model }: Identity): string | null {
    const home = this.homeOf(model);
    if (home === null || model === null || !this.hasPublishedWeights(model)) return home;
    const text = id.trim().toLowerCase();
    // Price lists write the vendor's offer as its repository, but in small letters.
    const isRepository = this.#models.get(model)?.hf?.includes(id.trim()) === true;
    const bare = this.#unprefixed(text, home);
    // A vendor's name before the model's own is how price lists write the vendor's offer; what moves is nobody's weights.
    const moves = this.identity.grammar.moving.some((word) => bare.endsWith(`-${word}`));
    const isMoving = moves && this.#models.get(model)?.aliases?.includes(bare) === true;
    const isOffer = this.#places.get(home)?.byId.has(bare) || (bare !== text && bare === model) || isMoving;
    return isOffer && !isRepository ? home : null;
  }

  /** The one platform that is known to have an id whose vendor sells nothing itself and publishes no weights. */
  #only(id: string, { model }: Identity): string | null {
    if (model !== null && this.hasPublishedWeights(model)) return null;
    const [only, ...more] = [...this.#places].filter(([, place]) => place.byId.has(this.#bare(id, place)));
    return only && more.length === 0 ? only[0] : null;
  }

  #bare(id: string, { data: { marked } }: Place): string {
    const text = id.trim().toLowerCase();
    return marked !== undefined && text.endsWith(marked) ? text.slice(0, -marked.length) : text;
  }

  /** An id without the platform's name, which routers and price lists put before it. */
  #unprefixed(id: string, platform: string): string {
    const slash = id.indexOf("/");
    const words = this.identity.platforms.find((entry) => entry.id === platform)?.words ?? [];
    return slash > 0 && words.includes(id.slice(0, slash)) ? id.slice(slash + 1) : id;
  }

  #ofModel(identity: Identity, { data, byModel }: Place, day: string): Lifecycle {
    const { model, snapshot, match } = identity;
    if (model === null || !CERTAIN.has(match)) return unknownLifecycle(data.platform);
    const placed = byModel().get(keyOf(identity)) ?? [];
    // A vendor ends the fine-tunes of a model at once, whatever snapshot they were made of.
    const ends = identity.fineTuned && !placed.some((entry) => entry.snapshot === snapshot) ? null : snapshot;
    const same = placed.filter((entry) => entry.snapshot === ends);
    const named = same.filter(({ fact }) => fact.id.toLowerCase() === model);
    const facts = named.length > 0 ? named : same;
    if (facts.length > 0) return this.#latest(facts, data, day);
    const every = this.#snapshotsOf(model);
    const published = every.filter((each) => !PREVIEW.test(each));
    const snapshots = published.length > 0 ? published : every;
    if (snapshot === null) {
      const told = new Set(placed.map((entry) => entry.snapshot));
      // A preview that ends in favour of the model itself says nothing of the model's own end.
      if (placed.some(({ fact }) => fact.successors?.some((successor) => successor.toLowerCase() === model)))
        return unknownLifecycle(data.platform);
      return snapshots.length > 0 && snapshots.every((each) => told.has(each))
        ? this.#latest(placed, data, day)
        : unknownLifecycle(data.platform);
    }
    // A preview is another model than the one that it became.
    const bare = PREVIEW.test(snapshot) ? [] : placed.filter((entry) => entry.snapshot === null);
    // What the model was called later lives on without the snapshot.
    const own = bare.filter(({ fact }) => fact.id.toLowerCase() === model);
    const whole = own.length > 0 ? own : bare;
    return snapshots.length === 1 && whole.length > 0
      ? this.#latest(whole, data, day)
      : unknownLifecycle(data.platform);
  }

  /** Of several ids of one model the one that lives longest: what answers to the model's name. */
  #latest(placed: readonly Placed[], data: PlatformLifecycles, day: string): Lifecycle {
    const ids = [...new Set(placed.map(({ fact }) => fact.id))];
    const lives = ids.map((id) =>
      lifecycleOn(
        day,
        data.platform,
        placed.filter(({ fact }) => fact.id === id).map(({ fact }) => fact),
        data.sources,
      ),
    );
    const rank = ({ state, end }: Lifecycle): string => (state === "ended" ? `0 ${end ?? ""}` : `1 ${end ?? "9"}`);
    return lives.reduce((best, life) => (rank(life) > rank(best) ? life : best));
  }

  #snapshotsOf(model: string): string[] {
    const known = this.#models.get(model);
    return [...new Set([...(known?.snapshots ?? []), ...Object.values(known?.dated ?? {})])];
  }

  #place(data: PlatformLifecycles): Place {
    const byId = new Map<string, LifecycleFact[]>();
    for (const fact of data.facts) push(byId, fact.id.toLowerCase(), fact);
    let byModel: ReadonlyMap<string, readonly Placed[]> | undefined;
    return { data, byId, byModel: () => (byModel ??= this.#byModel(data)) };
  }

  #byModel(data: PlatformLifecycles): Map<string, Placed[]> {
    const byModel = new Map<string, Placed[]>();
    for (const fact of data.facts) {
      const identity = this.#resolver.resolve(fact.id, data.spelledAs ?? data.platform);
      if (identity.model === null || !CERTAIN.has(identity.match)) continue;
      const dated = this.#snapshotsOf(identity.model).find((snapshot) => fact.id.endsWith(`-${snapshot}`));
      push(byModel, keyOf(identity), { fact, snapshot: identity.snapshot ?? dated ?? null });
    }
    return byModel;
  }
}

const PREVIEW = /^(?:preview|exp)/;

/** A fine-tune of a model has an end of its own. */
function keyOf({ model, fineTuned }: Identity): string {
  return `${fineTuned ? "ft " : ""}${model ?? ""}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const books = new WeakMap<readonly PlatformLifecycles[], Lifecycles>();

/** The life cycles of a library, made ready when they are first asked for. */
export function lifecyclesOf(library: {
  readonly lifecycle: readonly PlatformLifecycles[];
  readonly identity: IdentityData;
}): Lifecycles {
  const known = books.get(library.lifecycle) ?? new Lifecycles(library.lifecycle, library.identity);
  books.set(library.lifecycle, known);
  return known;
}
