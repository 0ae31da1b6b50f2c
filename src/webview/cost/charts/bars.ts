import * as Plot from "@observablehq/plot";
import type { Comparison } from "../../../cost/compare/compare";
import { PARTS, type PartId } from "../../../cost/compare/monthlyCost";
import type { InputId } from "../../../cost/compare/quantities";
import type { CostFacts } from "../../../cost/costFacts";
import { sayer } from "../../../cost/words/costWords";
import { formatCompact } from "../../../cost/words/format";
import { nameOf, quantityName } from "../../../cost/words/sentences";
import type { Language } from "../../../models/language";
import type { CostStrings } from "../strings";
import { CHART, TIP } from "./colours";

/** Tokens in shades of blue, machines in shades of yellow, people in green: the parts of one bill are read beside their table. */
const PART_COLOURS: Readonly<Record<PartId, string>> = {
  input: "var(--vscode-charts-blue)",
  cachedInput: "color-mix(in srgb, var(--vscode-charts-blue) 60%, var(--vscode-editor-background))",
  cacheWrite: "color-mix(in srgb, var(--vscode-charts-blue) 35%, var(--vscode-editor-background))",
  cacheStorage: "color-mix(in srgb, var(--vscode-charts-blue) 20%, var(--vscode-editor-background))",
  output: "var(--vscode-charts-purple)",
  provisioned: "color-mix(in srgb, var(--vscode-charts-purple) 55%, var(--vscode-editor-background))",
  seats: "color-mix(in srgb, var(--vscode-charts-purple) 35%, var(--vscode-editor-background))",
  beside: "var(--vscode-charts-foreground)",
  hardware: "var(--vscode-charts-yellow)",
  extras: "color-mix(in srgb, var(--vscode-charts-yellow) 55%, var(--vscode-editor-background))",
  power: "color-mix(in srgb, var(--vscode-charts-yellow) 60%, var(--vscode-charts-red))",
  hosting: "color-mix(in srgb, var(--vscode-charts-yellow) 30%, var(--vscode-editor-background))",
  staff: "var(--vscode-charts-green)",
  software: "color-mix(in srgb, var(--vscode-charts-green) 55%, var(--vscode-editor-background))",
  setup: "var(--vscode-charts-red)",
  exit: "color-mix(in srgb, var(--vscode-charts-red) 60%, var(--vscode-editor-background))",
  residual: "color-mix(in srgb, var(--vscode-charts-green) 30%, var(--vscode-editor-background))",
};

interface PartBar {
  /** Of the option. Names may be alike once they are shortened, so bars are kept apart by it. */
  readonly id: string;
  readonly name: string;
  readonly part: PartId;
  readonly cost: number;
}

const ROW = 34;
/** How wide a letter is at the most, on average; a Chinese one counts twice. In pixels. */
const LETTER = 7;

/** Names that would be cut off are shortened to the room beside the bars; the table has them in full. */
function shortener(room: number): (name: string) => string {
  const most = Math.floor((room - 12) / LETTER);
  return (name) => {
    const letters = Array.from(name);
    const widths = letters.map((letter) => (/\p{Script=Han}/u.test(letter) ? 2 : 1));
    if (widths.reduce((sum, width) => sum + width, 0) <= most) return name;
    let left = most - 1;
    return `${letters.filter((_, index) => (left -= widths[index] ?? 1) >= 0).join("")}…`;
  };
}

/** The monthly bill of every option as stacked parts. */
export function partsChart(comparison: Comparison, { words }: CostFacts, language: Language, width: number): Element {
  const say = sayer(words, comparison.scenario.currency);
  const room = Math.min(190, width * 0.36);
  const short = shortener(room);
  const bars = comparison.options.flatMap(({ id, name, monthly }) =>
    PARTS.flatMap((part): PartBar[] =>
      monthly && monthly.parts[part] > 0 ? [{ id, name, part, cost: monthly.parts[part] }] : [],
    ),
  );
  const shown = PARTS.filter((part) => bars.some((bar) => bar.part === part));
  return Plot.plot({
    ...CHART,
    width,
    height: 60 + comparison.options.length * ROW,
    marginLeft: room,
    x: { label: null, ticks: 4, tickFormat: (value: number) => formatCompact(value, language), grid: true },
    y: {
      label: null,
      domain: comparison.options.map(({ id }) => id),
      tickFormat: (id: string) => short(nameOf(comparison, id)),
    },
    color: {
      domain: shown.map((part) => words.part[part]),
      range: shown.map((part) => PART_COLOURS[part]),
      legend: true,
    },
    marks: [
      Plot.barX(
        bars,
        Plot.stackX({
          order: shown,
          x: "cost",
          y: "id",
          z: "part",
          fill: (bar: PartBar) => words.part[bar.part],
          stroke: "var(--vscode-editor-background)",
          title: (bar: PartBar) => `${bar.name}\n${words.part[bar.part]}: ${say.money(bar.cost)}`,
          tip: TIP,
        }),
      ),
      Plot.ruleX([0]),
    ],
  });
}

const MOST_BARS = 10;

/** How far the lead of the cheapest option moves over the range of each input; left of zero another is cheapest. */
export function flipsChart(
  comparison: Comparison,
  facts: CostFacts,
  strings: CostStrings,
  language: Language,
  width: number,
): Element {
  const say = sayer(facts.words, comparison.scenario.currency);
  const factor = comparison.currencyFactor;
  const room = Math.min(230, width * 0.42);
  const short = shortener(room);
  const bars = comparison.sensitivities.slice(0, MOST_BARS).map(({ input, low, high, marginLow, marginHigh }) => ({
    input,
    from: Math.min(marginLow, marginHigh) * factor,
    to: Math.max(marginLow, marginHigh) * factor,
    title: `${quantityName(input, facts, comparison)}\n${strings.atLow} (${say.number(low)}): ${say.money(marginLow * factor)}\n${strings.atHigh} (${say.number(high)}): ${say.money(marginHigh * factor)}`,
  }));
  return Plot.plot({
    ...CHART,
    width,
    height: 60 + bars.length * 26,
    marginLeft: room,
    marginBottom: 44,
    x: {
      labelOffset: 38,
      label: `${strings.margin(comparison.scenario.currency)} →`,
      ticks: 4,
      tickFormat: (value: number) => formatCompact(value, language),
      grid: true,
    },
    y: {
      label: null,
      domain: bars.map(({ input }) => input),
      tickFormat: (input: InputId) => short(quantityName(input, facts, comparison)),
    },
    marks: [
      Plot.barX(bars, {
        x1: "from",
        x2: "to",
        y: "input",
        fill: "var(--vscode-charts-blue)",
        insetTop: 3,
        insetBottom: 3,
        title: "title",
        tip: TIP,
      }),
      Plot.ruleX([0], { strokeWidth: 2 }),
    ],
  });
}
