/** A page of a file on GitHub, GitLab, Gitea or Bitbucket: the branch or commit, then the path of the file. */
const FORGE =
  /^https?:\/\/[^/\s]{1,200}\/[^/\s]{1,200}\/[^\s]{1,300}?\/(?:-\/)?(?:blob|tree|raw|blame|src\/(?:branch|commit|tag))\/([^?#\s]{3,600})/i;

/**
 * What a full address of a file on a forge says of the place of the file: its branch, which may have slashes, and its
 * path. Null where an address is no such page.
 */
export function forgePath(href: string): string | null {
  const found = FORGE.exec(href)?.[1];
  if (found === undefined) return null;
  try {
    return decodeURIComponent(found);
  } catch {
    // A bare percent sign is part of the name.
    return found;
  }
}

/**
 * Whether the file of such an address may be a file of the root: its path ends the address. A path without a folder would
 * be that of any repository.
 */
export function isOnForge(forge: string, path: string): boolean {
  return path.includes("/") && forge.endsWith(`/${path}`);
}
