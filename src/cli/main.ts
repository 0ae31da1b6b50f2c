import { CommandLineError } from "./commandLineError";
import { costCommand } from "./costCommand";
import { decisionsCommand } from "./decisionsCommand";
import { endsCommand } from "./endsCommand";
import { formulaCommand } from "./formulaCommand";
import { HELP, VERSION_TEXT } from "./help";
import { lookupCommand } from "./lookupCommand";
import { measureCommand } from "./measureCommand";
import { modelCommand } from "./modelCommand";
import { modelsCommand } from "./modelsCommand";
import { notesCommand } from "./notesCommand";
import { pricesCommand } from "./pricesCommand";
import { safeOutput } from "./safeText";
import { warn } from "./trouble";

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = {
  notes: notesCommand,
  lookup: lookupCommand,
  models: modelsCommand,
  prices: pricesCommand,
  model: modelCommand,
  formula: formulaCommand,
  cost: costCommand,
  measure: measureCommand,
  ends: endsCommand,
  decisions: decisionsCommand,
};

/** Runs a command line. @returns what to print; throws `CommandLineError` for bad input. */
async function run([name = "", ...args]: readonly string[]): Promise<string> {
  if (name === "" || name === "--help" || name === "-h" || name === "help") return HELP;
  if (name === "--version" || name === "-v") return VERSION_TEXT;
  if (name.startsWith("-"))
    throw new CommandLineError(
      `The option "${name}" is not known before a command. Options follow the command; --help lists them.`,
    );
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw new CommandLineError(
      `There is no command "${name}". The commands are ${Object.keys(COMMANDS).join(", ")}; --help lists them.`,
    );
  return await command(args);
}

/** A fault of this program (EX_SOFTWARE of sysexits): never to be taken for a finding, which is 1. */
const EXIT_CRASH = 70;

function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  // A name that was typed may hold what a terminal would obey, and a message is one line.
  warn(`model-choice: ${message.replace(/\p{Cc}+/gu, " ")}`);
  process.exitCode = error instanceof CommandLineError ? 2 : EXIT_CRASH;
}

process.on("uncaughtException", (error) => {
  fail(error);
  process.exit();
});

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : EXIT_CRASH);
});

run(process.argv.slice(2)).then(
  (text) => process.stdout.write(safeOutput(text.endsWith("\n") ? text : `${text}\n`)),
  fail,
);
