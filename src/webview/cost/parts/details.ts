import { type TemplateResult, html } from "lit";
import type { QuantityId } from "../../../cost/compare/quantities";
import { fill, sayer } from "../../../cost/words/costWords";
import { basisOf, quantityName, quantityUnit } from "../../../cost/words/sentences";
import { priceLine } from "../../../library/writeModel";
import type { CostModel } from "../model";
import { speedTable } from "./speed";

/** The formulas that a comparison uses, in the order of the reckoning. */
const USED = [
  "apiBill",
  "costPerThousandCharacters",
  "replicas",
  "weightBytes",
  "kvCacheBytes",
  "steadyThroughput",
  "queueWait",
  "capitalRecoveryFactor",
  "powerCostPerHour",
  "gpuRentBill",
  "breakEvenMonths",
  "breakEvenTokensPerMonth",
  "overpayment",
];

/** Everything that a reviewer may ask for: results per unit, prices with dates, every input with its origin, the formulas. */
export function detailsSection(model: CostModel): TemplateResult {
  const { comparison, catalogue, strings, language } = model;
  if (!comparison || !catalogue) return html``;
  const { words } = catalogue.facts;
  const { currency } = comparison.scenario;
  const say = sayer(words, currency);
  const t = words.table;
  const number = (value: number | null): string => (value === null ? "–" : say.number(value));
  const { values, origins } = comparison.resolved;
  const source = (id: string): string => {
    const found = catalogue.facts.assumptions.find((assumption) => assumption.id === id);
    return found ? `${found.source} (${found.checked ?? words.undated})` : "";
  };
  return html`<h2>${strings.section.details}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label=${strings.table}>
      <table id="details-table">
        <thead>
          <tr>
            <th scope="col">${t.option}</th>
            <th scope="col" class="num">${t.perMillion} (${currency})</th>
            <th scope="col" class="num">${t.perRequest} (${currency})</th>
            <th scope="col" class="num">${t.perThousandCharacters} (${currency})</th>
            <th scope="col" class="num">${fill(t.horizon, [values.horizonMonths], say)} (${currency})</th>
            <th scope="col" class="num">${t.upfront} (${currency})</th>
            <th scope="col">${t.basis}</th>
            <th scope="col">${strings.remarks}</th>
          </tr>
        </thead>
        <tbody>
          ${comparison.options.map((option) => {
            const row = option.price ? catalogue.prices.get(option.price.id) : undefined;
            return html`<tr>
              <th scope="row">${option.name}</th>
              <td class="num">${number(option.perMillionTokens)}</td>
              <td class="num">${number(option.perRequest)}</td>
              <td class="num">${number(option.perThousandCharacters)}</td>
              <td class="num">${number(option.horizonTotal)}</td>
              <td class="num">${number(option.upfront)}</td>
              <td>
                ${row ? html`<code>${row.id}</code> ${priceLine(row, language, catalogue.today)}` : basisOf(option, words, say, comparison.currencyFactor)}
              </td>
              <td>${option.remarks.map(({ code, args }) => fill(words.remark[code], args, say)).join(" ")}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${speedTable(model)}
    <div class="scroll" tabindex="0" role="region" aria-label=${strings.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t.input}</th>
            <th scope="col" class="num">${strings.value}</th>
            <th scope="col">${strings.from}</th>
          </tr>
        </thead>
        <tbody>
          ${(Object.keys(origins) as QuantityId[]).map(
            (id) =>
              html`<tr>
                <th scope="row">
                  ${quantityName(id, catalogue.facts, comparison)}
                  <span class="quiet">(${quantityUnit(id, catalogue.facts)})</span>
                </th>
                <td class="num">${say.number(values[id])}</td>
                <td>
                  ${words.origin[origins[id]]}${origins[id] === "default" && source(id) !== "" ? `: ${source(id)}` : ""}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="scroll" tabindex="0" role="region" aria-label=${strings.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">${strings.formula}</th>
            <th scope="col">${strings.rule}</th>
            <th scope="col">${strings.source}</th>
          </tr>
        </thead>
        <tbody>
          ${catalogue.facts.formulas
            .filter(({ id }) => USED.includes(id))
            .map(
              ({ id, inputs, unit, rule, source: from }) =>
                html`<tr>
                  <th scope="row">
                    <code>${id}</code> <span class="quiet">(${unit})</span><br /><span class="quiet"
                      >${inputs.join(", ")}</span
                    >
                  </th>
                  <td>${rule}</td>
                  <td>${from}</td>
                </tr>`,
            )}
        </tbody>
      </table>
    </div>`;
}
