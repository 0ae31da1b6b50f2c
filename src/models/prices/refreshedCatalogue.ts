import * as z from "zod/mini";
import type { PriceCatalogue } from "./priceRow";

/** What `Refresh Prices...` brings, kept as one: prices, and what is announced of the end of models. */
export interface RefreshedCatalogue {
  readonly prices: PriceCatalogue;
  /** Null where only prices were to be had. */
  readonly lifecycle: readonly LifecycleNotice[] | null;
}

const MANIFEST_FORMAT = "model-choice-catalogue/1";

const manifestFile = z.strictObject({
  /** Absolute, or relative to the manifest. */
  url: z.string().check(z.minLength(1)),
  /** Of the bytes of the file, hexadecimal in lower case. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
const manifest = z.object({
  format: z.literal(MANIFEST_FORMAT),
  prices: manifestFile,
  lifecycle: z.optional(manifestFile),
});
export type ManifestFile = z.infer<typeof manifestFile>;
type Manifest = z.infer<typeof manifest>;

/** Whether a file says that it is a manifest, in whatever version. */
export function isManifest(value: unknown): boolean {
  return typeof value === "object" && value !== null && "format" in value;
}

/** @throws Error that says where the manifest does not have its form. */
export function readManifest(value: unknown): Manifest {
  return parsed(manifest, value);
}

const day = z.nullish(z.union([z.literal(""), z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "date-invalid"))]));
const notices = z
  .array(
    z.object({
      provider: z.string().check(z.minLength(1)),
      model_id: z.string().check(z.minLength(1)),
      announcement_date: day,
      deprecation_date: day,
      shutdown_date: day,
      replacement_models: z.nullish(z.array(z.string())),
      url: z.nullish(z.string()),
      last_observed: day,
    }),
  )
  .check(z.minLength(1));

/** What a provider announced of the end of a model, in the form of deprecations.info. Dates are ISO days, or null. */
export interface LifecycleNotice {
  readonly provider: string;
  readonly model: string;
  readonly announced: string | null;
  readonly deprecated: string | null;
  readonly ends: string | null;
  readonly replacements: readonly string[];
  readonly url: string | null;
  /** The day on which the announcement was last seen. */
  readonly observed: string | null;
}

/** @throws Error that says where the list does not have its form. */
export function readLifecycle(value: unknown): LifecycleNotice[] {
  return parsed(notices, value).map((entry) => ({
    provider: entry.provider,
    model: entry.model_id,
    announced: entry.announcement_date || null,
    deprecated: entry.deprecation_date || null,
    ends: entry.shutdown_date || null,
    replacements: entry.replacement_models ?? [],
    url: entry.url ?? null,
    observed: entry.last_observed || null,
  }));
}

function parsed<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? ""}`);
}
