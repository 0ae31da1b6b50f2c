import type { Comparison } from "./compare";
import { ranked } from "./cheapest";
import { reasonsAgainst } from "./constraints";
import { type Catalogue, dayOf, prepareOptions } from "./prepare";
import { isSelfHosted } from "./prepared";
import type { HardwarePriceId } from "./quantities";
import { loadShapeOf } from "../load/loadShape";

/** A fleet of another shape under which another option costs the least. */
export interface SettingFlip {
  readonly option: string;
  readonly fleet: "autoscaled" | "serverless";
  /** Id of the option that is then the cheapest. */
  readonly to: string;
}

/** What hosts ask for an hour of a GPU that sleeps against one that does not: guides of 2026 say 1.54 to 2.5. */
const SERVERLESS_RENT = 2;

/** The rented fleets of fixed size whose choice of shape decides which option is the cheapest. */
export function settingFlips(
  { scenario, acceptable, cheapest, resolved }: Pick<Comparison, "scenario" | "acceptable" | "cheapest" | "resolved">,
  catalogue: Catalogue,
): SettingFlip[] {
  const shape = loadShapeOf(scenario, catalogue.facts, dayOf(scenario, catalogue));
  const allowed = new Set(acceptable.map(({ id }) => id));
  return acceptable.filter(isSelfHosted).flatMap(({ option }) => {
    if (option.acquisition === "bought" || (option.fleet ?? "fixed") !== "fixed") return [];
    for (const fleet of ["autoscaled", "serverless"] as const) {
      const changed = scenario.options.map((stated) =>
        stated.id === option.id && stated.kind === "self-hosted" ? { ...stated, fleet, replicas: undefined } : stated,
      );
      const options = prepareOptions({ ...scenario, options: changed }, catalogue).filter(({ id }) => allowed.has(id));
      const moved = options.find(({ id }) => id === option.id);
      if (!moved || reasonsAgainst(moved, scenario.constraints, resolved.values, shape).length > 0) continue;
      const rent: HardwarePriceId = `rentOf:${option.id}`;
      const times = fleet === "serverless" ? SERVERLESS_RENT : 1;
      const values = { ...resolved.values, [rent]: (resolved.values[rent] ?? 0) * times };
      const to = ranked(options, values)[0]?.option.id;
      if (to !== undefined && to !== cheapest) return [{ option: option.id, fleet, to }];
    }
    return [];
  });
}
