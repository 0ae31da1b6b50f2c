import type { Hardware } from "../../models/hardware";
import type { ModelCard } from "../../models/modelCard";

const GIB = 2 ** 30;
/** Context of the driver, graphs and buffers, on each chip. */
const BASE = 1.5 * GIB;
/** The same on smaller machines, unless a model has recurrent layers, of which an engine keeps states. */
const SMALL_BASE = 0.5 * GIB;
/** Buffers with which chips talk to each other. */
const LINKS = 0.4 * GIB;
/** Room in which 1,024 sequences are sampled from some 150,000 words. */
const SAMPLING = 2.9 * GIB;
/** Room in which the experts of 8,192 tokens are worked out. */
const EXPERTS = 2.8 * GIB;
/** vLLM takes batches of these sizes on machines with so much memory, and a quarter of them on smaller ones. */
const LARGE = 70 * GIB;

/**
 * Bytes that an engine takes on the machines of a replica beside weights and cache. Fitted by hand on what vLLM reported
 * of four starts: Llama 3.1 70B on one H100 (vllm-project/vllm#12569), gpt-oss-120b on one (#23278), Qwen3-235B on four
 * (#21348), and the size of its parts on eight H200 (heyram74/nebius_sopertors_inferencex_benchmark); on small machines it
 * reported 0.57 GiB of a chip of 24 GB (#14447) and 0.7 of one of 40 GB.
 */
export function engineBytes(card: ModelCard, { memory }: Hardware, chips: number): number {
  const mixture = card.params !== null && card.params.active < card.params.total;
  const large = memory >= LARGE;
  const recurrent = (card.cache ?? []).some(({ kind }) => kind === "recurrent");
  const batches = (SAMPLING + (mixture ? EXPERTS : 0)) * (large ? 1 : 0.25);
  return chips * ((large || recurrent ? BASE : SMALL_BASE) + (chips > 1 ? LINKS : 0) + batches);
}
