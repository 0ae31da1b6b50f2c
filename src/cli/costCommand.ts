import { stat } from "node:fs/promises";
import path from "node:path";
import { type Comparison, compare } from "../cost/compare/compare";
import { PARTS } from "../cost/compare/monthlyCost";
import { type Catalogue, knownIds } from "../cost/compare/prepare";
import { firstToFlip } from "../cost/compare/sensitivity";
import { MAX_SCENARIO_LENGTH, readScenario } from "../cost/scenario/readScenario";
import { fill, sayer } from "../cost/words/costWords";
import {
  basisOf,
  breakEvenSentence,
  findingSentences,
  nameOf,
  quantityName,
  quantityUnit,
} from "../cost/words/sentences";
import { remarkLines } from "../cost/words/remarks";
import { resolverOf } from "../models/identity/resolver";
import { lifecyclesOf } from "../models/lifecycle/lifecycles";
import { isoDay, readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { failureReason, readTextFile } from "./files/readFile";
import { COST_HELP } from "./help";
import { loadLibrary } from "./loadLibrary";
import { loadPrices } from "./loadPrices";
import { problemSummary, scenarioProblemLine } from "./problemMessages";
import { table } from "./table";
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
    priceSource: prices.source,
    offers: lifecyclesOf(library),
    today,
  };
  const { scenario, problems } = readScenario(text, file, knownIds(catalogue));
  if (!scenario) throw new CommandLineError(problemSummary(problems.filter(({ severity }) => severity === "error")));
  for (const problem of problems.slice(0, MOST_WARNINGS)) warn(scenarioProblemLine(problem));
  const comparison = compare(scenario, catalogue);
  return json ? JSON.stringify(toJson(comparison), null, 2) : toText(comparison, catalogue);
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

/** A comparison in the form of the command-line contract. */
function toJson(comparison: Comparison): unknown {
  const { scenario, options, cheapest, runnerUp, breakEvens, sensitivities, resolved, priceSource } = comparison;
  return {
    title: scenario.title,
    currency: scenario.currency,
    cheapest,
    runnerUp,
    options: options.map(({ machines, memory, ...option }) => ({ ...option, machines, memory })),
    breakEvens,
    flips: sensitivities,
    // The input that changes the choice with the smallest step.
    flipsFirst: firstToFlip(sensitivities),
    quantities: resolved.values,
    prices: priceSource,
  };
}

function toText(comparison: Comparison, { facts }: Catalogue): string {
  const { words } = facts;
  const { currency } = comparison.scenario;
  const say = sayer(words, currency);
  const money = (value: number | null): string => (value === null ? "–" : say.number(value));
  const t = words.table;
  const options = table(
    [
      t.option,
      t.kind,
      `${t.monthly} (${currency})`,
      `${fill(t.horizon, [comparison.resolved.values.horizonMonths], say)} (${currency})`,
      `${t.perMillion} (${currency})`,
      t.basis,
      t.ruledOut,
    ],
    comparison.options.map((option) => [
      option.name,
      words.kind[option.kind],
      money(option.monthly?.total ?? null),
      money(option.horizonTotal),
      money(option.perMillionTokens),
      basisOf(option, words, say),
      option.reasonsAgainst.map(({ code, args }) => fill(words.reason[code], args, say)).join(" "),
    ]),
  );
  const shown = PARTS.filter((part) => comparison.options.some(({ monthly }) => (monthly?.parts[part] ?? 0) !== 0));
  const parts = table(
    [`${t.part} (${currency})`, ...comparison.options.map(({ name }) => name)],
    [
      ...shown.map((part) => [
        words.part[part],
        ...comparison.options.map(({ monthly }) => money(monthly?.parts[part] ?? null)),
      ]),
      [t.perRequest, ...comparison.options.map(({ perRequest }) => money(perRequest))],
      [t.perThousandCharacters, ...comparison.options.map(({ perThousandCharacters }) => money(perThousandCharacters))],
      [t.upfront, ...comparison.options.map(({ upfront }) => money(upfront))],
    ],
  );
  const flips = comparison.sensitivities.filter(({ flip }) => flip !== null).slice(0, 5);
  const sections = [
    findingSentences(comparison, words).join("\n"),
    options.trimEnd(),
    parts.trimEnd(),
    remarkLines(comparison, words).join("\n"),
    comparison.breakEvens.map((entry) => breakEvenSentence(entry, comparison, words, say)).join("\n"),
    flips.length > 0
      ? table(
          [t.input, t.now, t.flipsAt, t.to],
          flips.map(({ input, base, flip }) => [
            `${quantityName(input, facts, comparison)} (${quantityUnit(input, facts)})`,
            say.number(base),
            say.number(flip?.value),
            flip ? nameOf(comparison, flip.to) : "",
          ]),
        )
      : "",
  ];
  return sections.filter(Boolean).join("\n\n");
}
