import { lstat, mkdir, readdir, rmdir } from "node:fs/promises";
import path from "node:path";
import { applyEdits } from "../../decisions/write/applyEdits";
import type { Change } from "../../decisions/write/change";
import { CommandLineError } from "../commandLineError";
import { withFolders } from "../files/folderLock";
import { insideOf, isWithin } from "../files/nodeFiles";
import { isMissing } from "../files/readFile";
import { ChangedMeanwhile, type NewContent, realFile, replaceFiles } from "../files/replaceFiles";
import { unifiedDiff } from "./unifiedDiff";

/** A change as it was planned from what was read. */
export interface Plan {
  readonly change: Change;
  /** The folder that the paths of the change start from, absolute. */
  readonly root: string;
  /** The folder that the person named, absolute; links may not lead out of it. */
  readonly folder: string;
  /** The texts of all files that are edited, as they were read. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that get another name and no other bytes. */
  readonly copied?: ReadonlySet<string>;
  /** Folders that hold nothing afterwards and go, the innermost first. */
  readonly emptied?: readonly string[];
  /** A folder whose names the plan relies on, because it takes a free number or name among them. */
  readonly names?: { readonly folder: string; readonly names: readonly string[] };
}

export interface Outcome {
  /** Files that were changed, made or renamed, as they are called now. */
  readonly changed: readonly string[];
  /** What would change, as a unified diff; "" where it was not asked for. */
  readonly diff: string;
}

/** Others may write at the same time; each of these tries reads everything anew. */
const MOST_TRIES = 25;

/**
 * Plans a change, and carries it out whole or not at all. The plan is made again where another process has changed what
 * it was made from.
 * @param isDryRun nothing is written, and nobody is kept waiting
 * @throws CommandLineError with the reason where nothing was changed.
 */
export async function carryOut<P extends Plan>(
  plan: () => Promise<P>,
  isDryRun: boolean,
): Promise<{ plan: P; outcome: Outcome }> {
  for (let tries = 1; ; tries++) {
    const planned = await plan();
    const outcome = {
      changed: changedPaths(planned),
      diff: isDryRun ? unifiedDiff(planned.change, planned.texts) : "",
    };
    if (isDryRun || outcome.changed.length === 0) return { plan: planned, outcome };
    try {
      await write(planned);
      return { plan: planned, outcome };
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      if (tries === MOST_TRIES) throw new CommandLineError(`Nothing was changed: ${error.message}`);
    }
  }
}

function changedPaths({ change: { edits, creates, renames } }: Plan): string[] {
  const edited = [...edits].filter(([, list]) => list.length > 0).map(([below]) => below);
  const paths = [
    ...creates.map((create) => create.path),
    ...renames.map(({ to }) => to),
    ...edited.filter((below) => !renames.some(({ from }) => from === below)),
  ];
  return [...new Set(paths)];
}

async function write(plan: Plan): Promise<void> {
  const { change, root } = plan;
  const absolute = (below: string): string => path.join(root, ...below.split("/"));
  const files = [
    ...change.creates.map((create) => create.path),
    ...change.renames.flatMap(({ from, to }) => [from, to]),
    ...change.edits.keys(),
  ].map(absolute);
  const there = await Promise.all(files.map(async (file) => await folderThatIs(file, plan)));
  await withFolders(there, async () => {
    // Folders are made by whoever holds those above, so that nobody takes one for the record of another that gave up.
    await demandSameNames(plan, []);
    const made = await makeFolders(files.map((file) => path.dirname(file)));
    try {
      if (made.length === 0) await put(plan, absolute);
      else
        await withFolders(made, async () => {
          await demandSameNames(plan, made);
          await put(plan, absolute);
        });
    } catch (error) {
      for (const folder of made) await rmdir(folder).catch(() => undefined);
      throw error;
    }
  });
  // What another process has put there meanwhile stays.
  for (const below of plan.emptied ?? []) await rmdir(absolute(below)).catch(() => undefined);
}

/** Puts all texts of a plan in place, for a caller that holds their folders. */
async function put(plan: Plan, absolute: (below: string) => string): Promise<void> {
  const { change, texts } = plan;
  const place = async (below: string): Promise<string> => await safePlace(absolute(below), plan);
  const contents: NewContent[] = [];
  // What is new comes first: no file ever points to one that is not there yet.
  for (const create of change.creates)
    contents.push({ file: await place(create.path), text: create.text, before: null });
  for (const { from, to } of change.renames)
    contents.push(
      plan.copied?.has(from) === true
        ? { file: await place(to), copyOf: await place(from), before: null }
        : {
            file: await place(to),
            text: applyEdits(texts.get(from) ?? "", change.edits.get(from) ?? []),
            before: null,
          },
    );
  for (const [below, edits] of change.edits) {
    if (edits.length === 0 || change.renames.some(({ from }) => from === below)) continue;
    const text = texts.get(below) ?? "";
    contents.push({ file: await place(below), text: applyEdits(text, edits), before: Buffer.from(text) });
  }
  const removed = await Promise.all(
    change.renames.map(async ({ from }) => {
      const text = texts.get(from);
      return { file: await place(from), before: text === undefined ? null : Buffer.from(text) };
    }),
  );
  await replaceFiles({ contents, removed });
}

/**
 * The real place of the folder of a file, or where it is not there of the nearest above it that is.
 * @throws CommandLineError where a link leads out of the folder that was named
 */
async function folderThatIs(file: string, plan: Plan): Promise<string> {
  const folder = path.dirname(file);
  const isThere = await lstat(folder).then(
    () => true,
    () => false,
  );
  return isThere ? path.dirname(await safePlace(file, plan)) : await folderThatIs(folder, plan);
}

/** Makes folders. @returns those that were made, the innermost first */
async function makeFolders(folders: readonly string[]): Promise<string[]> {
  const made: string[] = [];
  for (const folder of folders) {
    try {
      const first = await mkdir(folder, { recursive: true });
      if (first === undefined) continue;
      for (let at = folder; isWithin(first, at); at = path.dirname(at)) made.push(at);
    } catch (error) {
      throw new CommandLineError(
        `The folder "${folder}" cannot be made: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return made;
}

/** The real place of a file. @throws CommandLineError where a link leads out of the folder that was named */
async function safePlace(file: string, { folder }: Plan): Promise<string> {
  const boundary = isWithin(folder, path.dirname(file)) ? folder : path.dirname(file);
  const isLink = await lstat(file).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  if (!(await insideOf(boundary)(file, isLink)))
    throw new CommandLineError(
      `${file} is or lies behind a link that leads out of ${boundary}, so nothing was changed.`,
    );
  return await realFile(file);
}

/** @param own folders that were made for this plan itself */
async function demandSameNames({ names: read }: Plan, own: readonly string[]): Promise<void> {
  if (!read) return;
  const made = new Set(
    own.filter((folder) => path.dirname(folder) === read.folder).map((folder) => path.basename(folder)),
  );
  const found = await readdir(read.folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const now = found.filter((name) => isForeignName(name) && !made.has(name)).sort();
  const then = read.names.filter(isForeignName).sort();
  if (now.join("\0") !== then.join("\0")) throw new ChangedMeanwhile(read.folder);
}

/** Names that are not those of this program's own locks and temporary files. */
function isForeignName(name: string): boolean {
  return !name.startsWith(".model-choice-");
}
