import type { LifecycleFact, LifecycleSource, ServedAs } from "./lifecycleFact";
import { deciding } from "./weigh";

/**
 * How an id stands on a day. `announced`: its end is announced. `deprecated`: the platform advises against it as well.
 * `unknown`: no source at hand says anything of it.
 */
export const LIFECYCLE_STATES = ["live", "announced", "deprecated", "ended", "unknown"] as const;
export type LifecycleState = (typeof LIFECYCLE_STATES)[number];

/** A fact with the source that it names. */
export interface SourcedFact {
  readonly fact: LifecycleFact;
  readonly source: LifecycleSource;
}

/** How an id stands on a platform on a day, and who says so. */
export interface Lifecycle {
  /** Id of the platform; null where none is known. */
  readonly platform: string | null;
  readonly state: LifecycleState;
  /** ISO date of the end, past or to come; null where no day is known. */
  readonly end: string | null;
  readonly deprecated: string | null;
  readonly notBefore: string | null;
  readonly successors: readonly string[];
  readonly servedAs: ServedAs | null;
  /** What the state rests on; null where it is not known. */
  readonly from: SourcedFact | null;
  /** What other sources say otherwise, and what holds for a part of the offer only. */
  readonly others: readonly SourcedFact[];
}

export function unknownLifecycle(platform: string | null): Lifecycle {
  return {
    platform,
    state: "unknown",
    end: null,
    deprecated: null,
    notBefore: null,
    successors: [],
    servedAs: null,
    from: null,
    others: [],
  };
}

/**
 * How an id stands on a day by all facts on it.
 * @param day ISO date, which may lie before anybody announced anything.
 */
export function lifecycleOn(
  day: string,
  platform: string,
  facts: readonly LifecycleFact[],
  sources: Readonly<Record<string, LifecycleSource>>,
): Lifecycle {
  const sourced = (fact: LifecycleFact): SourcedFact[] => {
    const source = sources[fact.source];
    return source ? [{ fact, source }] : [];
  };
  const agreed = deciding(facts, sources);
  const others = facts.filter((fact) => !agreed.includes(fact)).flatMap(sourced);
  const dated = agreed.find(({ end }) => end !== undefined) ?? agreed[0];
  if (!dated) return { ...unknownLifecycle(platform), others };
  // That some end was announced stays true where a later source moves it.
  const heard = facts.flatMap(({ announced, scope }) => (announced === undefined || scope ? [] : [announced])).sort();
  const first = <K extends keyof LifecycleFact>(key: K): LifecycleFact[K] | undefined =>
    agreed.find((fact) => fact[key] !== undefined)?.[key];
  const end = dated.end ?? null;
  return {
    platform,
    state: stateOn(day, { ...dated, announced: heard[0], deprecated: first("deprecated") }),
    end,
    deprecated: first("deprecated") ?? null,
    notBefore: end === null ? (first("notBefore") ?? null) : null,
    successors: first("successors") ?? [],
    servedAs: first("servedAs") ?? null,
    from: sourced(dated)[0] ?? null,
    others,
  };
}

/** The state that one fact tells of a day. */
export function stateOn(
  day: string,
  { end, ended, announced, deprecated, live, notBefore, checked }: LifecycleFact,
): LifecycleState {
  if (end !== undefined && end <= day) return "ended";
  if (ended && end === undefined) return checked <= day ? "ended" : "unknown";
  if (deprecated !== undefined && deprecated <= day) return "deprecated";
  if (end !== undefined) {
    const known = [announced, deprecated].filter((date) => date !== undefined).sort()[0];
    return known === undefined || known <= day ? "announced" : "live";
  }
  return live || notBefore !== undefined || deprecated !== undefined ? "live" : "unknown";
}
