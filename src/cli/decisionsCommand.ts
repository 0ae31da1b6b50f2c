import { indexCommand } from "./change/indexCommand";
import { linkCommand } from "./change/linkCommand";
import { renameCommand } from "./change/renameCommand";
import { renumberCommand } from "./change/renumberCommand";
import { statusCommand } from "./change/statusCommand";
import { supersedeCommand } from "./change/supersedeCommand";
import { CommandLineError } from "./commandLineError";
import { decisionsCheck } from "./decisionsCheck";
import { DECISIONS_HELP } from "./decisionsHelp";
import { decisionsList } from "./decisionsList";
import { decisionsNew } from "./decisionsNew";

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = {
  check: decisionsCheck,
  list: decisionsList,
  new: decisionsNew,
  status: statusCommand,
  supersede: supersedeCommand,
  link: linkCommand,
  renumber: renumberCommand,
  rename: renameCommand,
  index: indexCommand,
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
