import { askGit } from "./gitCommand";

/** The branches that were committed to last; a repository with more has abandoned ones. */
const MOST_BRANCHES = 200;

/** Names of the files that lie in a folder on any local branch of its git repository; none without git or a repository. */
export async function namesOnBranches(folder: string): Promise<string[]> {
  try {
    const listed = await askGit(folder, [
      "for-each-ref",
      "--format=%(refname)",
      "--sort=-committerdate",
      `--count=${MOST_BRANCHES}`,
      "refs/heads",
    ]);
    const names = new Set<string>();
    for (const ref of listed.split("\n").filter(Boolean)) {
      // A branch may not have the folder, or a partial clone not its tree.
      const tree = await askGit(folder, ["ls-tree", "--name-only", "-z", ref]).catch(() => "");
      for (const name of tree.split("\0")) if (name !== "") names.add(name);
    }
    return [...names];
  } catch {
    return [];
  }
}
