import { open, readdir, stat, unlink } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CommandLineError } from "../commandLineError";
import { isMissing } from "./readFile";
import { ChangedMeanwhile } from "./replaceFiles";

/** `.model-choice-lock.HOST.PID.NUMBER`: the name says all, so that no lock can be half written. */
const LOCK = /^\.model-choice-lock\.([\w-]*)\.(\d+)\.\d+$/;
/** A write takes a moment; what is older was left by a process whose number another one has now. */
const STALE_MS = 5 * 60_000;
const PATIENCE_MS = 20_000;
const PAUSE_MS = { least: 10, spread: 60 } as const;

const HOST = os.hostname().replace(/[^\w-]/g, "-");
let count = 0;

/**
 * Runs an action while no other process of this program holds any of the folders. Each process makes a file of its own
 * and then looks for those of others: of two that come together, at least one sees the other and steps back. The file of
 * a process that was killed is taken away by the next.
 * @throws CommandLineError where a folder cannot be written, or another process holds it for long; ChangedMeanwhile where
 * it is gone.
 */
export async function withFolders<T>(folders: readonly string[], action: () => Promise<T>): Promise<T> {
  const held: string[] = [];
  try {
    for (const folder of [...new Set(folders)].sort()) held.push(await lock(folder));
    return await action();
  } finally {
    for (const file of held) await unlink(file).catch(() => undefined);
  }
}

async function lock(folder: string): Promise<string> {
  const own = `.model-choice-lock.${HOST}.${process.pid}.${++count}`;
  const file = path.join(folder, own);
  for (let waited = 0; ;) {
    await makeEmpty(file);
    const other = await otherHolder(folder, own);
    if (other === null) return file;
    await unlink(file).catch(() => undefined);
    if (waited > PATIENCE_MS)
      throw new CommandLineError(
        `Another process is writing to ${folder}. If there is none, take the file ${other} away.`,
      );
    const pause = PAUSE_MS.least + Math.random() * PAUSE_MS.spread;
    waited += pause;
    await sleep(pause);
  }
}

async function makeEmpty(file: string): Promise<void> {
  const make = async (): Promise<void> => (await open(file, "wx")).close();
  try {
    await make().catch(async (error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      // Left by a process that was killed and had the number which is ours now.
      await unlink(file);
      await make();
    });
  } catch (error) {
    // Another process made the folder and gave it up.
    if (isMissing(error)) throw new ChangedMeanwhile(path.dirname(file));
    throw new CommandLineError(
      `${path.dirname(file)} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The lock of another process that lives; those of dead ones are taken away. */
async function otherHolder(folder: string, own: string): Promise<string | null> {
  for (const name of await readdir(folder)) {
    const [, host, pid] = LOCK.exec(name) ?? [];
    if (host === undefined || name === own) continue;
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    // Who stepped back may come again under the same name at any moment: only what a dead process left is taken away.
    if (found === null) continue;
    const isLeft = (host === HOST && !isRunning(Number(pid))) || Date.now() - found.mtimeMs > STALE_MS;
    if (!isLeft) return name;
    await unlink(file).catch(() => undefined);
  }
  return null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user cannot be signalled, but is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
