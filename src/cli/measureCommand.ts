import type { InputFile } from "../measure/inputFile";
import type { KnownTable } from "../measure/columns/columnMap";
import type { PlainTable } from "../measure/columns/plainTable";
import type { Measured } from "../measure/measured";
import { measureFiles } from "../measure/measureFiles";
import { namesOf } from "../measure/names/namesOf";
import type { MeasureProblem } from "../measure/problem";
import type { UsageShape } from "../measure/usage/usageShape";
import { resolverOf } from "../models/identity/resolver";
import { readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { measuredInput } from "./files/measuredInput";
import { ANSWER_OPTIONS, answersOf } from "./measure/answers";
import { keepTables, knownTables } from "./measure/columns";
import { columnHints } from "./measure/columnHints";
import { MEASURE_HELP } from "./measure/help";
import { intoScenario } from "./measure/intoScenario";
import { measureText } from "./measure/measureText";
import { namesText } from "./measure/namesText";
import { loadLibrary } from "./loadLibrary";
import { warn } from "./trouble";

/** `model-choice measure` */
export async function measureCommand(args: readonly string[]): Promise<string> {
  const line = readArguments(args, {
    zone: { type: "string" },
    into: { type: "string" },
    as: { type: "string", multiple: true },
    model: { type: "string", multiple: true },
    "dry-run": { type: "boolean" },
    columns: { type: "string", multiple: true },
    keep: { type: "boolean" },
    ...ANSWER_OPTIONS,
  });
  const { words, values, help, json, language } = line;
  if (help) return MEASURE_HELP;
  if (words.length === 0)
    throw new CommandLineError(
      "measure needs a file, such as: model-choice measure completions_usage.csv results.json",
    );
  const zone = typeof values["zone"] === "string" ? zoneOf(values["zone"]) : null;
  const into = typeof values["into"] === "string" ? values["into"] : null;
  if (into === null)
    for (const option of ["as", "model", "dry-run"])
      if (values[option] !== undefined)
        throw new CommandLineError(`--${option} needs --into SCENARIO.yaml, the file that a measurement goes into.`);
  if (values["keep"] === true && values["columns"] === undefined)
    throw new CommandLineError("--keep needs --columns, which says what is to be kept.");
  const answers = answersOf(values, words);
  const inputs: InputFile[] = [];
  const unread: MeasureProblem[] = [];
  for (const name of words)
    try {
      inputs.push(await measuredInput(name));
    } catch (error) {
      unread.push({ file: name, line: null, code: "file-unreadable", args: [message(error)] });
    }
  let shapes: readonly UsageShape[] = [];
  const toKeep: KnownTable[] = [];
  const unknown: { readonly file: string; readonly table: PlainTable }[] = [];
  const found = await measureFiles(inputs, {
    zone: zone ?? "UTC",
    answers,
    tables: await knownTables(),
    seenTable: (file, table, how) => {
      const { columns } = answers(file);
      if (how === "unknown") unknown.push({ file, table });
      else if (columns) toKeep.push({ ...columns, header: table.columns.map(({ name }) => name) });
    },
    shapes: (told) => (shapes = told),
  });
  const measured: Measured = { ...found, problems: [...unread, ...found.problems] };
  if (values["keep"] === true && toKeep.length > 0) await keepTables(toKeep);
  if (!json) for (const hint of columnHints(unknown, language)) warn(hint);
  if (into !== null) return await intoScenario({ measured, shapes }, { into, zone, files: words, line });
  if (measured.files.length === 0) process.exitCode = 2;
  const names = namesOf(measured, resolverOf((await loadLibrary(language)).identity));
  return json
    ? JSON.stringify({ ...measured, names }, null, 2)
    : [measureText(measured, language), ...namesText(names, language)].join("\n");
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function zoneOf(zone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new CommandLineError(`--zone takes a time zone of the IANA list such as Asia/Shanghai, not "${zone}".`);
  }
}
