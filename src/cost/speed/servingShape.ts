import { type Hardware, flopsFor } from "../../models/hardware";
import type { LayerGroup } from "../../models/layerGroup";
import type { ModelCard } from "../../models/modelCard";
import { weightSize } from "../../models/weightBytes";
import type { Precision } from "../scenario/scenario";
import { WEIGHT_BITS, cacheCopies } from "../compare/memoryFit";

/** What the speed of a model on its machines depends on, whatever is asked of it. */
export interface ServingShape {
  readonly totalParams: number;
  readonly activeParams: number;
  /** Bytes of weights in the memory of the machines. */
  readonly weights: number;
  readonly layers: number;
  /** Values that a token has between layers, from the parameters of a layer: 12 times its square. */
  readonly width: number;
  /** A mixture of experts: a token passes through some of the parameters only. */
  readonly mixture: boolean;
  /** Attention that picks the tokens to read by an index of its own. */
  readonly indexed: boolean;
  /** Attention to a compressed vector. */
  readonly latent: boolean;
  readonly fourBits: boolean;
  readonly chips: number;
  /** Bytes a second of a chip. */
  readonly bandwidth: number;
  /** FLOP a second of a chip, for the weights and for attention. */
  readonly flops: number;
  readonly attentionFlops: number;
  /** Bytes a second between chips. */
  readonly link: number;
  /** Several chips that talk over a slot of the board, not over links of their own. */
  readonly slowLink: boolean;
  /** Chips of more than one node, which talk over a network. */
  readonly network: boolean;
  /** How often a replica reads each value of the cache; the calibration covers what latent attention reads. */
  readonly copies: number;
  readonly nvidia: boolean;
}

/** Where nobody states how fast chips talk to each other: the speed of a PCIe 4.0 slot, the slowest of the table. */
const LEAST_LINK = 32e9;
/** Below this a link is a slot of the board. Bytes a second. */
const OWN_LINK = 1e11;

/** Null where parameters, architecture, bandwidth or arithmetic are not known. */
export function servingShape(
  card: ModelCard,
  hardware: Hardware,
  chips: number,
  precision: Precision,
): ServingShape | null {
  const { params, cache } = card;
  const size = weightSize(card, precision);
  const flops = flopsFor(hardware, WEIGHT_BITS[precision], precision === "fp4");
  const attentionFlops = flopsFor(hardware, 16);
  if (!params || !size || hardware.bandwidth === null || flops === null || attentionFlops === null) return null;
  // Keys of an index lie beside the layers that another group counts.
  const layers = (cache ?? []).reduce((sum, group) => sum + (group.kind === "index" ? 0 : group.layers), 0);
  if (layers === 0) return null;
  const link = hardware.link ?? LEAST_LINK;
  const has = (kind: LayerGroup["kind"]): boolean => (cache ?? []).some((group) => group.kind === kind);
  return {
    totalParams: params.total,
    activeParams: params.active,
    weights: (size.bytes * (params.total - card.hostParams)) / params.total,
    layers,
    width: Math.sqrt(params.active / (12 * layers)),
    mixture: params.active < params.total * 0.95,
    indexed: has("index"),
    latent: has("latent"),
    fourBits: WEIGHT_BITS[precision] === 4,
    chips,
    bandwidth: hardware.bandwidth,
    flops,
    attentionFlops,
    link,
    slowLink: chips > 1 && link < OWN_LINK,
    network: chips > hardware.node,
    copies: has("latent") ? 1 : cacheCopies(card, chips),
    nvidia: hardware.vendor === "NVIDIA",
  };
}
