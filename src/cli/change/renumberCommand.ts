import { recordsFolderOf } from "../../decisions/record/fileName";
import { provenMove } from "../../decisions/write/proveMove";
import { renumber } from "../../decisions/write/renumber";
import { CommandLineError } from "../commandLineError";
import { RENUMBER_HELP } from "../decisionsHelp";
import { granted } from "../refusalMessage";
import { changeCommand } from "./changeCommand";
import { findRecord } from "./findRecord";
import { refused } from "./refused";
import { openWorkspace, otherFiles, planOf } from "./workspace";

/** `model-choice decisions renumber` */
export const renumberCommand = changeCommand({
  help: RENUMBER_HELP,
  usage: "renumber FOLDER FILE NUMBER",
  words: 3,
  plan: async ({ words: [folder = "", file = "", number = ""], language }) => {
    if (!/^\d{1,6}$/.test(number)) throw new CommandLineError(`NUMBER has up to six digits, unlike "${number}".`);
    const workspace = await openWorkspace(folder, language);
    const { record } = findRecord(workspace, file);
    if (record.number === null) throw refused("no-number", language, record.path);
    const taken = workspace.index
      .inFolder(recordsFolderOf(record.path))
      .find((other) => other.record.number === Number(number) && other.record.path !== record.path);
    if (taken) throw refused("number-taken", language, taken.record.path, Number(number));
    const others = await otherFiles(workspace);
    const width = record.numberText?.length ?? 4;
    const change = renumber(workspace.index, record.path, number.padStart(width, "0"), others);
    const outcome = provenMove(workspace.index, record.path, change, { number: Number(number) }, others);
    return planOf(workspace, granted(outcome, language), others);
  },
});
