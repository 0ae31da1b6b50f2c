import type { Comparison } from "../../cost/compare/compare";
import type { WeighedMessage } from "../../shared/costProtocol";

/** The choice of an option and the reasons on it. */
export class Choice {
  /** Id of the option that is chosen, or would be: the cheapest that may be. Null where there is none. */
  option: string | null = null;
  /** The strongest reasons on an option, as last weighed; null until they are. */
  #weighed: WeighedMessage | null = null;
  /** Reasons that the person left out, by note. */
  readonly leftOut = new Set<string>();

  /** Looks again which option that is. */
  update({ scenario, options, cheapest }: Comparison): void {
    const chosen = options.find(({ id }) => id === scenario.chosen);
    this.option = chosen?.id ?? cheapest ?? options[0]?.id ?? null;
  }

  /** The reasons on the option that is to be chosen; null until they are there. */
  get reasons(): WeighedMessage["reasons"] | null {
    const weighed = this.#weighed;
    return weighed !== null && weighed.option === this.option ? weighed.reasons : null;
  }

  /** Takes the reasons on an option, unless another is to be chosen by now, or newer ones are there. */
  take(message: WeighedMessage): void {
    if (message.option !== this.option || message.id < (this.#weighed?.id ?? 0)) return;
    if (message.option !== this.#weighed?.option) this.leftOut.clear();
    this.#weighed = message;
  }

  /** Forgets all of it, as of another scenario. */
  clear(): void {
    this.leftOut.clear();
    this.#weighed = null;
  }
}
