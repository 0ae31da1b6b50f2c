import type { Hardware } from "../../models/hardware";
import type { ModelCard } from "../../models/modelCard";
import type { SelfHostedOption } from "../scenario/scenario";
import type { Finding } from "./constraints";
import type { ReasonCode } from "./codes";
import { cacheCopies, memoryFit, sequenceCache } from "./memoryFit";
import type { Quantities } from "./quantities";

/** Chips beyond which no replica is looked for. */
const MOST_CHIPS = 1024;

/**
 * Whether weights, one request and the longest context that is asked for fit into a replica, and what would make them fit:
 * more chips, or a cache of 8 bits.
 */
export function memoryReasons(
  option: SelfHostedOption,
  card: ModelCard,
  hardware: Hardware,
  q: Quantities,
  tokenFactor: number,
  context: number,
): Finding<ReasonCode>[] {
  const at = (
    change: Partial<SelfHostedOption>,
  ): { fits: boolean; wanted: number; memory: ReturnType<typeof memoryFit> } => {
    const other = { ...option, ...change };
    const memory = memoryFit(other, card, hardware, q, tokenFactor);
    const wanted = (sequenceCache(other, card, context) ?? 0) * cacheCopies(card, other.gpusPerReplica);
    const fits = memory.fits !== false && (memory.free === null || wanted <= memory.free);
    return { fits, wanted, memory };
  };
  const { fits, wanted, memory } = at({});
  if (fits) return [];
  let gpus = option.gpusPerReplica;
  do gpus *= 2;
  while (gpus < MOST_CHIPS && !at({ gpusPerReplica: gpus }).fits);
  if (memory.fits === false) return [{ code: "does-not-fit", args: [memory.weights ?? 0, memory.memory, gpus] }];
  const eight = option.cachePrecision !== "fp8" && at({ cachePrecision: "fp8" }).fits;
  const code = eight ? "context-needs-8-bits" : "context-does-not-fit";
  return [{ code, args: [context, wanted, memory.free ?? 0, gpus] }];
}
