import type { TextEdit } from "../markdown/textEdit";
import type { Carrier, RecordFile, StatusWord } from "../record/record";
import { scan } from "../record/scan";
import { addStatus } from "./addStatus";
import { type StatusOptions, statusLike, withMarks, yamlScalar } from "./statusText";

/**
 * Changes the status of a record where the record keeps it, in its spelling and language. A record without one gets it
 * where its form has it: front matter, list, `## Status`, or a line.
 * @param carrier for a record that shows none itself, such as the one that its folder uses
 */
export function changeStatus(file: RecordFile, status: StatusWord, carrier?: Carrier): TextEdit[] {
  return file.record.status?.word === status
    ? []
    : writeStatus(file, (model) => statusLike(status, model), { carrier });
}

/**
 * Writes a status.
 * @param value makes the text from what stood there, or from a word in the record's language and capitals
 */
export function writeStatus(
  file: RecordFile,
  value: (model: string) => string,
  options: StatusOptions = {},
): TextEdit[] {
  const { record, text } = file;
  const field = record.status ?? record.metadata.find(({ key }) => key === "status");
  if (!field) return addStatus(file, scan(text), value, options);
  const { offset, length } = field.span;
  const before = text.slice(offset, offset + length);
  const written = "text" in field ? field.text : "";
  const model = /\p{L}/u.test(written) ? written : modelAt(text, offset, field.carrier);
  const next =
    field.carrier === "front-matter"
      ? yamlScalar(value(model), before, options.quote)
      : withMarks(value(model), written === "" ? "" : before);
  if (next === before) return [];
  // Code around the value would show a link as text.
  if (next.includes("](") && text[offset - 1] === "`" && text[offset + length] === "`")
    return [{ offset: offset - 1, length: length + 2, text: next }];
  // An empty value leaves no space behind its colon.
  return [{ offset, length, text: /:$/.test(text.slice(0, offset)) ? ` ${next}` : next }];
}

/** A word to take language and capitals from where there is no status yet: that of the key or section. */
function modelAt(text: string, offset: number, carrier: Carrier): string {
  const before = text.slice(0, offset);
  if (/状态\P{L}*$/u.test(before)) return "状态";
  return carrier === "section" || carrier === "line" ? "Status" : "status";
}
