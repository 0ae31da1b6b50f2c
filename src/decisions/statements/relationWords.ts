import { matchesOf } from "../markdown/matches";
import type { ReferenceRelation } from "../record/record";
import { TONGUE_BY, TONGUE_OVER, relationAfter } from "./tongueRelations";

const BY =
  /(?:part(?:ly|ial(?:ly)?)[\s-]{1,4})?(?:super?[sc]ee?ded|replaced|obsoleted|revoked|rescinded)(?:[\s,-]{1,4}in[\s-]{1,4}part|\sfor\s[^.;()[\]|]{1,80}?)?[*_]{0,3}(?:\s{1,4}\([^()]{0,120}\))?[:：]?[*_]{0,3}(?:\s{1,4}(?:on\s)?\d{4}-\d\d-\d\d,?)?[\s-]{0,4}by\b|super?[sc]ee?ded[*_]{0,3}(?:[:：][*_]{0,3}|[\s.,;–—-]{1,4}(?:(?:please\s)?(?:see|refer\sto)(?:\salso)?[:]?|in\sfavou?r\sof|→|->))(?=\s{0,4}$)/gi;
const OVER =
  /(?:part(?:ly|ial(?:ly)?)[\s-]{1,4})?(?:super?[sc]ee?des?|replaces|obsoletes|revokes|rescinds)\b(?:\s{1,4}in\s{1,4}part)?/gi;
const PART_IN_TONGUE =
  "(?:(?:teilweise|partiellement|en partie|par[ct]ialmente|parzialmente|in parte|gedeeltelijk|częściowo|частично)\\s{1,4})?";
const BY_IN_TONGUE = new RegExp(`${PART_IN_TONGUE}(?<!\\p{L})(?:${TONGUE_BY})(?!\\p{L})`, "giu");
const OVER_IN_TONGUE = new RegExp(`${PART_IN_TONGUE}(?<!\\p{L})(?:${TONGUE_OVER})(?!\\p{L})`, "giu");
/** 由…取代, 已被…替代: what is named stands between. */
const HAN_BY = /(?:部分)?(?:已经|已)?(?:被|由)[\s*_`（(]{0,6}$/;
const HAN_BY_KEY =
  /(?:(?:部分)?被(?:取代|替代|替换)(?:者|于)?|(?:取代|替代|接替|继任|后继)者|后继)[\s*_`:：|]{0,8}$|(?:取代|替代|替换)[^。；;\n]{0,12}由[\s*_`:：|]{0,8}$/;
const HAN_OVER = /(?:部分)?(?:取代|替代|替换)(?:了)?(?:部分)?[\s*_`:：|]{0,8}$/;
const HAN_END = /^[\s*_`）)]{0,6}(?:所)?(?:部分)?(?:取代|替代|替换|代替|撤销|废止|废除)/;
/** A bracket behind the record that names the sections or points that are meant: （仅第 1 节…）. */
const HAN_PART_AFTER =
  /^[\s*_`）)]{0,6}(?:取代|替代|替换)?[\s*_`]{0,4}[（(](?:仅|只|部分|第[^，。；（）()]{1,20}[条节项点章])/;
/** Words by which a line names another record without a status: they are no status themselves. */
const RELATION_START =
  /^[\s*_`"'>(-]{0,10}(?:(?:part(?:ly|ial(?:ly)?)\s{1,4})?(?:super?[sc]ee?de[ds]?|replace[ds]?|obsolete[ds])\b(?!\s{0,4}\.?\s{0,4}$)|(?:amend|clarif|refin|extend|relate|depend|updat|complement|implement|enabl|requir|conflict|constrain)(?:s|ed|es|ies|ied|ing)?(?:\s{1,4}(?:by|to|on|with))?\s{1,4}(?:\[|ADR|DR\b|#?\d)|see\s|(?:部分)?(?:取代|替代|替换|修订|修正|补充|细化)|(?:部分)?(?:已)?被)/i;

const RELATION_START_IN_TONGUE = new RegExp(`^[\\s*_\`"'>(-]{0,10}(?:${TONGUE_BY}|${TONGUE_OVER})(?!\\p{L})`, "iu");

/** Tells whether a text begins by naming another record. */
export function startsRelation(text: string): boolean {
  const head = text.slice(0, 200);
  return RELATION_START.test(head) || RELATION_START_IN_TONGUE.test(head);
}

/** What stands before a reference says about it. */
export interface Relation {
  readonly relation: Exclude<ReferenceRelation, "other">;
  /** The words as they are written. */
  readonly type: string;
  /** A part only, or it is not sure that it is all. */
  readonly isPartial: boolean;
  /** Where the words begin. */
  readonly from: number;
  /** What stands between them and the reference says no more than that a record follows. */
  readonly isClose: boolean;
}

/** Whether words before a bare number leave it the number of a record: "Phase 0" is none, nor "decisions 1 and 2 of the plan". */
export function mayBeNumber(before: string, after: string): boolean {
  return isFilling(before) && !/^[\s*_`)\]]*(?:of|in|from)\s/i.test(after);
}

function isFilling(words: string): boolean {
  return words.length <= LONGEST_BETWEEN && words.replace(FILLING, "") === "";
}

/** What may stand between two references of one statement. */
export const JOINT = /^[\s,;&*_、，和及与]{0,8}(?:and|und)?[\s*_]{0,4}$/i;

/** Words that change nothing between "supersedes" and the record. */
const FILLING =
  /\b(?:the|an?|adrs?|dr|decisions?|records?|our|earlier|previous|former|old|older|prior|number|no|both|in|of|with|documented|described|file|and)\b|[\s*_`"“”:：|()[\]#.-]+/gi;
/** The clause is about another record, or about what may come. */
const NOT_THIS =
  /(?:(?<![a-z])(?:which|that|who|whose|where|once|if|when|until|unless|would|will|may|might|could|should|must|not|never|cannot|nor|no|to be|is to|than)|(?:\b(?:which|that)\s{1,3}(?:has|have|had|is|was)(?:\s{1,3}(?:been|itself|also|since))?)|n't|尚未|没有|并未|未|将|拟|若|如果)(?:[\s*_`]{1,6}(?:be|been|been since|itself|also))?[\s*_`(]{0,6}$/i;
/** "Parts of this ADR were superseded by": the subject is no whole record. */
const SOME = /\b(?:parts?|portions?|sections?|points?|some|aspects?|details?)\b[^.;。；()]{0,60}$/i;
const LONGEST_BETWEEN = 160;

/**
 * The relation that the words between two references of a stretch state for the second one, or null.
 * @param before from the reference before, or from the beginning of the stretch
 * @param after what follows the reference, and those that are joined to it
 * @param followsReference another reference stands before `before`
 */
export function relationBefore(before: string, after: string, followsReference: boolean): Relation | null {
  const near = before.slice(-400);
  const shift = before.length - near.length;
  const han = hanRelation(near, after);
  if (han) return { ...han, from: han.from + shift };
  const match = lastOf(near);
  const follows = match ? null : relationAfter(after);
  if (follows)
    return {
      relation: follows,
      type: "",
      isPartial: /一部|부분/.test(near.slice(-20)),
      from: before.length,
      isClose: true,
    };
  if (!match) return null;
  const lead = near.slice(0, match.from);
  if (NOT_THIS.test(lead.slice(-60))) return null;
  // A bracket behind a reference explains that one.
  if (followsReference && shift === 0 && /^[\s*_]*[([（]\s*$/.test(lead)) return null;
  const between = near.slice(match.from + match.text.length);
  if (between.length > LONGEST_BETWEEN || /[.;。；]\s/.test(between) || saysNone(between)) return null;
  // What is superseded may be named with its part; a successor may be named with its title.
  const isClose = mayBeNumber(between, after);
  const narrows = match.relation === "supersedes" ? !isFilling(between) : /\bparts?\b/i.test(between);
  const ofParts = match.relation === "superseded-by" && SOME.test(lead.slice(-80));
  const isPartial =
    /\b(?:part|portions?\b|for\s)|^(?:teilweise|en partie|parcial|parzial|in parte|gedeeltelijk|częściowo|частично)/i.test(
      match.text,
    ) ||
    narrows ||
    ofParts ||
    isPartAfter(after) ||
    HAN_PART_AFTER.test(after);
  const type = match.text.replace(/\s+/g, " ");
  return { relation: match.relation, type, isPartial, from: match.from + shift, isClose };
}

function lastOf(text: string): { relation: Relation["relation"]; from: number; text: string } | null {
  let found: { relation: Relation["relation"]; from: number; text: string } | null = null;
  for (const [relation, form] of [
    ["superseded-by", BY],
    ["supersedes", OVER],
    ["superseded-by", BY_IN_TONGUE],
    ["supersedes", OVER_IN_TONGUE],
  ] as const)
    for (const match of matchesOf(form, text))
      if (!found || match.index > found.from) found = { relation, from: match.index, text: match[0] };
  return found;
}

function hanRelation(near: string, after: string): Relation | null {
  const key = HAN_BY_KEY.exec(near);
  if (key) {
    const isPartial = key[0].includes("部分") || HAN_PART_AFTER.test(after);
    return { relation: "superseded-by", type: plain(key[0]), isPartial, from: key.index, isClose: true };
  }
  const by = HAN_BY.exec(near);
  if (by && (HAN_END.test(after) || !by[0].startsWith("由"))) {
    const isPartial =
      by[0].includes("部分") ||
      /^[\s*_`）)]{0,6}所?部分/.test(after) ||
      HAN_PART_AFTER.test(after) ||
      /(?:部分|[一那这该两三][一]?[条节项点]|第[^，。；,;]{1,12}[条节项])[^，。；,;]{0,8}$/.test(
        near.slice(0, by.index),
      );
    return /(?:尚未|没有|并未|将|拟)$/.test(near.slice(0, by.index))
      ? null
      : { relation: "superseded-by", type: plain(by[0]), isPartial, from: by.index, isClose: true };
  }
  const over = HAN_OVER.exec(near);
  if (!over || /[被由][^，。；]{0,12}$/.test(near.slice(0, over.index))) return null;
  const isPartial = over[0].includes("部分") || /^\s*的?[^，。；,;\n]{0,12}部分/.test(after);
  return { relation: "supersedes", type: plain(over[0]), isPartial, from: over.index, isClose: true };
}

function plain(text: string): string {
  return text.replace(/[\s*_`:：|（(]+/g, "");
}

/** `None (extends ADR-0041)` */
function saysNone(between: string): boolean {
  return (
    /^[\s*_`:：|]*(?:none|n\/a|nothing|nil|无|暂无|-|–|—)(?:[\s*_`]|[([（,，]|$)/i.test(between) &&
    /[a-z无]|[-–—]\s*[([（]/i.test(between)
  );
}

/** "Amendment 6", "for new services only": what follows the reference narrows it. */
function isPartAfter(after: string): boolean {
  return /^[*_`\s]*(?:,?\s*\(?(?:only\b|amendments?|appendix|annex|§|sections?|parts?|rules?|clauses?|items?|points?)\b|[^.,;|(，。；（\n]{0,80}\b(?:only|in\s+part|partially|partly)\b)|^[*_`\s)\]]{0,6}\s(?:for|für|pour|para|voor|dla|для)\s(?!(?:the |good |more |these |this )?(?:reasons?|details?|now|information|rationale|context|why)\b)|^[*_`\s)\]]{0,6}:\s{1,3}(?:the|its|only)\s(?:[\w-]{1,30}\s){0,4}(?:sections?|parts?|portions?)\b/i.test(
    after.slice(0, 200),
  );
}
