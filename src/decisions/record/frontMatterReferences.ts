import type { Link } from "../links/link";
import { countBefore } from "../markdown/countBefore";
import { JOINT, type Relation, relationBefore } from "../statements/relationWords";
import { saysNothing } from "../statements/statement";
import type { MetadataField, RecordReference, ReferenceRelation } from "./record";
import type { Scan } from "./scan";
import { type Token, bareTokens, identifierTokens, linkToken, mergedTokens, nameTokens } from "./referenceTokens";

/** References in front matter: the status, keys named after the relation, and the `links` of adrs. */
export function frontMatterReferences(
  { text }: Scan,
  fields: readonly MetadataField[],
  links: readonly Link[],
): RecordReference[] {
  return fields.flatMap((field): RecordReference[] => {
    const { key, span, line } = field;
    const raw = text.slice(span.offset, span.offset + Math.min(span.length, LONGEST));
    if (key === "links") return linkItems(raw, span.offset, line);
    if (key !== "status" && key !== "supersedes" && key !== "superseded-by") return [];
    if (saysNothing(field.value.replace(/(?:(?<!\s)\s+)?[(（,].*$/s, ""))) return [];
    const written = tokensIn(raw, span.offset, links);
    const tokens = key === "status" ? written : mergedTokens(written, nameTokens(raw, span.offset));
    let stated: Relation | null = null;
    let end = span.offset;
    return tokens.flatMap(
      ({ href, number, text: shown, from, to, syntax, isIssue, isBare }, index): RecordReference[] => {
        const before = text.slice(end, from);
        const isJoined = index > 0 && JOINT.test(before);
        if (!isJoined) stated = relationBefore(before, raw.slice(to - span.offset), index > 0);
        end = to;
        const isNumber = isBare && href === null;
        if (isNumber && !isJoined && key === "status" && stated?.isClose === false) stated = null;
        const relation: ReferenceRelation = key === "status" ? (stated?.relation ?? "other") : key;
        if (relation === "other") return [];
        const type = key === "status" ? (stated?.type ?? "") : key === "supersedes" ? "Supersedes" : "Superseded by";
        return [
          {
            relation,
            type,
            href,
            syntax,
            number,
            text: shown,
            span: { offset: from, length: to - from },
            line: line + raw.slice(0, from - span.offset).split("\n").length - 1,
            isPartial: stated?.isPartial ?? false,
            isIssue,
          },
        ];
      },
    );
  });
}

const LONGEST = 4000;

/** @param links in the order of the file */
function tokensIn(raw: string, offset: number, links: readonly Link[]): readonly Token[] {
  const begins = (link: Link): number => link.span.offset;
  const own = links.slice(countBefore(links, offset, begins), countBefore(links, offset + raw.length, begins));
  const linked = own.flatMap((link) => linkToken(link) ?? []);
  return mergedTokens(mergedTokens(linked, identifierTokens(raw, offset)), bareTokens(raw, offset));
}

function linkItems(raw: string, offset: number, line: number): RecordReference[] {
  return [...raw.matchAll(/^[ \t]*-(?:[^\n]|\n(?![ \t]*-))*/gm)].flatMap((item): RecordReference[] => {
    const target = /\btarget:[ \t]{0,8}["']?(\d{1,6})/.exec(item[0]);
    if (!target) return [];
    const type = (/\bkind:[ \t]{0,8}["']?([^\s"']+)/.exec(item[0])?.[1] ?? "")
      .replace(/[-_]/g, " ")
      .replace(/^(\w{1,40}ed)by$/i, "$1 by");
    const at = item.index + target.index + target[0].length - (target[1] ?? "").length;
    return [
      {
        relation: relationBefore(type, "", false)?.relation ?? "other",
        type,
        href: null,
        number: Number(target[1]),
        text: target[1] ?? "",
        span: { offset: offset + at, length: (target[1] ?? "").length },
        line: line + raw.slice(0, at).split("\n").length - 1,
        isPartial: false,
        isIssue: false,
      },
    ];
  });
}
