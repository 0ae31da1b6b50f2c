import type { TextEdit } from "../markdown/textEdit";
import { isWholeToml } from "../record/frontMatterToml";
import type { RecordFile } from "../record/record";
import { tongueOf } from "../record/tongues";
import type { Statement } from "../statements/statement";
import { HAN, type NewStatus, modelOfLabel, tomlScalar, withMarks, yamlScalar } from "./statusText";
import { inValue, isGoingOn } from "./wordInValue";

/** How much of a value gives way: its word with what belongs to it, or all of it. */
export type Extent = "word" | "whole";

/**
 * The edit that gives a statement about the status another value. By `word` its other words, marks and comments stay.
 * @returns null where the value cannot be changed so
 */
export function replaceStatus(
  file: RecordFile,
  statement: Statement,
  next: NewStatus,
  extent: Extent,
): TextEdit | null {
  const { text, record } = file;
  const { offset, length } = statement.value;
  const before = text.slice(offset, offset + length);
  if (statement.place === "yaml" || statement.place === "toml") {
    const value = dataValue(file, statement, before, next, extent);
    return value === null ? null : spaced(text, { offset, length, text: value });
  }
  if (statement.role === "placeholder" || statement.role === "empty" || extent === "whole") {
    if (isInLinkText(text, statement)) return null;
    // A value that goes on below would be cut.
    const isShort = before.split(/\s+/).length <= 3;
    if (statement.role === "current" && !isShort && endsBefore(text, statement)) return null;
    const value = withMarks(next.say(modelOf(file, statement)), statement.role === "current" ? before : "");
    return spaced(text, uncoded(text, { offset, length, text: value }));
  }
  if (isInLinkText(text, statement)) return null;
  const below = goesOnBelow(text, statement);
  const value = inValue(before + below, { record, offset }, next);
  const edit = value === null ? null : { offset, length: length + below.length, text: value };
  return edit && spaced(text, uncoded(text, edit));
}

/** A value of front matter: in quotes as the old one, and in a list of one item as its item; null where it is a map. */
function dataValue(
  file: RecordFile,
  statement: Statement,
  before: string,
  next: NewStatus,
  extent: Extent,
): string | null {
  const isYaml = statement.place === "yaml";
  const isOpen = statement.role === "placeholder" || statement.role === "empty";
  const list = isOpen ? null : listOfOne(before, isYaml);
  const { open, item, shut } = list ?? { open: "", item: before, shut: "" };
  if (isYaml ? isMap(item) : !isWholeToml(item)) return null;
  const isShort = statement.text.split(/\s+/).length <= 3;
  // Lines that stand apart, and the other items of a list, would be lost.
  if (!isOpen && ((item.startsWith("|") && !isShort) || /^(?:\[.*,|[ \t]*[\r\n]\s*-)/s.test(item))) return null;
  const inner =
    !isOpen && (extent === "word" || !isShort) && !/^(?:[[{]|[ \t]*[\r\n])/.test(item) ? statement.text : "";
  const value = inner === "" ? next.say(modelOf(file, statement)) : inValue(inner, null, next);
  if (value === null) return null;
  return open + (isYaml ? yamlScalar(value, item, next.quote) : tomlScalar(value, item)) + shut;
}

/** A list that holds one item: what stands around it. */
function listOfOne(before: string, isYaml: boolean): { open: string; item: string; shut: string } | null {
  const match =
    /^(\[\s*)(?!\s)([^,[\]{}]*[^,[\]{}\s])(\s*(?:,\s*)?\])$/.exec(before) ??
    (isYaml ? /^([ \t]*(?:\r\n|\n|\r)[ \t]*-[ \t]+)((?!["']?[\w-]+["']?:\s)[^-\s{][^\r\n]*)()$/.exec(before) : null);
  const [, open, item, shut] = match ?? [];
  return open === undefined || item === undefined || shut === undefined ? null : { open, item, shut };
}

/** Keys with values, whose meaning is the team's own. */
function isMap(value: string): boolean {
  return (
    (value.startsWith("{") && value.includes(":")) ||
    /^[ \t]*[\r\n]\s*(?:-\s+)?["']?[\p{L}_][^\n]{0,80}?["']?:(?:\s|$)/u.test(value)
  );
}

/** The lines behind a value that go on with its sentence; "" where they say something else. */
function goesOnBelow(text: string, { span, value }: Statement): string {
  const below = text.slice(value.offset + value.length, span.offset + span.length);
  return isGoingOn(below) ? below : "";
}

/** A value that ends within a link or picture whose text has begun before it: another link cannot stand there. */
function isInLinkText(text: string, { value: { offset, length } }: Statement): boolean {
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const before = text.slice(Math.max(lineStart, offset - 200), offset);
  const isOpen = before.lastIndexOf("[") > before.lastIndexOf("]");
  return isOpen && /^[^[\]\r\n]{0,200}\]\(/.test(text.slice(offset, offset + length + 400));
}

/** Whether a statement has lines behind its value. */
function endsBefore(text: string, { span, value }: Statement): boolean {
  return /[\r\n]/.test(text.slice(value.offset + value.length, span.offset + span.length).trimEnd());
}

/** A word to take language and capitals from: what stands there, else that of the key or section. */
function modelOf({ text }: RecordFile, { value, text: written, role, carrier }: Statement): string {
  if (role !== "placeholder" && /\p{L}/u.test(written)) return written;
  if (role === "placeholder" && HAN.test(written) && !tongueOf(written, text)) return written;
  const before = text.slice(Math.max(0, value.offset - 80), value.offset);
  const label = /(\p{L}+)\P{L}*$/u.exec(before)?.[1];
  const model = label === undefined ? "Status" : modelOfLabel(label, text);
  if (model !== "Status") return model;
  return carrier === "section" || carrier === "line" ? "Status" : "status";
}

/** Code around the value would show a link as text. */
function uncoded(text: string, edit: TextEdit): TextEdit {
  const { offset, length } = edit;
  const isCode = text[offset - 1] === "`" && text[offset + length] === "`" && edit.text.includes("](");
  return isCode ? { offset: offset - 1, length: length + 2, text: edit.text } : edit;
}

/** An empty value leaves no space behind its colon or pipe. */
function spaced(text: string, edit: TextEdit): TextEdit {
  return /[:|]$/.test(text.slice(Math.max(0, edit.offset - 1), edit.offset)) && !/^[ \t]*[\r\n]/.test(edit.text)
    ? { ...edit, text: ` ${edit.text}` }
    : edit;
}
