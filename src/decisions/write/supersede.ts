import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile } from "../record/record";
import { folderOf } from "../locate/paths";
import { scan } from "../record/scan";
import { addLink, linksInStatus } from "./addLink";
import { type Change, editsOnly } from "./change";
import { writeStatus } from "./changeStatus";
import { leadsTo } from "../links/resolveLink";
import { headingText, identifierOf, linkTo } from "./recordLink";
import { dropStatusWord } from "./statusSection";
import { HAN, cased } from "./statusText";
import { type WriteStyle, supersedeWords } from "./style";

/**
 * Records that one decision supersedes another, in both files, each in its own carrier: Nygard's lines in the Status
 * section as adr-tools 3.0.0 writes them; status with a link (MADR 2 and 3, log4brains) or with an identifier (MADR 4); and
 * the sentence or bullet with the link on the other side. What is there already is not written again.
 */
export function supersede(older: RecordFile, newer: RecordFile, style: WriteStyle): Change {
  if (older.record.path === newer.record.path) return editsOnly([]);
  return editsOnly([
    [older.record.path, supersededEdits(older, newer, style)],
    [newer.record.path, addLink(newer, supersedeWords(style, isChinese(newer)).newer, older, style)],
  ]);
}

/** Whether a record writes its own words in Chinese: its status, else the keys and headings. */
function isChinese({ record, text }: RecordFile): boolean {
  if (record.status) return HAN.test(record.status.text);
  const [field] = record.metadata;
  return (
    field !== undefined &&
    HAN.test(
      text
        .slice(0, field.span.offset)
        .split(/[\r\n]/)
        .at(-1) ?? "",
    )
  );
}

function supersededEdits(older: RecordFile, newer: RecordFile, style: WriteStyle): TextEdit[] {
  const words = supersedeWords(style, isChinese(older)).older;
  if (linksInStatus(older)) {
    const links = addLink(older, words, newer, style, true);
    // Somebody wrote the link and left the word.
    return links.length > 0 ? links : dropStatusWord(older, scan(older.text));
  }
  const status = supersededStatus(older, newer, style, words);
  return byIdentifier(older, newer, style) ? [...status, ...addLink(older, words, newer, style)] : status;
}

/** MADR 4 names the successor by its number alone, which must be one of the same folder. */
function byIdentifier({ record, text }: RecordFile, newer: RecordFile, style: WriteStyle): boolean {
  if ((record.carrier ?? style.carrier ?? "front-matter") !== "front-matter") return false;
  if (newer.record.number === null || folderOf(record.path) !== folderOf(newer.record.path)) return false;
  if (record.metadata.some(({ key }) => key === "decision-makers")) return true;
  const value = record.status
    ? text.slice(record.status.span.offset, record.status.span.offset + record.status.span.length)
    : "";
  return (
    !style.statusLink &&
    !value.includes("](") &&
    !record.metadata.some(({ key }) => key === "deciders") &&
    !record.sections.some(({ title, level }) => level === 2 && /^validation$/i.test(title))
  );
}

function supersededStatus(older: RecordFile, newer: RecordFile, style: WriteStyle, words: string): TextEdit[] {
  const { record } = older;
  const names = (href: string | null, number: number | null): boolean =>
    href === null
      ? number === newer.record.number && folderOf(record.path) === folderOf(newer.record.path)
      : leadsTo(record.path, { href }, newer.record.path);
  const { status } = record;
  const isThere =
    status?.word === "superseded" &&
    record.references.some(
      ({ relation, href, number, span }) =>
        relation === "superseded-by" &&
        names(href, number) &&
        span.offset >= status.span.offset &&
        span.offset < status.span.offset + status.span.length,
    );
  if (isThere) return [];
  const identified = byIdentifier(older, newer, style);
  const target = identified
    ? identifierOf(newer, { slugText: false })
    : linkTo(older, newer, record.carrier === "section" ? headingText(newer) : identifierOf(newer, style));
  return writeStatus(
    older,
    (model) =>
      words === "已被"
        ? `已被 ${target} 取代`
        : `${cased(words, model.length > 1 && model === model.toUpperCase() ? "A" : model)} ${target}`,
    { quote: identified, carrier: style.carrier },
  );
}
