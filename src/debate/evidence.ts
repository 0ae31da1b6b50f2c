import type { Stance, Verification } from "./vocabulary";
import type { Source } from "./note";

/** A figure that bears on notes, with its source, date and status. */
export interface Evidence {
  /** `E13` */
  readonly id: string;
  readonly title: string;
  /** The finding with its numbers, in whole sentences. */
  readonly figure: string;
  /** Limits and interests; `""` where there is nothing to add. */
  readonly note: string;
  /** A partial ISO date or an interval, `2025-02/2025-06`. */
  readonly date: string;
  readonly lean: Stance;
  readonly status: Verification;
  readonly sources: readonly Source[];
}
