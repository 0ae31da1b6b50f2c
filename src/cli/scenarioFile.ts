import { stat } from "node:fs/promises";
import path from "node:path";
import type { Catalogue } from "../cost/compare/prepare";
import { MAX_SCENARIO_LENGTH } from "../cost/scenario/readScenario";
import type { Language } from "../debate/vocabulary";
import { catalogueOf } from "../library/catalogueOf";
import { CommandLineError } from "./commandLineError";
import { failureReason, readTextFile } from "./files/readFile";
import { loadLibrary } from "./loadLibrary";
import { loadPrices } from "./loadPrices";
import { withTeamFacts } from "./teamFacts";

/** All that a scenario file may name on a day, with what its team adds. */
export async function catalogueFor(file: string, today: string, language: Language): Promise<Catalogue> {
  // Scenarios lie in .model-choice/scenarios/, the team's prices beside that folder.
  const team = path.join(path.dirname(file), "..");
  const [builtIn, prices] = await Promise.all([loadLibrary(language), loadPrices(path.join(team, "prices.yaml"))]);
  return catalogueOf(await withTeamFacts(builtIn, team), prices, today);
}

/** The text of a scenario file, as it stands. @throws CommandLineError where it is none that can be read */
export async function readScenarioText(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) throw new CommandLineError(`${file} is a folder; what is needed is a scenario file.`);
  // A character takes at least one byte, so a larger file is never read.
  const most = MAX_SCENARIO_LENGTH * 4;
  if (found?.isFile() && found.size > most)
    throw new CommandLineError(
      `${file} has ${found.size} bytes; a scenario has at most ${MAX_SCENARIO_LENGTH} characters.`,
    );
  const read = await readTextFile(file, most);
  if ("text" in read) return read.text;
  throw new CommandLineError(
    read.failure === "missing"
      ? `There is no file ${file}.`
      : `${file} cannot be read, because ${failureReason(read.failure)}.`,
  );
}
