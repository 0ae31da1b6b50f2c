import { folderOf } from "../locate/paths";
import type { Candidate, Spelling } from "./candidates";
import type { LinkText } from "./resolveLink";

/** Characters that end a destination, begin a query, fragment, entity or escape, or mean something in a link text. */
const UNSAFE = /[\s%()<>#?&"'\\[\]`|^{}]/g;

/** A path as the destination of a Markdown link; letters of every script stay readable. */
export function encodeHref(path: string): string {
  return path.replace(UNSAFE, (character) => {
    const encoded = encodeURIComponent(character);
    return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
  });
}

/** A path from the folder of one file to another, both below the root, not encoded. */
export function relativePath(from: string, to: string): string {
  const start = folderOf(from).split("/").filter(Boolean);
  const end = to.split("/");
  let same = 0;
  while (same < start.length && same < end.length - 1 && start[same] === end[same]) same++;
  return [...start.slice(same).map(() => ".."), ...end.slice(same)].join("/");
}

/** How a link is to lead to a file after a move. */
export interface Redirection {
  /** The file that holds the link, as it is to be called. */
  readonly from: string;
  /** The file that the link means, as it is to be called. */
  readonly to: string;
  /** How the destination spells its path now. */
  readonly target: Candidate;
  /** The folder stays the same, for the link and for its target, so only the last part of the path is another. */
  readonly onlyName: boolean;
}

/**
 * The destination of a link after a move, spelt as it was: with or without ending, from the root, by name; its query and
 * fragment stay, and of its path what does not have to change.
 * @returns null where the new path cannot be spelt in the manner of the old one
 */
export function redirected(
  { href, syntax }: LinkText,
  isBracketed: boolean,
  { from, to, target, onlyName }: Redirection,
): string | null {
  const path = inSpelling(to, target.spelling);
  if (path === null) return null;
  const [, way = "", slash = "", tail = ""] = /^([^?#]*?)(\/?)([?#].*)?$/s.exec(href) ?? [];
  const encode = syntax === "wiki" ? (text: string) => text : isBracketed ? encodeBracketed : encodeHref;
  if (onlyName) return way.replace(/(?<![^/\\])[^/\\]*$/, "") + encode(lastPart(path, target.spelling)) + slash + tail;
  switch (target.spelling.base) {
    case "name":
      return encode(lastPart(path, target.spelling)) + tail;
    case "root":
      return `/${encode(path)}${slash}${tail}`;
    case "site": {
      const known = (inSpelling(target.path, target.spelling) ?? "").split("/").length;
      return [...way.split("/").slice(0, -known), encode(path)].join("/") + slash + tail;
    }
    default: {
      const written = encode(relativePath(target.spelling.base === "page" ? `${stem(from)}/` : from, path));
      return (/^\.[/\\]/.test(href) && !written.startsWith(".") ? `./${written}` : written) + slash + tail;
    }
  }
}

/** A path with what its spelling omits cut off and what it has instead put on. */
function inSpelling(path: string, { omitted, replacement }: Spelling): string | null {
  if (!path.endsWith(omitted)) return null;
  return path.slice(0, path.length - omitted.length) + replacement;
}

function lastPart(path: string, { replacement }: Spelling): string {
  const stop = replacement.startsWith("/") ? path.length - replacement.length : path.length;
  return path.slice(path.lastIndexOf("/", stop - 1) + 1);
}

function stem(path: string): string {
  return path.replace(/\.[^./]*$/, "");
}

/** Within angle brackets only their own marks, and those of queries and escapes, have to be encoded. */
function encodeBracketed(path: string): string {
  return path.replace(/[<>#?%]/g, encodeURIComponent);
}
