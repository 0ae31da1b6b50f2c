/**
 * How sure an identity is. `exact`: an id of this very model. `snapshot`: an id of a known snapshot of it. `alias`: an id
 * that moves with the newest, or a name in prose. `family`: the model or its family is known, but not this snapshot or
 * build of it, or the words name several models. `none`: it is not in the catalogue.
 */
export type IdentityMatch = "exact" | "snapshot" | "alias" | "family" | "none";

/** What an id or a name stands for. What it does not say, or what is not known, is null. */
export interface Identity {
  /** Id of the platform that spells it so, where the spelling or a prefix says. */
  readonly platform: string | null;
  /** Name of the vendor; known by the beginning of a name too. */
  readonly vendor: string | null;
  /** Canonical id of the model. */
  readonly model: string | null;
  /** Id of the model's card where there may be one. */
  readonly card: string | null;
  readonly snapshot: string | null;
  readonly match: IdentityMatch;
  /** Whether it is somebody's fine-tune of the model, which has prices and an end of its own. */
  readonly fineTuned: boolean;
}
