import type { Link } from "../links/link";
import { readLinks } from "../links/readLinks";
import { resolveLink } from "../links/resolveLink";
import type { Span } from "../record/record";
import type { Subject } from "./subject";

/** A link of a Markdown text to a file beside it. */
export interface FileLink {
  /** As it is written, without angle brackets. */
  readonly href: string;
  /** Where it may lead: paths below the root, perhaps with `../` before them. */
  readonly paths: readonly string[];
  readonly span: Span;
}

type LinkedSubject = Pick<Subject, "record" | "text" | "lines" | "kinds">;

/** The links of a record that name a file by a relative path, whatever their syntax. */
export function fileLinks(subject: LinkedSubject): FileLink[] {
  return readLinks(subject).flatMap((link): FileLink[] => {
    if (!namesFile(link)) return [];
    const target = resolveLink(subject.record.path, link);
    if (!("candidates" in target)) return [];
    return [{ href: link.href, paths: withoutLine(target.candidates.map(({ path }) => path)), span: link.hrefSpan }];
  });
}

/** `lib.rs:37` names a line of a file, as editors and agents write it. */
function withoutLine(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const file = path.replace(/(?<=\.\w{1,8}):\d{1,7}(?:[-:]\d{1,7})?$/, "");
    return file === path ? [path] : [path, file];
  });
}

/** An address without its scheme, a person, a mail address, a path from elsewhere, a placeholder. */
const NO_FILE = /:\/\/|^(?:[\w-]+\.)+(?:com|org|net|io|dev|cn)(?:\/|$)|^[/\\~$@]|[{}<>*|]|^(?=[^/]*$)[^][^@]*@[^]/i;

/** A bare word is a tag or a name of something, and a site's path or a wiki's name may be anywhere. */
function namesFile({ syntax, href }: Link): boolean {
  if (syntax === "reference" || syntax === "wiki" || syntax === "autolink") return false;
  const [bare = ""] = href.split(/[?#]/, 1);
  return /[/.\\]/.test(bare) && !NO_FILE.test(bare);
}

/** The paths that the rules will ask about, so that an editor can look them up beforehand. */
export function linkTargets(subject: LinkedSubject): string[] {
  return [...new Set(fileLinks(subject).flatMap(({ paths }) => paths))];
}
