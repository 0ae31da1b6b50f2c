import { pairAt, valueOf } from "./field";
import type { MetadataField } from "./record";
import type { Scan, ScannedSection } from "./scan";
import { isPlaceholder, statusWord } from "./status";
import { cells, tableFields } from "./tableFields";
import { isKnownKey } from "./vocabulary";

const SECTION_KEYS: Readonly<Record<string, string>> = { status: "status", date: "date" };
const HISTORY = /^\d{4}-\d\d-\d\d\b/;
/** A line that only points to another record, such as "Supersedes [1. Use X](0001-use-x.md)"; "superseded by" is a status. */
const LINK_LINE = /^(?!.*\bsuper?[sc]ee?ded\b)[^[\]]*\[[^\]]*\]\([^)]*\)[.\s]*$/i;

/** Fields that have a section of their own: `## Status` (Nygard) and `## Date`. */
export function sectionFields(scan: Scan): MetadataField[] {
  return scan.sections.flatMap((section): MetadataField[] => {
    const heading = scan.lines[section.line];
    const start = heading ? heading.text.indexOf(section.title) : -1;
    const inline =
      heading && start >= 0
        ? pairAt(heading.text, start, start + section.title.length, heading.offset, section.line, "section")
        : undefined;
    const body = sectionBody(scan, section);
    return inline && section.level > 1 && Object.hasOwn(SECTION_KEYS, inline.key) && inline.value !== ""
      ? [inline, ...body.filter((field) => field.key !== inline.key)]
      : body;
  });
}

function sectionBody(scan: Scan, section: ScannedSection): MetadataField[] {
  const key = SECTION_KEYS[section.name ?? ""];
  return key === undefined ? [] : sectionValues(scan, key, section.body, section.ownLastLine);
}

function sectionValues(scan: Scan, key: string, first: number, last: number): MetadataField[] {
  const found: MetadataField[] = [];
  let spare: MetadataField | undefined;
  for (let index = first; index <= last; index++) {
    const line = scan.lines[index];
    if (!line || scan.kinds[index] !== "text" || /^(?: {4}|\t)/.test(line.text)) continue;
    const start = /^[ \t>]*(?:[*+-][ \t]+)?(?:\[[xX]\][ \t]+)?/.exec(line.text)?.[0].length ?? 0;
    if (/^\[ \][ \t]/.test(line.text.slice(start))) continue;
    if (line.text.startsWith("|", start)) {
      found.push(...sectionCells(scan, key, index));
      continue;
    }
    const pairs = pairAt(line.text, start, line.text.length, line.offset, index, "section");
    if (pairs && isKnownKey(pairs.key) && pairs.key !== "supersedes" && pairs.key !== "superseded-by") {
      found.push(pairs);
      continue;
    }
    const field: MetadataField = {
      key,
      ...valueOf(line.text, start, line.text.length, line.offset),
      carrier: "section",
      line: index,
    };
    if (
      key === "status" &&
      (isPlaceholder(field.value) || (LINK_LINE.test(field.value) && statusWord(field.value) === null))
    )
      spare ??= isPlaceholder(field.value) ? field : undefined;
    else {
      const at = found.findIndex((other) => other.key === key);
      if (at < 0) found.push(field);
      // Of a dated history the last line counts.
      else if (HISTORY.test(found[at]?.value ?? "") && HISTORY.test(field.value) && statusWord(field.value) !== null)
        found[at] = field;
    }
  }
  return found.some((other) => other.key === key) || !spare ? found : [...found, spare];
}

function sectionCells(scan: Scan, key: string, index: number): MetadataField[] {
  const line = scan.lines[index];
  if (!line) return [];
  const fields = tableFields(scan.lines, index);
  if (fields.length > 0) return fields.map((field) => ({ ...field, carrier: "section" }));
  const known = key === "status" ? cells(line.text).find(({ text }) => statusWord(text) !== null) : undefined;
  return known
    ? [
        {
          key,
          ...valueOf(line.text, known.from, known.from + known.text.length, line.offset),
          carrier: "section",
          line: index,
        },
      ]
    : [];
}
