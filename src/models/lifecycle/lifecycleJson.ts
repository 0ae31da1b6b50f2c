import type { Lifecycle, SourcedFact } from "./lifecycle";

/** A source in the form of the command-line contract. */
function sourceJson({ fact, source }: SourcedFact): unknown {
  const { title, url, kind } = source;
  return { title, url, kind, checked: fact.checked };
}

/** A life cycle in the form of the command-line contract. */
export function lifecycleJson(life: Lifecycle): unknown {
  const { platform, state, end, deprecated, notBefore, successors, servedAs, from, others } = life;
  return {
    state,
    platform,
    end,
    deprecated,
    notBefore,
    successors,
    servedAs: servedAs && { id: servedAs.id, from: servedAs.from ?? null },
    source: from && sourceJson(from),
    disagree: others.map((other) => ({
      end: other.fact.end ?? null,
      scope: other.fact.scope?.en ?? null,
      source: sourceJson(other),
    })),
  };
}
