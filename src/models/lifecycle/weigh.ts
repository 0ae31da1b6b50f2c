import { type LifecycleFact, type PlatformLifecycles, SOURCE_KINDS } from "./lifecycleFact";

type Sources = PlatformLifecycles["sources"];

/** Whether one fact is preferred to another on the same id: later and no less trustworthy, or preferred by name. */
export function outweighs(one: LifecycleFact, other: LifecycleFact, sources: Sources): boolean {
  if (one.over?.includes(other.source)) return true;
  if (other.over?.includes(one.source)) return false;
  const trust = distrust(other, sources) - distrust(one, sources);
  const later = one.checked.localeCompare(other.checked);
  return trust >= 0 && later >= 0 && (trust > 0 || later > 0);
}

function distrust({ source }: LifecycleFact, sources: Sources): number {
  const kind = sources[source]?.kind;
  return kind === undefined ? SOURCE_KINDS.length : SOURCE_KINDS.indexOf(kind);
}

/** Whether two facts on the same id cannot both be true. */
export function contradict(one: LifecycleFact, other: LifecycleFact): boolean {
  if (one.scope || other.scope) return false;
  if (one.end !== undefined && other.end !== undefined) return one.end !== other.end;
  return deniesEnd(one, other) || deniesEnd(other, one);
}

/** One says that the id answered (or not) when it was checked, and the end of the other says otherwise. */
function deniesEnd(one: LifecycleFact, other: LifecycleFact): boolean {
  if (one.ended && other.end !== undefined) return other.end > one.checked;
  if (one.live && other.end !== undefined) return true;
  return one.ended === true && other.live === true && other.checked >= one.checked;
}

/** The facts that decide, best first: what nothing outweighs, then what does not contradict it. */
export function deciding(facts: readonly LifecycleFact[], sources: Sources): LifecycleFact[] {
  const whole = facts.filter(({ scope }) => !scope);
  const best = whole.find((fact) => whole.every((other) => other === fact || !outweighs(other, fact, sources)));
  if (!best) return [];
  const rest = whole.filter((fact) => fact !== best && !contradict(fact, best));
  return [best, ...rest.sort((a, b) => (outweighs(a, b, sources) ? -1 : outweighs(b, a, sources) ? 1 : 0))];
}
