import { type Scenario, type ScenarioOption, pricedRows } from "../../cost/scenario/scenario";
import type { Resolver } from "../../models/identity/resolver";
import { type NameReading, isTaken, readName } from "../names/nameReading";

/** What a file says of the model that it names: two names of a usage or of a test may be one model's, two of an evaluation never are. */
export type NameUse = "usage" | "load" | "eval";

/** Which option a name in a file may stand for. */
export interface NameMatch {
  /** The option for certain: its id or name is the same, or it alone is of the very model. Null where somebody must say. */
  readonly option: string | null;
  /** Options that are likely, to be offered first. */
  readonly likely: readonly string[];
}

/**
 * Matches the names of models or labels of files with the options of a scenario. A label that names no model is never guessed,
 * and of two snapshots of a model neither is taken for an option that is both.
 * @param resolver the catalogue's; without one only the ids and names of options are known
 */
export function matchNames(
  names: readonly string[],
  use: NameUse,
  { options }: Pick<Scenario, "options">,
  resolver: Resolver | undefined,
): ReadonlyMap<string, NameMatch> {
  // A load test is one of machines of one's own.
  const candidates = use === "load" ? options.filter(({ kind }) => kind === "self-hosted") : options;
  const found = new Map(names.map((name) => [name, matchOne(name, candidates, resolver)] as const));
  for (const [name, { option, reading }] of found) {
    if (option === null || reading === null) continue;
    const rivals = [...found].filter(
      ([other, match]) =>
        other !== name && match.option === option && (use === "eval" || areOfTwo(match.reading, reading)),
    );
    if (rivals.length > 0)
      for (const [other, match] of [[name, found.get(name)] as const, ...rivals])
        if (match?.reading) found.set(other, { option: null, likely: [option], reading: match.reading });
  }
  return found;
}

/** Whether two names are those of two snapshots. */
function areOfTwo(one: NameReading | null, { snapshot }: NameReading): boolean {
  return one !== null && one.snapshot !== null && snapshot !== null && one.snapshot !== snapshot;
}

interface Match extends NameMatch {
  /** Null where the option was named itself. */
  readonly reading: NameReading | null;
}

function matchOne(name: string, options: readonly ScenarioOption[], resolver: Resolver | undefined): Match {
  const same = options.filter(({ id, name: own }) =>
    [id, own].some((text) => text?.toLowerCase() === name.toLowerCase()),
  );
  const [first] = same;
  if (first && same.length === 1) return { option: first.id, likely: [], reading: null };
  const reading = resolver ? readName(name, resolver) : null;
  if (!resolver || reading === null || reading.model === null || reading.fineTuned)
    return { option: null, likely: [], reading };
  const alike = options.flatMap((option) => {
    const reads = idsOf(option)
      .map((id) => readName(id, resolver))
      .filter(({ model, fineTuned }) => model === reading.model && !fineTuned);
    const [read] = reads;
    const isThere = reading.platform !== null && reads.some(({ platform }) => platform === reading.platform);
    return read ? [{ id: option.id, snapshot: read.snapshot, isThere }] : [];
  });
  const pinned = alike.filter(({ snapshot }) => snapshot !== null && snapshot === reading.snapshot);
  const open = alike.filter(({ snapshot }) => snapshot === null);
  const all = pinned.length > 0 ? pinned : open;
  // A name that says its host is that of the option there.
  const there = all.filter(({ isThere }) => isThere);
  const fitting = there.length > 0 ? there : all;
  const [only] = fitting;
  const isSure = isTaken(reading) && only !== undefined && fitting.length === 1;
  return { option: isSure ? only.id : null, likely: isSure ? [] : alike.map(({ id }) => id), reading };
}

/** The ids by which an option tells its model. */
function idsOf(option: ScenarioOption): string[] {
  return [...(option.model === undefined ? [] : [option.model]), ...pricedRows(option)];
}
