import type { Identity, IdentityMatch } from "./identity";
import type { KnownVendor } from "./identityData";
import type { Reading } from "./readings";
import type { Spelling } from "./spellings";

/** How much a match says; of several readings the one that says most counts. */
export const STRENGTH: Readonly<Record<IdentityMatch, number>> = {
  exact: 4,
  snapshot: 4,
  alias: 3,
  family: 2,
  none: 1,
};

/** What is told of a text that says nothing. */
export const NOTHING: Identity = {
  platform: null,
  vendor: null,
  model: null,
  card: null,
  snapshot: null,
  match: "none",
  fineTuned: false,
};

/** What a spelling says of an id; a family has no snapshot. */
export function told({ vendor, model, snapshot }: Spelling, match: IdentityMatch, platform: string | null): Identity {
  const { id, card = id } = model;
  return {
    ...NOTHING,
    platform,
    vendor: vendor.name,
    model: id,
    card,
    snapshot: match === "family" ? null : snapshot,
    match,
  };
}

/** The model of an identity, of which no more than the family is sure. */
export function asFamily(identity: Identity, platform: string | null = identity.platform): Identity {
  return { ...identity, platform, snapshot: null, match: "family" };
}

/** Of two readings that find no model, the one that knows the platform or the vendor, or whose id names the vendor. */
export function saysMore(one: Identity, other: Identity, { vendor, repackaged, guessed }: Reading): boolean {
  // A vendor that is known says more than that it may publish another's weights again.
  if (STRENGTH[one.match] + STRENGTH[other.match] > 2 || (repackaged && other.vendor)) return false;
  if (vendor && vendor !== "unknown" && one.platform === other.platform) return true;
  const known = ({ platform, vendor: maker }: Identity): number => [platform, maker].filter(Boolean).length;
  const isSaid = one.platform !== null && other.platform === null && !guessed;
  return known(one) > known(other) || (known(one) === known(other) && isSaid);
}

/** Whether more of a text than `rest` names another model: what was taken for a build then belongs to its name. */
export function beginsLonger(text: string, rest: string, modelOf: (name: string) => string | null): boolean {
  const names = [null, modelOf(rest)];
  return [...text.matchAll(/-/g)].some(
    ({ index }) => index > rest.length && !names.includes(modelOf(text.slice(0, index))),
  );
}

/** Whether a vendor's own platform, given by the platforms by id, writes the dots of versions as hyphens. */
export function writesPlain(
  { platform }: KnownVendor,
  platforms: ReadonlyMap<string, { readonly plain?: boolean | undefined }>,
): boolean {
  return platform !== null && platforms.get(platform)?.plain === true;
}
