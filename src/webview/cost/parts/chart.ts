import { type TemplateResult, html, nothing, svg } from "lit";
import type { OptionKind } from "../../../cost/scenario/scenario";
import { sayer } from "../../../cost/words/costWords";
import { breakEvenMonthSentence, breakEvenSentence, nameOf } from "../../../cost/words/sentences";
import { KIND_COLOURS, dashOf } from "../charts/colours";
import type { CostModel } from "../model";

const TABLE_ROWS = 13;

/** Which points of the curve the table shows: evenly spread, with today's volume in place of its nearest neighbour. */
function tableRows(points: number, today: number): number[] {
  const step = (points - 1) / (TABLE_ROWS - 1);
  const nearest = Math.round(today / step);
  return Array.from({ length: TABLE_ROWS }, (_, index) => (index === nearest ? today : Math.round(index * step)));
}

/** A piece of a line with its colour and dashes, and whose it is. */
function lineSample(name: string, kind: OptionKind, index: number): TemplateResult {
  return html`<span
    ><svg class="sample" width="28" height="8" aria-hidden="true">
      ${svg`<line x1="0" x2="28" y1="4" y2="4" stroke=${KIND_COLOURS[kind]} stroke-width="2.5" stroke-dasharray=${dashOf(index)}></line>`}</svg
    >${name}</span
  >`;
}

/** Cost against volume: a title that states the finding, the chart, and the same numbers as a table. */
export function chart(model: CostModel): TemplateResult {
  const { comparison, curves, strings, words } = model;
  if (!comparison || !curves || !words || comparison.options.length === 0) return html``;
  const { currency } = comparison.scenario;
  const say = sayer(words, currency);
  // A crossing that can be seen says more than one that never comes.
  const crossing =
    comparison.breakEvens.find(({ requestsPerDay }) => typeof requestsPerDay === "number") ?? comparison.breakEvens[0];
  const title = crossing ? breakEvenSentence(crossing, comparison, words, say) : strings.curveTitle;
  const paidUpFront = (comparison.options.find(({ id }) => id === crossing?.option)?.upfront ?? 0) > 0;
  const rows = tableRows(curves.volumes.length, curves.today);
  const cell = (cost: number | null | undefined): string =>
    cost === null || cost === undefined ? "–" : say.number(cost * comparison.currencyFactor);
  return html`<figure class="chart-box" id="curve">
    <figcaption>
      <h2>${title}</h2>
      ${crossing && paidUpFront ? html`<p class="quiet">${breakEvenMonthSentence(crossing.month, words, say)}</p>` : nothing}
    </figcaption>
    <div class="chart" id="curve-chart" role="img" aria-label=${title}></div>
    <p class="legend lines">
      ${curves.curves.map(({ option }, index) => lineSample(nameOf(comparison, option), comparison.options.find(({ id }) => id === option)?.kind ?? "closed-api", index))}
    </p>
    <p class="quiet">${strings.band}</p>
    <details class="numbers">
      <summary>${strings.table}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${strings.table}>
        <table id="curve-table">
          <thead>
            <tr>
              <th scope="col">${strings.volume}</th>
              ${curves.curves.map((curve) => html`<th scope="col" class="num">${nameOf(comparison, curve.option)} (${currency})</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr class=${row === curves.today ? "today" : ""}>
                  <th scope="row" class="num">${say.number(curves.volumes[row])}</th>
                  ${curves.curves.map((curve) => html`<td class="num">${cell(curve.costs[row])}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </figure>`;
}
