import type { Hourly } from "./hours";
import type { LengthBin } from "./lengths";

/** When and in which lengths the calls of one model came: more than the contract of `measure --json` tells. */
export interface UsageShape {
  readonly model: string | null;
  /** Requests by the hour since 1970; null where rows are coarser, do not count requests or have no certain time. */
  readonly hourly: Hourly | null;
  /** Null where not every call is a row with both its lengths. */
  readonly lengths: readonly LengthBin[] | null;
}
