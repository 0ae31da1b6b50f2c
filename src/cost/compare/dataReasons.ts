import { type Constraints, LOCATIONS, type Location, type ScenarioOption } from "../scenario/scenario";
import type { Reason } from "./constraints";

/**
 * Where an option answers, as far as its kind tells: a bought machine stands on own premises, an API with its vendor. Where
 * a rented machine stands is not known unless the option says so.
 */
export function locationOf(option: ScenarioOption): Location | null {
  if (option.location) return option.location;
  if (option.kind !== "self-hosted") return "vendor";
  return option.acquisition === "bought" ? "own-premises" : null;
}

/** What the rules on data rule out: where they may go, in which region, and what the contract must hold. */
export function dataReasons(option: ScenarioOption, constraints: Constraints): Reason[] {
  const allowed = constraints.dataMayLeave === false ? "own-premises" : constraints.dataMayGo;
  const location = locationOf(option);
  const reasons: Reason[] = [];
  if (allowed !== undefined && allowed !== "vendor") {
    if (location === null) {
      // Rented machines count at least as those of a cloud that one shares with nobody.
      if (LOCATIONS.indexOf(allowed) <= LOCATIONS.indexOf("own-cloud"))
        reasons.push({ code: "location-unknown", args: [] });
    } else if (LOCATIONS.indexOf(location) > LOCATIONS.indexOf(allowed))
      reasons.push(
        allowed === "own-premises" ? { code: "data-may-not-leave", args: [] } : { code: "location", args: [allowed] },
      );
  }
  if (location === "own-premises") return reasons;
  const { region, contracts = [] } = constraints;
  if (region !== undefined) {
    const named = option.regions?.map((name) => name.toLowerCase());
    if (!named) reasons.push({ code: "region-unknown", args: [region] });
    else if (!named.includes(region.toLowerCase())) reasons.push({ code: "region", args: [region] });
  }
  for (const contract of contracts)
    if (option.contracts?.includes(contract) !== true) reasons.push({ code: "contract-missing", args: [contract] });
  return reasons;
}
