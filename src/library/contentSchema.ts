import * as z from "zod/mini";
import { isDateOrInterval } from "../debate/dates";
import { partialDate, webUrl } from "../debate/noteSchema";
import { STANCES, TOPICS, VERIFICATIONS } from "../debate/vocabulary";
import { BALANCES } from "./symmetry";

/** A text in both languages: a missing one fails the build. */
export const text = z.strictObject({ en: z.string().check(z.minLength(1)), "zh-cn": z.string().check(z.minLength(1)) });
export type BothLanguages = z.infer<typeof text>;

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").source !== "";
  } catch {
    return false;
  }
}

export const source = z.strictObject({ title: z.string(), url: z.optional(webUrl) });
export type Source = z.infer<typeof source>;
const ids = z.optional(z.array(z.string()));

export const speakersFile = z.record(z.string(), z.strictObject({ name: text, role: text }));

export const sourcesFile = z.record(
  z.string(),
  z.strictObject({ title: text, url: z.optional(webUrl), date: z.optional(partialDate) }),
);

export const evidenceFile = z.array(
  z.strictObject({
    id: z.string().check(z.regex(/^E\d{2,3}$/)),
    title: text,
    figure: text,
    note: z.optional(text),
    date: z.string().check(z.refine(isDateOrInterval, "date-invalid")),
    /** A pattern that the text of whoever lists this piece contains, in either language. */
    cited: z.string().check(z.refine(isPattern, "pattern-invalid")),
    /** Why a source has no address. */
    unaddressed: z.optional(text),
    lean: z.enum(STANCES),
    status: z.enum(VERIFICATIONS),
    sources: z.array(source).check(z.minLength(1)),
  }),
);

export const criteriaFile = z.array(
  z.strictObject({
    id: z.string().check(z.regex(/^K\d{2}$/)),
    key: z.string(),
    name: text,
    question: text,
    record: text,
    leans: text,
    basis: text,
    evidence: ids,
    notes: ids,
    status: z.enum(["cited", "practice"]),
    topic: z.enum(TOPICS),
  }),
);

const limits = z.strictObject({
  users: z.optional(text),
  revenue: z.optional(text),
  regions: z.optional(text),
  fields: z.optional(text),
  outputs: z.optional(text),
  naming: z.optional(text),
});

const rules = z.strictObject({
  commercial: z.optional(z.boolean()),
  monthlyUsers: z.optional(z.number().check(z.positive())),
  yearlyRevenueUsd: z.optional(z.number().check(z.positive())),
  trainOnOutputs: z.optional(z.boolean()),
  inEu: z.optional(z.boolean()),
});

export const licencesFile = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    spdx: z.string(),
    huggingFaceTag: z.nullable(z.string()),
    level: z.string(),
    rules: z.optional(rules),
    terms: text,
    limits: z.optional(limits),
    date: z.nullable(partialDate),
    status: z.enum(VERIFICATIONS),
    /** The day on which its text was read; null where nobody noted one. */
    checked: z.nullable(z.iso.date()),
    usedBy: z.optional(text),
    sources: z.array(source),
  }),
);

export const opennessFile = z.array(z.strictObject({ id: z.string(), name: text, meaning: text, examples: text }));

export const timelineFile = z.array(
  z.strictObject({
    date: z.string().check(z.refine(isDateOrInterval, "date-invalid")),
    event: text,
    direction: z.enum(["open", "closed", "mixed", "none"]),
    evidence: ids,
    notes: ids,
  }),
);

/** Why the library treats the two sides unevenly where it does. */
export const symmetryFile = z.array(z.strictObject({ balance: z.enum(BALANCES), why: text }));

export const doNotQuoteFile = z.array(z.strictObject({ host: z.string(), reason: text }));

export const lexiconFile = z.strictObject({
  stopWords: z.array(z.string()),
  lightWords: z.array(z.string()),
  foreignWords: z.array(z.string()),
  aliases: z.record(z.string(), z.string()),
  senses: z.array(
    z.strictObject({
      sense: z.string(),
      broad: z.optional(z.boolean()),
      ofModel: z.optional(z.boolean()),
      words: z.array(z.string()).check(z.minLength(1)),
      company: z.optional(z.array(z.strictObject({ words: z.array(z.string()), with: z.array(z.string()) }))),
      /** Entries that answer questions about it. */
      about: ids,
    }),
  ),
});
