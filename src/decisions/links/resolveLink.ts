import { folderOf } from "../locate/paths";
import type { LinkSyntax } from "./link";
import { type Candidate, type Reading, candidatesOf, means } from "./candidates";

/** Where a link leads, as far as its text tells. */
export type LinkTarget =
  | {
      /** `outside` where its literal path leads out of the root; a generator's reading may be inside all the same. */
      readonly kind: "inside" | "outside";
      /** As it is written: decoded, with `/`, without query and fragment; "" is the root, `../` leads out of it. */
      readonly path: string;
      /** The files that the link may mean, most literal first; the first that exists is its target. */
      readonly candidates: readonly Candidate[];
    }
  /** A URL, a mail address, another host, a path of a system. */
  | { readonly kind: "address" }
  /** A place on the same page. */
  | { readonly kind: "anchor" };

/** What of a link tells where it leads. */
export interface LinkText {
  readonly href: string;
  readonly syntax?: LinkSyntax | undefined;
}

/** A drive letter is no scheme, and neither leads to a file of the root. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:|\/\/|~)/i;

/**
 * Tells where a destination leads: relative paths, paths from the root with `/`, with `%20` or `\`, in the spellings of
 * site generators (`x.html`, `x`, `x/` for `x.md`, a folder for its index page) and names of wikis.
 * @param from path of the file that holds the link, below the root
 */
export function resolveLink(from: string, { href, syntax }: LinkText): LinkTarget {
  if (ADDRESS.test(href)) return { kind: "address" };
  const written = pathIn(href);
  if (written === "") return { kind: "anchor" };
  const isRooted = written.startsWith("/");
  const parts = joined(isRooted ? "" : folderOf(from), written);
  const path = parts.join("/");
  const page = joined(from.replace(/\.[^./]*$/, ""), written);
  const pagePath = page[0] === ".." || page.length === 0 ? null : page.join("/");
  const reading: Reading = {
    path,
    pagePath,
    isRooted,
    isFolder: written.endsWith("/"),
    wikiName: syntax === "wiki" ? joined("", written).join("/") : null,
  };
  return { kind: parts[0] === ".." ? "outside" : "inside", path, candidates: candidatesOf(reading) };
}

/** Tells whether a link may mean a file; `resolveLink` tells which of several it means if more of them exist. */
export function leadsTo(from: string, link: LinkText, path: string): boolean {
  const target = resolveLink(from, link);
  return "candidates" in target && target.candidates.some((candidate) => means(candidate, path));
}

/** The path in a destination: without query and fragment, decoded, with `/` only. */
function pathIn(href: string): string {
  const [bare = ""] = href.trim().split(/[?#]/, 1);
  const unescaped = bare.replace(/\\([!-.:-@[-`{-~])/g, "$1").replaceAll("\\", "/");
  return decoded(unescaped.replaceAll("&amp;", "&"));
}

function decoded(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    // A bare percent sign is part of the name.
    return path;
  }
}

/** The parts of a path from a folder; `..` stays in front where it leads out of the root. */
function joined(folder: string, written: string): string[] {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of written.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts;
}
