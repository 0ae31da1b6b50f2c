import { flopsFor } from "../../models/hardware";
import { prefillTime } from "../formulas/speed";
import { WEIGHT_BITS } from "./memoryFit";
import type { PreparedSelfHosted } from "./prepared";
import type { Quantities } from "./quantities";

/** Seconds to a first token at the least: the prefill of one request alone. Null where the data sheet does not say. */
export function firstTokenSeconds(prepared: PreparedSelfHosted, q: Quantities): number | null {
  const { option, card, hardware } = prepared;
  const flops = flopsFor(hardware, WEIGHT_BITS[option.precision]);
  if (!card?.params || flops === null) return null;
  const tokens = q.inputTokens * prepared.tokenFactor(q) * (1 - q.cachedShare);
  return Number(
    prefillTime.compute({ params: card.params.active, tokens, chips: option.gpusPerReplica, flops, mfu: q.prefillMfu }),
  );
}
