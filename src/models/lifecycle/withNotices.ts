import type { IdentityData } from "../identity/identityData";
import type { LifecycleNotice } from "../prices/refreshedCatalogue";
import type { LifecycleFact, LifecycleSource, PlatformLifecycles } from "./lifecycleFact";

/** Providers of the list, by the platform whose ids they are where that is not their name. */
const PROVIDERS: Readonly<Record<string, string>> = {
  google: "gemini",
  "google vertex": "vertex",
  "aws bedrock": "bedrock",
};
/** The key under which the data that ships has facts of the same list. */
const LIST = "list";

/**
 * The life cycles with a newer edition of the collected list in them: for the ids that it names it takes the place of the
 * older edition; facts of vendors and pages stay, and weigh as they do. An entry that is no newer changes nothing.
 */
export function withNotices(
  data: readonly PlatformLifecycles[],
  notices: readonly LifecycleNotice[],
  identity: IdentityData,
): readonly PlatformLifecycles[] {
  if (notices.length === 0) return data;
  const platforms = new Map(identity.platforms.map(({ id, name }) => [name.toLowerCase(), id]));
  const ids = new Set(identity.platforms.map(({ id }) => id));
  const byPlatform = new Map<string, LifecycleNotice[]>();
  for (const notice of notices) {
    const provider = notice.provider.toLowerCase();
    const platform = PROVIDERS[provider] ?? platforms.get(provider) ?? (ids.has(provider) ? provider : null);
    // Of a platform that nobody here knows no id could be asked for.
    if (platform === null || factOf(notice) === null) continue;
    byPlatform.set(platform, [...(byPlatform.get(platform) ?? []), notice]);
  }
  const known = new Set(data.map(({ platform }) => platform));
  const others = [...byPlatform.keys()]
    .filter((platform) => !known.has(platform))
    .map((platform): PlatformLifecycles => ({ platform, sources: {}, facts: [] }));
  return [...data, ...others].map((entry) => merged(entry, byPlatform.get(entry.platform) ?? []));
}

function merged(entry: PlatformLifecycles, notices: readonly LifecycleNotice[]): PlatformLifecycles {
  const newest = new Map<string, LifecycleFact>();
  for (const fact of entry.facts) {
    if (fact.source !== LIST) continue;
    const key = fact.id.toLowerCase();
    if (fact.checked > (newest.get(key)?.checked ?? "")) newest.set(key, fact);
  }
  const fresh = new Map<string, { fact: LifecycleFact; source: LifecycleSource }>();
  for (const notice of notices) {
    const fact = factOf(notice);
    const key = notice.model.toLowerCase();
    if (!fact || fact.checked <= (newest.get(key)?.checked ?? "")) continue;
    if (fact.checked <= (fresh.get(key)?.fact.checked ?? "")) continue;
    fresh.set(key, {
      fact,
      source: { kind: "list", title: `deprecations.info, ${notice.provider}`, url: notice.url ?? "" },
    });
  }
  if (fresh.size === 0) return entry;
  const kept = entry.facts.filter(({ id, source }) => source !== LIST || !fresh.has(id.toLowerCase()));
  const [{ source } = { source: undefined }] = fresh.values();
  const own = entry.sources[LIST] ?? source;
  return {
    ...entry,
    sources: own ? { ...entry.sources, [LIST]: own } : entry.sources,
    facts: [...kept, ...[...fresh.values()].map(({ fact }) => fact)],
  };
}

/** A notice as a fact; null where it says nothing, or does not say when it was seen. */
function factOf({ model, announced, deprecated, ends, replacements, observed }: LifecycleNotice): LifecycleFact | null {
  if (observed === null || (announced ?? deprecated ?? ends) === null) return null;
  return {
    id: model,
    ...(announced === null ? {} : { announced }),
    ...(deprecated === null ? {} : { deprecated }),
    ...(ends === null ? {} : { end: ends }),
    ...(replacements.length === 0 ? {} : { successors: replacements }),
    source: LIST,
    checked: observed,
  };
}
