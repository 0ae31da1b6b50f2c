import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const CLI = path.join(process.cwd(), "dist", "cli.js");

/** What a run of the command line printed, and its exit code. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line in a folder; a run that hangs ends the test. */
export function runIn(cwd: string, args: readonly string[], user?: number): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: "utf8",
    cwd,
    timeout: 50_000,
    maxBuffer: 32 * 1024 * 1024,
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  return { status, out: stdout, error: stderr };
}

/** Starts the command line without waiting for it. */
export function startIn(cwd: string, args: readonly string[]): { child: ChildProcess; done: Promise<number | null> } {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: "ignore" });
  return { child, done: new Promise((resolve) => child.once("close", (code) => resolve(code))) };
}

/** Writes a file below a folder, with the folders that it needs. */
export function put(root: string, below: string, content: string | Uint8Array): void {
  const file = path.join(root, below);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

export function read(root: string, below: string): string {
  return readFileSync(path.join(root, below), "utf8");
}

/** A healthy record in Nygard's form. */
export function record(number: number, title: string, status = "Accepted"): string {
  return `# ${number}. ${title}\n\n## Status\n\n${status}\n\n## Context\n\nText.\n\n## Decision\n\nText.\n`;
}
