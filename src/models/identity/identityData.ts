/** A model as people tell it apart from others, whatever a platform calls it. */
export interface KnownModel {
  /** The vendor's own spelling in lower case, without snapshot; a card of the same model has this id unless `card` says another. */
  readonly id: string;
  /** Snapshots that the vendor published, written behind an id and a hyphen (`2024-08-06`). */
  readonly snapshots?: readonly string[] | undefined;
  /** Ids of snapshots that are no plain ending of the model's id, each with its snapshot. */
  readonly dated?: Readonly<Record<string, string>> | undefined;
  /** Further spellings of the id that mean the same model for good. */
  readonly ids?: readonly string[] | undefined;
  /** Ids that mean this model today and may mean another one tomorrow. */
  readonly aliases?: readonly string[] | undefined;
  /** Repositories of the weights on Hugging Face, as they are spelled there. */
  readonly hf?: readonly string[] | undefined;
  /** Ids that one platform alone uses, by platform. */
  readonly on?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Names in prose beside those that the ids give. */
  readonly names?: readonly string[] | undefined;
  /** `code`: the id is also a common word, so that it names the model only where an id stands. */
  readonly word?: "code" | undefined;
  /** Id of the card, where it is not the model's own id. */
  readonly card?: string | undefined;
}

/** Who makes models, and how others tell that one is theirs. */
export interface KnownVendor {
  readonly name: string;
  /** The platform on which the vendor itself sells. */
  readonly platform: string | null;
  /** Names of the vendor before a slash, in lower case. */
  readonly orgs: readonly string[];
  /** Names of the vendor before a dot, where they differ from those before a slash. */
  readonly dotted?: readonly string[] | undefined;
  /** How names begin that only this vendor gives. */
  readonly families: readonly string[];
  readonly models: readonly KnownModel[];
}

/** A place that offers models, with the grammar of its ids; `src/content/identity/platforms.yaml` says what each part means. */
export interface Platform {
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly prefixes?: readonly string[] | undefined;
  readonly routes?: readonly string[] | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly dotted?: boolean | undefined;
  readonly hyphened?: boolean | undefined;
  readonly dots?: readonly string[] | undefined;
  readonly own?: boolean | undefined;
  readonly marks?: readonly string[] | undefined;
  readonly at?: boolean | undefined;
  readonly places?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly versions?: readonly string[] | undefined;
  readonly offers?: readonly string[] | undefined;
  readonly decimal?: string | undefined;
  readonly plain?: boolean | undefined;
  readonly endpoints?: readonly string[] | undefined;
  readonly named?: boolean | undefined;
  readonly tagged?: boolean | undefined;
  readonly spelledAs?: string | undefined;
  readonly repackagers?: readonly string[] | undefined;
  readonly publishers?: Readonly<Record<string, string>> | undefined;
}

/** What an id of any platform may carry, and the words of prose. */
export interface IdGrammar {
  readonly fineTunes: {
    readonly platform: string;
    readonly before: readonly string[];
    readonly after: readonly string[];
  };
  readonly moving: readonly string[];
  readonly snapshots: readonly string[];
  readonly builds: readonly string[];
  /** Builds that are a host's route, never published weights. */
  readonly routes: readonly string[];
  /** Beginnings by which resellers name routes of their own. */
  readonly resellers: readonly string[];
  /** Names of gateways before a slash or a colon, which say nothing of the model. */
  readonly routers: readonly string[];
  /** By vendor, endings that choose how its models think. */
  readonly modes: Readonly<Record<string, readonly string[]>>;
  readonly training: readonly string[];
  readonly variants: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly fillers: readonly string[];
}

/** All that is known of ids: what the build makes of `src/content/identity`. */
export interface IdentityData {
  readonly platforms: readonly Platform[];
  readonly grammar: IdGrammar;
  readonly vendors: readonly KnownVendor[];
}

/** Data that knows no model. */
export const NOTHING_KNOWN: IdentityData = {
  platforms: [],
  grammar: {
    fineTunes: { platform: "", before: [], after: [] },
    moving: [],
    snapshots: [],
    builds: [],
    routes: [],
    resellers: [],
    routers: [],
    modes: {},
    training: [],
    variants: [],
    words: {},
    fillers: [],
  },
  vendors: [],
};
