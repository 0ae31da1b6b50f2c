/** Files beside the records that are none: read-me, index and template files of every tool, and what is hidden. */
const NO_RECORD =
  /^(?:readme(?:[._](?:[a-z]{2}|[a-z]{2}[-_][a-z]{2}))?|index|backlog|template|模板|adr-template(?:-.*)?|0000-(?:adr-)?template|[_.].*)\.md$/i;

/** Tells from the name of a file whether it may be a decision record. */
export function isRecordFile(name: string): boolean {
  return /\.md$/i.test(name) && !NO_RECORD.test(name);
}

/** A year and a month, with or without a day. Eight or more digits in one are a date or a time stamp too. */
const DATE = /^(?:19|20)\d\d(?:[-_.](?:0[1-9]|1[0-2])(?![0-9A-Za-z])|[01]\d[0-3]\d)/;
const LEADING = /^(\d+)(?![0-9A-Za-z])/;
/** `ADR-027-x`, `adr000-x`, `PREFIX-ADR-0003-x`, `决策-0003-x`; or any few words before a number with leading zeros. */
const PREFIXED = /^(?:.*?[-_. ])??(?:adr|dr|决策记录|决策)[-_ ]?(\d+.*)$|^(?:[a-z]+[-_]){1,4}(0\d{2,}.*)$/i;

/** Tells whether a file is named as records are: with a number or a date. */
export function hasNumberOrDate(name: string): boolean {
  return numberInFileName(name) !== null || DATE.test(name);
}

/** Number of a record as its file name writes it, such as `0007`, or null. */
export function numberInFileName(name: string): string | null {
  const base = name.replace(/\.md$/i, "");
  const prefixed = PREFIXED.exec(base);
  const rest = prefixed?.[1] ?? prefixed?.[2] ?? base;
  const digits = DATE.test(rest) ? undefined : LEADING.exec(rest)?.[1];
  return digits !== undefined && digits.length < 8 ? digits : null;
}
