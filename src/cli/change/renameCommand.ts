import { provenMove } from "../../decisions/write/proveMove";
import { retitle } from "../../decisions/write/retitle";
import { RENAME_HELP } from "../decisionsHelp";
import { granted } from "../refusalMessage";
import { changeCommand } from "./changeCommand";
import { findRecord } from "./findRecord";
import { openWorkspace, otherFiles, planOf } from "./workspace";

/** `model-choice decisions rename` */
export const renameCommand = changeCommand({
  help: RENAME_HELP,
  options: { title: { type: "string" } },
  usage: 'rename FOLDER FILE --title "TITLE"',
  words: 2,
  needed: ["title"],
  plan: async ({ words: [folder = "", file = ""], values, language }) => {
    const title = String(values["title"])
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim();
    const workspace = await openWorkspace(folder, language);
    const record = findRecord(workspace, file);
    const others = await otherFiles(workspace);
    const change = retitle(workspace.index, record, title, others);
    const outcome = provenMove(workspace.index, record.record.path, change, { title }, others);
    return planOf(workspace, granted(outcome, language), others);
  },
});
