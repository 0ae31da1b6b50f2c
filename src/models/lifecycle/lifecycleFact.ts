import type { BothLanguages } from "../language";

/**
 * Who says so: the vendor of the platform itself, a page that quotes or reports it, or a list that was collected by
 * machine. The order is that of trust.
 */
export const SOURCE_KINDS = ["vendor", "page", "list"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface LifecycleSource {
  readonly kind: SourceKind;
  readonly title: string;
  readonly url: string;
  /** What must be known of all its days. */
  readonly note?: BothLanguages | undefined;
}

/** The id that answers in place of another one, and since which ISO day where that is known. */
export interface ServedAs {
  readonly id: string;
  readonly from?: string | undefined;
}

/** What one source says of one id on one platform. All days are ISO dates. */
export interface LifecycleFact {
  /** As the platform spells it. */
  readonly id: string;
  /** The end was announced. */
  readonly announced?: string | undefined;
  /** The platform advises against it; it still answers. */
  readonly deprecated?: string | undefined;
  /** It no longer answers from this day on. */
  readonly end?: string | undefined;
  /** It had ended when the source was checked, on a day that is not known. */
  readonly ended?: true | undefined;
  /** The source calls it on offer, without an end. */
  readonly live?: true | undefined;
  /** It does not end before this day. That is no end. */
  readonly notBefore?: string | undefined;
  /** Ids that the source advises instead, on the same platform. */
  readonly successors?: readonly string[] | undefined;
  readonly servedAs?: ServedAs | undefined;
  /** The part of the offer for which alone this holds, such as a region; it never decides the state of the id. */
  readonly scope?: BothLanguages | undefined;
  readonly note?: BothLanguages | undefined;
  /** Key of the source. */
  readonly source: string;
  readonly checked: string;
  /** Keys of sources that this one is preferred to although neither is both later and more trustworthy. */
  readonly over?: readonly string[] | undefined;
}

/** What is known of one platform. */
export interface PlatformLifecycles {
  readonly platform: string;
  /** Its name, where it is no platform of the identity data. */
  readonly name?: string | undefined;
  /** The platform that spells ids as this one does, where it is no platform of the identity data. */
  readonly spelledAs?: string | undefined;
  /** The ending that tells ids of this platform from those of `spelledAs`. */
  readonly marked?: string | undefined;
  /** It passes requests on to other platforms: what it is not known to offer goes by the vendor of the model. */
  readonly resells?: true | undefined;
  readonly sources: Readonly<Record<string, LifecycleSource>>;
  readonly facts: readonly LifecycleFact[];
}
