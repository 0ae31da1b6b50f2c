import type { LineKind } from "../markdown/blocks";
import { blankCodeSpans } from "../markdown/codeSpans";
import type { Line } from "../markdown/lines";
import type { Span } from "../record/record";
import type { Subject } from "./subject";

/** A link of a Markdown text to a relative path. */
export interface RelativeLink {
  /** As it is written, without angle brackets. */
  readonly href: string;
  /** Path below the root, perhaps with `../` before it; decoded, without query and fragment. */
  readonly path: string;
  readonly span: Span;
}

/** Inline links and images; the destination may stand in angle brackets and hold one pair of parentheses (CommonMark 6.3). */
const INLINE =
  /\]\([ \t]*(?:<([^<>\n]*)>|((?:[^\s()<>]|\([^\s()]*\))+))(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*\)/g;
const DEFINITION = /^ {0,3}\[(?:[^[\]\\]|\\.)+\]:[ \t]*(?:<([^<>]*)>|(\S+))/;

/** The links of a record that lead to a path below its root. */
export function relativeLinks({ record, lines, kinds }: Pick<Subject, "record" | "lines" | "kinds">): RelativeLink[] {
  const folder = record.path.split("/").slice(0, -1);
  return lines.flatMap((line, index) =>
    destinations(line, kinds[index]).flatMap(({ href, span }) => {
      const path = pathOf(href, folder);
      return path === null ? [] : [{ href, path, span }];
    }),
  );
}

/** An address with or without its scheme, a path of a site or system, a person, a mail address, a placeholder. */
const NO_PATH = /^[a-z][a-z0-9+.-]*:|^(?:[\w-]+\.)+(?:com|org|net|io|dev|cn)(?:\/|$)|^[/\\~$@]|[{}<>*|]|^[^/]+@[^/]+$/i;

/** Destinations of the inline links, images and definitions of a line, as they are written. */
export function destinations(line: Line, kind: LineKind | undefined): { href: string; span: Span }[] {
  if (kind !== "text" && kind !== "heading" && kind !== "front-matter") return [];
  // In code spans a link is text.
  const text = blankCodeSpans(line.text);
  const matches = [...text.matchAll(INLINE), ...[DEFINITION.exec(text)].filter((match) => match !== null)];
  return matches.map((match) => {
    const href = match[1] ?? match[2] ?? "";
    return {
      href,
      span: {
        offset:
          line.offset + match.index + match[0].indexOf(href, match[0].startsWith("](") ? 2 : match[0].indexOf("]:")),
        length: href.length,
      },
    };
  });
}

/** Below the root, or with `../` beside it; null for an address, a place on the page, a path of a site, or a bare word. */
function pathOf(href: string, folder: readonly string[]): string | null {
  const [bare = ""] = href.split(/[?#]/);
  if (bare === "" || NO_PATH.test(bare) || !/[/.]/.test(bare)) return null;
  const parts = [...folder];
  for (const part of decoded(bare).split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Spellings under which a site generator or forge may find a path: without `.md`, or a folder's page. */
export function candidates(path: string): string[] {
  return /\.[a-z0-9]{1,5}$/i.test(path) ? [path] : [path, `${path}.md`];
}

/** The paths that the rules will ask about, so that an editor can look them up beforehand. */
export function linkTargets(subject: Pick<Subject, "record" | "lines" | "kinds">): string[] {
  return [...new Set(relativeLinks(subject).flatMap(({ path }) => candidates(path)))];
}
