import type { Language } from "./vocabulary";

/** What for and against is told in, wherever it is shown or written. */
export interface WeighingWords {
  readonly language: Language;
  /** Ways of having a model, as they are named within a sentence. */
  readonly ways: Readonly<Record<"open" | "closed" | "hosted" | "self-hosted", string>>;
  /** What answers to criteria are told in. */
  readonly answers: {
    readonly title: string;
    /** {0} name of the criterion, {1} answer */
    readonly answer: string;
    readonly leans: Readonly<Record<"open" | "closed" | "either", string>>;
    /** {0} ISO day */
    readonly decided: string;
    /** {0} names of criteria */
    readonly open: string;
    readonly none: string;
  };
  /** {0} subject */
  readonly title: string;
  readonly sides: { readonly open: string; readonly closed: string; readonly neither: string };
  /** {0} option */
  readonly forOption: string;
  /** {0} option */
  readonly againstOption: string;
  /** {0} how many there are, all of them shown */
  readonly all: string;
  /** {0} how many are shown, {1} of how many */
  readonly some: string;
  /** How text is put together: {0} what, {1} of it; {0} heading, {1} count; what stands between sentences. */
  readonly labelled: string;
  readonly counted: string;
  readonly between: string;
  readonly order: string;
  /** {0} day */
  readonly lookedThrough: string;
  /** {0} day */
  readonly noneFound: string;
  /** {0} day */
  readonly noneOfItsOwn: string;
  /** Headings of what a criterion leans to and what that rests on. */
  readonly leans: string;
  readonly basis: string;
  /** Heading of the criteria that ask what a question asks. */
  readonly criteria: string;
  /** {0} speaker, {1} date */
  readonly saidBy: string;
  /** {0} verdict */
  readonly verdict: string;
  readonly noVerdict: string;
  readonly figure: string;
  /** {0} title */
  readonly figureFor: string;
  /** {0} title */
  readonly figureAgainst: string;
  readonly general: string;
  readonly evidence: string;
  /** {0} title, {1} date, {2} checked, {3} figure */
  readonly cite: string;
  /** The heading of what a figure alone says. */
  readonly says: string;
  /** {0} date, {1} checked, {2} figure */
  readonly citeFigure: string;
  readonly noEvidence: string;
  readonly weakens: string;
  /** {0} note */
  readonly limits: string;
  /** Where the strongest piece on both sides is one. */
  readonly sameAgainst: string;
  /** {0} day */
  readonly noneAgainst: string;
  readonly notWeighed: string;
  readonly noLimits: string;
  readonly unanswered: string;
  readonly answered: string;
  /** {0} title, {1} speaker */
  readonly objection: string;
  /** {0} title */
  readonly reply: string;
  readonly noObjection: string;
}

/** A sentence with its places `{0}`, `{1}` filled. */
export function filled(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}
