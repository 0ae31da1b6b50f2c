import { CommandLineError } from "./commandLineError";
import { decisionsCheck } from "./decisionsCheck";
import { decisionsList } from "./decisionsList";
import { decisionsNew } from "./decisionsNew";
import { DECISIONS_HELP } from "./help";

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = {
  check: decisionsCheck,
  list: decisionsList,
  new: decisionsNew,
};

/** `model-choice decisions` */
export async function decisionsCommand([name = "", ...args]: readonly string[]): Promise<string> {
  if (name === "" || name === "--help" || name === "-h" || name === "help") return DECISIONS_HELP;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw new CommandLineError(
      `decisions has no command "${name}". Its commands are ${Object.keys(COMMANDS).join(", ")}; --help lists them.`,
    );
  return await command(args);
}
