import * as z from "zod/mini";
import { SOURCE_KINDS } from "./lifecycleFact";

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const both = z.strictObject({ en: z.string(), "zh-cn": z.string() });
const ids = z.array(z.string().check(z.minLength(1)));
const yes = z.literal(true);

/** One file of `src/content/lifecycle`, and one platform of a download; `lifecycleFact.ts` says what each part means. */
export const platformLifecycles = z.strictObject({
  platform: z.string(),
  name: z.optional(z.string()),
  spelledAs: z.optional(z.string()),
  marked: z.optional(z.string()),
  resells: z.optional(yes),
  sources: z.record(
    z.string(),
    z.strictObject({
      kind: z.enum(SOURCE_KINDS),
      title: z.string().check(z.minLength(1)),
      url: z.string().check(z.regex(/^https:\/\/\S+$/)),
      note: z.optional(both),
    }),
  ),
  facts: z.array(
    z.strictObject({
      id: z.string().check(z.minLength(1)),
      announced: z.optional(day),
      deprecated: z.optional(day),
      end: z.optional(day),
      ended: z.optional(yes),
      live: z.optional(yes),
      notBefore: z.optional(day),
      successors: z.optional(ids),
      servedAs: z.optional(z.strictObject({ id: z.string(), from: z.optional(day) })),
      scope: z.optional(both),
      note: z.optional(both),
      source: z.string(),
      checked: day,
      over: z.optional(z.array(z.string())),
    }),
  ),
});
