import { recordsFolderOf } from "../record/fileName";
import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile } from "../record/record";
import { type Scan, scan } from "../record/scan";
import { startsRelation } from "../statements/relationWords";
import type { Statement } from "../statements/statement";
import { MOST_PLACES, type StatusSettings, statusPlans, statusTargets } from "./changeStatus";
import { editsOnly } from "./change";
import { carrierFor, withoutLine } from "./placement";
import { names, proven } from "./prove";
import { headingText, identifierOf, linkTo } from "./recordLink";
import { type Outcome, refusal } from "./refusal";
import { type NewRelation, relationText } from "./newRelation";
import { appendToStatus, relationEdits, statedRelations } from "./relation";
import { fieldEdits, fieldsFor } from "./relationField";
import { type NewStatus, HAN, cased, cellText } from "./statusText";
import { type WriteStyle, supersedeWords } from "./style";

/**
 * Records that one decision supersedes another, in both files and in every place of each that states it: Nygard's lines in
 * the Status section as adr-tools 3.0.0 writes them; status with a link (MADR 2 and 3, log4brains) or with an identifier
 * (MADR 4); fields that exist for it; and the sentence or bullet with the link on the other side. What is there already is
 * not written again. Both files are read back before anything is given out.
 */
export function supersede(
  older: RecordFile,
  newer: RecordFile,
  style: WriteStyle,
  settings: Pick<StatusSettings, "on">,
): Outcome {
  if (older.record.path === newer.record.path)
    return refusal({ code: "same-record", path: older.record.path, line: 0, detail: "" });
  const by = proven(
    older,
    { status: "superseded", relation: { kind: "superseded-by", target: newer } },
    olderPlans(older),
    olderPlans,
  );
  const over = proven(newer, { relation: { kind: "supersedes", target: older } }, newerPlans(newer), newerPlans);
  if ("refused" in by) return refusal(by.refused);
  if ("refused" in over) return refusal(over.refused);
  return {
    change: editsOnly([
      [older.record.path, by.edits],
      [newer.record.path, over.edits],
    ]),
    refused: null,
  };

  function olderPlans(file: RecordFile): TextEdit[][] {
    return supersededPlans(file, newer, style, settings);
  }
  function newerPlans(file: RecordFile): TextEdit[][] {
    const words = supersedeWords(style, isChinese(file)).newer;
    return [relationEdits(file, { kind: "supersedes", words, target: older }, style)];
  }
}

/** Whether a record writes its own words in Chinese: its status, else the keys and headings. */
function isChinese({ record, text }: RecordFile): boolean {
  if (record.status) return HAN.test(record.status.text);
  const [field] = record.metadata;
  const key = field ? text.slice(field.whole.offset, field.span.offset) : "";
  return HAN.test(key) || (!field && record.sections.some(({ title, level }) => level === 2 && HAN.test(title)));
}

function supersededPlans(
  file: RecordFile,
  newer: RecordFile,
  style: WriteStyle,
  { on }: Pick<StatusSettings, "on">,
): TextEdit[][] {
  const relation: NewRelation = {
    kind: "superseded-by",
    words: supersedeWords(style, isChinese(file)).older,
    target: newer,
  };
  const said = statedRelations(file, relation);
  const targets = statusTargets(file);
  const fields = fieldEdits(file, relation, style);
  const inField = said.some(({ span }) =>
    file.record.metadata.some(
      ({ key, whole }) => key === "links" && span.offset >= whole.offset && span.offset < whole.offset + whole.length,
    ),
  );
  const hasField = fieldsFor(file, "superseded-by").length > 0 || fields.length > 0 || inField;
  const isNamed = (statement: Statement): boolean =>
    said.some(
      ({ span }) =>
        span.offset >= statement.value.offset && span.offset < statement.value.offset + statement.value.length,
    );
  const isSaid = (statement: Statement): boolean =>
    statement.word === "superseded" &&
    (isNamed(statement) || said.length > 0 || hasField || namesOther(file, statement));
  const next = (statement?: Statement): NewStatus => nextStatus(file, newer, style, { hasField, statement });
  const drop = droppedWord(file, said.length > 0);
  const plans = drop
    ? [drop]
    : (movedToEnd(file, relation, isSaid) ??
      perTarget(file, targets, next, { on, carrier: style.carrier }, isSaid, said.length > 0));
  const link = linkEdits(file, relation, style, { targets, hasField, isSaid, said: said.length > 0, isNamed });
  return plans.map((plan) => [...plan, ...fields, ...link]);
}

/** Each place in its own words: the Status section names a heading, the others an identifier. */
function perTarget(
  file: RecordFile,
  targets: readonly Statement[],
  next: (statement?: Statement) => NewStatus,
  settings: StatusSettings,
  isSaid: (statement: Statement) => boolean,
  isBanner: boolean,
): TextEdit[][] {
  if (targets.length === 0) return statusPlans(file, next(), settings, isSaid, isBanner);
  if (targets.length > MOST_PLACES) return [];
  const each = targets.map((target) =>
    statusPlans(
      { ...file, record: { ...file.record, statements: onlyTarget(file, target) } },
      next(target),
      settings,
      isSaid,
      isBanner,
    ),
  );
  const most = Math.max(...each.map((plans) => plans.length));
  return Array.from({ length: most }, (_, way) =>
    each.flatMap((plans) => plans[Math.min(way, plans.length - 1)] ?? []),
  );
}

/** The statements of a record with one status only, so that each is written in its own words. */
function onlyTarget({ record }: RecordFile, target: Statement): Statement[] {
  return record.statements.filter((each) => each === target || each.kind !== "status" || each.role === "history");
}

/** The superseded status for one place of a record, or for a new one. */
function nextStatus(
  file: RecordFile,
  newer: RecordFile,
  style: WriteStyle,
  { hasField, statement }: { readonly hasField: boolean; readonly statement?: Statement | undefined },
): NewStatus {
  const carrier = statement?.carrier ?? carrierFor(file, scan(file.text), style.carrier);
  const identified = carrier === "front-matter" && byIdentifier(file, newer, style);
  const asHeading = carrier === "section" && statement?.place !== "table";
  const inComment = statement?.place === "comment";
  const link = linkTo(file, newer, asHeading ? headingText(newer) : identifierOf(newer, style));
  const named = identified || inComment ? identifierOf(newer, { slugText: false }) : link;
  const alone = hasField && !asHeading;
  const fit = (words: string): string => (statement?.place === "table" ? cellText(words) : words);
  return {
    quote: identified && !alone,
    say: (model) => {
      const words = supersedeWords(style, HAN.test(model)).older;
      const capitals = model.replace(/\P{L}/gu, "");
      const like = capitals.length > 1 && capitals === capitals.toUpperCase() ? "A" : model;
      if (alone) return HAN.test(model) ? "已被取代" : cased(words.replace(/ by$/, ""), model);
      return fit(
        words === "已被" ? relationText({ words }, named) : relationText({ words: cased(words, like) }, named),
      );
    },
  };
}

/** MADR 4 names the successor by its number alone, which must be one of the same folder. */
function byIdentifier({ record, text }: RecordFile, newer: RecordFile, style: WriteStyle): boolean {
  if (newer.record.number === null || recordsFolderOf(record.path) !== recordsFolderOf(newer.record.path)) return false;
  if (record.metadata.some(({ key }) => key === "decision-makers")) return true;
  const value = record.statements
    .filter(({ kind, carrier }) => kind === "status" && carrier === "front-matter")
    .map(({ value: { offset, length } }) => text.slice(offset, offset + length))
    .join(" ");
  return (
    !style.statusLink &&
    !value.includes("](") &&
    !record.metadata.some(({ key }) => key === "deciders") &&
    !record.sections.some(({ title, level }) => level === 2 && /^validation$/i.test(title))
  );
}

/** A status "superseded" that names another record stays; the new one is named beside it. */
function namesOther({ record }: RecordFile, { value }: Statement): boolean {
  return record.references.some(
    ({ relation, span }) =>
      relation === "superseded-by" && span.offset >= value.offset && span.offset < value.offset + value.length,
  );
}

interface LinkSetting {
  readonly targets: readonly Statement[];
  readonly hasField: boolean;
  readonly said: boolean;
  readonly isSaid: (statement: Statement) => boolean;
  readonly isNamed: (statement: Statement) => boolean;
}

/** The link to the successor where the status names it by its number alone, or names another one. */
function linkEdits(file: RecordFile, relation: NewRelation, style: WriteStyle, setting: LinkSetting): TextEdit[] {
  const { targets, hasField, said, isSaid } = setting;
  if (hasField) return [];
  const others = targets.filter((target) => isSaid(target) && !setting.isNamed(target) && namesOther(file, target));
  const beside = said ? [] : others.flatMap((target) => besideOther(file, relation, style, target));
  const isNamed = beside.length > 0 && others.some(({ carrier }) => carrier !== "front-matter");
  if (isNamed) return beside;
  // What only a comment says, no reader sees.
  const isHidden = targets.length > 0 && targets.every(({ place }) => place === "comment");
  if (isHidden) return relationEdits(file, relation, style);
  const isData =
    targets.length === 0
      ? carrierFor(file, scan(file.text), style.carrier) === "front-matter"
      : targets.every(({ carrier }) => carrier === "front-matter");
  if (!isData || !byIdentifier(file, relation.target, style)) return beside;
  const hasLink = file.record.references.some(
    (reference) =>
      reference.relation === "superseded-by" &&
      reference.href !== null &&
      names(file.record, reference, relation.target.record),
  );
  return hasLink ? beside : [...beside, ...relationEdits(withoutIdentifiers(file), relation, style)];
}

/** A record as if only its links named others, so that a link is added beside an identifier. */
function withoutIdentifiers(file: RecordFile): RecordFile {
  const references = file.record.references.filter(({ href }) => href !== null);
  return { ...file, record: { ...file.record, references } };
}

/** A further successor beside the one that is named: a line of its own in a Status section, else in the same value. */
function besideOther(file: RecordFile, relation: NewRelation, style: WriteStyle, target: Statement): TextEdit[] {
  if (target.place === "section") {
    const link = linkTo(file, relation.target, headingText(relation.target));
    return [appendToStatus(scan(file.text), relationText(relation, link))];
  }
  const last = file.record.references
    .filter(
      ({ relation: kind, span }) =>
        kind === "superseded-by" &&
        span.offset >= target.value.offset &&
        span.offset < target.value.offset + target.value.length,
    )
    .at(-1);
  if (!last) return [];
  const isData = target.carrier === "front-matter" && byIdentifier(file, relation.target, style);
  const named = isData
    ? identifierOf(relation.target, { slugText: false })
    : linkTo(file, relation.target, identifierOf(relation.target, style));
  const joint = HAN.test(target.text) ? "、" : ", ";
  return [
    {
      offset: last.span.offset + last.span.length,
      length: 0,
      text: joint + (target.place === "table" ? cellText(named) : named),
    },
  ];
}

/** A status word that stands alone gives way to a line at the end of links, as `Accepted` does in adr-tools. */
function movedToEnd(
  file: RecordFile,
  relation: NewRelation,
  isSaid: (statement: Statement) => boolean,
): TextEdit[][] | null {
  const targets = statusTargets(file);
  const [target] = targets;
  if (!target || targets.length > 1 || target.place !== "section" || isSaid(target) || target.history >= 0) return null;
  const scanned = scan(file.text);
  const { lines, kinds, sections } = scanned;
  const section = sections.find(
    ({ body, ownLastLine, name }) => name === "status" && target.line >= body && target.line <= ownLastLine,
  );
  if (!section || target.role !== "current" || !standsAlone(file, scanned, target)) return null;
  const others = lines
    .map(({ text }, index) => ({ text, index }))
    .slice(section.body, section.ownLastLine + 1)
    .filter(({ index }) => index !== target.line && kinds[index] !== "blank");
  const last = others.at(-1)?.index ?? -1;
  // Other words would be read as the status if the line came behind them.
  if (others.length === 0 || last < target.line || others.some(({ text }) => !isLinkLine(text))) return null;
  const link = linkTo(file, relation.target, headingText(relation.target));
  const words = HAN.test(target.text) ? "已被" : HAN.test(relation.words) ? "Superseded by" : relation.words;
  return [[withoutLine(scanned, target.line), appendToStatus(scanned, relationText({ words }, link))]];
}

/** A line that relates the record to others and says nothing else. */
function isLinkLine(text: string): boolean {
  return (
    /^[^[]{1,80}\[[^\]]*\]\([^)]*(?:\([^)]*\)[^)]*)?\)[.\s]*$/.test(text.slice(0, 1000)) &&
    (startsRelation(text) || /^\s*(?:[*+-]\s+)?[\p{L} ]{1,60}\s*\[/u.test(text)) &&
    !/[,(:]/.test(text.slice(0, text.indexOf("[")))
  );
}

/** A status word takes up its line alone, with the case that its section uses. */
function standsAlone({ text }: RecordFile, { lines }: Scan, { line, lastLine, value, word }: Statement): boolean {
  const own = lines[line];
  const raw = text.slice(value.offset, value.offset + value.length);
  return (
    own !== undefined &&
    line === lastLine &&
    own.text.trim() === raw &&
    (raw.toLowerCase() === word || /^\p{Script=Han}+$/u.test(raw))
  );
}

/** Takes a status word that stands alone out of a Status section that names the successor already. */
function droppedWord(file: RecordFile, isNamed: boolean): TextEdit[] | undefined {
  if (!isNamed) return undefined;
  const scanned = scan(file.text);
  const stated = file.record.statements.filter(({ kind, place }) => kind === "status" && place === "section");
  const names = stated.some(({ word, role }) => word === "superseded" && role === "current");
  const words = stated.filter(
    (each) =>
      each.role === "history" && each.history < 0 && each.word !== "superseded" && standsAlone(file, scanned, each),
  );
  const [word] = words;
  return names && words.length === 1 && word && /^(?:accepted|proposed|draft)$/.test(word.word ?? "")
    ? [withoutLine(scanned, word.line)]
    : undefined;
}
