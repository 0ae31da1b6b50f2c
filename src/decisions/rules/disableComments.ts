import type { LineKind } from "../markdown/blocks";
import type { Line } from "../markdown/lines";

/**
 * `<!-- model-choice-disable-next-line CODE -->`, `<!-- model-choice-disable CODE -->` up to `<!-- model-choice-enable CODE -->`;
 * without a code, all rules. In front matter, where HTML is no comment, `# model-choice-disable-next-line CODE`.
 */
const DIRECTIVE = /^model-choice-(disable-next-line|disable|enable)(?![a-z-])/;
const CODE = /^[a-z][a-z-]*$/;

/** Stands for all rules. */
const ALL = "*";

interface Directive {
  readonly action: string;
  readonly codes: readonly string[];
}

function parseDirective(comment: string): Directive[] {
  const text = comment.trim();
  const match = DIRECTIVE.exec(text);
  if (!match) return [];
  const codes = text.slice(match[0].length).split(/[\s,]/).filter(Boolean);
  return codes.every((code) => CODE.test(code)) ? [{ action: match[1] ?? "", codes }] : [];
}

/** The directives of a line, each read once from its opening to the next closing mark. */
function directivesOf(text: string, kind: LineKind | undefined): Directive[] {
  if (kind === "code" || !text.includes("model-choice-")) return [];
  if (kind === "front-matter") {
    const at = text.lastIndexOf("#");
    const isComment = at === 0 || /\s/.test(text[at - 1] ?? "");
    return at >= 0 && isComment ? parseDirective(text.slice(at + 1)) : [];
  }
  const directives: Directive[] = [];
  for (let from = text.indexOf("<!--"); from >= 0;) {
    const end = text.indexOf("-->", from + 4);
    if (end < 0) break;
    directives.push(...parseDirective(text.slice(from + 4, end)));
    from = text.indexOf("<!--", end);
  }
  return directives;
}

interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** The lines on which each code is off. */
class DisabledLines {
  private readonly ranges = new Map<string, LineRange[]>();
  private readonly open = new Map<string, number>();

  add(code: string, range: LineRange): void {
    const known = this.ranges.get(code);
    if (known) known.push(range);
    else this.ranges.set(code, [range]);
  }

  start(code: string, line: number): void {
    if (!this.open.has(code)) this.open.set(code, line);
  }

  /** Ends what is open: of some codes, or of all where none is given. */
  end(codes: readonly string[], line: number): void {
    for (const code of codes.length > 0 ? codes : [...this.open.keys()]) {
      const first = this.open.get(code);
      if (first !== undefined) this.add(code, { first, last: line });
      this.open.delete(code);
    }
  }

  /** Puts the ranges of each code in order and joins those that overlap, so that one lookup tells. */
  merged(): ReadonlyMap<string, readonly LineRange[]> {
    return new Map([...this.ranges].map(([code, ranges]) => [code, mergeRanges(ranges)]));
  }
}

function mergeRanges(ranges: readonly LineRange[]): LineRange[] {
  const merged: LineRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const before = merged.at(-1);
    if (before && range.first <= before.last + 1)
      merged[merged.length - 1] = { first: before.first, last: Math.max(before.last, range.last) };
    else merged.push(range);
  }
  return merged;
}

/** Whether a line lies in one of the ranges, which are in order and do not overlap. */
function covers(ranges: readonly LineRange[], line: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.first ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return line <= (ranges[low - 1]?.last ?? -1);
}

/** Tells whether comments of a file silence a rule on a line (from 0). */
export function disabledBy(
  lines: readonly Line[],
  kinds: readonly LineKind[],
): (code: string, line: number) => boolean {
  if (!lines.some(({ text }) => text.includes("model-choice-"))) return () => false;
  const disabled = new DisabledLines();
  let next: string[] = [];
  lines.forEach((line, index) => {
    const kind = kinds[index];
    // Between a comment and what it is about, formatters put a blank line.
    if (kind !== "blank") {
      for (const code of next) disabled.add(code, { first: index, last: index });
      next = [];
    }
    for (const { action, codes } of directivesOf(line.text, kind)) {
      const named = codes.length > 0 ? codes : [ALL];
      if (action === "disable-next-line") next.push(...named);
      else if (action === "disable") for (const code of named) disabled.start(code, index + 1);
      else disabled.end(codes, index);
    }
  });
  disabled.end([], lines.length);
  const ranges = disabled.merged();
  return (code, line) => covers(ranges.get(code) ?? [], line) || covers(ranges.get(ALL) ?? [], line);
}
