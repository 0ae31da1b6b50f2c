import type { LineKind } from "../markdown/blocks";
import type { Line } from "../markdown/lines";

/**
 * `<!-- model-choice-disable-next-line CODE -->`, `<!-- model-choice-disable CODE -->` up to `<!-- model-choice-enable CODE -->`;
 * without a code, all rules. In front matter, where HTML is no comment, `# model-choice-disable-next-line CODE`.
 */
const COMMENT = /<!--\s*model-choice-(disable-next-line|disable|enable)((?:[\s,]+[a-z][a-z-]*)*)\s*-->/g;
const YAML_COMMENT = /(?:^|\s)#\s*model-choice-(disable-next-line|disable|enable)((?:[\s,]+[a-z][a-z-]*)*)\s*$/g;

/** Stands for all rules. */
const ALL = "*";

/** Tells whether comments of a file silence a rule on a line (from 0). */
export function disabledBy(
  lines: readonly Line[],
  kinds: readonly LineKind[],
): (code: string, line: number) => boolean {
  if (!lines.some(({ text }) => text.includes("model-choice-"))) return () => false;
  const off: ReadonlySet<string>[] = [];
  let current = new Set<string>();
  let next: string[] = [];
  lines.forEach((line, index) => {
    const kind = kinds[index];
    // Between a comment and what it is about, formatters put a blank line.
    const takesNext = kind !== "blank" && next.length > 0;
    const here = takesNext ? new Set([...current, ...next]) : current;
    if (takesNext) next = [];
    off.push(here);
    if (kind === "code") return;
    for (const [, action = "", words = ""] of line.text.matchAll(kind === "front-matter" ? YAML_COMMENT : COMMENT)) {
      const codes = words.split(/[\s,]+/).filter(Boolean);
      const list = codes.length > 0 ? codes : [ALL];
      if (action === "disable-next-line") next.push(...list);
      else if (action === "disable") current = new Set([...current, ...list]);
      else current = codes.length > 0 ? new Set([...current].filter((code) => !codes.includes(code))) : new Set();
    }
  });
  return (code, line) => off[line]?.has(code) === true || off[line]?.has(ALL) === true;
}
