import { type TeamFacts, readTeamFacts } from "../models/team/teamFiles";
import type { Library } from "./library";

/**
 * Adds a team's own models and machines to the library; one with a built-in id takes its place.
 * @param files text by path with `/`: what lies in `.model-choice/models/`, and `.model-choice/hardware.yaml`.
 */
export function mergeTeamFacts(
  library: Library,
  files: ReadonlyMap<string, string>,
): { library: Library; problems: TeamFacts["problems"] } {
  if (files.size === 0) return { library, problems: [] };
  const levels = new Map(library.licences.map(({ id, level }) => [id, level]));
  const { models, hardware, problems } = readTeamFacts(files, levels);
  return {
    library: {
      ...library,
      models: replaced(library.models, models),
      cost: { ...library.cost, hardware: replaced(library.cost.hardware, hardware) },
    },
    problems,
  };
}

function replaced<T extends { readonly id: string }>(list: readonly T[], own: readonly T[]): T[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...list.filter(({ id }) => !ids.has(id)), ...own];
}
