/** A file that a link may mean, and how its path is spelt in the link, so that a new path can be spelt alike. */
export interface Candidate {
  readonly path: string;
  readonly spelling: Spelling;
}

export interface Spelling {
  /** End of the path that the link leaves out, such as `.md` or `/README.md`. */
  readonly omitted: string;
  /** What the link has in its place, such as `.html`. */
  readonly replacement: string;
  /** From the file, from the root, from a site whose paths begin with other folders, from the page as a folder, or by name. */
  readonly base: "file" | "root" | "site" | "page" | "name";
}

/** Tells whether a candidate is a file; a name of a wiki stands for a file of that name in any folder. */
export function means(candidate: Candidate, path: string): boolean {
  return candidate.path === path || (candidate.spelling.base === "name" && path.endsWith(`/${candidate.path}`));
}

/** A destination as it was read. */
export interface Reading {
  readonly path: string;
  /** The path as a link from a page that is a folder of its own; null where that leads out of the root. */
  readonly pagePath: string | null;
  readonly isRooted: boolean;
  readonly isFolder: boolean;
  /** What a wiki link names: a file name, perhaps with folders before it, wherever it is; null for other links. */
  readonly wikiName: string | null;
}

/** Endings of Markdown files, commonest first. */
const MARKDOWN = [".md", ".markdown", ".mdx"] as const;
const INDEX_PAGES = ["/README.md", "/index.md", "/readme.md", "/README.markdown", "/index.mdx"] as const;
/** An ending that a link names a file with; a version such as `v1.2` is part of a name. */
const EXTENSION = /\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,8}$/i;
const HTML = /(?:\/index)?\.html?$/i;
/** Folders that a site may put before the path of a page. */
const MAX_SITE_FOLDERS = 6;

/** The files that a path may mean, the most literal first. */
export function candidatesOf(reading: Reading): Candidate[] {
  const { path, pagePath, isRooted, isFolder, wikiName } = reading;
  const literal: Candidate[] = spelt(path, isRooted ? "root" : "file", isFolder);
  if (wikiName !== null) return [...literal, ...spelt(wikiName, "name", false)];
  if (isRooted) return [...literal, ...sitePaths(path).flatMap((rest) => spelt(rest, "site", isFolder))];
  // A generator that makes a folder of every page resolves `../0002-b/` from that folder.
  return literal.length === 1 || pagePath === null ? literal : [...literal, ...spelt(pagePath, "page", isFolder)];
}

function spelt(path: string, base: Spelling["base"], isFolder: boolean): Candidate[] {
  const plain: Candidate = { path, spelling: { omitted: "", replacement: "", base } };
  const end = HTML.exec(path)?.[0];
  const ended = (omitted: string, replacement: string): Candidate => ({
    path: path.slice(0, path.length - replacement.length) + omitted,
    spelling: { omitted, replacement, base },
  });
  if (end !== undefined) {
    const pages = end.startsWith("/") ? [...INDEX_PAGES, ...MARKDOWN] : MARKDOWN;
    return [plain, ...pages.map((ending) => ended(ending, end))];
  }
  if (!isFolder && EXTENSION.test(path)) return [plain];
  const pages = path === "" ? [] : [...MARKDOWN, ...INDEX_PAGES];
  return [plain, ...pages.map((ending) => ended(ending, ""))];
}

/** A path of a site with ever fewer of its first folders. */
function sitePaths(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1, MAX_SITE_FOLDERS + 1).map((_, dropped) => parts.slice(dropped + 1).join("/"));
}
