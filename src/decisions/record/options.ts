import type { Polarity } from "../argument/argumentText";
import type { ChosenOption, ConsideredOption, RecordArgument } from "./record";
import type { Scan, ScannedSection } from "./scan";

const ITEM = /^( {0,3})(?:[*+-]|\d{1,9}[.)])[ \t]+(?![ \t])(?:\[[ xX]\][ \t]+(?![ \t]))?((?:.*[^ \t])?)[ \t]*$/s;

/** A text without the marks of emphasis and code, and links as what they show. */
function plain(text: string): string {
  // Most titles have no marks.
  if (!/[<`*_\]]/.test(text)) return text.trim();
  return text
    .replace(/<!--[^<>]{0,1000}-->/g, "")
    .replace(/!?\[([^[\]]{0,1000})\]\([^()]{0,1000}(?:\([^()]{0,200}\)[^()]{0,200})?\)/g, "$1")
    .replace(/(?<![*\p{L}\p{N}])\*([^*\n]{1,200})\*(?![*\p{L}\p{N}])/gu, "$1")
    .replace(/\*\*|__|`|^\s*[*_]|[*_]\s*$/g, "")
    .trim();
}

/** The options: the list in their section, else the headings below it, else those below the pros and cons. */
export function readOptions(scan: Scan): ConsideredOption[] {
  const { sections, lines, kinds } = scan;
  const considered = sections.find(({ name }) => name === "options");
  if (considered) {
    const options: ConsideredOption[] = [];
    let indent = Number.POSITIVE_INFINITY;
    for (let index = considered.body; index <= considered.ownLastLine; index++) {
      const line = lines[index];
      const item = line && kinds[index] === "text" ? ITEM.exec(line.text) : null;
      if (!line || !item) continue;
      const [, lead = "", text = ""] = item;
      indent = Math.min(indent, lead.length);
      if (lead.length > indent || plain(text) === "") continue;
      options.push({
        title: plain(text),
        line: index,
        span: { offset: line.offset + line.text.indexOf(text, lead.length + 1), length: text.length },
      });
    }
    if (options.length > 0) return options;
  }
  const parent = considered ?? sections.find(({ name }) => name === "pros");
  if (!parent) return [];
  return sections
    .filter(
      ({ level, line, name, title }) =>
        level === parent.level + 1 &&
        line > parent.line &&
        line <= parent.lastLine &&
        name === undefined &&
        title !== "",
    )
    .map(({ title, line }) => {
      const { offset, text } = lines[line] ?? { offset: 0, text: "" };
      const at = text.indexOf(title);
      return {
        title: plain(title),
        line,
        span: { offset: offset + Math.max(at, 0), length: at < 0 ? text.length : title.length },
      };
    });
}

const CHOSEN =
  /^[ \t>]*(?:[*+-]\s+)?[*_]*(?:Chosen (?:option|alternative|solution|approach)|Selected option|选定的?(?:选项|方案)|选择的?(?:选项|方案)|所选(?:选项|方案))[*_]*\s*[:：]\s*[*_]*\s*(.*)$/is;
/** `Chosen **Option 2 - Redis**, because it is fast`: without a colon emphasis or quotes say where the option ends. */
const CHOSEN_MARKED = /^[ \t>]*(?:[*+-]\s+)?Chosen (?:(?:option|alternative)\s)?(?:is\s)?(?=\*\*|["“])\s{0,4}(.*)$/is;
/** A sentence that runs on longer is none; the bound keeps hostile text linear. */
const MOST_LINES = 60;
const QUOTED = /^["“”「『]((?:[^"“”」』])+)["“”」』][*_]*[,，]?\s*(?:(?:because|因为)[\s:：]*(.*))?/i;
const BECAUSE = /(?:[,，]\s*|(?<![\s,，])\s+)?(?:\bbecause\b|因为)[\s:：]*/gi;

/** A title without quotes, and the reason behind it. */
function bareSentence(rest: string): readonly [whole: string, title: string, reason?: string] | null {
  if (rest === "") return null;
  // Something stands before the reason.
  BECAUSE.lastIndex = 1;
  const because = BECAUSE.exec(rest);
  return because ? [rest, rest.slice(0, because.index), rest.slice(because.index + because[0].length)] : [rest, rest];
}

/** The sentence `Chosen option: "...", because ...`; the reason is often left out. */
export function readChosen({ lines, kinds }: Scan): ChosenOption | null {
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || kinds[index] !== "text") continue;
    const match =
      (line.text.includes(":") || line.text.includes("：") ? CHOSEN.exec(line.text) : null) ??
      (line.text.includes("hosen ") ? CHOSEN_MARKED.exec(line.text) : null);
    if (!match) continue;
    // The sentence may run over lines.
    let last = index;
    while (last - index < MOST_LINES && kinds[last + 1] === "text" && !ITEM.test(lines[last + 1]?.text ?? "")) last++;
    const rest = [match[1] ?? "", ...lines.slice(index + 1, last + 1).map(({ text }) => text.trim())].join(" ").trim();
    const sentence = QUOTED.exec(rest) ?? bareSentence(rest);
    const title = plain(sentence?.[1] ?? "")
      .replace(/^["“”]+/, "")
      .replace(/(?<!["“”.。*_])["“”.。*_]+$/, "");
    if (!sentence || title === "") continue;
    const reason = (sentence[2] ?? "").replace(/(?:[.。]\s*|(?<!\s)\s+)$/, "");
    const end = lines[last] ?? line;
    const start = /^[ \t>]*(?:[*+-]\s+)?/.exec(line.text)?.[0].length ?? 0;
    return {
      title,
      reason: reason === "" ? null : reason,
      line: index,
      span: { offset: line.offset + start, length: end.offset + end.text.trimEnd().length - line.offset - start },
    };
  }
  return null;
}

/** `* Good, because ...`; in MADR 1 ``* `+` ...``. */
const ARGUMENT =
  /^[ \t]*[*+-]\s+(?:[*_]*(Good|Neutral|Bad|好|中性|坏|不好)[*_]*(?:[,，]\s*(?:because\b|for\b|as\b|since\b|因为)|\s+because\b)[*_:：]*|`([+-])`)\s*(.*)$/is;
const POLARITY: Readonly<Record<string, Polarity>> = {
  "+": "Good",
  "-": "Bad",
  good: "Good",
  neutral: "Neutral",
  bad: "Bad",
  好: "Good",
  中性: "Neutral",
  坏: "Bad",
  不好: "Bad",
};

function isBullet(text: string): boolean {
  let at = 0;
  while (text[at] === " " || text[at] === "\t") at++;
  return text[at] === "*" || text[at] === "-" || text[at] === "+";
}

/** For each section the one that it is part of. */
function parentsOf(sections: readonly ScannedSection[]): (ScannedSection | undefined)[] {
  const open: ScannedSection[] = [];
  return sections.map((section) => {
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    const parent = open.at(-1);
    open.push(section);
    return parent;
  });
}

/** A text with one blank for each run of white space. The blanks that stay take no time. */
function oneLine(text: string): string {
  return text.replace(/ \s+|[^\S ]\s*/g, " ").trim();
}

/** All bullets `Good, because ...` with the option whose heading they stand under. */
export function readArguments(scan: Scan): RecordArgument[] {
  const { lines, kinds, sections } = scan;
  const found: RecordArgument[] = [];
  const parents = parentsOf(sections);
  let at = -1;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const match = line && kinds[index] === "text" && isBullet(line.text) ? ARGUMENT.exec(line.text) : null;
    const polarity = POLARITY[(match?.[1] ?? match?.[2] ?? "").toLowerCase()];
    if (!line || !match || !polarity) continue;
    let last = index;
    while (kinds[last + 1] === "text" && !/^\s*(?:[*+-]|\d+[.)])\s/.test(lines[last + 1]?.text ?? "")) last++;
    const text = oneLine(
      last === index
        ? (match[3] ?? "")
        : [match[3] ?? "", ...lines.slice(index + 1, last + 1).map((next) => next.text)].join(" "),
    );
    if (text === "") continue;
    const start = line.text.length - line.text.trimStart().length;
    const end = lines[last] ?? line;
    while ((sections[at + 1]?.line ?? index) < index) at++;
    const [above, parent] = [sections[at], parents[at]];
    const isOption =
      above?.name === undefined &&
      (parent?.name === "pros" || parent?.name === "options" || parent?.name === undefined);
    found.push({
      polarity,
      text,
      option: above && isOption ? plain(above.title) : null,
      line: index,
      span: { offset: line.offset + start, length: end.offset + end.text.trimEnd().length - line.offset - start },
    });
    index = last;
  }
  return found;
}
