import { moveRefusal } from "../../decisions/write/moveRefusal";
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
    const workspace = await openWorkspace(folder);
    const record = findRecord(workspace, file);
    const others = await otherFiles(workspace);
    const change = retitle(workspace.index, record, title, others);
    const refused = moveRefusal(workspace.index, change, { path: record.record.path, title });
    return planOf(workspace, granted({ change, refused }, language), others);
  },
});
