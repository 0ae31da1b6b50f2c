import { type TemplateResult, html, nothing } from "lit";
import { sayer } from "../../../cost/words/costWords";
import { nameOf } from "../../../cost/words/sentences";
import { COST_WORDS } from "../../../cost/words/costWords";
import type { CostModel } from "../model";

const TABLE_ROWS = 13;

/** Cost against volume: a title that states the finding, the chart, and the same numbers as a table. */
export function chart(model: CostModel): TemplateResult {
  const { comparison, curves, strings, language } = model;
  if (!comparison || !curves || comparison.options.length === 0) return html``;
  const words = COST_WORDS[language];
  const { currency } = comparison.scenario;
  const say = sayer(language, currency);
  const crossing = comparison.breakEvens[0];
  const title = crossing ? words.breakEven(crossing, nameOf(comparison, crossing.option), nameOf(comparison, crossing.against), say) : strings.curveTitle;
  const step = (curves.volumes.length - 1) / (TABLE_ROWS - 1);
  const rows = Array.from({ length: TABLE_ROWS }, (_, index) => Math.round(index * step));
  const cell = (cost: number | null | undefined): string => (cost === null || cost === undefined ? "–" : say.number(cost * comparison.currencyFactor));
  return html`<figure class="chart-box" id="curve">
    <figcaption><h2>${title}</h2>${crossing ? html`<p class="quiet">${words.breakEvenMonth(crossing.month)}</p>` : nothing}</figcaption>
    <div class="chart" id="curve-chart" role="img" aria-label=${title}></div>
    <p class="quiet">${strings.band}</p>
    <details class="numbers"><summary>${strings.table}</summary>
      <div class="scroll"><table id="curve-table">
        <thead><tr><th scope="col">${strings.volume}</th>${curves.curves.map((curve) => html`<th scope="col" class="num">${nameOf(comparison, curve.option)} (${currency})</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr><th scope="row" class="num">${say.number(curves.volumes[row])}</th>${curves.curves.map((curve) => html`<td class="num">${cell(curve.costs[row])}</td>`)}</tr>`)}</tbody>
      </table></div>
    </details>
  </figure>`;
}
