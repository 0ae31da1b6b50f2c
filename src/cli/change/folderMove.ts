import { lstat, readdir } from "node:fs/promises";
import path from "node:path";
import { joinPath } from "../../decisions/locate/paths";
import type { Change } from "../../decisions/write/change";
import { refused } from "./refused";
import type { Workspace } from "./workspace";

/** A folder that is one record holds a page and what belongs to it; with more than this it is something else. */
const MOST_FILES = 2000;

/** The renames of a change file by file, and the folders that are empty afterwards, the innermost first. */
export interface FileMoves {
  readonly renames: Change["renames"];
  readonly emptied: readonly string[];
}

/**
 * Takes the renaming of a folder apart into that of its files, so that the new folder is whole before any link leads to it
 * and the old one goes when none does.
 * @throws CommandLineError where the new place is taken, or the folder holds what is neither file nor folder.
 */
export async function fileMoves({ folder, index, language }: Workspace, { renames }: Change): Promise<FileMoves> {
  const moves: { from: string; to: string }[] = [];
  const emptied: string[] = [];
  for (const rename of renames) {
    if (index.get(rename.from)) {
      moves.push(rename);
      continue;
    }
    const isTaken = await lstat(path.join(folder, rename.to)).then(
      () => true,
      () => false,
    );
    if (isTaken) throw refused("taken", language, rename.to);
    await collect(rename.from, rename.to);
  }
  return { renames: moves, emptied };

  async function collect(from: string, to: string): Promise<void> {
    for (const entry of await readdir(path.join(folder, from), { withFileTypes: true })) {
      // Another process of this program may be at work; its file goes by itself.
      if (entry.name.startsWith(".model-choice-")) continue;
      const [source, target] = [joinPath(from, entry.name), joinPath(to, entry.name)];
      if (entry.isDirectory()) await collect(source, target);
      else if (entry.isFile() && moves.length < MOST_FILES) moves.push({ from: source, to: target });
      else throw refused("folder", language, from, entry.name);
    }
    emptied.push(from);
  }
}
