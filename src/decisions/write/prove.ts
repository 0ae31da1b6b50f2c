import { leadsTo } from "../links/resolveLink";
import { recordsFolderOf } from "../record/fileName";
import { lineAt } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import { ownSeries } from "../record/ownSeries";
import { readRecord } from "../record/readRecord";
import { withoutStatus } from "../record/title";
import type { DecisionRecord, RecordFile, RecordReference, ReferenceRelation, StatusWord } from "../record/record";
import { scan } from "../record/scan";
import { sectionName } from "../record/vocabulary";
import type { Statement } from "../statements/statement";
import { applyEdits } from "./applyEdits";
import { leadingLinkHeading } from "./linkHeading";
import { keepsMarks } from "./marksKept";
import { plannedSpans } from "./plannedSpans";
import type { Refusal, RefusalCode } from "./refusal";
import { unsafeProblem } from "./unsafeProblem";
import { contradictingRemark } from "./supersededRemark";
import { unknownBox } from "./unknownBoxes";
import { unreadStatus } from "./unreadStatus";
import { unreadTick } from "./unreadTick";

/** What a change of one record is to make true. All that is not named has to stay as it is. */
export interface Asked {
  /** What every place that states the status says afterwards. */
  readonly status?: StatusWord;
  /** A relation to another record that is stated afterwards. */
  readonly relation?: { readonly kind: ReferenceRelation; readonly target: RecordFile };
  readonly title?: string;
  readonly number?: number;
}

export type Proof = { readonly edits: readonly TextEdit[] } | { readonly refused: Refusal };

/**
 * Applies edits to a text in memory and reads it back: they are given out only if the text then says what was asked in
 * every place, once more asking changes nothing, and nothing else is read differently.
 * @param plans of several ways the first that proves itself is taken
 * @param replan makes the plans for the text afterwards; it has to find nothing to do
 */
export function proven(
  file: RecordFile,
  asked: Asked,
  plans: readonly (readonly TextEdit[])[],
  replan: (after: RecordFile) => readonly (readonly TextEdit[])[],
): Proof {
  let first: Refusal | undefined;
  for (const edits of plans) {
    const refused = objection(file, asked, edits, replan);
    if (!refused) return { edits };
    first ??= refused;
  }
  const line = file.record.statements.find(({ kind }) => kind === "status")?.line ?? 0;
  return { refused: first ?? { code: "not-read-back", path: file.record.path, line, detail: "" } };
}

function objection(
  file: RecordFile,
  asked: Asked,
  edits: readonly TextEdit[],
  replan: (after: RecordFile) => readonly (readonly TextEdit[])[],
): Refusal | null {
  const { record, text } = file;
  const at = edits[0]?.offset ?? record.status?.span.offset ?? 0;
  const refuse = (code: RefusalCode, line = lineAt(scan(text).lines, at), detail = ""): Refusal => ({
    code,
    path: record.path,
    line,
    detail,
  });
  if (record.markup !== "markdown") return refuse("other-markup");
  if (file.isUtf8 === false && edits.length > 0) return refuse("not-utf8");
  const unsafe = unsafeProblem(record);
  if (unsafe) return refuse("front-matter-invalid", unsafe.line);
  const open = edits.length > 0 ? unclosedLine(text) : -1;
  const taken = edits.filter(({ length }) => length > 0);
  const isPlanned = taken.length > 0 ? plannedSpans(file) : undefined;
  const outside = taken.find((edit) => isPlanned?.(edit) === false);
  if (outside) return refuse("changes-other", lineAt(scan(text).lines, outside.offset));
  if (!keepsMarks(text, edits)) return refuse("not-read-back");
  const changed = applyEdits(text, edits);
  const after: RecordFile =
    edits.length === 0 ? file : { record: readRecord(changed, record.path, ownSeries(record)), text: changed };
  if (after.record.problems.length > record.problems.length || (edits.length > 0 && isBroken(file, edits)))
    return refuse("front-matter-invalid", record.problems[0]?.line ?? 0);
  const unread = asked.status === undefined ? null : unreadStatus(file, asked.status);
  if (unread) return refuse("says-more", unread.line, unread.text);
  const box = asked.status === undefined ? null : unknownBox(file, asked.status);
  if (box) return refuse("unknown-box", box.line, box.text);
  const tick = asked.status === undefined ? null : unreadTick(file, asked.status);
  if (tick) return refuse("says-more", tick.line, tick.text);
  const remark = asked.status === undefined ? null : contradictingRemark(file, asked.status);
  if (remark) return refuse(remark.code, remark.line, remark.detail);
  const contradiction = statusObjection(after, asked, record);
  if (contradiction) {
    const isNew = contradiction.code === "not-read-back" && open >= 0;
    return refuse(isNew ? "unclosed" : contradiction.code, isNew ? open : contradiction.line, contradiction.detail);
  }
  if (asked.relation && !states(after, asked.relation))
    return refuse(open >= 0 ? "unclosed" : "not-read-back", open >= 0 ? open : undefined);
  const other = otherFacts(record, after.record, asked, { edits, gone: emptiedSections(text, edits) });
  if (other !== null) return refuse("changes-other", undefined, other);
  if (edits.length > 0 && !replan(after).some((plan) => plan.length === 0))
    return refuse(open >= 0 ? "unclosed" : "not-read-back", open >= 0 ? open : undefined);
  return null;
}

/** Line on which a fence or comment begins that nothing closes, or -1. */
function unclosedLine(text: string): number {
  const { lines, kinds } = scan(text);
  const last = kinds.findLastIndex((kind) => kind !== "blank");
  if (kinds[last] !== "code" && kinds[last] !== "comment") return -1;
  const kind = kinds[last];
  let first = last;
  while (kinds[first - 1] === kind) first--;
  const end = lines[last]?.text.trim() ?? "";
  const isClosed = kind === "comment" ? end.includes("-->") : first < last && /^(?:`{3,}|~{3,})$/.test(end);
  return isClosed ? -1 : first;
}

function isBroken({ record, text }: RecordFile, edits: readonly TextEdit[]): boolean {
  if (record.problems.length === 0) return false;
  const { lines, kinds } = scan(text);
  const end = lines[kinds.lastIndexOf("front-matter")]?.offset ?? -1;
  // The line of a broken field may be replaced whole; a new key would rest on what cannot be read.
  return edits.some(({ offset, length }) => length === 0 && offset <= end);
}

/** The sections of links that lose all that they had, by their headings. */
function emptiedSections(text: string, edits: readonly TextEdit[]): string[] {
  return edits.flatMap(({ offset, length }) => leadingLinkHeading(text.slice(offset, offset + length)) ?? []);
}

interface Objection {
  readonly code: RefusalCode;
  readonly line: number;
  readonly detail: string;
}

/** A place that does not say the status that was asked. */
function statusObjection(after: RecordFile, { status, relation }: Asked, before: DecisionRecord): Objection | null {
  const stated = currentStatuses(after.record);
  if (status === undefined) {
    const words = (list: readonly Statement[]): string => list.map(({ word, text }) => word ?? text).join("|");
    return words(currentStatuses(before)) === words(stated)
      ? null
      : { code: "changes-other", line: stated[0]?.line ?? 0, detail: "status" };
  }
  if (after.record.status?.word !== status) return { code: "not-read-back", line: stated[0]?.line ?? 0, detail: "" };
  const other = stated.find(({ word }) => word !== status);
  if (other) return { code: "says-more", line: other.line, detail: other.text };
  const inForce = status === "accepted" || status === "proposed" || status === "draft";
  const successor = after.record.references.find(
    ({ relation: kind, isPartial }) => kind === "superseded-by" && !isPartial,
  );
  return inForce && successor && !relation
    ? { code: "names-successor", line: successor.line, detail: successor.text }
    : null;
}

/** The statements about the status that hold now; what is said of a part is one only where nothing is said of the whole. */
export function currentStatuses({ statements }: DecisionRecord): Statement[] {
  const stated = statements.filter(({ kind, role }) => kind === "status" && (role === "current" || role === "partial"));
  const whole = stated.filter(({ role }) => role === "current");
  return whole.length > 0 ? whole : stated;
}

/** Tells whether a record names another one in a relation. */
function states({ record }: RecordFile, { kind, target }: NonNullable<Asked["relation"]>): boolean {
  return record.references.some(
    (reference) =>
      (kind === "other" || (reference.relation === kind && !reference.isPartial)) &&
      names(record, reference, target.record),
  );
}

/** Tells whether a reference names a record: by its link, or by its number within the folder. */
export function names(from: DecisionRecord, reference: RecordReference, target: DecisionRecord): boolean {
  const { href, number, syntax } = reference;
  return href === null
    ? number === target.number && recordsFolderOf(from.path) === recordsFolderOf(target.path)
    : leadsTo(from.path, { href, syntax }, target.path);
}

const CHANGING = new Set(["status", "supersedes", "superseded-by", "superseded", "links"]);

/** The fields that do not state the status or a relation to another record. */
function fieldsBeside({ metadata, statements }: DecisionRecord): string[] {
  const statuses = new Set(statements.filter(({ kind }) => kind === "status").map(({ value }) => value.offset));
  return metadata
    .filter(({ key, span }) => !CHANGING.has(key) && !statuses.has(span.offset))
    .map(({ key, value }) => `${key}: ${value}`);
}

/** What is read differently although nobody asked for it, or null. */
function otherFacts(
  before: DecisionRecord,
  after: DecisionRecord,
  asked: Asked,
  { edits, gone }: { readonly edits: readonly TextEdit[]; readonly gone: readonly string[] },
): string | null {
  const facts = (record: DecisionRecord): Readonly<Record<string, unknown>> => ({
    title: asked.title === undefined ? record.title : null,
    number: asked.number === undefined ? record.number : null,
    review: record.reviewBy,
    fields: fieldsBeside(record),
    options: record.options.map(({ title }) => title),
    chosen: record.chosen?.title,
    arguments: record.arguments.map(({ polarity, text }) => [polarity, text]),
    citations: record.citations.map(({ noteId }) => noteId),
    others: record.references.filter(({ relation, href }) => relation === "other" && href !== null).length,
  });
  const [old, now] = [facts(before), facts(after)];
  if (asked.title !== undefined && after.title !== asked.title) return "title";
  if (asked.number !== undefined && after.number !== asked.number) return "number";
  const isLink = asked.relation?.kind === "other";
  const found = Object.keys(old).find(
    (name) => !(name === "others" && isLink) && JSON.stringify(old[name]) !== JSON.stringify(now[name]),
  );
  if (found !== undefined) return found;
  if (headingsOf(after, edits).join("\n") !== headingsOf(before, [], gone).join("\n")) return "headings";
  return relationsLost(before, after, asked) ? "relations" : null;
}

/** Headings, without those that edits add or take away. */
function headingsOf({ sections }: DecisionRecord, edits: readonly TextEdit[], gone: readonly string[] = []): string[] {
  const added = edits.flatMap(({ text }) => [...text.matchAll(/^#{2,6} (.*\S)/gm)].map((match) => match[1] ?? ""));
  added.push(...gone);
  return sections.flatMap(({ title: whole, level }) => {
    const title = withoutStatus(whole);
    const at = added.indexOf(title);
    if (at >= 0) added.splice(at, 1);
    return at >= 0 || sectionName(title) === "status" ? [] : [`${String(level)} ${title}`];
  });
}

/** A relation to a third record is gone or new; with a status that leaves "superseded by" its record goes. */
function relationsLost(before: DecisionRecord, after: DecisionRecord, { status, relation }: Asked): boolean {
  const key = ({ relation: kind, href, number, isPartial }: RecordReference): string =>
    [kind, href ?? number, isPartial].join(" ");
  const list = (record: DecisionRecord): RecordReference[] =>
    record.references.filter(({ relation: kind }) => kind !== "other");
  const now = new Set(list(after).map(key));
  const old = new Set(list(before).map(key));
  const leaves = status !== undefined && status !== "superseded";
  const isMadeWhole = (reference: RecordReference): boolean =>
    reference.isPartial &&
    relation !== undefined &&
    reference.relation === relation.kind &&
    names(before, reference, relation.target.record);
  const lost = list(before).some(
    (reference) =>
      !now.has(key(reference)) && !(leaves && reference.relation === "superseded-by") && !isMadeWhole(reference),
  );
  const added = list(after).some(
    (reference) =>
      !old.has(key(reference)) &&
      !(
        relation &&
        (relation.kind === "other" || reference.relation === relation.kind) &&
        names(after, reference, relation.target.record)
      ),
  );
  return lost || added;
}
