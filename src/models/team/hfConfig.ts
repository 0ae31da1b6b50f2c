import * as z from "zod/mini";
import type { LayerGroup } from "../layerGroup";

/** The part of a Hugging Face `config.json` that says what a model keeps of a sequence; other keys are read past. */
const count = z.optional(z.nullable(z.number()));
const text = z.object({
  num_hidden_layers: count,
  num_attention_heads: count,
  num_key_value_heads: count,
  hidden_size: count,
  head_dim: count,
  v_head_dim: count,
  global_head_dim: count,
  num_global_key_value_heads: count,
  sliding_window: count,
  use_sliding_window: z.optional(z.nullable(z.boolean())),
  attention_chunk_size: count,
  kv_lora_rank: count,
  qk_rope_head_dim: count,
  index_head_dim: count,
  linear_num_key_heads: count,
  linear_num_value_heads: count,
  linear_key_head_dim: count,
  linear_value_head_dim: count,
  linear_conv_kernel_dim: count,
  layer_types: z.optional(z.nullable(z.array(z.string()))),
  // Marks of architectures that are not read here: their facts must be given by hand.
  compress_ratios: z.optional(z.unknown()),
  hybrid_override_pattern: z.optional(z.unknown()),
  hybrid_layer_pattern: z.optional(z.unknown()),
  linear_attn_config: z.optional(z.unknown()),
  layers_block_type: z.optional(z.unknown()),
  vocab_size: count,
  tie_word_embeddings: z.optional(z.nullable(z.boolean())),
  max_position_embeddings: count,
});
export const hfConfig = z.union([z.object({ text_config: text }), text]);
type Config = z.infer<typeof text>;

/** What a `config.json` tells; null where it does not say or is of an architecture that is not read. */
export interface ConfigFacts {
  readonly cache: readonly LayerGroup[] | null;
  readonly embeddings: number | null;
  readonly context: number | null;
}

/** The facts of a `config.json`. The number of parameters is not in it. */
export function factsOfConfig(file: z.infer<typeof hfConfig>): ConfigFacts {
  const config: Config = "text_config" in file ? file.text_config : file;
  const { vocab_size: words, hidden_size: width, tie_word_embeddings: tied } = config;
  return {
    cache: groupsOf(config),
    embeddings: words && width ? words * width * (tied ? 1 : 2) : null,
    context: config.max_position_embeddings ?? null,
  };
}

function groupsOf(config: Config): LayerGroup[] | null {
  const layers = config.num_hidden_layers;
  const unread = [
    config.compress_ratios,
    config.hybrid_override_pattern,
    config.hybrid_layer_pattern,
    config.linear_attn_config,
    config.layers_block_type,
  ];
  if (!layers || unread.some((mark) => mark !== undefined && mark !== null)) return null;
  if (config.kv_lora_rank) return latentGroups(config, layers, config.kv_lora_rank);
  const counts = new Map<string, number>();
  for (const type of config.layer_types ?? Array<string>(layers).fill(plainType(config)))
    counts.set(type, (counts.get(type) ?? 0) + 1);
  const groups = [...counts].map(([type, number]) => groupOf(type, number, config));
  const known = groups.filter((group) => group !== null);
  return known.length === groups.length ? known : null;
}

/** The type of all layers where the file does not tell them apart. */
function plainType({ sliding_window: window, use_sliding_window: used, attention_chunk_size: chunk }: Config): string {
  if (chunk) return "unknown";
  return window && used !== false ? "sliding_attention" : "full_attention";
}

function latentGroups(config: Config, layers: number, latent: number): LayerGroup[] {
  const groups: LayerGroup[] = [
    { kind: "latent", layers, latent, rope: config.qk_rope_head_dim ?? 0, window: null, every: null },
  ];
  if (config.index_head_dim) groups.push({ kind: "index", layers, keySize: config.index_head_dim, every: 1 });
  return groups;
}

function groupOf(type: string, layers: number, config: Config): LayerGroup | null {
  const heads = config.num_key_value_heads ?? config.num_attention_heads;
  const size =
    config.head_dim ??
    (config.hidden_size && config.num_attention_heads ? config.hidden_size / config.num_attention_heads : null);
  if (!heads || !size) return null;
  const local = { layers, kvHeads: heads, keySize: size, valueSize: config.v_head_dim ?? size };
  switch (type) {
    case "full_attention": {
      const wide = config.global_head_dim;
      const sizes = wide ? { keySize: wide, valueSize: wide } : {};
      return { kind: "global", ...local, ...sizes, kvHeads: config.num_global_key_value_heads ?? heads };
    }
    case "sliding_attention":
      return config.sliding_window ? { kind: "windowed", ...local, window: config.sliding_window } : null;
    case "chunked_attention":
      return config.attention_chunk_size ? { kind: "windowed", ...local, window: config.attention_chunk_size } : null;
    case "linear_attention":
      return recurrentGroup(layers, config);
    default:
      return null;
  }
}

/** Gated DeltaNet: a short convolution over keys, queries and values, and one matrix a value head. */
function recurrentGroup(layers: number, config: Config): LayerGroup | null {
  const {
    linear_num_key_heads: keyHeads,
    linear_num_value_heads: valueHeads,
    linear_key_head_dim: keySize,
    linear_value_head_dim: valueSize,
    linear_conv_kernel_dim: kernel,
  } = config;
  if (!keyHeads || !valueHeads || !keySize || !valueSize || !kernel) return null;
  const convolution = (2 * keyHeads * keySize + valueHeads * valueSize) * kernel;
  return { kind: "recurrent", layers, convolution, state: valueHeads * keySize * valueSize };
}
