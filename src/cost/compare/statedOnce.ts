import { type HardwareFigure, statedOnce } from "../../models/hardware";
import type { RemarkCode, ThroughputKind } from "./codes";
import type { Remark } from "./constraints";
import type { PreparedSelfHosted } from "./prepared";

const ARITHMETIC: readonly HardwareFigure[] = ["bf16", "fp8", "fp4"];

/**
 * Which figures of the machines that an option rests on only one source states: the memory of every option, bandwidth and
 * arithmetic where the speed is reckoned from them, power where the machines are bought.
 */
export function statedOnceRemarks(
  { hardware, option }: PreparedSelfHosted,
  speed: ThroughputKind | undefined,
): Remark[] {
  const once = statedOnce(hardware);
  const given = ARITHMETIC.filter((figure) => hardware.sources.some(({ states }) => states.includes(figure)));
  const rests: readonly [RemarkCode, boolean][] = [
    ["memory-stated-once", once.includes("memory")],
    ["bandwidth-stated-once", speed === "roofline" && once.includes("bandwidth")],
    [
      "arithmetic-stated-once",
      speed === "roofline" && given.length > 0 && given.every((figure) => once.includes(figure)),
    ],
    ["power-stated-once", option.acquisition === "bought" && once.includes("kw")],
  ];
  return rests.flatMap(([code, holds]) => (holds ? [{ code, args: [hardware.name] }] : []));
}
