import type { Comparison } from "../../../cost/compare/compare";
import { type QualityPoint, qualityPicture } from "../../../cost/quality/qualityPicture";
import { type CostWords, sayer } from "../../../cost/words/costWords";
import { verdictText } from "../../../cost/words/qualityTable";
import type { CostModel } from "../model";
import { fullName, qualityChart } from "./chart";
import { makeReachable } from "./reach";
import { QUALITY_STRINGS, type QualityStrings } from "./strings";

let drawn: { readonly comparison: Comparison; readonly width: number; readonly chart: Element } | undefined;

/** Puts the chart into its place, anew where its numbers or its width have changed; who was at a point of it stays there. */
export function drawQuality({ comparison, words, language }: CostModel): void {
  const place = document.getElementById("quality-chart");
  if (!place || !comparison || !words || place.clientWidth === 0) return;
  const width = place.clientWidth;
  if (drawn?.comparison === comparison && drawn.width === width && place.contains(drawn.chart)) return;
  const picture = qualityPicture(comparison);
  if (!picture) return;
  const strings = QUALITY_STRINGS[language];
  const { currency } = comparison.scenario;
  const say = sayer(words, currency);
  const linesOf = (point: QualityPoint): string[] => lines(point, comparison, words, strings);
  const { element, letters } = qualityChart(
    { picture, strings, say, currency, language, linesOf },
    width,
    measureIn(place),
  );
  const focused = document.activeElement?.closest<SVGGElement>("#quality-chart .point")?.dataset["id"];
  const keys = document.createElement("p");
  keys.className = "legend keys";
  keys.append(
    ...letters.map(({ letter, name }) => {
      const entry = document.createElement("span");
      entry.textContent = `${letter} ${name}`;
      return entry;
    }),
  );
  place.replaceChildren(element, ...(letters.length > 0 ? [keys] : []));
  makeReachable(place, element, (id) => {
    const point = picture.points.find((found) => found.id === id);
    return point ? linesOf(point) : [];
  });
  if (focused !== undefined) element.querySelector<SVGGElement>(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  drawn = { comparison, width, chart: element };
}

/** What a point says: its name, what is solved, what that costs, and whether it is good enough. */
function lines(point: QualityPoint, comparison: Comparison, words: CostWords, strings: QualityStrings): string[] {
  const { currency } = comparison.scenario;
  const say = sayer(words, currency);
  const picture = qualityPicture(comparison);
  const option = comparison.quality?.options.find(({ id }) => id === point.id);
  return [
    fullName(point, strings),
    strings.solved(say.points(point.rate), say.points(point.low), say.points(point.high)),
    strings.each(strings.cost(currency, picture?.unit ?? 1), say.number(point.cost)),
    ...(option
      ? [
          point.verdict === "reference"
            ? strings.reference
            : strings.each(words.quality.verdict, verdictText(option, words, say)),
        ]
      : []),
    ...(point.onFrontier ? [strings.onFrontier] : []),
  ];
}

/** How wide a text is in the font of an element, in pixels. */
function measureIn(element: Element): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  const { fontFamily, fontSize } = getComputedStyle(element);
  if (!context) return (text) => text.length * 8;
  // The choice is written bold, which no name may be wider than.
  context.font = `600 ${fontSize} ${fontFamily}`;
  return (text) => context.measureText(text).width;
}
