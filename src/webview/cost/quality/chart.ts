import * as Plot from "@observablehq/plot";
import { type SVGTemplateResult, nothing, render, svg } from "lit";
import type { QualityPicture, QualityPoint } from "../../../cost/quality/qualityPicture";
import type { Say } from "../../../cost/words/costWords";
import { formatCompact } from "../../../cost/words/format";
import type { Currency } from "../../../models/prices/priceRow";
import type { Language } from "../../../models/language";
import { CHART, KIND_COLOURS } from "../charts/colours";
import { wrap } from "../charts/wrap";
import { type Box, FAR, nearestOf, overlaps, placeLabels } from "./placeLabels";
import { frontierStair } from "./stair";
import type { QualityStrings } from "./strings";
import { HALF, symbol } from "./symbols";

/** Below this width letters stand for the names, which follow below the chart. In pixels. */
const NARROW = 420;
const NAME_WIDTH = 190;
const LINE = 16;
const MARGIN = { left: 44, right: 18, top: 26, bottom: 44 } as const;

/** What a chart of this picture is drawn with. */
export interface QualityChart {
  readonly picture: QualityPicture;
  readonly strings: QualityStrings;
  readonly say: Say;
  readonly currency: Currency;
  readonly language: Language;
  /** What a point says of itself, in lines. */
  readonly linesOf: (point: QualityPoint) => readonly string[];
}

/** A chart and, where names found no room in it, the names for which its letters stand. */
export interface Drawn {
  readonly element: SVGSVGElement;
  readonly letters: readonly { readonly letter: string; readonly name: string }[];
}

/** The name of a point with what sets it apart. */
export function fullName({ name, isChosen, isRuledOut }: QualityPoint, strings: QualityStrings): string {
  if (isRuledOut) return strings.named(name, strings.ruledOut);
  return isChosen ? strings.named(name, strings.choice) : name;
}

/**
 * Cost against quality: a point an option with the interval of what it solves, the efficient frontier as a stair, and the rate
 * that is asked for as a line. Axes are Plot's; the points are this page's own, so that a keyboard reaches them.
 * @param width in pixels
 * @param measure how wide a text is in the font of the page, in pixels
 */
export function qualityChart(chart: QualityChart, width: number, measure: (text: string) => number): Drawn {
  const { picture, strings, currency, language } = chart;
  const height = Math.round(Math.max(260, Math.min(400, width * 0.55)));
  const percents = picture.rates.map((rate) => rate * 100);
  const plot = Plot.plot({
    ...CHART,
    width,
    height,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: {
      type: picture.isLog ? "log" : "linear",
      domain: picture.costs,
      label: `${strings.cost(currency, picture.unit)} →`,
      ticks: width < NARROW ? 3 : 6,
      tickFormat: (value: number) => formatCompact(value, language),
      labelOffset: 38,
    },
    y: { domain: percents, label: `↑ ${strings.rate}`, ticks: 5, grid: true },
    marks: [Plot.frame({ stroke: "none" })],
  }) as SVGSVGElement & Plot.Plot;
  const [toX, toY] = [plot.scale("x"), plot.scale("y")];
  const at = { x: (cost: number) => toX?.apply(cost) as number, y: (rate: number) => toY?.apply(rate * 100) as number };
  for (const child of plot.children) child.setAttribute("aria-hidden", "true");
  const area: Box = { x: MARGIN.left + 2, y: 2, width: width - MARGIN.left - 4, height: height - MARGIN.bottom - 4 };
  const marks = picture.points.map((point) => ({ point, x: at.x(point.cost), y: at.y(point.rate) }));
  const bars = picture.points.flatMap((point) => barsOf(point, at));
  const symbols = marks.map(({ x, y }) => boxAround(x, y));
  const limit = limitOf(chart, at, area, [...symbols, ...bars], width, measure);
  const obstacles = [...symbols, ...bars, ...(limit ? [limit.box] : [])];
  const lines = [...stairBoxes(picture, at, width), ...(limit ? [limit.line] : [])];
  const { texts, boxes } = named(marks, strings, [obstacles, lines], area, width, measure);
  const layer = document.createElementNS("http://www.w3.org/2000/svg", "g");
  render(
    svg`${stairOf(picture, at, width)}${limit?.drawn ?? nothing}${marks.map(({ point, x }) => interval(point, x, at))}${marks.map((mark, index) => pointOf(mark, texts[index] ?? [], boxes[index], index, chart))}`,
    layer,
  );
  plot.append(layer);
  const isLettered = width < NARROW || texts.some((lines, index) => lines[0] === LETTERS[index]);
  return {
    element: plot,
    letters: isLettered
      ? picture.points.map((point, index) => ({ letter: LETTERS[index] ?? "", name: fullName(point, strings) }))
      : [],
  };
}

interface Mark {
  readonly point: QualityPoint;
  readonly x: number;
  readonly y: number;
}
interface Scales {
  readonly x: (cost: number) => number;
  readonly y: (rate: number) => number;
}

const LETTERS = Array.from({ length: 200 }, (_, index) =>
  index < 26 ? String.fromCharCode(65 + index) : String(index - 25),
);

/**
 * The names in lines where all of them find room, else a letter for each.
 * @param obstacles what no name may cover, and lines that none should lie on where that can be helped
 */
function named(
  marks: readonly Mark[],
  strings: QualityStrings,
  [solid, lines]: readonly [readonly Box[], readonly Box[]],
  area: Box,
  width: number,
  measure: (text: string) => number,
): { readonly texts: readonly (readonly string[])[]; readonly boxes: readonly (Box | undefined)[] } {
  const place = (texts: readonly (readonly string[])[]): readonly Box[] | null => {
    const labels = marks.map(({ x, y }, index) => {
      const own = texts[index] ?? [];
      return { x, y, width: Math.max(...own.map(measure)), height: own.length * LINE };
    });
    return placeLabels(labels, [...solid, ...lines], area) ?? placeLabels(labels, solid, area);
  };
  const names = marks.map(({ point }) => wrap(fullName(point, strings), NAME_WIDTH));
  const whole = width < NARROW ? null : place(names);
  if (whole) return { texts: names, boxes: whole };
  const letters = marks.map((_, index) => [LETTERS[index] ?? ""]);
  return { texts: letters, boxes: place(letters) ?? [] };
}

function boxAround(x: number, y: number): Box {
  return { x: x - HALF - 1, y: y - HALF - 1, width: 2 * HALF + 2, height: 2 * HALF + 2 };
}

function barsOf({ cost, low, high, against }: QualityPoint, at: Scales): Box[] {
  const x = at.x(cost);
  const bar = (from: number, to: number, half: number): Box => ({
    x: x - half,
    y: at.y(to),
    width: 2 * half,
    height: at.y(from) - at.y(to),
  });
  return [bar(low, high, CAP), ...(against ? [bar(against.low, against.high, THICK / 2)] : [])];
}

/** Half the width of the ends of a bar, and the width of the one that decides. In pixels. */
const CAP = 5;
const THICK = 7;

/** The interval of what an option solves, and that of its difference to the one by which it is judged. */
function interval({ low, high, against, kind, isRuledOut }: QualityPoint, x: number, at: Scales): SVGTemplateResult {
  const colour = KIND_COLOURS[kind];
  const [top, bottom] = [at.y(high), at.y(low)];
  return svg`<g aria-hidden="true" opacity=${isRuledOut ? 0.5 : 1}>${
    against
      ? svg`<line x1=${x} x2=${x} y1=${at.y(against.high)} y2=${at.y(against.low)} stroke=${colour} stroke-opacity="0.45" stroke-width=${THICK}></line>`
      : nothing
  }<path d="M${x - CAP},${top}H${x + CAP}M${x},${top}V${bottom}M${x - CAP},${bottom}H${x + CAP}" fill="none" stroke=${colour} stroke-width="1.5"></path></g>`;
}

/** The corners of the frontier, which goes on to the right: more money buys no better rate there. In pixels. */
function stairCorners({ points, costs: [, most] }: QualityPicture, at: Scales, width: number): [number, number][] {
  const corners = frontierStair(points.filter(({ onFrontier }) => onFrontier)).map(
    ({ cost, rate }): [number, number] => [at.x(cost), at.y(rate)],
  );
  const last = corners.at(-1);
  return last ? [...corners, [Math.min(at.x(most), width - MARGIN.right), last[1]]] : [];
}

function stairOf(picture: QualityPicture, at: Scales, width: number): SVGTemplateResult | typeof nothing {
  const corners = stairCorners(picture, at, width);
  if (corners.length === 0) return nothing;
  return svg`<path class="frontier" aria-hidden="true" d="M${corners.join("L")}" fill="none" stroke="currentColor" stroke-width="1.5"></path>`;
}

/** The pieces of the stair as thin boxes. */
function stairBoxes(picture: QualityPicture, at: Scales, width: number): Box[] {
  const corners = stairCorners(picture, at, width);
  return corners.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = corners[index] ?? [x, y];
    return { x: Math.min(x, fromX), y: Math.min(y, fromY), width: Math.abs(x - fromX), height: Math.abs(y - fromY) };
  });
}

/** The rate that is asked for, named above or below its line where that covers nothing. */
function limitOf(
  { picture: { limit }, strings, say }: QualityChart,
  at: Scales,
  area: Box,
  taken: readonly Box[],
  width: number,
  measure: (text: string) => number,
): { readonly box: Box; readonly line: Box; readonly drawn: SVGTemplateResult } | null {
  if (!limit) return null;
  const percent = say.points(limit.rate);
  const whole =
    "minimum" in limit ? strings.minimum(percent) : strings.bound(limit.reference, say.points(limit.margin), percent);
  const label = measure(whole) > area.width * 0.7 ? strings.limit(percent) : whole;
  const y = at.y(limit.rate);
  const right = width - MARGIN.right;
  const size = { width: measure(label), height: LINE };
  const tries: Box[] = [];
  for (let x = right - size.width; x > MARGIN.left + 4; x -= 8)
    tries.push({ x, y: y - LINE - 2, ...size }, { x, y: y + 2, ...size });
  const inside = tries.filter((box) => box.y >= area.y && box.y + box.height <= area.y + area.height);
  const box = inside.find((candidate) => !taken.some((other) => overlaps(candidate, other, 3))) ??
    inside[0] ?? { x: right - size.width, y: y - LINE - 2, ...size };
  return {
    box,
    line: { x: MARGIN.left, y, width: right - MARGIN.left, height: 0 },
    drawn: svg`<g class="limit" aria-hidden="true"><line x1=${MARGIN.left} x2=${right} y1=${y} y2=${y} stroke="currentColor" stroke-width="1.5" stroke-dasharray="6 4"></line><text class="halo" text-anchor="start" x=${box.x} y=${box.y + LINE - 4}>${label}</text></g>`,
  };
}

/** A point that tells what it stands for when it is reached, with its name. One of them is reached by Tab, the others by arrows. */
function pointOf(
  { point, x, y }: Mark,
  lines: readonly string[],
  box: Box | undefined,
  index: number,
  { linesOf }: QualityChart,
): SVGTemplateResult {
  const end = box && nearestOf(box, { x, y });
  const isFar = end !== undefined && Math.hypot(end.x - x, end.y - y) > FAR;
  return svg`<g class="point ${point.isChosen ? "chosen" : ""} ${point.isCheapest ? "best" : ""}" role="img" tabindex=${index === 0 ? 0 : -1} data-id=${point.id} data-x=${x} data-y=${y} aria-label=${linesOf(point).join(". ")}>${
    isFar
      ? svg`<line class="leader" x1=${x} y1=${y} x2=${end.x} y2=${end.y} stroke="currentColor" stroke-opacity="0.6"></line>`
      : nothing
  }<g transform="translate(${x} ${y})" opacity=${point.isRuledOut ? 0.5 : 1}><circle class="target" r="12" fill="transparent"></circle>${symbol(point.verdict, KIND_COLOURS[point.kind])}</g>${
    box
      ? lines.map(
          (line, at) =>
            svg`<text class="halo name" text-anchor="start" x=${box.x} y=${box.y + (at + 1) * LINE - 4}>${line}</text>`,
        )
      : nothing
  }</g>`;
}
