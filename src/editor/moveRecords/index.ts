import { LoadedOnce } from "../services/loadedOnce";
import type { Shell } from "../shell/shell";
import type * as Moving from "./start";

/** What gives records other numbers, titles and places: a script of its own, loaded when somebody first moves one. */
export function movesScript(shell: Shell): LoadedOnce<typeof Moving> {
  return new LoadedOnce(async () => (await shell.loadPart("moveRecords.js", ["changes.js"])) as typeof Moving);
}
