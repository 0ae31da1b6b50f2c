import * as z from "zod/mini";

/** Schemas of `src/content/identity`; `src/models/identity/identityData.ts` says what each part means. */

const texts = z.array(z.string());
const some = z.optional(texts);

export const platformsFile = z.strictObject({
  platforms: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      words: texts,
      prefixes: some,
      routes: some,
      regions: some,
      dots: some,
      own: z.optional(z.boolean()),
      dotted: z.optional(z.boolean()),
      hyphened: z.optional(z.boolean()),
      marks: some,
      at: z.optional(z.boolean()),
      places: some,
      tags: some,
      versions: some,
      offers: some,
      decimal: z.optional(z.string()),
      plain: z.optional(z.boolean()),
      endpoints: some,
      named: z.optional(z.boolean()),
      tagged: z.optional(z.boolean()),
      spelledAs: z.optional(z.string()),
      repackagers: some,
      publishers: z.optional(z.record(z.string(), z.string())),
    }),
  ),
  grammar: z.strictObject({
    fineTunes: z.strictObject({ platform: z.string(), before: texts, after: texts }),
    moving: texts,
    snapshots: texts,
    builds: texts,
    routes: texts,
    resellers: texts,
    routers: texts,
    modes: z.record(z.string(), texts),
    training: texts,
    variants: texts,
    words: z.record(z.string(), z.string()),
    fillers: texts,
  }),
});

export const vendorsFile = z.array(
  z.strictObject({
    name: z.string(),
    platform: z.nullable(z.string()),
    orgs: texts,
    dotted: some,
    families: texts,
    models: z.array(
      z.strictObject({
        id: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]*$/)),
        snapshots: some,
        dated: z.optional(z.record(z.string(), z.string())),
        ids: some,
        aliases: some,
        hf: some,
        on: z.optional(z.record(z.string(), texts)),
        names: some,
        word: z.optional(z.literal("code")),
        card: z.optional(z.string()),
      }),
    ),
  }),
);
