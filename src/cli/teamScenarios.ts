import { readdir } from "node:fs/promises";
import path from "node:path";
import { type KnownIds } from "../cost/scenario/references";
import { MAX_SCENARIO_LENGTH, type ScenarioFile, readScenario } from "../cost/scenario/readScenario";
import { failureReason, readTextFile } from "./files/readFile";
import { tellTrouble } from "./trouble";

/** A scenario file of a team. */
export interface TeamScenario {
  /** From the folder that was asked about, with `/`; it may begin with `../`. */
  readonly path: string;
  readonly file: ScenarioFile;
}

/**
 * The scenario files of a team, by name. One that cannot be read at all is told as trouble.
 * @param team the folder that holds `.model-choice`; null where there is none
 */
export async function teamScenarios(team: string | null, folder: string, known: KnownIds): Promise<TeamScenario[]> {
  if (team === null) return [];
  const place = path.join(team, ".model-choice", "scenarios");
  const names = (await readdir(place).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort();
  const read = await Promise.all(
    names.map(async (name): Promise<TeamScenario | null> => {
      const file = path.join(place, name);
      // A character takes at least one byte.
      const found = await readTextFile(file, MAX_SCENARIO_LENGTH * 4);
      if ("failure" in found) {
        tellTrouble(`${file}: not read, because ${failureReason(found.failure)}`);
        return null;
      }
      const below = path.relative(folder, file).split(path.sep).join("/");
      return { path: below, file: readScenario(found.text, file, known) };
    }),
  );
  return read.filter((entry) => entry !== null);
}
