import type { IdentityData } from "../identity/identityData";
import type { PlatformLifecycles } from "./lifecycleFact";
import { Lifecycles } from "./lifecycles";

/** An id whose end is another than before, or whose state is. */
export interface EndChange {
  readonly id: string;
  readonly platformName: string;
  /** ISO dates; null where no end is known. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What newer life cycles say otherwise than older ones of the end of an id, soonest first. @param day ISO date */
export function endChanges(
  before: readonly PlatformLifecycles[],
  after: readonly PlatformLifecycles[],
  identity: IdentityData,
  day: string,
): EndChange[] {
  if (before === after) return [];
  const [older, newer] = [new Lifecycles(before, identity), new Lifecycles(after, identity)];
  const unchanged = new Set(before);
  return after
    .filter((entry) => !unchanged.has(entry))
    .flatMap(({ platform, facts }) =>
      [...new Set(facts.map(({ id }) => id))].map((id) => ({
        id,
        platformName: newer.nameOf(platform),
        before: older.of(platform, id, day).end,
        after: newer.of(platform, id, day).end,
      })),
    )
    .filter((change) => change.before !== change.after)
    .sort((a, b) => (a.after ?? "9").localeCompare(b.after ?? "9") || a.id.localeCompare(b.id));
}
