import * as z from "zod/mini";
import { isPartialDate } from "./dates";
import { WAY_KEYS } from "./reasons";
import { isWebUrl } from "./url";
import { ATTRIBUTIONS, KINDS, STANCES, TOPICS, VERDICTS } from "./vocabulary";

export const partialDate = z.string().check(z.refine(isPartialDate, "date-invalid"));
export const webUrl = z.string().check(z.refine(isWebUrl, "url-invalid"));

const inlineSource = z.strictObject({ title: z.string(), url: z.optional(webUrl), date: z.optional(partialDate) });

const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isPartialDate, "date-invalid"));
/** A piece of evidence by id, or the day on which none was found that speaks for this side. */
const strongestOfSide = z.union([z.string(), z.strictObject({ soughtOn: isoDay })]);

const clauses = z.partialRecord(z.enum(WAY_KEYS), z.string());
/** Clauses that can follow "because", for and against an option of each kind on which the note bears. */
const because = z.strictObject({ for: z.optional(clauses), against: z.optional(clauses) });

/**
 * Front matter of a note in the base language. Every field but `id` may be absent here, because a team note with a
 * built-in id adds to that note; `missingFields` asks for what a note of its own needs.
 */
export const noteFrontMatter = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  ref: z.optional(z.string()),
  title: z.optional(z.string()),
  kind: z.optional(z.enum(KINDS)),
  stance: z.optional(z.enum(STANCES)),
  topic: z.optional(z.enum(TOPICS)),
  /** A key of the speakers, or for a team note the name itself. */
  speaker: z.optional(z.string()),
  attribution: z.optional(z.enum(ATTRIBUTIONS)),
  date: z.optional(partialDate),
  /** Keys of the sources, or whole sources. */
  sources: z.optional(z.array(z.union([z.string(), inlineSource]))),
  /** Key of a public source about the occasion, for a note whose own source and evidence have no address. */
  background: z.optional(z.string()),
  supports: z.optional(z.array(z.string())),
  attacks: z.optional(z.array(z.string())),
  undercuts: z.optional(z.array(z.string())),
  verdict: z.optional(z.enum(VERDICTS)),
  evidence: z.optional(z.array(z.string())),
  /** The strongest evidence for the claim and against it. */
  strongest: z.optional(z.strictObject({ for: strongestOfSide, against: strongestOfSide })),
  because: z.optional(because),
  /** When the claim holds, as far as a scenario can tell: `dataMayLeave and requestsPerDay <= breakEven`. */
  holds: z.optional(z.string()),
  revised: z.optional(partialDate),
  change: z.optional(z.string()),
});
export type NoteFrontMatter = z.infer<typeof noteFrontMatter>;

/** Front matter of a translation: only what is text. */
export const translationFrontMatter = z.strictObject({
  title: z.string(),
  change: z.optional(z.string()),
  because: z.optional(because),
});
export type TranslationFrontMatter = z.infer<typeof translationFrontMatter>;

/** What a note that stands on its own cannot do without. */
export const REQUIRED_FIELDS = ["title", "kind", "stance", "topic", "speaker", "date"] as const;
