import { supersede } from "../../decisions/write/supersede";
import { CommandLineError } from "../commandLineError";
import { SUPERSEDE_HELP } from "../decisionsHelp";
import { granted } from "../refusalMessage";
import { localToday } from "../today";
import { changeCommand } from "./changeCommand";
import { findRecord } from "./findRecord";
import { openWorkspace, planOf } from "./workspace";

/** `model-choice decisions supersede` */
export const supersedeCommand = changeCommand({
  help: SUPERSEDE_HELP,
  options: { by: { type: "string" } },
  usage: "supersede FOLDER OLD --by NEW",
  words: 2,
  needed: ["by"],
  plan: async ({ words: [folder = "", old = ""], values, language }) => {
    const workspace = await openWorkspace(folder);
    const [older, newer] = [findRecord(workspace, old), findRecord(workspace, String(values["by"]))];
    if (older.record.path === newer.record.path)
      throw new CommandLineError(`${older.record.path} cannot supersede itself.`);
    const outcome = supersede(older, newer, workspace.style, { on: localToday() });
    return planOf(workspace, granted(outcome, language));
  },
});
