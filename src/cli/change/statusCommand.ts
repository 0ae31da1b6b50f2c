import { STATUS_WORDS } from "../../decisions/record/record";
import { changeStatusInFolder } from "../../decisions/write/changeStatusInFolder";
import { CommandLineError } from "../commandLineError";
import { STATUS_HELP } from "../decisionsHelp";
import { granted } from "../refusalMessage";
import { localToday } from "../today";
import { changeCommand } from "./changeCommand";
import { findRecord } from "./findRecord";
import { openWorkspace, planOf } from "./workspace";

/** `model-choice decisions status` */
export const statusCommand = changeCommand({
  help: STATUS_HELP,
  usage: "status FOLDER FILE STATUS",
  words: 3,
  plan: async ({ words: [folder = "", file = "", written = ""], language }) => {
    const status = STATUS_WORDS.find((word) => word === written.toLowerCase());
    if (!status) throw new CommandLineError(`STATUS is one of ${STATUS_WORDS.join(", ")}, not "${written}".`);
    if (status === "superseded")
      throw new CommandLineError(
        "A record is superseded by another, and both say so: model-choice decisions supersede FOLDER OLD --by NEW",
      );
    const workspace = await openWorkspace(folder, language);
    const record = findRecord(workspace, file);
    const settings = { on: localToday(), carrier: workspace.style.carrier };
    return planOf(workspace, granted(changeStatusInFolder(record, status, settings, workspace), language));
  },
});
