import type { Hardware } from "../../models/hardware";
import type { SelfHostedOption } from "../scenario/scenario";
import type { HardwarePriceId, Quantities } from "./quantities";

/** What the hardware of an option costs, in US dollars. */
export interface Rates {
  readonly owned: boolean;
  /** A GPU, where it is bought. */
  readonly purchase: number;
  /** Kilowatts of a GPU. */
  readonly kw: number;
  /** A GPU-hour on demand, with the share that is bought on the spot market in it. */
  readonly open: number;
  /** A reserved GPU-hour. */
  readonly reserved: number;
}

/** The price by which the hardware of an option is reckoned; null where none is known. */
export function hardwarePrice(
  { id, acquisition, purchasePerGpu, rentPerGpuHour }: SelfHostedOption,
  { purchase, rent }: Hardware,
): { readonly id: HardwarePriceId; readonly usd: number } | null {
  const usd = acquisition === "bought" ? (purchasePerGpu ?? purchase?.usual) : (rentPerGpuHour ?? rent?.usual);
  return usd === undefined ? null : { id: acquisition === "bought" ? `purchaseOf:${id}` : `rentOf:${id}`, usd };
}

/**
 * How the rates of an option follow from the numbers of a comparison; null where a price or the power that is needed is not
 * known.
 */
export function hardwareRates(option: SelfHostedOption, hardware: Hardware): ((q: Quantities) => Rates) | null {
  const price = hardwarePrice(option, hardware);
  if (price === null) return null;
  const { id, usd } = price;
  const { kw } = hardware;
  if (option.acquisition === "bought")
    return kw === null
      ? null
      : (q) => ({ owned: true, purchase: (q[id] ?? usd) * q.purchaseFactor, kw, open: 0, reserved: 0 });
  const { spotShare: spot = 0, spotPerGpuHour, reservedPerGpuHour } = option;
  return (q) => {
    const rent = q[id] ?? usd;
    return {
      owned: false,
      purchase: 0,
      kw: 0,
      open: (1 - spot) * rent + spot * (spotPerGpuHour ?? rent),
      reserved: reservedPerGpuHour ?? rent,
    };
  };
}
