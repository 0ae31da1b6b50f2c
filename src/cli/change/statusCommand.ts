import { STATUS_WORDS } from "../../decisions/record/record";
import { editsOnly } from "../../decisions/write/change";
import { changeStatus } from "../../decisions/write/changeStatus";
import { CommandLineError } from "../commandLineError";
import { STATUS_HELP } from "../decisionsHelp";
import { changeCommand } from "./changeCommand";
import { findRecord } from "./findRecord";
import { openWorkspace, planOf } from "./workspace";

/** `model-choice decisions status` */
export const statusCommand = changeCommand({
  help: STATUS_HELP,
  usage: "status FOLDER FILE STATUS",
  words: 3,
  plan: async ({ words: [folder = "", file = "", written = ""] }) => {
    const status = STATUS_WORDS.find((word) => word === written.toLowerCase());
    if (!status) throw new CommandLineError(`STATUS is one of ${STATUS_WORDS.join(", ")}, not "${written}".`);
    if (status === "superseded")
      throw new CommandLineError(
        "A record is superseded by another, and both say so: model-choice decisions supersede FOLDER OLD --by NEW",
      );
    const workspace = await openWorkspace(folder);
    const record = findRecord(workspace, file);
    return planOf(workspace, editsOnly([[record.record.path, changeStatus(record, status, workspace.style.carrier)]]));
  },
});
