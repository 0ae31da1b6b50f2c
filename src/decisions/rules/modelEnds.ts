/** How a model stands on a platform on a day. */
export interface ModelEnd {
  /** Id of the platform. */
  readonly platform: string | null;
  /** As people know it. */
  readonly platformName: string;
  readonly state: "live" | "announced" | "deprecated" | "ended" | "unknown";
  readonly hasEnded: boolean;
  /** ISO date, past or to come; null where no day is known. */
  readonly end: string | null;
  /** ISO date on which that was checked; null where nothing is known. */
  readonly checked: string | null;
  /** Who says so and when that was checked, as a sentence. */
  readonly source: string;
  /** Address of the source; null where nothing is known. */
  readonly sourceUrl: string | null;
  /** Title of the source; "" where nothing is known. */
  readonly sourceTitle: string;
  /** Ids that the platform advises instead. */
  readonly successors: readonly string[];
  /** The whole of it in sentences, for people. */
  readonly sentences: readonly string[];
}

/** A model that a text names. */
export interface NamedModelId {
  /** As the text writes it. */
  readonly name: string;
  /** Canonical id of the model. */
  readonly model: string;
  /** The platform that the spelling says. */
  readonly platform: string | null;
  /** Where it begins in the text. */
  readonly offset: number;
}

/** What rules ask about models and when platforms stop serving them. */
export interface ModelEnds {
  /** The models that a title names, as it writes them. */
  modelsNamed(title: string): readonly NamedModelId[];
  /** Ids of the platforms that a text names. */
  platformsIn(text: string): readonly string[];
  hasPublishedWeights(model: string): boolean;
  /** What an id or a name stands for: a key that all its spellings share, and its name for people. */
  called(name: string): { readonly key: string; readonly name: string; readonly model: string | null };
  /** @param platform null takes the one that the id says, else that of its vendor. @param day ISO date */
  of(platform: string | null, name: string, day: string): ModelEnd;
  /** On every platform that anything is known of. */
  everywhere(name: string, day: string): readonly ModelEnd[];
}
