import { compare } from "../cost/compare/compareFully";
import { knownIds } from "../cost/compare/prepare";
import { readScenario } from "../cost/scenario/readScenario";
import { isoDay, readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { costJson } from "./cost/costJson";
import { costText } from "./cost/costText";
import { COST_HELP } from "./help";
import { problemSummary, scenarioProblemLine } from "./problemMessages";
import { catalogueFor, readScenarioText } from "./scenarioFile";
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
  const text = await readScenarioText(file);
  const catalogue = await catalogueFor(file, today, language);
  const { scenario, problems } = readScenario(text, file, knownIds(catalogue));
  if (!scenario) throw new CommandLineError(problemSummary(problems.filter(({ severity }) => severity === "error")));
  for (const problem of problems.slice(0, MOST_WARNINGS)) warn(scenarioProblemLine(problem));
  // A day that is asked for goes before the one that the file pins.
  const comparison = compare(values["on"] === undefined ? scenario : { ...scenario, asOf: today }, catalogue);
  // Nothing that may be chosen is a finding, not a failure.
  if (scenario.options.length > 0 && comparison.cheapest === null) process.exitCode = 1;
  return json ? JSON.stringify(costJson(comparison, catalogue), null, 2) : costText(comparison, catalogue);
}
