import { lineEndingOf } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile, ReferenceRelation } from "../record/record";
import { isWholeToml } from "../record/frontMatterToml";
import { recordsFolderOf } from "../record/fileName";
import { scan } from "../record/scan";
import type { Statement } from "../statements/statement";
import { names } from "./prove";
import { dataName, itemLike } from "./recordName";
import { identifierOf, linkTo } from "./recordLink";
import type { NewRelation } from "./newRelation";
import { beginIn } from "./spanSearch";
import { cellText, tomlScalar, yamlScalar } from "./statusText";
import type { WriteStyle } from "./style";

/** Fills the fields that exist for a relation, such as `superseded_by: null`, `| Superseded by | - |` and `links: []`. */
export function fieldEdits(file: RecordFile, relation: NewRelation, style: WriteStyle): TextEdit[] {
  const { kind } = relation;
  if (kind === "other") return [];
  const fields = fieldsFor(file, kind);
  const isNamedIn = namingIn(file, relation);
  if (fields.length > 0)
    return fields.flatMap((field) => (isNamedIn(field) ? [] : (filled(file, field, relation, style) ?? [])));
  const links = file.record.statements.find(({ kind: own, place }) => own === "links" && place === "yaml");
  const item = links && !isNamedIn(links) ? linkItem(file, links, relation) : undefined;
  return item ? [item] : [];
}

/** The fields of a record for a relation, each once. */
export function fieldsFor({ record }: RecordFile, kind: ReferenceRelation): Statement[] {
  const placeOf = ({ offset, length }: Statement["span"]): string => `${offset}:${length}`;
  const stated = new Map<string, Statement>();
  for (const each of record.statements)
    if (each.kind === kind && !stated.has(placeOf(each.value))) stated.set(placeOf(each.value), each);
  const found = new Map<number, Statement>();
  for (const { key, span } of record.metadata) {
    const statement = key === kind ? stated.get(placeOf(span)) : undefined;
    if (statement && !found.has(statement.value.offset)) found.set(statement.value.offset, statement);
  }
  return [...found.values()];
}

/** Tells of values whether each names the other record already. */
function namingIn({ record }: RecordFile, { kind, target }: NewRelation): (field: Statement) => boolean {
  const named = record.references.filter(
    (reference) => reference.relation === kind && names(record, reference, target.record),
  );
  const holdsOne = beginIn(named.map(({ span }) => span));
  return ({ value: { offset, length } }) => holdsOne({ offset, length: Math.max(length, 1) });
}

function filled(file: RecordFile, field: Statement, relation: NewRelation, style: WriteStyle): TextEdit | undefined {
  const { offset, length } = field.value;
  const before = file.text.slice(offset, offset + length);
  if (field.place === "yaml" || field.place === "toml") {
    const text = dataWith(file, field, before, relation);
    return text === undefined ? undefined : spaced(file.text, { offset, length, text });
  }
  const named = linkTo(file, relation.target, identifierOf(relation.target, style));
  const end = field.span.offset + field.span.length;
  const below = file.text.slice(offset + length, end).trimEnd();
  // A value that goes on below is not cut: what is new stands before all of it.
  if (field.role !== "empty" && /[\r\n]/.test(below))
    return spaced(file.text, { offset, length: 0, text: `${named}, ` });
  const value = field.role === "empty" ? named : `${before}, ${named}`;
  return spaced(file.text, { offset, length, text: field.place === "table" ? cellText(value) : value });
}

const LONGEST = 4000;

/** A value of front matter with a further record in it, written as those that it names; undefined for a map. */
function dataWith(
  file: RecordFile,
  { place, role, text }: Statement,
  before: string,
  { target }: NewRelation,
): string | undefined {
  const scalar = (value: string, model: string): string => {
    if (/^\d+$/.test(model) && /^[1-9]\d*$/.test(value)) return value;
    return place === "toml" ? tomlScalar(value, quoteOf(model)) : yamlScalar(value, quoteOf(model));
  };
  if (before.length > LONGEST) return undefined;
  const list = /^\[([^]*)\]$/.exec(before)?.[1];
  if (list !== undefined) {
    if (place === "toml" && !isWholeToml(before)) return undefined;
    return withItem(list, (model) => itemLike(file, target, model), scalar);
  }
  const block = /^[ \t]*(\r\n|\n|\r)/.exec(before);
  if (block) {
    const last = /(?:\r\n|\n|\r)([ \t]*-[ \t]+)(?![ \t])([^\r\n]*)$/.exec(before);
    const [, lead = "", model = ""] = last ?? [];
    // Items that are maps have keys of the team's own.
    if (!last || /^["']?[\w-]+["']?:\s/.test(model)) return undefined;
    return before + (block[1] ?? "\n") + lead + scalar(itemLike(file, target, unquoted(model)), model);
  }
  if (/^[|>{&*!]/.test(before) && role !== "empty") return undefined;
  if (role === "empty") return scalar(dataName(file, target), before);
  return scalar(`${text}, ${itemLike(file, target, text.split(/,\s*/).at(-1) ?? "")}`, before);
}

/** The items of a list on one line or several, with one more in the manner of the last. */
function withItem(
  list: string,
  like: (model: string) => string,
  scalar: (value: string, model: string) => string,
): string {
  const last = /(^|,)(\s*)((?:"[^"\n]*"|'[^'\n]*'|[^,\n"']+?))(\s*,)?([^\S\n]*(?:#[^\n]*)?)(\s*)$/.exec(list);
  if (!last || list.trim() === "") return `[${scalar(like(""), "")}]`;
  const [, , gap = "", model = "", comma = "", comment = "", end = ""] = last;
  const item = scalar(like(unquoted(model)), model);
  const head = list.slice(0, list.length - comma.length - comment.length - end.length);
  const isEnded = comma.trim() !== "";
  // A comment stays with the item that it is about.
  if (gap.includes("\n")) return `[${head},${comment}${gap}${item}${isEnded ? "," : ""}${end}]`;
  return `[${head}, ${item}${isEnded ? "," : ""}${comment}${end}]`;
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, "$2");
}

function quoteOf(text: string): string {
  return /^["']/.exec(text)?.[0] ?? "";
}

/** An empty value leaves no space behind its colon, nor before the pipe that ends its cell. */
function spaced(text: string, edit: TextEdit): TextEdit {
  const before = text[edit.offset - 1] ?? "";
  const after = text[edit.offset + edit.length] ?? "";
  const start = /[:|]/.test(before) && !/^[ \t]*[\r\n]/.test(edit.text) ? " " : "";
  return { ...edit, text: start + edit.text + (after === "|" ? " " : "") };
}

/** An item of the `links` of adrs: `- target: 2` and `kind: supersedes`. */
function linkItem(file: RecordFile, links: Statement, relation: NewRelation): TextEdit | undefined {
  const { text, record } = file;
  const { kind, target } = relation;
  const { offset, length } = links.value;
  const { number } = target.record;
  if (number === null || recordsFolderOf(record.path) !== recordsFolderOf(target.record.path)) return undefined;
  const before = text.slice(offset, offset + length);
  const isMap = /^\s*-\s*(?:target|kind|description)\s*:/.test(before);
  if (links.role !== "empty" && !isMap) return undefined;
  const eol = lineEndingOf(scan(text).lines, "\n");
  const indent = /\n([ \t]*)-/.exec(before)?.[1] ?? "  ";
  const name =
    kind === "superseded-by"
      ? (/kind:\s*["']?superseded([-_ ])by/.exec(text)?.[0].replace(/^kind:\s*["']?/, "") ?? "supersededby")
      : kind;
  const item = `${eol}${indent}- target: ${String(number)}${eol}${indent}  kind: ${name}`;
  const gap = /[ \t]/.test(text[offset - 1] ?? "") ? 1 : 0;
  return links.role === "empty"
    ? { offset: offset - gap, length: length + gap, text: item }
    : { offset: offset + length, length: 0, text: item };
}
