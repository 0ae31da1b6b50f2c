import type { Span } from "../record/record";
import type { SectionName } from "../record/vocabulary";
import { missingKeys } from "./inFrontMatter";
import type { Place } from "./place";
import { statusAt, statusWanted } from "./statusAt";
import type { Wanted } from "./wanted";

/** Nothing behind the cursor gives way. */
const NOTHING = /^/;
const ITEM = /^([ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+)(.*)$/s;
/** Fewer letters begin too many names. */
const LEAST_OF_NAME = 2;

/** What the text of a record may get at a place. Several things may be wanted at one; the most particular comes first. */
export function wantedInText(place: Place): Wanted[] {
  const reference = references(place);
  if (reference.length > 0) return reference;
  const metadata = inMetadata(place);
  if (metadata.length > 0) return metadata;
  return [...inSections(place), ...modelName(place)];
}

function spanOf({ lineOffset, before, after }: Place, from: number, behind: RegExp): Span {
  return { offset: lineOffset + from, length: before.length - from + (behind.exec(after)?.[0].length ?? 0) };
}

/** A citation or a record, as far as what was typed can become one. */
function references(place: Place): Wanted[] {
  const { before } = place;
  const destination = /\]\(([^()\s<>]*)$/.exec(before);
  if (destination) {
    const typed = destination[1] ?? "";
    return /^[a-z][a-z\d+.-]*:/i.test(typed)
      ? []
      : [
          {
            kind: "record",
            form: "destination",
            typed,
            span: spanOf(place, before.length - typed.length, /^[^()\s<>]*/),
          },
        ];
  }
  const bracket = /(?<!\\)\[([^\][]{0,80})$/.exec(before);
  if (bracket) {
    const typed = bracket[1] ?? "";
    const citation: Wanted = {
      kind: "citation",
      typed: typed.replace(/^arg:?/i, ""),
      about: about(before.slice(0, bracket.index)),
      span: spanOf(place, bracket.index, /^[\w:-]*\]?(?!\()/),
    };
    if (/^arg:/i.test(typed)) return [citation];
    const record: Wanted = {
      kind: "record",
      form: "link",
      typed,
      span: spanOf(place, bracket.index, /^[^\][]{0,80}\](?:\([^()]*\))?/),
    };
    return "arg:".startsWith(typed.toLowerCase()) ? [citation, record] : [record];
  }
  const identifier = /(?<![\w[/-])ADR[- ]?\d*$/i.exec(before);
  return identifier
    ? [{ kind: "record", form: "link", typed: identifier[0], span: spanOf(place, identifier.index, /^\d*/) }]
    : [];
}

/** The words of a line without its list mark and the beginning of an argument. */
function about(text: string): string {
  return text
    .replace(ITEM, "$2")
    .replace(/^(?:(?:Good|Neutral|Bad),?\s+(?:because\b)?|(?:好|中性|坏|不好)[,，]\s*(?:因为)?)/i, "")
    .trim();
}

/** Metadata above the first section, in a list or a line, and the section that holds the status. */
function inMetadata(place: Place): Wanted[] {
  const { before, after, within, lines, file } = place;
  const inner = within.at(-1);
  const isHeader = !within.some(({ level, name }) => level > 1 || name !== undefined);
  if (inner?.name !== "status") {
    const value = statusAt(place);
    if (value) return [value];
  } else {
    const isFirst = lines.slice(inner.body, place.line).every(({ text }) => text.trim() === "");
    const typed = /^[ \t]*(\p{L}*)$/u.exec(before);
    return isFirst && typed && place.line > inner.line ? [statusWanted(place, typed[1] ?? "", true)] : [];
  }
  const key =
    isHeader && place.line > 0 && file.record.carrier !== "front-matter" && file.record.form !== "nygard"
      ? /^[ \t]*[*+-][ \t]+(\w*)$/.exec(before)
      : null;
  if (!key || after.includes(":")) return [];
  return [
    {
      kind: "key",
      carrier: "list",
      keys: missingKeys(file.record.metadata.filter(({ line }) => line !== place.line).map((field) => field.key)),
      typed: key[1] ?? "",
      span: spanOf(place, before.length - (key[1] ?? "").length, /^\w*/),
    },
  ];
}

/** The forms of MADR by the section that a place is in. */
function inSections(place: Place): Wanted[] {
  const {
    before,
    after,
    within,
    file: { record },
  } = place;
  const inside = (...names: readonly SectionName[]): boolean =>
    within.some(({ name }) => name !== undefined && names.includes(name));
  const item = ITEM.exec(before);
  const typed = item ? (item[2] ?? "") : before.trimStart();
  const begins = (form: RegExp): boolean => form.test(typed);
  const span = spanOf(place, before.length - typed.length, NOTHING);
  const heading = /^#{3,4}[ \t]+(.*)$/s.exec(before);
  if (heading) {
    if (!inside("pros", "options")) return [];
    const own = heading[1] ?? "";
    const taken = new Set(
      place.sections.filter(({ line }) => line !== place.line).map(({ title }) => title.toLowerCase()),
    );
    return [
      {
        kind: "heading",
        typed: own,
        titles: record.options.map(({ title }) => title).filter((title) => !taken.has(title.toLowerCase())),
        span: spanOf(place, before.length - own.length, /^.*/),
      },
    ];
  }
  const titles = record.options.map(({ title }) => title);
  if (inside("outcome")) {
    const quoted = /^(?:[*+-][ \t]+)?Chosen (?:option|alternative):[ \t]*"([^"]*)$/i.exec(before.trimStart());
    if (quoted) {
      const own = quoted[1] ?? "";
      return [
        {
          kind: "chosen",
          part: "title",
          titles,
          typed: own,
          rest: /\bbecause\b/.test(after) ? "" : ", because ",
          span: spanOf(place, before.length - own.length, /^[^"]*"?(?:,?[ \t]*$)?/),
        },
      ];
    }
    if (
      !record.chosen &&
      after.trim() === "" &&
      begins(/^[a-z\u9009]?[a-z :]{0,15}$/i) &&
      "chosen option: ".startsWith(typed.toLowerCase()) &&
      !inside("consequences")
    )
      return [{ kind: "chosen", part: "sentence", titles, typed, rest: ", because ", span }];
  }
  const argues =
    within.at(-1)?.name === "consequences" ? record.form === "madr" : inside("pros") && (within.at(-1)?.level ?? 0) > 2;
  if (
    argues &&
    after.trim() === "" &&
    begins(/^(?:[a-z]{0,8}(?:, ?[a-z]{0,7})?|[好中性坏不优缺点]{0,2})$/i) &&
    (item !== null || before.trim() === typed)
  ) {
    return [{ kind: "argument", typed, marker: item ? "" : `${markerOf(place)} `, span }];
  }
  return item && inside("options") && within.at(-1)?.name === "options"
    ? [{ kind: "model", typed, span: spanOf(place, before.length - typed.length, NOTHING) }]
    : [];
}

/** The list mark of the file, else MADR's asterisk. */
function markerOf({ lines, kinds }: Place): string {
  return (
    lines.flatMap(({ text }, index) => (kinds[index] === "text" ? (/^([*+-])[ \t]/.exec(text)?.[1] ?? []) : []))[0] ??
    "*"
  );
}

/** The name of a model that has been begun, in the text. */
function modelName(place: Place): Wanted[] {
  const typed = /(?<![\p{L}\p{N}/:@._-])[\p{L}\p{N}][\p{L}\p{N}.-]*$/u.exec(place.before)?.[0] ?? "";
  return typed.length < LEAST_OF_NAME
    ? []
    : [{ kind: "model", typed, span: spanOf(place, place.before.length - typed.length, /^[\p{L}\p{N}.-]*/u) }];
}
