import { isNode, isScalar, stringify } from "yaml";
import type { Comparison } from "../../cost/compare/compare";
import { overpaymentRange } from "../../cost/quality/qualityDraws";
import { sameValue } from "../../cost/scenario/sameValue";
import type { Scenario } from "../../cost/scenario/scenario";
import { type Figures, figures } from "../../cost/write/figuresBlock";
import type { Language } from "../../debate/vocabulary";
import { type YamlValue, setYamlValue } from "../../yaml/editYaml";
import { parseYaml } from "../../yaml/parseYaml";
import { lineEndingOf, splitLines } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import { earlierFigures } from "./earlierFigures";
import { evaluationEdits } from "./findEvaluation";
import type { FiguresBlock } from "./findFigures";
import type { FiguresDrift } from "./recompute";

/**
 * The edits that bring a figures block up to date: only values that differ are written, so that fence, indentation, order
 * and comments stay. What it said before is kept as a dated line below it where a result changed, and the evaluation block
 * above it is written again. Nothing where neither results nor prices differ.
 * @param today ISO date, written as the day of computing.
 * @param language of the dated line: that of the record.
 * @param newer the same scenario with other evaluations, for which the drift was computed; they are written as well
 */
export function updateFigures(
  text: string,
  block: FiguresBlock,
  drift: FiguresDrift,
  today: string,
  language: Language,
  newer: Scenario | null = null,
): TextEdit[] {
  const stored = block.figures;
  if (!drift.comparison || !stored) return [];
  const comparison = drift.changed ? withRange(drift.comparison) : drift.comparison;
  const { computed, prices } = figures(comparison, today);
  const { offset, length } = block.content;
  const old = text.slice(offset, offset + length);
  const results = drift.changed || !stored.results ? resultsNow(drift, comparison, today) : stored.results;
  const priced = setValues(old, { prices, results });
  const written = newer === null ? priced : withEvaluations(priced, stored.scenario, newer);
  if (written === old) return [];
  const evaluation = drift.changed || newer !== null ? evaluationEdits(text, block, comparison, language) : [];
  const dated = setValues(written, { computed });
  const edit = changedPart(old, dated, offset);
  const line = drift.changed ? earlierFigures(drift, stored.computed, stored.scenario, language) : null;
  return [...evaluation, edit, ...(line === null ? [] : [lineBelow(text, block, line)])];
}

/** A comparison with the range of its overpayment, which is drawn only where it is written. */
function withRange(comparison: Comparison): Comparison {
  const { quality } = comparison;
  if (!quality?.overpayment) return comparison;
  const overpayment = { ...quality.overpayment, range: overpaymentRange(comparison) };
  return { ...comparison, quality: { ...quality, overpayment } };
}

/** The YAML of a figures block with the results of today in the place of its own. */
export function blockWith(yaml: string, drift: FiguresDrift, comparison: Comparison, today: string): string {
  const drawn = withRange(comparison);
  const { computed, prices } = figures(drawn, today);
  return setValues(yaml, { computed, prices, results: resultsNow(drift, drawn, today) });
}

/** An option that cannot be computed any more stays in the list, without an amount. */
function resultsNow(drift: FiguresDrift, comparison: Comparison, today: string): Figures["results"] {
  const { results } = figures(comparison, today);
  const options = drift.options.map(
    ({ id }) => results.options.find((option) => option.id === id) ?? { id, monthly: null },
  );
  return { ...results, options };
}

/** Sets the evaluations that differ, and what is asked of them. */
function withEvaluations(text: string, before: Scenario, after: Scenario): string {
  const plain = (value: unknown): YamlValue =>
    value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as YamlValue);
  const asked = sameValue(before.quality, after.quality)
    ? text
    : setYamlValue(text, ["scenario", "quality"], plain(after.quality));
  return after.options.reduce(
    (result, { evaluation }, at) =>
      sameValue(before.options[at]?.evaluation, evaluation)
        ? result
        : setYamlValue(result, ["scenario", "options", at, "evaluation"], plain(evaluation)),
    asked,
  );
}

type Tree = Readonly<Record<string, YamlValue>>;

/** Sets every value that differs: scalars in their place; a list whose length differs, or a part that is missing, as a whole. */
function setValues(text: string, values: Tree): string {
  const { document } = parseYaml(text);
  const splices: { start: number; end: number; text: string }[] = [];
  const whole: (readonly [readonly (string | number)[], YamlValue])[] = [];
  const visit = (path: readonly (string | number)[], value: YamlValue): void => {
    const node: unknown = document?.getIn(path, true);
    if (isScalar(node) && node.range && (typeof value !== "object" || value === null)) {
      // An empty value takes no characters, and a comment may follow at once.
      if (node.value !== value)
        splices.push({
          start: node.range[0],
          end: node.range[1],
          text: (node.range[0] === node.range[1] ? " " : "") + stringify(value, { lineWidth: 0 }).trimEnd(),
        });
      return;
    }
    const parts = typeof value === "object" && value !== null ? Object.entries(value) : [];
    const held: unknown = document && isNode(node) ? node.toJS(document) : undefined;
    const sameShape =
      typeof held === "object" &&
      held !== null &&
      Array.isArray(held) === Array.isArray(value) &&
      parts.length > 0 &&
      (!Array.isArray(held) || held.length === parts.length) &&
      parts.every(([key]) => key in held);
    if (!sameShape) whole.push([path, value]);
    else for (const [key, part] of parts) visit([...path, Array.isArray(value) ? Number(key) : key], part);
  };
  for (const [key, value] of Object.entries(values)) visit([key], value);
  const spliced = splices
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: fresh }) => result.slice(0, start) + fresh + result.slice(end), text);
  return whole.reduce((result, [path, value]) => setYamlValue(result, path, value), spliced);
}

/** One edit from the first character that differs to the last. */
function changedPart(before: string, after: string, offset: number): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { offset: offset + start, length: before.length - start - end, text: after.slice(start, after.length - end) };
}

/** A paragraph right below the block. */
function lineBelow(text: string, { span }: FiguresBlock, line: string): TextEdit {
  const eol = lineEndingOf(splitLines(text), "\n");
  const end = span.offset + span.length;
  // Text that follows the fence at once is kept apart.
  const follows = /^(?:\r\n|\n|\r)(?=[^\r\n])/.test(text.slice(end, end + 3)) ? eol : "";
  return { offset: end, length: 0, text: eol + eol + line + follows };
}
