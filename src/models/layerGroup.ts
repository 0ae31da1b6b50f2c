/**
 * What the layers of a model keep of a sequence, layer by layer as its `config.json` has it. Sizes are values of one token
 * in one layer, unless said otherwise; how many bytes a value takes is chosen when the model is served.
 */
export type LayerGroup =
  | GlobalLayers
  | WindowedLayers
  | LatentLayers
  | IndexLayers
  | RecurrentLayers
  | { readonly kind: "shared"; readonly layers: number };

interface KeysAndValues {
  readonly layers: number;
  readonly kvHeads: number;
  /** Values of a key of one head. */
  readonly keySize: number;
  /** Values of a value of one head. */
  readonly valueSize: number;
}

/** Keys and values of every token are kept. */
export interface GlobalLayers extends KeysAndValues {
  readonly kind: "global";
}

/** Keys and values of the last tokens are kept, or of the chunk in which the last token lies. */
export interface WindowedLayers extends KeysAndValues {
  readonly kind: "windowed";
  readonly window: number;
}

/** One compressed vector a token (multi-head latent attention), for all heads together. */
export interface LatentLayers {
  readonly kind: "latent";
  readonly layers: number;
  readonly latent: number;
  /** The part that carries the position and is kept beside the compressed one. */
  readonly rope: number;
  /** Of how many last tokens the vector is kept; null where it is kept of every token, or of none beside the compressed ones. */
  readonly window: number | null;
  /** One vector is kept for every so many tokens; null where tokens are not put together. */
  readonly every: number | null;
}

/** Keys by which sparse attention picks the tokens to read: kept beside the cache, in 8 bits with a 32-bit scale. */
export interface IndexLayers {
  readonly kind: "index";
  readonly layers: number;
  readonly keySize: number;
  /** One key is kept for every so many tokens. */
  readonly every: number;
}

/** Linear attention or a state space: a state that does not grow with the sequence. */
export interface RecurrentLayers {
  readonly kind: "recurrent";
  readonly layers: number;
  /** Values of the short convolution, kept in 16 bits. */
  readonly convolution: number;
  /** Values of the recurrent state, kept in 32 bits. */
  readonly state: number;
}

const INDEX_SCALE_BYTES = 4;
const CONVOLUTION_BYTES = 2;
const STATE_BYTES = 4;

/** Bytes of keys and values, or of what stands for them, that one sequence of so many tokens takes. */
export function keyValueBytes(groups: readonly LayerGroup[], tokens: number, bytesPerValue: number): number {
  return sum(groups, (group) => {
    switch (group.kind) {
      case "global":
        return group.kvHeads * (group.keySize + group.valueSize) * tokens * bytesPerValue;
      case "windowed":
        return group.kvHeads * (group.keySize + group.valueSize) * Math.min(tokens, group.window) * bytesPerValue;
      case "latent":
        return (group.latent + group.rope) * latentTokens(group, tokens) * bytesPerValue;
      case "index":
      case "recurrent":
      case "shared":
        return 0;
    }
  });
}

/** Bytes of recurrent state that one sequence takes, however long it is. */
export function recurrentBytes(groups: readonly LayerGroup[]): number {
  return sum(groups, (group) =>
    group.kind === "recurrent" ? group.convolution * CONVOLUTION_BYTES + group.state * STATE_BYTES : 0,
  );
}

/** Bytes that one sequence of so many tokens takes in all: keys and values, the keys of an index, recurrent state. */
export function sequenceBytes(groups: readonly LayerGroup[], tokens: number, bytesPerValue: number): number {
  const index = sum(groups, (group) =>
    group.kind === "index" ? ((group.keySize + INDEX_SCALE_BYTES) * tokens) / group.every : 0,
  );
  return keyValueBytes(groups, tokens, bytesPerValue) + index + recurrentBytes(groups);
}

/** Bytes of keys and values by which a long sequence grows with each token, when every window is full. */
export function keyValueGrowth(groups: readonly LayerGroup[], bytesPerValue: number): number {
  const full = Math.max(0, ...groups.map((group) => ("window" in group ? (group.window ?? 0) : 0)));
  return keyValueBytes(groups, full + 1, bytesPerValue) - keyValueBytes(groups, full, bytesPerValue);
}

function latentTokens({ window, every }: LatentLayers, tokens: number): number {
  const plain = window === null ? (every === null ? tokens : 0) : Math.min(tokens, window);
  return plain + (every === null ? 0 : tokens / every);
}

function sum(groups: readonly LayerGroup[], ofOneLayer: (group: LayerGroup) => number): number {
  return groups.reduce((total, group) => total + group.layers * ofOneLayer(group), 0);
}
