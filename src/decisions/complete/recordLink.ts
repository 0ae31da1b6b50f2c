import { escapeInline } from "../../debate/writeMarkdown";
import type { DecisionRecord } from "../record/record";

/** The path from the folder of a record to another path below the same root, as a Markdown destination has it. */
export function relativeHref(from: string, to: string): string {
  const [base, parts] = [from.split("/").slice(0, -1), to.split("/")];
  let shared = 0;
  while (shared < base.length && shared < parts.length - 1 && base[shared] === parts[shared]) shared++;
  const path = [...base.slice(shared).map(() => ".."), ...parts.slice(shared)].join("/");
  return path.replace(/[\s()<>[\]#?%]/g, (character) => encodeURIComponent(character).replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`));
}

/** `ADR-0007`, or the title of a record without number. */
export function identifierOf({ number, numberText, title, path }: DecisionRecord): string {
  return number === null ? (title ?? slugOf(path)) : `ADR-${(numberText ?? String(number)).padStart(4, "0")}`;
}

function slugOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

/**
 * A link to another record in the form that a record uses: `[7. Title](0007-x.md)` (adr-tools), the file name as text
 * (log4brains), else `[ADR-0007](0007-x.md)`.
 */
export function recordLink(from: DecisionRecord, to: DecisionRecord): string {
  return `[${linkText(from, to)}](${relativeHref(from.path, to.path)})`;
}

function linkText(from: DecisionRecord, to: DecisionRecord): string {
  const links = from.references.filter(({ href }) => href !== null);
  const title = escapeInline(to.title ?? slugOf(to.path));
  const isSlug = links.some(({ text, href }) => text === slugOf(href ?? ""));
  if (isSlug) return slugOf(to.path);
  const isNumbered = links.length > 0 ? links.some(({ text }) => /^\d+\. /.test(text)) : from.carrier === "section";
  return isNumbered && to.number !== null ? `${to.number}. ${title}` : to.number === null ? title : identifierOf(to);
}
