import type { TextEdit } from "../markdown/textEdit";
import type { DecisionRecord, RecordFile } from "../record/record";
import { statusPhrase } from "../statements/phrase";
import type { Statement } from "../statements/statement";
import { HAN, tomlScalar, withMarks, yamlScalar } from "./statusText";

/** A status in words that follow a model in language and capitals. */
export interface NewStatus {
  /** @param model what stands in the place now, or the word of its key */
  readonly say: (model: string) => string;
  /** Whether a plain value in YAML gets quotes. */
  readonly quote: boolean;
}

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
    const isScalar = !/^[|>[{\n]/.test(before);
    const inner = isScalar && extent === "word" ? statement.text : "";
    const value = inner === "" ? next.say(modelOf(file, statement)) : inValue(inner, null, next);
    if (value === null) return null;
    const written = statement.place === "yaml" ? yamlScalar(value, before, next.quote) : tomlScalar(value, before);
    return spaced(text, { offset, length, text: written });
  }
  if (statement.role === "placeholder" || statement.role === "empty" || extent === "whole") {
    // A value that goes on below would be cut.
    const isShort = before.split(/\s+/).length <= 3;
    if (statement.role === "current" && !isShort && endsBefore(text, statement)) return null;
    const value = withMarks(next.say(modelOf(file, statement)), statement.role === "current" ? before : "");
    return spaced(text, uncoded(text, { offset, length, text: value }));
  }
  const value = inValue(before, { record, offset }, next);
  return value === null ? null : spaced(text, uncoded(text, { offset, length, text: value }));
}

/** Whether a statement has lines behind its value. */
function endsBefore(text: string, { span, value }: Statement): boolean {
  return /[\r\n]\s*\S/.test(text.slice(value.offset + value.length, span.offset + span.length));
}

/** A word to take language and capitals from: what stands there, else that of the key or section. */
function modelOf({ text }: RecordFile, { value, text: written, role, carrier }: Statement): string {
  if (role !== "placeholder" && /\p{L}/u.test(written)) return written;
  if (role === "placeholder" && HAN.test(written)) return written;
  const before = text.slice(Math.max(0, value.offset - 80), value.offset);
  if (/状态\P{L}*$/u.test(before)) return "状态";
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
  return /[:|]$/.test(text.slice(Math.max(0, edit.offset - 1), edit.offset))
    ? { ...edit, text: ` ${edit.text}` }
    : edit;
}

/** A value with another word in the place of its own; null where that would not be whole. */
function inValue(raw: string, at: { record: DecisionRecord; offset: number } | null, next: NewStatus): string | null {
  const phrase = statusPhrase(raw);
  if (!phrase)
    return /\bin[\s-]part\b|\bpart(?:ly|ial(?:ly)?)\b|部分/i.test(raw.slice(0, 60)) ? beside(raw, next) : null;
  const lead = raw.slice(0, phrase.from);
  // An image or link around the word would hold another link.
  if (/!?\[$/.test(lead.trimEnd()) && /^[^\]]*\]\(/.test(raw.slice(phrase.from))) return null;
  const end = phrase.word === "superseded" ? supersededEnd(raw, phrase.wordEnd, at) : phrase.wordEnd;
  const rest = raw.slice(end);
  const own = raw.slice(phrase.from, end);
  const value = next.say(own);
  const kept = withoutEmoji(lead);
  if (kept.includes("`") && value.includes("](")) return null;
  if (stands(rest)) return kept + value + rest;
  if (phrase.word === "superseded") return null;
  const clause = /^[^.;。；(（\n]*/.exec(rest)?.[0] ?? "";
  const close = /[\s*_`]*$/.exec(clause)?.[0] ?? "";
  const said = own.slice(0, 1).toLowerCase() + own.slice(1) + clause.slice(0, clause.length - close.length);
  const open = HAN.test(own) ? "（" : " (";
  return `${kept}${value}${open}${said}${HAN.test(own) ? "）" : ")"}${close}${rest.slice(clause.length)}`;
}

/** What follows the word is no part of its clause: nothing, marks, a stop, a bracket, a comment, another sentence. */
function stands(rest: string): boolean {
  return (
    /^[\s*_`"”'’~]*(?:$|[.,;:|)\]}>([{<!?—–→，。；：、）】（【」-]|\\$|<br)/.test(rest.slice(0, 200)) ||
    /^[*_`]*\s*[\r\n]/.test(rest)
  );
}

/** Partly superseded, and now the whole: both are said. */
function beside(raw: string, next: NewStatus): string {
  const isHan = HAN.test(raw);
  const said = isHan ? raw : raw.slice(0, 1).toLowerCase() + raw.slice(1);
  return next.say(raw) + (isHan ? "，" : ", ") + said;
}

/** Behind the records that "superseded by" names, and the verb that follows them in Chinese. */
function supersededEnd(raw: string, from: number, at: { record: DecisionRecord; offset: number } | null): number {
  let end = from;
  if (at) {
    for (const { relation, span, isPartial } of at.record.references) {
      const to = span.offset + span.length - at.offset;
      if (relation === "superseded-by" && !isPartial && span.offset >= at.offset && to <= raw.length)
        end = Math.max(end, to);
    }
  } else {
    const named =
      /^(?:[\s-]{0,4}by\b)?\s{0,4}(?:(?:\[[^\]]{0,200}\]\([^)]{0,300}\)|(?:ADR|DR)?[-_ #]?\d{1,6}\b|[\w./%-]{1,200}\.md)[\s,&]{0,4}(?:and\s)?)+/i.exec(
        raw.slice(from),
      );
    if (named) end = from + named[0].trimEnd().length;
  }
  const verb = /^[\s*_`）)]{0,6}所?(?:取代|替代|替换|代替)/.exec(raw.slice(end))?.[0];
  return end + (verb?.length ?? 0);
}

function withoutEmoji(lead: string): string {
  return lead.replace(/(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u200D|:[a-z0-9_]{1,40}:)+\s*/gu, "");
}
