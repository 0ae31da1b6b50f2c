/** The closed vocabularies of the debate. Pages and trees turn these codes into words. */

export const LANGUAGES = ["en", "zh-cn"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What an entry is: a claim, an answer to one, a figure, a rule of thumb or a term. */
export const KINDS = ["claim", "rebuttal", "evidence", "heuristic", "definition"] as const;
export type Kind = (typeof KINDS)[number];

/** Which side an entry helps. A concession is filed under the side it helps, not under its speaker. */
export const STANCES = ["open", "closed", "both", "neutral"] as const;
export type Stance = (typeof STANCES)[number];

export const TOPICS = ["cost", "capability", "safety", "ecosystem", "control", "strategy", "terminology"] as const;
export type Topic = (typeof TOPICS)[number];

/** What later evidence says of a claim; values and definitions are not testable. */
export const VERDICTS = ["strengthened", "mixed", "weakened", "corrected", "unresolved", "not-testable"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How well it is attested that the speaker said it. */
export const ATTRIBUTIONS = ["own-words", "several-sources", "single-source", "quoted", "hearsay", "unclear"] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** How a fact was checked: in the maker's own text, in a third party's account, or not at all. */
export const VERIFICATIONS = ["verified-primary", "verified-secondary", "unverified"] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** The ways of getting an answer from a model, on which an argument bears; the same words as the kinds of option of a scenario. */
export const WAYS = ["closed-api", "hosted-open", "self-hosted"] as const;
export type Way = (typeof WAYS)[number];

/** Names of relations between notes, as Argdown uses them. */
export const RELATIONS = ["supports", "attacks", "undercuts"] as const;
export type Relation = (typeof RELATIONS)[number];
