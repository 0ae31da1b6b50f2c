import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import type { Library } from "../library/library";
import { mergeTeamFacts } from "../library/mergeTeamFacts";
import { CommandLineError } from "./commandLineError";
import { problemLine } from "./problemMessages";

const TEAM_MODEL = /\.(?:ya?ml|json)$/i;

/**
 * The library with a team's own models and machines.
 * @param folder the `.model-choice` folder; one that is not there adds nothing.
 * @throws CommandLineError with file and line where a file of the team cannot be read as it is meant.
 */
export async function withTeamFacts(library: Library, folder: string): Promise<Library> {
  const files = new Map<string, string>();
  const add = async (file: string): Promise<void> => {
    const text = await readFile(file, "utf8").catch(() => null);
    if (text !== null) files.set(file.split(path.sep).join("/"), text);
  };
  await add(path.join(folder, "hardware.yaml"));
  const models = path.join(folder, "models");
  for (const name of (await readdir(models).catch(() => [])).sort())
    if (TEAM_MODEL.test(name)) await add(path.join(models, name));
  const { library: merged, problems } = mergeTeamFacts(library, files);
  if (problems.length > 0) throw new CommandLineError(problems.map(problemLine).join(" "));
  return merged;
}
