import { LINK_TYPES, linkRecords } from "../../decisions/write/linkRecords";
import { CommandLineError } from "../commandLineError";
import { LINK_HELP } from "../decisionsHelp";
import { granted } from "../refusalMessage";
import { changeCommand } from "./changeCommand";
import { findRecord } from "./findRecord";
import { refused } from "./refused";
import { openWorkspace, planOf } from "./workspace";

/** What would break the link or the line that it stands in. */
const UNFIT = /[[\]<>\p{Cc}]/u;
const MAX_TYPE = 60;

/** `model-choice decisions link` */
export const linkCommand = changeCommand({
  help: LINK_HELP,
  options: { type: { type: "string" }, reverse: { type: "string" } },
  usage: "link FOLDER FROM TO --type TYPE [--reverse TYPE]",
  words: 3,
  needed: ["type"],
  plan: async ({ words: [folder = "", from = "", to = ""], values, language }) => {
    const type = linkType("type", String(values["type"]));
    const known = LINK_TYPES.find(([name]) => name.toLowerCase() === type.toLowerCase());
    const reverse = typeof values["reverse"] === "string" ? linkType("reverse", values["reverse"]) : (known?.[1] ?? "");
    const workspace = await openWorkspace(folder, language);
    const [one, other] = [findRecord(workspace, from), findRecord(workspace, to)];
    if (one.record.path === other.record.path) throw refused("links-itself", language, one.record.path);
    const outcome = linkRecords(one, other, known?.[0] ?? type, reverse, workspace.style);
    return planOf(workspace, granted(outcome, language));
  },
});

function linkType(option: string, written: string): string {
  const type = written.trim();
  if (type.length > MAX_TYPE || UNFIT.test(type))
    throw new CommandLineError(`--${option} takes a few words without brackets, such as Amends.`);
  return type;
}
