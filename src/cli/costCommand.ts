import { stat } from "node:fs/promises";
import path from "node:path";
import { compare } from "../cost/compare/compareFully";
import { type Catalogue, knownIds } from "../cost/compare/prepare";
import { MAX_SCENARIO_LENGTH, readScenario } from "../cost/scenario/readScenario";
import { resolverOf } from "../models/identity/resolver";
import { lifecyclesOf } from "../models/lifecycle/lifecycles";
import { isoDay, readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { costJson } from "./cost/costJson";
import { costText } from "./cost/costText";
import { failureReason, readTextFile } from "./files/readFile";
import { COST_HELP } from "./help";
import { loadLibrary } from "./loadLibrary";
import { loadPrices } from "./loadPrices";
import { problemSummary, scenarioProblemLine } from "./problemMessages";
import { withTeamFacts } from "./teamFacts";
import { warn } from "./trouble";

/** More are mostly of one kind, such as a file of another schema. */
const MOST_WARNINGS = 20;

/** `model-choice cost` */
export async function costCommand(args: readonly string[]): Promise<string> {
  const { words, values, help, json, language } = readArguments(args, { on: { type: "string" } });
  if (help) return COST_HELP;
  const [file, ...more] = words;
  if (file === undefined)
    throw new CommandLineError(
      "cost needs a scenario file, such as: model-choice cost .model-choice/scenarios/assistant.yaml",
    );
  if (more.length > 0) throw new CommandLineError(`cost takes one scenario file, but got "${more.join(" ")}" as well.`);
  const today = isoDay("on", values["on"]);
  const text = await readText(file);
  // Scenarios lie in .model-choice/scenarios/, the team's prices beside that folder.
  const team = path.join(path.dirname(file), "..");
  const [builtIn, prices] = await Promise.all([loadLibrary(language), loadPrices(path.join(team, "prices.yaml"))]);
  const library = await withTeamFacts(builtIn, team);
  const catalogue: Catalogue = {
    facts: library.cost,
    models: library.models,
    resolver: resolverOf(library.identity),
    licences: library.licences,
    prices: prices.table,
    others: prices.others,
    priceSource: prices.source,
    offers: lifecyclesOf(library),
    today,
  };
  const { scenario, problems } = readScenario(text, file, knownIds(catalogue));
  if (!scenario) throw new CommandLineError(problemSummary(problems.filter(({ severity }) => severity === "error")));
  for (const problem of problems.slice(0, MOST_WARNINGS)) warn(scenarioProblemLine(problem));
  // A day that is asked for goes before the one that the file pins.
  const comparison = compare(values["on"] === undefined ? scenario : { ...scenario, asOf: today }, catalogue);
  // Nothing that may be chosen is a finding, not a failure.
  if (scenario.options.length > 0 && comparison.cheapest === null) process.exitCode = 1;
  return json ? JSON.stringify(costJson(comparison, catalogue), null, 2) : costText(comparison, catalogue);
}

async function readText(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) throw new CommandLineError(`${file} is a folder; cost takes a scenario file.`);
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
