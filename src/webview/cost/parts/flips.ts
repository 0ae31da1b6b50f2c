import { type TemplateResult, html, nothing } from "lit";
import { firstToFlip } from "../../../cost/compare/firstToFlip";
import { sayer } from "../../../cost/words/costWords";
import { qualityFlipSentences } from "../../../cost/words/qualitySentences";
import { nameOf, quantityName, quantityUnit } from "../../../cost/words/sentences";
import type { CostModel } from "../model";
import { QUALITY_STRINGS } from "../quality/strings";

const MOST = 15;

/** The inputs by how much they move the answer, and the value at which each flips it. */
export function flipsSection(model: CostModel): TemplateResult {
  const { comparison, catalogue, strings } = model;
  if (!comparison || !catalogue) return html``;
  const { words } = catalogue.facts;
  const { currency } = comparison.scenario;
  const say = sayer(words, currency);
  const t = words.table;
  const shown = comparison.sensitivities.slice(0, MOST);
  const money = (value: number): string => say.number(value * comparison.currencyFactor);
  const ofQuality = qualityFlipSentences(comparison, words, say);
  return html`${
      ofQuality.length > 0
        ? html`<h2>${QUALITY_STRINGS[model.language].flips}</h2>
            <ul id="quality-flips">
              ${ofQuality.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>`
        : nothing
    }
    <h2>${flipTitle(model)}</h2>
    <div class="chart" id="flips-chart" role="img" aria-label=${flipTitle(model)}></div>
    <div class="scroll" tabindex="0" role="region" aria-label=${strings.table}>
      <table id="flips-table">
        <thead>
          <tr>
            <th scope="col">${t.input}</th>
            <th scope="col" class="num">${t.now}</th>
            <th scope="col" class="num">${t.range}</th>
            <th scope="col" class="num">${strings.margin(currency)}, ${strings.atLow}</th>
            <th scope="col" class="num">${strings.margin(currency)}, ${strings.atHigh}</th>
            <th scope="col" class="num">${t.flipsAt}</th>
            <th scope="col">${t.to}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            ({ input, base, low, high, marginLow, marginHigh, flip }) =>
              html`<tr>
                <th scope="row">
                  ${quantityName(input, catalogue.facts, comparison)}
                  <span class="quiet">(${quantityUnit(input, catalogue.facts)})</span>
                </th>
                <td class="num">${say.number(base)}</td>
                <td class="num">${say.number(low)} – ${say.number(high)}</td>
                <td class="num">${money(marginLow)}</td>
                <td class="num">${money(marginHigh)}</td>
                <td class="num">${flip ? say.number(flip.value) : "–"}</td>
                <td>${flip ? nameOf(comparison, flip.to) : t.noFlip}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

/** The flip that is nearest to what holds now, as a sentence. */
function flipTitle({ comparison, catalogue, strings }: CostModel): string {
  if (!comparison || !catalogue) return "";
  const say = sayer(catalogue.facts.words, comparison.scenario.currency);
  const nearest = firstToFlip(comparison.sensitivities);
  if (!nearest) return strings.noFlipTitle;
  return strings.flipTitle(
    quantityName(nearest.input, catalogue.facts, comparison),
    say.number(nearest.flip.value),
    say.number(nearest.base),
    nameOf(comparison, nearest.flip.to),
  );
}
