import type { DecisionRecord, RecordFile } from "../record/record";
import { encodeHref, relativePath } from "../links/writeLink";
import { labelOf } from "../write/recordLabel";
import { headingText, identifierOf, linkTo, slugOf } from "../write/recordLink";

/**
 * A link to another record in the form that a record uses: `[7. Title](0007-x.md)` (adr-tools), the file name as text
 * (log4brains), else `[ADR-0007](0007-x.md)`. A record without number goes by its title.
 */
export function recordLink(from: RecordFile, to: RecordFile): string {
  return linkTo(from, to, linkText(from.record, to));
}

function linkText(from: DecisionRecord, to: RecordFile): string {
  const links = from.references.filter(({ href }) => href !== null);
  if (links.some(({ text, href }) => text === slugOf(href ?? ""))) return slugOf(to.record.path);
  const isHeading = links.length > 0 ? links.some(({ text }) => /^\d+\. /.test(text)) : from.carrier === "section";
  return isHeading || to.record.number === null ? headingText(to) : identifierOf(to, { slugText: false });
}

/** The destination of a link from one record to another. */
export function relativeHref(from: string, to: string): string {
  return encodeHref(relativePath(from, to));
}

/** `ADR-0007 Title`; without a number the title, without that the file name. */
export function recordName(file: RecordFile): string {
  const { title, path } = file.record;
  const label = labelOf(file);
  return label === null ? (title ?? slugOf(path)) : `${label} ${title ?? ""}`.trim();
}
