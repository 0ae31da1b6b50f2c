import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
/** The branches that were committed to last; a repository with more has abandoned ones. */
const MOST_BRANCHES = 200;

/** Names of the files that lie in a folder on any local branch of its git repository; none without git or a repository. */
export async function namesOnBranches(folder: string): Promise<string[]> {
  const git = async (...args: readonly string[]): Promise<string> =>
    (await run("git", ["-C", folder, ...args], { timeout: 10_000, maxBuffer: 64 * 1024 * 1024, windowsHide: true }))
      .stdout;
  try {
    const refs = (
      await git(
        "for-each-ref",
        "--format=%(refname)",
        "--sort=-committerdate",
        `--count=${MOST_BRANCHES}`,
        "refs/heads",
      )
    )
      .split("\n")
      .filter(Boolean);
    const names = new Set<string>();
    for (const ref of refs) {
      // A branch may not have the folder.
      const listed = await git("ls-tree", "--name-only", "-z", ref).catch(() => "");
      for (const name of listed.split("\0")) if (name !== "") names.add(name);
    }
    return [...names];
  } catch {
    return [];
  }
}
