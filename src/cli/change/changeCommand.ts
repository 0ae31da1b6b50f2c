import type { ParseArgsConfig } from "node:util";
import { type CommandLine, readArguments } from "../arguments";
import { CommandLineError } from "../commandLineError";
import { warn } from "../trouble";
import { type Plan, carryOut } from "./carryOut";

/** A command that changes records: its words and options, and how its change is planned. */
export interface ChangeCommand {
  readonly help: string;
  readonly options?: ParseArgsConfig["options"];
  /** The words that it takes, for the message where one is missing, such as `FOLDER FILE STATUS`. */
  readonly usage: string;
  readonly words: number;
  /** Options that must be given. */
  readonly needed?: readonly string[];
  /** Reads everything anew each time: it is asked again where a file has changed meanwhile. */
  readonly plan: (line: CommandLine) => Promise<Plan>;
}

/**
 * Runs a command that changes records. The exit code is 0 where it is done or was so already, 2 where it is refused and
 * nothing was written.
 */
export function changeCommand(command: ChangeCommand): (args: readonly string[]) => Promise<string> {
  return async (args) => {
    const line = readArguments(args, { "dry-run": { type: "boolean" }, ...command.options });
    if (line.help) return command.help;
    demandWords(line, command);
    const isDryRun = line.values["dry-run"] === true;
    try {
      const { outcome } = await carryOut(() => command.plan(line), isDryRun);
      const { changed, diff } = outcome;
      if (line.json) return JSON.stringify({ changed, refused: null, ...(isDryRun ? { diff } : {}) }, null, 2);
      if (changed.length === 0) return "Nothing to change.";
      return isDryRun ? diff : changed.join("\n");
    } catch (error) {
      if (!(error instanceof CommandLineError) || !line.json) throw error;
      process.exitCode = 2;
      warn(`model-choice: ${error.message}`);
      return JSON.stringify({ changed: [], refused: error.message }, null, 2);
    }
  };
}

function isMissing(value: unknown): boolean {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  return given.some((each) => typeof each !== "string" || each.trim() === "");
}

function demandWords({ words, values }: CommandLine, { usage, words: count, needed = [] }: ChangeCommand): void {
  if (words.length < count || needed.some((name) => isMissing(values[name])))
    throw new CommandLineError(`This command needs: model-choice decisions ${usage}`);
  if (words.length > count)
    throw new CommandLineError(
      `This command takes no "${words.slice(count).join(" ")}": model-choice decisions ${usage}. Words with spaces stand in quotes.`,
    );
}
