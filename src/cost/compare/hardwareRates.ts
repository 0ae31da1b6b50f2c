import type { Hardware } from "../../models/hardware";
import type { SelfHostedOption } from "../scenario/scenario";
import type { Quantities } from "./quantities";

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

/** The rates of an option; null where a price or the power that is needed is not known. */
export function hardwareRates(option: SelfHostedOption, hardware: Hardware, q: Quantities): Rates | null {
  if (option.acquisition === "bought") {
    const purchase = option.purchasePerGpu ?? hardware.purchase?.usual ?? null;
    if (purchase === null || hardware.kw === null) return null;
    return { owned: true, purchase: purchase * q.purchaseFactor, kw: hardware.kw, open: 0, reserved: 0 };
  }
  const rent = option.rentPerGpuHour ?? hardware.rent?.usual ?? null;
  if (rent === null) return null;
  const spot = option.spotShare ?? 0;
  return {
    owned: false,
    purchase: 0,
    kw: 0,
    open: (1 - spot) * rent + spot * (option.spotPerGpuHour ?? rent),
    reserved: option.reservedPerGpuHour ?? rent,
  };
}
