import { LoadedOnce } from "../services/loadedOnce";
import type { Shell } from "../shell/shell";
import type * as Changing from "./start";

/** What gives records another status and links them: a script of its own, loaded when somebody first changes one. */
export function changingScript(shell: Shell): LoadedOnce<typeof Changing> {
  return new LoadedOnce(async () => (await shell.loadPart("changeRecords.js", ["changes.js"])) as typeof Changing);
}
