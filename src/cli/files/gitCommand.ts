import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const TIMEOUT_MS = 10_000;
const MAX_OUTPUT = 64 * 1024 * 1024;

/**
 * Options that keep git to what lies on this disk, whatever the repository configures: no object is fetched from a
 * promisor, and no program that it names is started.
 */
const LOCAL_ONLY = [
  "--no-pager",
  "--no-optional-locks",
  "--literal-pathspecs",
  ...[
    "protocol.allow=never",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.sshCommand=false",
    "core.askPass=false",
    "core.gitProxy=",
    "credential.helper=",
    "diff.external=",
    "log.showSignature=false",
    "submodule.recurse=false",
    "maintenance.auto=false",
    "gc.auto=0",
  ].flatMap((setting) => ["-c", setting]),
] as const;

const LOCAL_ENVIRONMENT = {
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "",
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_SSH_COMMAND: "false",
  GIT_ASKPASS: "false",
  SSH_ASKPASS: "false",
  LC_ALL: "C",
} as const;

/**
 * Asks git about the repository of a folder, without network and without running anything that it configures.
 * @returns what git prints
 * @throws Error where git is missing, fails, or would need an object that is not here.
 */
export async function askGit(folder: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run("git", ["-C", folder, ...LOCAL_ONLY, ...args], {
    timeout: TIMEOUT_MS,
    maxBuffer: MAX_OUTPUT,
    windowsHide: true,
    env: { ...process.env, ...LOCAL_ENVIRONMENT },
  });
  return stdout;
}
