import type { IdentityMatch } from "../../models/identity/identity";
import type { Resolver } from "../../models/identity/resolver";
import { bareNames, withoutDate } from "./bareName";

/** What a name in a file stands for by the catalogue. */
export interface NameReading {
  /** As the files write it. */
  readonly name: string;
  /** `exact`, `alias` and `snapshot` are taken, `family` is proposed, and of `none` a person is asked. */
  readonly match: IdentityMatch;
  /** Id of the model; null where none is found, or a family of several. */
  readonly model: string | null;
  readonly snapshot: string | null;
  readonly vendor: string | null;
  /** The platform that writes it so; null where several do. */
  readonly platform: string | null;
  /** Tuned by its owner on the model: another model than that, whose price and quality are not known. */
  readonly fineTuned: boolean;
}

/** Whether a name is surely that of its model, so that nobody has to say so. */
export function isTaken({ match, model, fineTuned }: NameReading): boolean {
  return model !== null && !fineTuned && match !== "family" && match !== "none";
}

/** Reads a name of a model as files write it. A label of a team or the name of a deployment is never guessed. */
export function readName(name: string, resolver: Resolver): NameReading {
  const tried = bareNames(name);
  const readings = tried.map((bare) => ({ name, ...pick(resolver, bare) }));
  const found = readings.find(({ match }) => match !== "none") ?? readings[0];
  if (found && found.match !== "none") return found;
  // A snapshot that the catalogue does not have: its model at the most.
  for (const bare of tried) {
    const undated = withoutDate(bare);
    const family = undated === null ? null : pick(resolver, undated);
    if (family && family.model !== null) return { name, ...family, match: "family", snapshot: null };
  }
  return found ?? { name, ...pick(resolver, name) };
}

function pick(resolver: Resolver, text: string): Omit<NameReading, "name"> {
  const { match, model, snapshot, vendor, platform, fineTuned } = resolver.resolve(text);
  return { match, model, snapshot, vendor, platform, fineTuned };
}
