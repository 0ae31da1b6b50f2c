/** The folder that a path lies in; "" for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}

export function joinPath(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/**
 * A path below the root from one that is written relative to a folder, with `/` or `\`; "" is the root itself.
 * @returns null for an absolute path and for one that leads out of the root.
 */
export function resolvePath(folder: string, written: string): string | null {
  const path = written.trim().replaceAll("\\", "/");
  if (path === "" || /^(?:\/|[a-z]:|[a-z][a-z\d+.-]*:\/\/|~)/i.test(path)) return null;
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}
