import type { Comparison } from "./compare";
import { ranked } from "./cheapest";
import { type Catalogue, prepareOptions } from "./prepare";
import { isSelfHosted } from "./prepared";
import type { SelfHostedOption } from "../scenario/scenario";

/** A fleet of another shape under which another option costs the least. */
export interface SettingFlip {
  readonly option: string;
  readonly fleet: "autoscaled" | "serverless";
  /** Id of the option that is then the cheapest. */
  readonly to: string;
}

/** The rented fleets of fixed size whose choice of shape decides which option is the cheapest. */
export function settingFlips(
  { scenario, acceptable, cheapest, resolved }: Pick<Comparison, "scenario" | "acceptable" | "cheapest" | "resolved">,
  catalogue: Catalogue,
): SettingFlip[] {
  const allowed = new Set(acceptable.map(({ id }) => id));
  return acceptable.filter(isSelfHosted).flatMap(({ option }) => {
    if (option.acquisition === "bought" || (option.fleet ?? "fixed") !== "fixed") return [];
    for (const fleet of ["autoscaled", "serverless"] as const) {
      const moving: SelfHostedOption = { ...option, fleet, replicas: undefined };
      const changed = scenario.options.map((other) => (other.id === option.id ? moving : other));
      const options = prepareOptions({ ...scenario, options: changed }, catalogue).filter(({ id }) => allowed.has(id));
      const to = ranked(options, resolved.values)[0]?.option.id;
      if (to !== undefined && to !== cheapest) return [{ option: option.id, fleet, to }];
    }
    return [];
  });
}
