import { isNamedForDecisions, isNamedForProposals } from "../locate/folderNames";
import { nameOfRecord } from "../record/fileName";
import { ownSeries } from "../record/ownSeries";
import type { RecordFile } from "../record/record";

/** How records go by where nothing shows another series. */
const COMMON = "ADR";
/** Letters before a number that are no series: of a count, a request or an issue. */
const NO_SERIES = /^(?:ID|NO|NR|PR|MR|GH|V|DR|ADR)$/;
/** Words this long before the number of a file, such as `decision-007-x`, are not used in texts unless in capitals. */
const LONGEST_WORD = 4;
/** A key above the text, as in `| ACP | 103 |` and `ACP: 103`, stands near the beginning. */
const NEAR_TOP = 1500;

/**
 * The letters by which texts call a record of a series, such as `ACP` of `ACP-103`: those before the number in its heading,
 * else in its file name or that of its folder, else of a field in capitals that holds the number, else the word of a folder
 * such as `rfcs`; `ADR` where there are none, and null among proposals whose folder has no such word.
 */
function seriesLetters(file: RecordFile): string | null {
  const { record, text } = file;
  const { number, titleSpan } = record;
  if (number === null) return COMMON;
  if (titleSpan) {
    const before =
      /(?<![^\n\r])[^\n\r]*$/.exec(text.slice(Math.max(0, titleSpan.offset - 200), titleSpan.offset))?.[0] ?? "";
    const found = /(?<![\p{L}\d-])((?:[A-Z][A-Z0-9]{1,11}-){0,3}[A-Z][A-Z0-9]{1,11})[-_ #]{0,2}(\d{1,6})(?!\d)/u.exec(
      before,
    );
    if (found) return Number(found[2]) === number ? common(found[1] ?? "") : COMMON;
  }
  const [prefix = ""] = ownSeries(record);
  const letters = nameOfRecord(record.path).slice(0, Math.max(0, prefix.length - 1));
  const isShort = letters.split(/[-_ ]/).every((word) => word.length <= LONGEST_WORD);
  if (letters !== "" && (letters === letters.toUpperCase() || isShort)) return common(letters.toUpperCase());
  for (const [, key = "", digits] of text.slice(0, NEAR_TOP).matchAll(KEY_OF_NUMBER))
    if (Number(digits) === number) return common(key);
  return lettersOfFolder(record.path);
}

/** The word of the nearest folder that says what is in it, such as `RFC` of `docs/rfcs/active/0007-x.md`. */
function lettersOfFolder(path: string): string | null {
  const named = path
    .split("/")
    .slice(0, -1)
    .findLast((name) => isNamedForProposals(name) || isNamedForDecisions(name));
  if (named === undefined || isNamedForDecisions(named)) return COMMON;
  return /(?<![a-z]|design-)([a-z]{3})s?$/i.exec(named)?.[1]?.toUpperCase() ?? null;
}

const KEY_OF_NUMBER = /^[ \t|>*_-]{0,10}([A-Z][A-Z0-9]{1,7})[*_ \t]{0,8}[:|][ \t*_|:"']{0,10}(\d{1,6})[*_"' \t|]*$/gm;

function common(letters: string): string {
  return NO_SERIES.test(letters) ? COMMON : letters;
}

/** How texts call a record that has a number, such as `ADR-0007` or `ACP-103`; null where it has none. */
export function labelOf(file: RecordFile): string | null {
  const { numberText } = file.record;
  const letters = numberText === null ? null : seriesLetters(file);
  return letters === null ? null : `${letters}-${numberText ?? ""}`;
}

/**
 * Tells whether a record that names another one by its label alone is understood: identifiers are read as ADR, and in the
 * series that the names of the files show.
 */
export function isReadByLabel(from: RecordFile, to: RecordFile): boolean {
  const letters = seriesLetters(to);
  if (letters === null) return false;
  if (letters === COMMON) return true;
  return [...ownSeries(from.record)].some((prefix) => prefix.slice(0, -1) === letters.toLowerCase());
}
