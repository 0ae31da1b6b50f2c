import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type Comparison, compare } from "../cost/compare/compare";
import { type Catalogue, knownIds } from "../cost/compare/prepare";
import { MAX_SCENARIO_LENGTH, readScenario } from "../cost/scenario/readScenario";
import { fill, sayer } from "../cost/words/costWords";
import { breakEvenSentence, findingSentences, nameOf, quantityName } from "../cost/words/sentences";
import { readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { COST_HELP } from "./help";
import { loadLibrary } from "./loadLibrary";
import { loadPrices } from "./loadPrices";
import { scenarioProblemLine } from "./problemMessages";
import { table } from "./table";

/** `model-choice cost` */
export async function costCommand(args: readonly string[]): Promise<string> {
  const { words, help, json, language } = readArguments(args);
  if (help) return COST_HELP;
  const [file, ...more] = words;
  if (file === undefined) throw new CommandLineError("cost needs a scenario file, such as: model-choice cost .model-choice/scenarios/assistant.yaml");
  if (more.length > 0) throw new CommandLineError(`cost takes one scenario file, but got "${more.join(" ")}" as well.`);
  const text = await readText(file);
  // Scenarios lie in .model-choice/scenarios/, the team's prices beside that folder.
  const [library, prices] = await Promise.all([loadLibrary(language), loadPrices(path.join(path.dirname(file), "..", "prices.yaml"))]);
  const catalogue: Catalogue = { facts: library.cost, models: library.models, licences: library.licences, prices: prices.table, priceSource: prices.source, today: new Date().toISOString().slice(0, 10) };
  const { scenario, problems } = readScenario(text, file, knownIds(catalogue));
  if (!scenario) throw new CommandLineError(problems.filter(({ severity }) => severity === "error").map(scenarioProblemLine).join(" "));
  for (const problem of problems) process.stderr.write(`${scenarioProblemLine(problem)}\n`);
  const comparison = compare(scenario, catalogue);
  return json ? JSON.stringify(toJson(comparison), null, 2) : toText(comparison, catalogue);
}

async function readText(file: string): Promise<string> {
  try {
    // A character takes at least one byte, so a larger file is never read.
    const { size } = await stat(file);
    if (size > MAX_SCENARIO_LENGTH * 4) throw new CommandLineError(`${file} has ${size} bytes; a scenario has at most ${MAX_SCENARIO_LENGTH} characters.`);
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof CommandLineError) throw error;
    throw new CommandLineError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
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
    // The nearest input that changes the choice.
    flipsFirst: sensitivities.find(({ flip }) => flip !== null) ?? null,
    quantities: resolved.values,
    prices: priceSource,
  };
}

function toText(comparison: Comparison, { facts }: Catalogue): string {
  const { words } = facts;
  const { currency } = comparison.scenario;
  const say = sayer(words.language, currency);
  const money = (value: number | null): string => (value === null ? "–" : say.number(value));
  const t = words.table;
  const options = table(
    [t.option, t.kind, `${t.monthly} (${currency})`, `${t.perMillion} (${currency})`, t.basis, t.ruledOut],
    comparison.options.map((option) => [
      option.name,
      words.kind[option.kind],
      money(option.monthly?.total ?? null),
      money(option.perMillionTokens),
      option.price ? `${option.price.id} (${option.price.checked})` : option.machines ? words.throughput[option.machines.throughput.kind] : "",
      option.reasonsAgainst.map(({ code, args }) => fill(words.reason[code], args, say)).join(" "),
    ]),
  );
  const flips = comparison.sensitivities.filter(({ flip }) => flip !== null).slice(0, 5);
  const parts = [
    findingSentences(comparison, words).join("\n"),
    options,
    comparison.breakEvens.map((entry) => breakEvenSentence(entry, comparison, words, say)).join("\n"),
    flips.length > 0 ? table([t.input, t.now, t.flipsAt, t.to], flips.map(({ input, base, flip }) => [quantityName(input, facts), say.number(base), say.number(flip?.value), flip ? nameOf(comparison, flip.to) : ""])) : "",
  ];
  return parts.filter(Boolean).join("\n\n");
}
