import { stat } from "node:fs/promises";
import path from "node:path";
import { type Catalogue, knownIds } from "../../cost/compare/prepare";
import { readScenario } from "../../cost/scenario/readScenario";
import type { Scenario } from "../../cost/scenario/scenario";
import type { Language } from "../../debate/vocabulary";
import { type ChangeLine, changeLines } from "../../measure/into/changeLines";
import { type Measurement, namesIn, withMeasurement } from "../../measure/into/measuredScenario";
import type { MeasureNote } from "../../measure/into/note";
import { type NameUse, matchNames } from "../../measure/into/optionNames";
import { provenText } from "../../measure/into/provenText";
import { changeSentence } from "../../measure/into/words/changeSentence";
import { noteSentence } from "../../measure/into/words/noteSentence";
import type { Measured, ModelUsage } from "../../measure/measured";
import { problemSentence } from "../../measure/words/problemSentence";
import type { CommandLine } from "../arguments";
import { type Plan, carryOut } from "../change/carryOut";
import { CommandLineError } from "../commandLineError";
import { isWithin } from "../files/nodeFiles";
import { problemSummary } from "../problemMessages";
import { catalogueFor, readScenarioText } from "../scenarioFile";
import { localToday } from "../today";
import { warn } from "../trouble";

/** What a person asks of a measurement on the command line. */
export interface IntoRequest {
  /** The scenario file. */
  readonly into: string;
  /** Zone of the hours; null where it is not given. */
  readonly zone: string | null;
  /** The measured files as they were named. */
  readonly files: readonly string[];
  readonly line: CommandLine;
}

interface IntoPlan extends Plan {
  readonly changes: readonly ChangeLine[];
  readonly notes: readonly MeasureNote[];
}

const HOW: Readonly<Record<Language, string>> = {
  en: "Say which option a name stands for with --as NAME=OPTION.",
  "zh-cn": "可用 --as 名称=方案 指明名称对应的方案。",
};

/**
 * Brings a measurement into a scenario file, whole or not at all. The exit code is 0 where it is done or was so already, 2
 * where it is refused and nothing was written.
 */
export async function intoScenario(measurement: Measurement, request: IntoRequest): Promise<string> {
  const { json, language, values } = request.line;
  const isDryRun = values["dry-run"] === true;
  const { measured } = measurement;
  const problems = measured.problems.map((problem) => problemSentence(problem, language));
  try {
    if (measured.files.length === 0) throw new CommandLineError(["No file could be read.", ...problems].join(" "));
    const evaluated = await writtenOn(measured, request.files);
    const { plan, outcome } = await carryOut(() => planInto(measurement, evaluated, request), isDryRun);
    const { changed, diff } = outcome;
    const notes = plan.notes.map((note) => noteSentence(note, language));
    if (json)
      return JSON.stringify(
        {
          changed,
          refused: null,
          changes: plan.changes.map((change) => ({ ...change, text: changeSentence(change, language) })),
          notes: plan.notes.map((note, index) => ({ ...note, text: notes[index] })),
          problems: measured.problems,
          ...(isDryRun ? { diff } : {}),
        },
        null,
        2,
      );
    for (const sentence of [...notes, ...problems]) warn(sentence);
    if (plan.notes.some(({ code }) => code.startsWith("name-"))) warn(HOW[language]);
    const told = plan.changes.map((change) => changeSentence(change, language));
    if (changed.length === 0) return language === "en" ? "Nothing to change." : "没有需要更改的内容。";
    // What stands before a diff is passed over by git and patch.
    return [...told, "", isDryRun ? diff : changed.join("\n")].join("\n");
  } catch (error) {
    if (!(error instanceof CommandLineError) || !json) throw error;
    process.exitCode = 2;
    warn(`model-choice: ${error.message}`);
    return JSON.stringify({ changed: [], refused: error.message }, null, 2);
  }
}

/** Reads the scenario anew each time: it is asked again where the file has changed meanwhile. */
async function planInto(measurement: Measurement, evaluated: string | null, request: IntoRequest): Promise<IntoPlan> {
  const { into, line } = request;
  const date = localToday();
  const text = await readScenarioText(into);
  const catalogue = await catalogueFor(into, date, line.language);
  const known = knownIds(catalogue);
  const { scenario, problems } = readScenario(text, into, known);
  if (!scenario) throw new CommandLineError(problemSummary(problems.filter(({ severity }) => severity === "error")));
  const usage = pickedUsage(measurement.measured, line.values["model"]);
  const { optionOf, notes: unsure } = namedOptions(measurement.measured, usage, scenario, catalogue, line.values["as"]);
  const zone = request.zone ?? scenario.workload.hours?.zone ?? null;
  const found = withMeasurement(scenario, measurement, { usage, optionOf, zone, date, evaluated }, catalogue);
  const proven = provenText(text, scenario, found.scenario, known);
  if ("refused" in proven)
    throw new CommandLineError(
      `Nothing was changed: written into ${into}, the scenario would not say what was asked (${proven.refused}).`,
    );
  const folder = path.resolve(path.dirname(into));
  // The diff names the file from here where it lies below, as git does.
  const root = isWithin(process.cwd(), folder) ? process.cwd() : folder;
  const name = path.relative(root, path.resolve(into)).split(path.sep).join("/");
  const edits = proven.text === text ? [] : [{ offset: 0, length: text.length, text: proven.text }];
  return {
    change: { edits: new Map([[name, edits]]), creates: [], renames: [] },
    root,
    folder,
    texts: new Map([[name, text]]),
    changes: changeLines(scenario, found.scenario),
    notes: [...unsure, ...found.notes],
  };
}

/** The values of an option that may be given several times. */
function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

/** The models that were asked for. @throws CommandLineError where the files name no such model */
function pickedUsage({ usage }: Measured, asked: unknown): readonly ModelUsage[] {
  const names = textsOf(asked);
  if (names.length === 0) return usage;
  const unknown = names.find((name) => !usage.some(({ model }) => model === name));
  if (unknown !== undefined)
    throw new CommandLineError(
      `--model takes a model that the files name, not "${unknown}": ${usage.map(({ model }) => model ?? "").join(", ")}.`,
    );
  return usage.filter(({ model }) => model !== null && names.includes(model));
}

/** Which option each name stands for: what the person says, else what is certain. */
function namedOptions(
  measured: Measured,
  usage: readonly ModelUsage[],
  scenario: Scenario,
  { resolver }: Pick<Catalogue, "resolver">,
  asked: unknown,
): {
  readonly optionOf: (name: string | null, use: NameUse) => string | null;
  readonly notes: readonly MeasureNote[];
} {
  const said = saidNames(scenario, asked);
  const names = namesIn(measured, usage);
  for (const name of said.keys())
    // A file may be named that does not say itself of which option it is.
    if (![...Object.values(names).flat(), ...measured.eval.map(({ option }) => option)].includes(name))
      throw new CommandLineError(`--as names "${name}", which the files do not.`);
  const notes: MeasureNote[] = [];
  const found = new Map<string, string | null>();
  for (const use of ["usage", "load", "eval"] as const) {
    const open = names[use].filter((name) => !said.has(name));
    for (const [name, { option, likely }] of matchNames(open, use, scenario, resolver)) {
      found.set(`${use} ${name}`, option);
      if (option !== null || use === "usage") continue;
      notes.push(
        likely.length > 0
          ? { code: "name-likely", args: [name, likely.join(", ")] }
          : { code: "name-unmatched", args: [name] },
      );
    }
  }
  return {
    optionOf: (name, use) => {
      const own = said.get(name ?? "");
      return own === undefined ? (found.get(`${use} ${name ?? ""}`) ?? null) : own;
    },
    notes,
  };
}

/** What `--as NAME=OPTION` says. @throws CommandLineError where it names no option of the scenario */
function saidNames({ options }: Scenario, asked: unknown): ReadonlyMap<string, string | null> {
  const said = new Map<string, string | null>();
  for (const text of textsOf(asked)) {
    const at = text.lastIndexOf("=");
    const option = text.slice(at + 1);
    if (at < 0 || (option !== "none" && !options.some(({ id }) => id === option)))
      throw new CommandLineError(
        `--as takes NAME=OPTION with an option of the scenario (${options.map(({ id }) => id).join(", ")}) or none, not "${text}".`,
      );
    said.set(text.slice(0, at), option === "none" ? null : option);
  }
  return said;
}

/** The day on which the newest evaluation file was written: they do not say when they were run. */
async function writtenOn({ files }: Measured, given: readonly string[]): Promise<string | null> {
  const evaluations = new Set(files.filter(({ kind }) => kind === "eval").map(({ file }) => file));
  const times = await Promise.all(
    given.filter((name) => evaluations.has(name)).map(async (name) => (await stat(name)).mtimeMs),
  );
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString().slice(0, 10);
}
