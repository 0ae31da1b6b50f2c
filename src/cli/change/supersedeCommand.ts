import { ownSeries } from "../../decisions/record/ownSeries";
import { readRecord } from "../../decisions/record/readRecord";
import { applyEdits } from "../../decisions/write/applyEdits";
import { editsOnly } from "../../decisions/write/change";
import { editBetween } from "../../decisions/write/editBetween";
import type { Outcome } from "../../decisions/write/refusal";
import { supersede } from "../../decisions/write/supersede";
import { SUPERSEDE_HELP } from "../decisionsHelp";
import { granted } from "../refusalMessage";
import { localToday } from "../today";
import { changeCommand } from "./changeCommand";
import { findRecord } from "./findRecord";
import { refused } from "./refused";
import { openWorkspace, planOf } from "./workspace";

/** `model-choice decisions supersede` */
export const supersedeCommand = changeCommand({
  help: SUPERSEDE_HELP,
  options: { by: { type: "string", multiple: true } },
  usage: "supersede FOLDER OLD --by NEW",
  words: 2,
  needed: ["by"],
  plan: async ({ words: [folder = "", old = ""], values, language }) => {
    const workspace = await openWorkspace(folder, language);
    const older = findRecord(workspace, old);
    const successors = (values["by"] as readonly string[]).map((written) => findRecord(workspace, written));
    const files = new Map([older, ...successors].map((file) => [file.record.path, file]));
    for (const { record } of successors) {
      if (record.path === older.record.path) throw refused("supersedes-itself", language, record.path);
      for (const [path, edits] of granted(supersedeNow(record.path), language).edits) {
        const { numberText = null } = files.get(path)?.record ?? {};
        const text = applyEdits(files.get(path)?.text ?? "", edits);
        files.set(path, { record: readRecord(text, path, ownSeries({ path, numberText })), text });
      }
    }
    const edits = [...files].map(
      ([path, { text }]) => [path, editBetween(workspace.index.get(path)?.text ?? "", text)] as const,
    );
    return planOf(workspace, editsOnly(edits));

    /** Each successor after the others: the older record names them all. */
    function supersedeNow(path: string): Outcome {
      const [one = older, other = older] = [files.get(older.record.path), files.get(path)];
      return supersede(one, other, workspace.style, { on: localToday() });
    }
  },
});
