import { constants } from "node:fs";
import {
  access,
  copyFile,
  link,
  lstat,
  open,
  readFile,
  readdir,
  realpath,
  rename,
  stat,
  unlink,
} from "node:fs/promises";
import path from "node:path";
import { CommandLineError } from "../commandLineError";
import { isMissing, readBytes } from "./readFile";

/** A file as it is to be: its bytes are put in place at once, whole. */
export type NewContent =
  | {
      readonly file: string;
      readonly text: string;
      /** The bytes that were read, which the file must still have; null for a file that may not be there yet. */
      readonly before: Buffer | null;
    }
  | { readonly file: string; /** A file whose bytes a new one gets. */ readonly copyOf: string; readonly before: null };

/** Files that change together, in the order in which they are put in place. */
export interface Replacement {
  readonly contents: readonly NewContent[];
  /** Files that go once everything else is in place, with the bytes that were read; null where they have been copied. */
  readonly removed: readonly { readonly file: string; readonly before: Buffer | null }[];
}

/** A file is not as it was read: whoever planned the change may plan it again. */
export class ChangedMeanwhile extends Error {
  constructor(readonly file: string) {
    super(`${file} has changed since it was read.`);
  }
}

const TEMPORARY = /^\.model-choice-write\.\d+\.\d+$/;
let count = 0;

/**
 * Puts several files in place. All new texts are written and flushed beside their places first, so that a full disk is
 * met before anything has changed; then each is renamed into place. A process that is killed leaves every file old or
 * new; where a step fails, the steps before it are taken back. Only for a caller that holds the folders.
 * @throws ChangedMeanwhile where a file is not as it was read, CommandLineError where one cannot be written; nothing has changed then.
 */
export async function replaceFiles({ contents, removed }: Replacement): Promise<void> {
  const folders = new Set([...contents, ...removed].map(({ file }) => path.dirname(file)));
  for (const folder of folders) await sweep(folder);
  const written: { readonly content: NewContent; readonly temporary: string }[] = [];
  const undo: (() => Promise<void>)[] = [];
  const backups: string[] = [];
  try {
    for (const content of contents) {
      const temporary = temporaryBeside(content.file);
      written.push({ content, temporary });
      await writeFlushed(temporary, content);
    }
    for (const { file, before } of contents) await demandUnchanged(file, before);
    for (const { file, before } of removed) if (before) await demandUnchanged(file, before);
    for (const { content, temporary } of written) {
      if (content.before === null) {
        await putNew(temporary, content.file);
        undo.unshift(() => unlink(content.file));
        continue;
      }
      const backup = await keep(content.file, content.before);
      backups.push(backup);
      undo.unshift(() => rename(backup, content.file));
      await rename(temporary, content.file);
    }
    for (const folder of folders) await flushFolder(folder);
    for (const { file, before } of removed) {
      const backup = await keep(file, before);
      backups.push(backup);
      undo.unshift(() => rename(backup, file));
      await unlink(file);
    }
    for (const folder of folders) await flushFolder(folder);
  } catch (error) {
    for (const step of undo) await step().catch(() => undefined);
    throw told(error);
  } finally {
    for (const file of [...written.map(({ temporary }) => temporary), ...backups])
      await unlink(file).catch(() => undefined);
  }
}

function told(error: unknown): Error {
  if (error instanceof ChangedMeanwhile || error instanceof CommandLineError) return error;
  return new CommandLineError(
    `Nothing was changed, because a file cannot be written: ${error instanceof Error ? error.message : String(error)}`,
  );
}

function temporaryBeside(file: string): string {
  return path.join(path.dirname(file), `.model-choice-write.${process.pid}.${++count}`);
}

/** Takes away what a process left that was killed; the folder is held, so that nobody is writing. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (TEMPORARY.test(name)) await unlink(path.join(folder, name)).catch(() => undefined);
}

/** Writes a new text to the disk itself, with the mode and owner of the file that it is for. */
async function writeFlushed(temporary: string, content: NewContent): Promise<void> {
  if ("copyOf" in content) {
    await copyFlushed(temporary, content.copyOf);
    return;
  }
  const { file, text, before } = content;
  const found = before === null ? null : await stat(file);
  // A rename asks nobody whether the file may be written.
  if (found) await access(file, constants.W_OK);
  const handle = await open(temporary, "wx", found ? found.mode & 0o7777 : 0o666);
  try {
    await handle.writeFile(text, "utf8");
    if (found) {
      // The owner first: a change of owner may take bits of the mode away.
      await handle.chown(found.uid, found.gid).catch(() => undefined);
      await handle.chmod(found.mode & 0o7777);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A second name for the bytes of a file, or its copy where the file system has no such thing. */
async function copyFlushed(temporary: string, file: string): Promise<void> {
  try {
    await link(file, temporary);
  } catch {
    await copyFile(file, temporary, constants.COPYFILE_EXCL);
    const handle = await open(temporary, "r+");
    await handle.sync().finally(() => handle.close());
  }
}

async function demandUnchanged(file: string, before: Buffer | null): Promise<void> {
  if (before === null) {
    const isFree = await lstat(file).then(
      () => false,
      (error: unknown) => isMissing(error),
    );
    if (!isFree) throw new ChangedMeanwhile(file);
    return;
  }
  const read = await readBytes(file, before.length);
  if ("failure" in read || !read.bytes.equals(before)) throw new ChangedMeanwhile(file);
}

/** Gives a new file its name; one that is there already is never written over. */
async function putNew(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") throw new ChangedMeanwhile(file);
    // A file system without hard links. The name is free, and whoever takes names holds the folder.
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "EOPNOTSUPP" && code !== "ENOSYS") throw error;
    await rename(temporary, file);
  }
}

/** Keeps the old file under another name until everything is in place. A second name needs no room on the disk. */
async function keep(file: string, before: Buffer | null): Promise<string> {
  const backup = temporaryBeside(file);
  try {
    await link(file, backup);
  } catch {
    const handle = await open(backup, "wx", (await stat(file)).mode & 0o7777);
    try {
      await handle.writeFile(before ?? (await readFile(file)));
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  return backup;
}

/** The names of a folder are on the disk only when the folder is; not every system can do that. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Where a file really is: what is renamed over a link would replace the link. The folder of a new file must be there. */
export async function realFile(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return path.join(await realpath(path.dirname(file)), path.basename(file));
  }
}
