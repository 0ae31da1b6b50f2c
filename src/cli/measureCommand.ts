import type { InputFile } from "../measure/inputFile";
import type { Measured } from "../measure/measured";
import { measureFiles } from "../measure/measureFiles";
import type { MeasureProblem } from "../measure/problem";
import { readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { measuredInput } from "./files/measuredInput";
import { MEASURE_HELP } from "./help";
import { measureText } from "./measure/measureText";

/** `model-choice measure` */
export async function measureCommand(args: readonly string[]): Promise<string> {
  const { words, values, help, json, language } = readArguments(args, { zone: { type: "string" } });
  if (help) return MEASURE_HELP;
  if (words.length === 0)
    throw new CommandLineError(
      "measure needs a file, such as: model-choice measure completions_usage.csv results.json",
    );
  const zone = typeof values["zone"] === "string" ? zoneOf(values["zone"]) : "UTC";
  const inputs: InputFile[] = [];
  const unread: MeasureProblem[] = [];
  for (const name of words)
    try {
      inputs.push(await measuredInput(name));
    } catch (error) {
      unread.push({ file: name, line: null, code: "file-unreadable", args: [message(error)] });
    }
  const found = await measureFiles(inputs, { zone });
  const measured: Measured = { ...found, problems: [...unread, ...found.problems] };
  if (measured.files.length === 0) process.exitCode = 2;
  return json ? JSON.stringify(measured, null, 2) : measureText(measured, language);
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
