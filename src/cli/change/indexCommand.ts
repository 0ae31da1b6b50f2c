import { folderOf, joinPath } from "../../decisions/locate/paths";
import { applyEdits } from "../../decisions/write/applyEdits";
import { editsOnly } from "../../decisions/write/change";
import { indexFileAmong, updateIndexFile } from "../../decisions/write/indexFile";
import { INDEX_HELP } from "../decisionsHelp";
import { changeCommand } from "./changeCommand";
import { refused } from "./refused";
import { type Workspace, openWorkspace, otherFiles, planOf } from "./workspace";

/** `model-choice decisions index` */
export const indexCommand = changeCommand({
  help: INDEX_HELP,
  usage: "index FOLDER",
  words: 1,
  plan: async ({ words: [given = ""], language }) => {
    const workspace = await openWorkspace(given, language);
    const folder = commonFolder(workspace);
    const others = (await otherFiles(workspace)).filter((file) => folderOf(file.path) === folder);
    const found = indexFileAmong(others);
    const path = found?.path ?? joinPath(folder, "README.md");
    const edits = updateIndexFile(workspace.index.all(), path, found?.text ?? "", language);
    if (found) return planOf(workspace, editsOnly([[path, edits]]), others);
    return planOf(workspace, { edits: new Map(), creates: [{ path, text: applyEdits("", edits) }], renames: [] });
  },
});

/** The folder that holds all records, where their index belongs. */
function commonFolder({ folder, index, language }: Workspace): string {
  const [first, ...others] = index.all().map(({ record }) => folderOf(record.path).split("/"));
  if (!first) throw refused("no-records", language, folder);
  let length = first.length;
  for (const parts of others) while (first.slice(0, length).some((part, at) => part !== parts[at])) length--;
  return first.slice(0, length).join("/");
}
