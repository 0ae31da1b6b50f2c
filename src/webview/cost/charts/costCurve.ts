import * as Plot from "@observablehq/plot";
import type { Comparison } from "../../../cost/compare/compare";
import type { Curves } from "../../../cost/compare/curve";
import type { BandPoint } from "../../../cost/compare/draws";
import { horizonCost } from "../../../cost/compare/stream";
import { nameOf } from "../../../cost/words/sentences";
import { type CostWords, sayer } from "../../../cost/words/costWords";
import { formatCompact } from "../../../cost/words/format";
import type { CostStrings } from "../strings";
import { CHART, KIND_COLOURS, TIP, dashOf } from "./colours";

/** Below this width, names stand in the legend instead of beside the lines. In pixels. */
export const NARROW = 560;
const LABEL_WIDTH = 150;

interface Point {
  readonly name: string;
  readonly volume: number;
  readonly cost: number;
}

/** Cost against volume on logarithmic axes: a line an option, its band, today's volume, and the break-evens. */
export function costCurveChart(
  comparison: Comparison,
  curves: Curves,
  bands: ReadonlyMap<string, readonly BandPoint[]>,
  strings: CostStrings,
  words: CostWords,
  width: number,
): Element {
  const { currency } = comparison.scenario;
  const say = sayer(words, currency);
  const factor = comparison.currencyFactor;
  const lines = curves.curves.map(({ option, costs }, index) => {
    const kind = comparison.options.find(({ id }) => id === option)?.kind ?? "closed-api";
    const name = nameOf(comparison, option);
    const points = costs.flatMap((cost, at): Point[] =>
      cost !== null && cost > 0 ? [{ name, volume: curves.volumes[at] ?? 1, cost: cost * factor }] : [],
    );
    return { option, name, points, colour: KIND_COLOURS[kind], dash: dashOf(index) };
  });
  const all = lines.flatMap(({ points }) => points);
  const today = comparison.resolved.values.requestsPerDay;
  const crossings = comparison.breakEvens.flatMap(({ option, requestsPerDay }): Point[] => {
    if (typeof requestsPerDay !== "number") return [];
    const q = comparison.resolved.values;
    const prepared = comparison.prepared.find(({ id }) => id === option);
    const total = prepared ? horizonCost(prepared.under(q), q, requestsPerDay) : Number.NaN;
    return Number.isNaN(total)
      ? []
      : [{ name: nameOf(comparison, option), volume: requestsPerDay, cost: (total / q.horizonMonths) * factor }];
  });
  const narrow = width < NARROW;
  const height = Math.max(240, Math.min(380, width * 0.55));
  return Plot.plot({
    ...CHART,
    width,
    height,
    marginLeft: 58,
    marginRight: narrow ? 12 : LABEL_WIDTH,
    marginTop: 26,
    marginBottom: 44,
    x: {
      type: "log",
      label: `${strings.volume} →`,
      ticks: narrow ? 3 : 6,
      tickFormat: (value: number) => formatCompact(value, words.language),
      labelOffset: 38,
    },
    y: {
      type: "log",
      label: `↑ ${strings.monthly(currency)}`,
      ticks: 5,
      tickFormat: (value: number) => formatCompact(value, words.language),
      grid: true,
    },
    marks: [
      ...lines.map(({ option, colour }) =>
        Plot.areaY(
          (bands.get(option) ?? []).filter(({ low }) => low > 0),
          {
            x: "requestsPerDay",
            y1: (point: BandPoint) => point.low * factor,
            y2: (point: BandPoint) => point.high * factor,
            fill: colour,
            fillOpacity: 0.12,
          },
        ),
      ),
      ...lines.map(({ points, colour, dash }) =>
        Plot.lineY(points, {
          x: "volume",
          y: "cost",
          stroke: colour,
          strokeWidth: 2,
          ...(dash === "" ? {} : { strokeDasharray: dash }),
        }),
      ),
      today > 0 ? Plot.ruleX([today], { stroke: "currentColor", strokeDasharray: "1 3" }) : null,
      today > 0
        ? Plot.text([today], {
            x: (value: number) => value,
            frameAnchor: "top",
            dy: -12,
            text: () => `${strings.today}: ${say.number(today)}`,
          })
        : null,
      Plot.dot(crossings, {
        x: "volume",
        y: "cost",
        r: 5,
        fill: "var(--vscode-editor-background)",
        stroke: "currentColor",
        strokeWidth: 2,
      }),
      Plot.text(crossings, { x: "volume", y: "cost", text: (point: Point) => say.estimate(point.volume), dy: -12 }),
      narrow
        ? null
        : Plot.text(
            endLabels(
              lines.map(({ points }) => points),
              height,
            ),
            {
              x: "volume",
              y: "cost",
              text: "name",
              textAnchor: "start",
              dx: 8,
              lineWidth: 11,
              textOverflow: "ellipsis",
            },
          ),
      Plot.tip(
        all,
        Plot.pointer({
          x: "volume",
          y: "cost",
          title: (point: Point) =>
            `${point.name}\n${strings.volume}: ${say.number(point.volume)}\n${say.money(point.cost)}`,
          ...TIP,
        }),
      ),
    ],
  });
}

/** Least distance of two labels, in pixels. */
const LABEL_GAP = 18;

/** A name at the end of each line; names that would lie on each other are moved apart. */
function endLabels(lines: readonly (readonly Point[])[], height: number): Point[] {
  const ends = lines.flatMap((points) => points.at(-1) ?? []).sort((a, b) => b.cost - a.cost);
  const costs = lines.flat().map(({ cost }) => cost);
  // The scale is logarithmic, so equal distances are equal factors.
  const gap = (Math.max(...costs) / Math.min(...costs)) ** (LABEL_GAP / Math.max(1, height - 70));
  let above = Number.POSITIVE_INFINITY;
  return ends.map((point) => {
    const cost = Math.min(point.cost, above / gap);
    above = cost;
    return { ...point, cost };
  });
}
