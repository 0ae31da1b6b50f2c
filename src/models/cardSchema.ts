import * as z from "zod/mini";
import type { LayerGroup } from "./layerGroup";
import { WEIGHT_FORMATS } from "./modelCard";

/** The facts about a model that files give, the built-in ones and a team's own alike. */

export const count = z.number().check(z.positive());
const layers = z.int().check(z.positive());
export const link = z.string().check(z.regex(/^https?:\/\/\S+$/, "url-invalid"));

/** `headSize` where keys and values are equally long, else `keySize` and `valueSize`. */
const keysAndValues = {
  layers,
  kvHeads: layers,
  headSize: z.optional(layers),
  keySize: z.optional(layers),
  valueSize: z.optional(layers),
};

const layerGroup = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("global"), ...keysAndValues }),
  z.strictObject({ kind: z.literal("windowed"), ...keysAndValues, window: layers }),
  z.strictObject({
    kind: z.literal("latent"),
    layers,
    latent: layers,
    rope: z.optional(z.int().check(z.nonnegative())),
    window: z.optional(layers),
    every: z.optional(layers),
  }),
  z.strictObject({ kind: z.literal("index"), layers, keySize: layers, every: z.optional(layers) }),
  z.strictObject({ kind: z.literal("recurrent"), layers, convolution: z.int().check(z.nonnegative()), state: layers }),
  z.strictObject({ kind: z.literal("shared"), layers }),
]);
type FileLayerGroup = z.infer<typeof layerGroup>;

/** A group with keys and values must say how long they are. */
function hasSizes(group: FileLayerGroup): boolean {
  if (group.kind !== "global" && group.kind !== "windowed") return true;
  return group.headSize !== undefined || (group.keySize !== undefined && group.valueSize !== undefined);
}

export const CARD_FACTS = {
  params: z.optional(z.strictObject({ total: count, active: z.optional(count) })),
  embeddings: z.optional(count),
  hostParams: z.optional(count),
  weights: z.optional(
    z.array(z.strictObject({ format: z.enum(WEIGHT_FORMATS), bytes: count, source: z.string().check(z.minLength(1)) })),
  ),
  context: z.optional(count),
  tokenizer: z.optional(z.string()),
  cache: z.optional(z.array(layerGroup.check(z.refine(hasSizes, "value-invalid"))).check(z.minLength(1))),
  cacheSource: z.optional(link),
};

/** The groups of layers as the formulas take them. */
export function toLayerGroups(groups: readonly FileLayerGroup[]): LayerGroup[] {
  return groups.map((group): LayerGroup => {
    switch (group.kind) {
      case "global":
        return { kind: group.kind, ...sizes(group) };
      case "windowed":
        return { kind: group.kind, ...sizes(group), window: group.window };
      case "latent":
        return { ...group, rope: group.rope ?? 0, window: group.window ?? null, every: group.every ?? null };
      case "index":
        return { ...group, every: group.every ?? 1 };
      case "recurrent":
      case "shared":
        return group;
    }
  });
}

function sizes(group: Extract<FileLayerGroup, { kind: "global" | "windowed" }>): {
  layers: number;
  kvHeads: number;
  keySize: number;
  valueSize: number;
} {
  const { layers: number, kvHeads, headSize = 0, keySize = headSize, valueSize = headSize } = group;
  return { layers: number, kvHeads, keySize, valueSize };
}
